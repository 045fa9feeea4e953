import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { type FileProblem, load, save } from './file.ts';
import { eventsOf, record } from './record.ts';

const event = { at: 0, event: { type: 'invoke' }, origin: 'scripted', request: 'r' };
const good = { format: 'lambda-lifecycle', version: 1, title: 'cold', events: [event, { ...event, at: 1 }] };

const problemsOf = (json: string): FileProblem[] => {
  const loaded = load(json);
  return 'problems' in loaded ? [...loaded.problems] : [];
};
/** The good file with its second event changed. */
const withEvent = (changes: object): string => JSON.stringify({ ...good, events: [event, { ...event, ...changes }] });

test('a good file has no problems', () => {
  expect(problemsOf(JSON.stringify(good))).toEqual([]);
});

describe('the place of what is wrong', () => {
  test.each<[place: string, json: string]>([
    ['events.1.at', withEvent({ at: 'soon' })],
    ['events.1.at', withEvent({ at: -0.5 })],
    ['events.1.event.type', withEvent({ event: { type: 'explode' } })],
    ['events.1.event.type', withEvent({ event: { type: 'toString' } })],
    ['events.1.event.type', withEvent({ event: {} })],
    ['events.1.event', withEvent({ event: null })],
    ['events.1.origin', withEvent({ origin: 'guessed' })],
    ['events.1.request', withEvent({ request: '' })],
    ['events.1.request', withEvent({ request: 7 })],
    ['events.1.environment', withEvent({ environment: 'e'.repeat(201) })],
    ['events.1.worker', withEvent({ worker: null })],
    ['events.1.extension', withEvent({ extension: 4 })],
    ['events.1.detail', withEvent({ detail: 'alb' })],
    ['events.1.detail.door', withEvent({ detail: { door: 'back' } })],
    ['events.1.detail.reason', withEvent({ detail: { reason: 'Busy' } })],
    ['events.1.detail.sender', withEvent({ detail: { sender: 1 } })],
    ['events.1.between', withEvent({ between: 3 })],
    ['events.1.between.1', withEvent({ between: [0] })],
    ['events.1.lines.0', withEvent({ lines: [1] })],
    ['events.1.report.billedMs', withEvent({ report: { billedMs: '864' } })],
    ['events.1', JSON.stringify({ ...good, events: [event, 'invoke'] })],
    ['events', JSON.stringify({ ...good, events: {} })],
    ['format', JSON.stringify({ ...good, format: 'har' })],
    ['version', JSON.stringify({ ...good, version: '1' })],
    ['title', JSON.stringify({ ...good, title: 1 })],
  ])('%s', (place, json) => {
    const problems = problemsOf(json);
    expect(problems.map((each) => each.place)).toEqual([place]);
    expect(problems[0]?.problem).toBeTruthy();
  });

  test.each<[json: string, told: string]>([
    [withEvent({ at: 'soon' }), 'it is "soon"; it takes number'],
    [withEvent({ at: -0.5 }), 'it is -0.5; it takes at least 0'],
    [withEvent({ at: 1, request: '' }), 'it has 0 characters; at least 1 are read'],
    [withEvent({ at: 1, detail: { sender: 1 } }), 'it is 1; it takes ("eventBridge" | "sqs" | "kinesis")'],
    [
      withEvent({ at: 1, lines: Array.from({ length: 12_000 }, () => 'x') }),
      'it has 12,000 entries; at most 10,000 are read',
    ],
    [withEvent({ at: 1, lines: ['x'.repeat(2 ** 20 + 1)] }), 'it has 1,048,577 characters; at most 1,048,576 are read'],
    [
      JSON.stringify({
        ...good,
        setting: { requestIds: Object.fromEntries(Array.from({ length: 12_000 }, (_, id) => [id, 'x'])) },
      }),
      'it has 12,000 entries; at most 10,000 are read',
    ],
  ])('is told with what stands there, number %#', (json, told) => {
    expect(problemsOf(json).map(({ problem }) => problem)).toEqual([told]);
  });

  test('everything that is wrong is told at once', () => {
    const json = JSON.stringify({ ...good, title: 2, events: [{ ...event, at: -1, origin: 'x' }] });
    expect(problemsOf(json).map(({ place }) => place)).toEqual(['title', 'events.0.at', 'events.0.origin']);
  });

  test('times that JSON can write and no clock can show are refused', () => {
    expect(problemsOf(withEvent({ at: 1 }).replace('"at":1', '"at":1e999')).map(({ place }) => place)).toEqual([
      'events.1.at',
    ]);
  });
});

test.each(['', 'null', '0', '"x"', '[]', '{}', '[[[', '{"events":', '\u0000', '['.repeat(200_000), 'NaN'])(
  'text that is no trace is refused without a throw (%#)',
  (json) => {
    expect(problemsOf(json).length).toBeGreaterThan(0);
  },
);

/** The value with what stands at a path replaced. */
function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, place) => (String(place) === key ? replaced(each, rest, by) : each));
  const before = value as Record<string, unknown> | undefined;
  return { ...before, [key]: replaced(before?.[key], rest, by) };
}

const paths = [
  [],
  ['format'],
  ['version'],
  ['title'],
  ['events'],
  ['events', '0'],
  ...['at', 'event', 'origin', 'request', 'environment', 'worker', 'between', 'lines', 'report'].map((key) => [
    'events',
    '0',
    key,
  ]),
  ['events', '0', 'event', 'type'],
  ['events', '1', 'report', 'durationMs'],
];

