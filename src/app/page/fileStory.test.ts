// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../diagram/sequence/draw.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { transcribe } from '../../diagram/sequence/transcript.ts';
import type { TimedEvent } from '../../lifecycle/events.ts';
import { openEvents } from '../../lifecycle/explore.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { advance, emptyTrace, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import '../../words/further.ts';
import { readFile, tellFile, writeFile, writeStory } from './fileStory.ts';
import { type Story, tellStory } from './story.ts';

function pictureOf(trace: Trace): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const geometry = layout(trace, { width: 900, scale: 'true', unfolded: true });
  draw(svg, geometry, { cursor: 1.5, poster: false, top: 0, height: geometry.height, id: 'd' });
  return svg.outerHTML;
}

test.each(scenarios)(
  '$slug comes back from its file as the identical picture, with its log and its ids',
  (scenario) => {
    const story = tellStory(scenario);
    const json = writeStory(story);
    const read = readFile(json);
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    const again = tellFile(structuredClone(read.file));
    expect(pictureOf(again.trace)).toBe(pictureOf(story.trace));
    expect(transcribe(again.trace, again.setting)).toEqual(transcribe(story.trace, story.setting));
  },
);

describe('a bad file says what is wrong, and where', () => {
  const [scenario] = scenarios;
  if (!scenario) throw new Error('There is no story.');
  const good = JSON.parse(writeStory(tellStory(scenario)));
  const problems = (file: unknown) => {
    const read = readFile(typeof file === 'string' ? file : JSON.stringify(file));
    return 'problems' in read ? read.problems : [];
  };

  test.each([
    ['{"format":"lambda-lifecycle",', /JSON/],
    [{ ...good, version: 2 }, /^version: /],
    [{ ...good, events: [{ ...good.events[0], at: 'soon' }] }, /^events\.0\.at: /],
    [{ ...good, setting: { requestIds: { r: 1 } } }, /^setting\.requestIds\.r: /],
    [{ ...good, events: [] }, /^events: /],
    [{ ...good, events: good.events.slice(3) }, /^events\.0: the machines refuse/],
  ])('%#', (file, expected) => {
    expect(problems(file)[0]).toMatch(expected);
  });

  test('of many refused events the first ten are told, and how many there are', () => {
    const refused = Array.from({ length: 40 }, () => good.events[3]);
    const read = readFile(JSON.stringify({ ...good, events: refused }));
    expect('problems' in read && [read.problems.length, read.count]).toEqual([10, 40]);
  });
});

describe('a story that was saved can be opened again', () => {
  const storyOf = (trace: Trace, title = 'x', requestIds = {}): Story => ({
    title,
    promise: '',
    trace,
    setting: { requestIds },
    figures: new Map(),
  });
  const time = fc.double({ min: 0, max: 1e9, noNaN: true });
  const text = fc.string({ unit: 'binary', maxLength: 8 });
  const name = fc.constantFrom('1', '2');
  const besides = fc.record(
    { lines: fc.array(text, { maxLength: 2 }), between: fc.tuple(time, time), detail: fc.record({ tenant: text }) },
    { requiredKeys: [] },
  );

  test('whichever way the machines went, and whatever was printed on it', () => {
    const steps = fc.array(fc.tuple(fc.nat(), name, name, time, besides), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, text, fc.dictionary(text, text), (steps, title, ids) => {
        let trace = emptyTrace;
        let at = 0;
        for (const [choice, request, environment, later, more] of steps) {
          const subjects = { request, environment, worker: environment, extension: environment };
          const open = openEvents(trace.population, subjects);
          const type = open[choice % open.length];
          at += later;
          if (type) trace = advance(trace, { at, event: { type }, origin: 'observed', ...subjects, ...more });
        }
        fc.pre(trace.messages.length > 0);
        const read = readFile(writeFile(storyOf(trace, title, ids)));
        if ('problems' in read) throw new Error(read.problems.join());
        const again = tellFile(read.file);
        expect(again.trace).toEqual(trace);
        expect([again.title, again.setting]).toEqual([title, { requestIds: ids }]);
      }),
      { numRuns: 60 },
    );
  });

  test('one that is too long for that says so when it is saved', () => {
    const event = (place: number): TimedEvent => ({
      at: place,
      event: { type: 'invoke' },
      origin: 'observed',
      request: `r${place}`,
    });
    const long = record(Array.from({ length: 10_001 }, (_, place) => event(place)));
    expect(() => writeFile(storyOf(long))).toThrow('10,001 entries; at most 10,000 are read');
    const wide = record([{ ...event(0), lines: Array.from({ length: 50 }, () => 'x'.repeat(1_000_000)) }]);
    expect(() => writeFile(storyOf(wide))).toThrow('at most 50 MB are read');
    const full = record(['a', 'b'].map((request) => ({ ...event(0), request, lines: Array(6_000).fill('') })));
    expect(() => writeFile(storyOf(full))).toThrow('12,000 lines; at most 10,000 are read');
    expect(() => writeFile(storyOf(emptyTrace))).toThrow('no event');
  });
});
