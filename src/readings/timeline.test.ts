import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventType, TimedEvent } from '../lifecycle/events.ts';
import { coldThenWarm, tell } from '../sources/scenarios/index.ts';
import { eventsOf, record } from '../trace/record.ts';
import { untie } from './format.ts';
import { phaseStarts } from './moments.ts';
import { summarize } from './summary.ts';
import { routes, traceOf } from './testTraces.ts';
import { strips } from './timeline.ts';

const story = record(tell(coldThenWarm).events);
const pieces = (trace: typeof story, place = 0) => strips(trace)[place]?.segments.map(({ phase, ms }) => [phase, ms]);

test('the default story: where the second went, and the warm one beside it', () => {
  expect(pieces(story)).toEqual([
    ['route', 8],
    ['provision', 136],
    ['runtime', 228.56],
    ['function', 598.91],
    ['invoke', 36.33],
  ]);
  expect(pieces(story, 1)).toEqual([
    ['route', 9],
    ['invoke', 2.44],
  ]);
  expect(strips(story).map(({ totalMs, complete }) => [totalMs, complete])).toEqual([
    [1007.8, true],
    [11.44, true],
  ]);
});

test('the summary asks the question', () => {
  const { question, requests } = summarize(story);
  expect(untie(question)).toBe('1.01 s, then 11.4 ms. Why?');
  expect(requests.map(({ coldness, billedMs, largest }) => [coldness, billedMs, largest?.phase])).toEqual([
    ['cold', 864, 'function'],
    ['warm', 3, 'route'],
  ]);
  const coldnessOf = (route: readonly EventType[]) => summarize(traceOf({ route })).requests[0]?.coldness;
  expect(coldnessOf(routes.restore)).toBe('restored');
  expect(coldnessOf(routes.initError)).toBe('reinitialised');
  expect(coldnessOf(routes.timeout)).toBe('cold');
  const afterTimeout = summarize(traceOf({ route: routes.timeout }, { route: ['invoke'] }));
  expect(afterTimeout.requests[1]?.coldness).toBe('reinitialised');
  expect(summarize(record([])).requests).toEqual([]);
});

test('phases begin where another one begins', () => {
  expect(phaseStarts(story).map((index) => story.messages[index]?.slug)).toEqual([
    ...['invoke', 'request-slot', 'init-start', 'load-handler', 'deliver', 'freeze'],
    ...['invoke-2', 'answer-next-2', 'freeze-2'],
  ]);
});

test('segments follow one another, fill the total and never repeat a phase', () => {
  const durations = fc.dictionary(
    fc.constantFrom<EventType>('count', 'createSlot', 'initStart', 'loadHandler', 'next', 'failInit', 'return', 'thaw'),
    fc.array(
      fc.integer({ min: 0, max: 400_000 }).map((hundredths) => hundredths / 100),
      { maxLength: 3 },
    ),
  );
  const route = fc.constantFrom(...Object.values(routes));
  fc.assert(
    fc.property(route, durations, (directions, takes) => {
      const trace = traceOf({ route: directions, takes }, { route: ['invoke'], takes });
      expect(trace.rejections).toEqual([]);
      for (const { segments, totalMs } of strips(trace)) {
        let end = 0;
        let before: string | undefined;
        for (const { phase, from, to, share } of segments) {
          expect(from).toBe(end);
          expect(to).toBeGreaterThan(from);
          expect(phase).not.toBe(before);
          expect(share).toBeCloseTo((to - from) / totalMs, 9);
          [end, before] = [to, phase];
        }
        expect(end).toBe(totalMs);
        if (totalMs > 0) expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }),
  );
});

test('until a request has its environment, it is on its way', () => {
  const takes = { count: [5], idleFound: [2], forward: [3], thaw: [1], return: [10] };
  const warm = traceOf({ route: routes.cold }, { route: ['invoke'], takes });
  expect(pieces(warm, 1)).toEqual([
    ['route', 11],
    ['invoke', 10],
  ]);
  // The environment has failed before, but that is not what the request waits for.
  const afterTimeout = traceOf({ route: routes.timeout }, { route: ['invoke'], takes: { count: [5], next: [80] } });
  expect(pieces(afterTimeout, 1)).toEqual([
    ['route', 5],
    ['function', 80],
  ]);
});

test('an import shows only what is known: init is not split, inferred times do not count', () => {
  const known = new Set(['init-start', 'next', 'deliver', 'report']);
  const events = eventsOf(story)
    .slice(0, 24)
    .map((event, index): TimedEvent => {
      return { ...event, origin: known.has(story.messages[index]?.slug ?? '') ? 'observed' : 'inferred' };
    });
  const [strip] = strips(record(events));
  expect(strip?.complete).toBe(false);
  expect(strip?.segments.map(({ phase, ms }) => [phase, ms])).toEqual([
    ['init', 827.47],
    ['invoke', 36.33],
  ]);
});
