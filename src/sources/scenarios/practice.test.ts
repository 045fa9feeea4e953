/** The stories that practitioners meet, by what a reader must find in each. */
import { describe, expect, test } from 'vitest';
import { ownWords } from '../../lifecycle/ownWords.ts';
import { logLines } from '../../readings/log/log.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { load, save } from '../../trace/file.ts';
import { scenarios } from './catalogue.ts';
import { setting } from './setting.ts';
import { openStory } from './testStories.ts';

/** What is told of a story's steps of one kind, in their order. */
const told = (slug: string, type: string) => {
  const { trace, steps } = openStory(slug);
  return steps.flatMap((step, index) => (step.type === type ? [`${step.sentences} ${whyOf(trace, index)}`] : []));
};
const linesOf = (slug: string) => openStory(slug).steps.flatMap(({ lines }) => lines);

test('every step with words of its own is told by a story', () => {
  const used = scenarios.flatMap(({ slug }) =>
    openStory(slug).trace.messages.flatMap(({ detail }) => detail?.words ?? []),
  );
  expect([...new Set(used)].sort()).toEqual([...ownWords].sort());
});

test('a saved story keeps its own words, and what the function prints; words that no story has are refused', () => {
  const { events } = openStory('streaming-python');
  const text = save('kept', events, { ...setting, language: 'python' });
  const read = load(text);
  if (!('file' in read)) throw new Error(JSON.stringify(read));
  expect(read.file.setting?.language).toBe('python');
  expect(read.file.events.map(({ detail }) => detail)).toEqual(events.map(({ detail }) => detail));
  expect(load(text.replace('"startPython"', '"startCobol"'))).toHaveProperty('problems');
});

describe('streaming from a custom Python runtime', () => {
  const slug = 'streaming-python';

  test('says why AWS’s own Python runtime cannot, and what a web adapter does instead', () => {
    expect(told(slug, 'startRuntime')[0]).toMatch(/AWS’s own Python client posts a result as one piece.*cannot stream/);
    expect(told(slug, 'openStream')[0]).toMatch(/A web adapter.*extension.*HTTP request to your app/);
    const { trace } = openStory(slug);
    const urls = trace.messages.flatMap(({ index }) => sourcesOf(trace, index).map(({ url }) => url));
    expect(urls).toContainEqual(
      expect.stringMatching(/python-runtime-interface-client\/blob\/206c339.*client\.py#L\d+-L\d+$/),
    );
  });

  test('tells each part as a chunk, and an error in the middle in trailers, printed in the log', () => {
    expect(told(slug, 'chunk')).toHaveLength(3);
    expect(told(slug, 'breakStream')[0]).toMatch(/chunk of length 0 and two trailers/);
    expect(linesOf(slug)).toContain("KeyError: 'soup'");
    const printed = logLines(openStory(slug).trace, setting).filter(({ kind }) => kind === 'printed');
    expect(printed.map(({ text }) => text)).toEqual(["KeyError: 'soup'"]);
  });
});

describe('a stale connection after a thaw', () => {
  const slug = 'stale-connection';

  test('is retried once, which only Duration shows, and once not: an error, and the environment stays warm', () => {
    const { trace } = openStory(slug);
    expect(trace.messages.filter(({ type }) => type === 'throw')).toHaveLength(1);
    expect(told(slug, 'return')[1]).toMatch(/new connection and tries again.*Only Duration/);
    expect(linesOf(slug)).toContain('Error: socket hang up');
    expect(trace.messages.at(-1)?.states.environment).toBe('idle.frozen');
  });

  test('says what clocks and timers do, and by whom it was measured', () => {
    expect(told(slug, 'thaw')[1]).toMatch(/Timers that fell due.*monotonic clock lost 1 ms at most/);
    const { trace } = openStory(slug);
    const at = trace.messages.findIndex(({ detail }) => detail?.words === 'thawConnection');
    expect(sourcesOf(trace, at).map(({ label }) => label)).toContainEqual(expect.stringMatching(/issue 830/));
  });
});

describe('work that is not awaited', () => {
  const slug = 'work-not-awaited';

  test('goes on in the next request, and prints the old request id there', () => {
    const lines = linesOf(slug);
    const old = `sent ${setting.requestIds.first}`;
    expect(lines.indexOf(old)).toBeGreaterThan(
      lines.indexOf(`START RequestId: ${setting.requestIds.second} Version: $LATEST`),
    );
    expect(lines[lines.indexOf(old) + 1]).toBe(`END RequestId: ${setting.requestIds.second}`);
  });

  test('is lost where no request comes any more, and a callback is where Node.js waits', () => {
    expect(told(slug, 'slotGone')[0]).toMatch(/with its memory goes the call/);
    expect(told(slug, 'return')[0]).toMatch(/callbackWaitsForEmptyEventLoop is not false/);
  });
});

describe('the loop of the suppressed init', () => {
  const { trace, steps } = openStory('init-loop');

  test('each request after the timeout is stopped in its init, and billed up to the limit', () => {
    const reports = steps.flatMap(({ lines }) => lines.filter((line) => line.startsWith('REPORT')));
    expect(reports.map((line) => /Status: (\w+)/.exec(line)?.[1])).toEqual([
      'timeout',
      'timeout',
      'timeout',
      undefined,
    ]);
    for (const report of reports.slice(1, 3))
      expect(report).toMatch(/\tDuration: 1000\.00 ms\tBilled Duration: 1000 ms/);
    const inits = steps.flatMap(({ lines }) => lines.filter((line) => line.startsWith('INIT_REPORT')));
    expect(inits).toEqual(inits.map(() => 'INIT_REPORT Init Duration: 1000.00 ms\tPhase: invoke\tStatus: timeout'));
    expect(inits).toHaveLength(2);
  });

  test('a new environment ends it: there the same init has its own 10 s', () => {
    const last = trace.messages.at(-1);
    expect([last?.environment, last?.states.environment]).toEqual(['b', 'idle.frozen']);
    expect(told('init-loop', 'spinDown')[0]).toMatch(/new environments/);
  });
});