test('whatever stands where, loading never throws, and a problem lies at or inside what was changed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      const problems = problemsOf(JSON.stringify(replaced(good, path, value)));
      for (const { place, problem } of problems) {
        expect(problem).toBeTruthy();
        const found = place === '' ? [] : place.split('.');
        expect(found.slice(0, path.length)).toEqual(path.slice(0, found.length));
      }
    }),
    { numRuns: 300 },
  );
});

test('what a file says beside its events is not taken along, and touches no prototype', () => {
  const json = JSON.stringify({ ...good, spans: [1], events: [{ ...event, phase: 'invoke', index: 7 }] }).replace(
    '"phase"',
    '"__proto__":{"polluted":true},"phase"',
  );
  const loaded = load(json);
  expect('file' in loaded && loaded.file).toEqual({ ...good, events: [event] });
  expect('file' in loaded && Object.keys(loaded.file)).not.toContain('spans');
  expect({}).not.toHaveProperty('polluted');
});

test('a saved file is plain JSON with the four members of the format, loadable again', () => {
  const text = save('A "title" </script>', [
    { at: 1.5, event: { type: 'invoke' }, origin: 'inferred', between: [1.5, 9], lines: ['<b>'], request: 'r' },
  ]);
  expect(Object.keys(JSON.parse(text))).toEqual(['format', 'version', 'title', 'events']);
  const loaded = load(text);
  expect('file' in loaded && save(loaded.file.title, loaded.file.events)).toBe(text);
});

test.each(scenarios.map((scenario) => [scenario.slug, scenario] as const))(
  'the story %s is saved and loaded to the identical trace',
  (slug, scenario) => {
    const trace = record(tell(scenario).events);
    const loaded = load(save(slug, eventsOf(trace)));
    expect('file' in loaded && record(loaded.file.events)).toEqual(trace);
  },
);

/** As version 1 was written, by hand: it stays readable. */
const version1 = `{
 "format": "lambda-lifecycle", "version": 1, "title": "by hand",
 "setting": { "memoryMb": 128, "requestIds": { "r": "8f5a" } },
 "events": [{ "at": 0, "event": { "type": "invoke" }, "origin": "scripted", "request": "r" }]
}`;

test('a file of version 1 is read, and one of a newer version is refused with both numbers', () => {
  const loaded = load(version1);
  expect('file' in loaded && loaded.file.events).toEqual([event]);
  const newer = load(version1.replace('"version": 1', '"version": 7').replace('"events"', '"happened"'));
  expect(newer).toEqual({
    problems: [{ place: 'version', problem: expect.stringMatching(/version 7.* up to 1$/) }],
    count: 1,
  });
});

test('a time that no Date can show is refused', () => {
  expect(problemsOf(withEvent({ at: 1e16 })).map(({ place }) => place)).toEqual(['events.1.at']);
  const setting = { requestIds: {}, beganAt: 1e300 };
  expect(problemsOf(JSON.stringify({ ...good, setting })).map(({ place }) => place)).toEqual(['setting.beganAt']);
});

test('the first ten problems are told, and how many there are', () => {
  const loaded = load(JSON.stringify({ ...good, events: Array.from({ length: 5_000 }, () => 7) }));
  expect('problems' in loaded && [loaded.problems.length, loaded.count]).toEqual([10, 5_000]);
});

test('more events than can be drawn are refused as one problem, with the number', () => {
  const loaded = load(JSON.stringify({ ...good, events: Array.from({ length: 20_000 }, () => 7) }));
  expect(loaded).toEqual({
    problems: [{ place: 'events', problem: 'it has 20,000 entries; at most 10,000 are read' }],
    count: 1,
  });
});

test('a line as long as an event of CloudWatch may be is read', () => {
  expect(problemsOf(withEvent({ at: 1, lines: ['x'.repeat(2 ** 20)] }))).toEqual([]);
});

describe('what is longer than any story of ours', () => {
  const withLines = (lines: unknown) => withEvent({ at: 1, lines });
  test.each([
    ['a title', JSON.stringify({ ...good, title: 'x'.repeat(5_000_000) }), 'title'],
    ['lines', withLines(Array.from({ length: 60_000 }, () => 'x')), 'events.1.lines'],
    ['lines that are none', withLines(Array.from({ length: 2_000_000 }, () => 0)), 'events.1.lines'],
    ['a type', withEvent({ at: 1, event: { type: 'x'.repeat(1_000_000) } }), 'events.1.event.type'],
    ['a version', JSON.stringify({ ...good, version: 'x'.repeat(2_000_000) }), 'version'],
    [
      'ids',
      JSON.stringify({
        ...good,
        setting: { requestIds: Object.fromEntries(Array.from({ length: 300_000 }, (_, id) => [id, 0])) },
      }),
      'setting.requestIds',
    ],
    ['a number', withEvent({ at: 1, report: { memoryMb: -5 } }), 'events.1.report.memoryMb'],
    ['a line', withLines(['x'.repeat(2 ** 20 + 1)]), 'events.1.lines.0'],
    ['a duration', withEvent({ at: 1, report: { durationMs: 1e308 } }), 'events.1.report.durationMs'],
  ])('%s is refused in one short sentence', (_, json, place) => {
    const loaded = load(json);
    expect(loaded).toMatchObject({ count: 1, problems: [{ place }] });
    expect(JSON.stringify(loaded).length).toBeLessThan(500);
  });
});
