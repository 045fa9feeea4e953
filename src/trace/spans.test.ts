import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType, Subjects, TimedEvent } from '../lifecycle/events.ts';
import { openEvents, walk } from '../lifecycle/explore.ts';
import { activeStates, type Population, step } from '../lifecycle/population.ts';
import { eventTypes } from '../lifecycle/wire.ts';
import { advance, emptyTrace, record } from './record.ts';
import type { Rejection, Trace } from './trace.ts';

const subjects = { request: 'r', environment: 'e', worker: 'w' };
const timed = (type: EventType, at: number, who: Subjects = subjects): TimedEvent => ({
  at,
  event: { type },
  origin: 'observed',
  ...who,
});

/** Legal, illegal, nameless and backward events, two clients and two environments among each other. */
const anyEvents = fc
  .array(
    fc.record({
      pick: fc.nat(),
      legal: fc.constantFrom(true, true, true, false),
      any: fc.constantFrom(...eventTypes),
      request: fc.constantFrom('r1', 'r2', undefined),
      environment: fc.constantFrom('e1', 'e2'),
      wait: fc.constantFrom(0, 1, 1, 5, -3),
    }),
    { minLength: 10, maxLength: 70 },
  )
  .map((choices) => {
    let population: Population = new Map();
    let now = 0;
    return choices.map(({ pick, legal, any, request, environment, wait }): TimedEvent => {
      const who = { ...(request && { request }), environment, worker: `w-${environment}` };
      const open = openEvents(population, who);
      const type = (legal ? open[pick % Math.max(1, open.length)] : undefined) ?? any;
      population = step(population, type, who) ?? population;
      now = Math.max(0, now + wait);
      return timed(type, now, who);
    });
  });

/** The spans that are open after a message, as `machine id state`. */
const openAt = ({ spans }: Trace, index: number): string[] =>
  spans
    .filter(({ from, to }) => from <= index && (to === undefined || to > index))
    .map(({ machine, id, state }) => `${machine}:${id} ${state}`)
    .sort();

const activeIn = (population: Population): string[] =>
  [...population].flatMap(([key, member]) => [...activeStates(member).keys()].map((state) => `${key} ${state}`)).sort();

test('at every message the open spans are the states that the machines are in', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const whole = record(events);
      let trace = emptyTrace;
      for (const event of events) {
        trace = advance(trace, event);
        const last = trace.messages.length - 1;
        if (last < 0) continue;
        expect(openAt(trace, last)).toEqual(activeIn(trace.population));
        expect(openAt(whole, last)).toEqual(openAt(trace, last));
      }
    }),
    { numRuns: 15 },
  );
});

test('a span begins before it ends, and names the ids of the event that began it', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { spans, messages } = record(events);
      for (const { from, to, request, environment, worker } of spans) {
        if (to !== undefined) expect(to).toBeGreaterThan(from);
        const began = messages[from];
        if (began) expect([request, environment, worker]).toEqual([began.request, began.environment, began.worker]);
      }
    }),
    { numRuns: 15 },
  );
});

test('messages are numbered from 0, never go back in time, and each has a slug of its own', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const { messages } = record(events);
      expect(messages.map(({ index }) => index)).toEqual(messages.map((_, place) => place));
      expect(new Set(messages.map(({ slug }) => slug)).size).toBe(messages.length);
      for (const { slug } of messages) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*(-\d+)?$/);
      expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).sort((a, b) => a - b));
    }),
    { numRuns: 15 },
  );
});

test('an event that is rejected is told with its reason and who, and nothing else changes', () => {
  const reasons = new Set<Rejection['reason']>();
  fc.assert(
    fc.property(anyEvents, (events) => {
      let before = emptyTrace;
      for (const event of events) {
        const after = advance(before, event);
        if (after.rejections.length > before.rejections.length) {
          const added = after.rejections.at(-1);
          expect(added?.event).toBe(event);
          expect(added?.by.join()).toBeTruthy();
          if (added) reasons.add(added.reason);
          expect({ ...after, rejections: [] }).toEqual({ ...before, rejections: [] });
        }
        before = after;
      }
    }),
    { numRuns: 25 },
  );
  expect([...reasons].sort()).toEqual(['backwards', 'refused', 'unaddressed']);
});

test('a trace that was handed out is never written to again', () => {
  const first = record(walk([{ subjects, route: ['invoke'], takes: () => 1 }]).slice(0, 9));
  const copy = structuredClone({ ...first, population: [...first.population.keys()] });
  advance(advance(first, timed('bootRuntime', 100)), timed('return', 100));
  expect({ ...first, population: [...first.population.keys()] }).toEqual(copy);
});

describe('10 s of INIT', () => {
  const cold = walk([{ subjects, route: ['invoke'], takes: () => 0 }]);
  const place = (type: EventType) => cold.findIndex(({ event }) => event.type === type);
  /** The cold path; from some event on, everything happens so many ms later. */
  const late = (type: EventType, ms: number) =>
    record(cold.map((event, index) => (index < place(type) ? event : { ...event, at: ms })));

  test.each([
    ['next', 10_000, 0],
    ['next', 10_000.01, 1],
    ['loadHandler', 10_001, 1],
    ['initDone', 60_000, 0],
    ['return', 600_000, 0],
  ] as const)('%s at %d ms', (type, ms, overruns) => {
    const { rejections } = late(type, ms);
    expect(rejections.slice(0, 1).map(({ reason }) => reason)).toEqual(overruns > 0 ? ['overrun'] : []);
    expect(rejections.slice(0, 1).flatMap(({ by }) => by)).toEqual(overruns > 0 ? ['environment.init'] : []);
  });

  test('are ended by the failure, which may come when they are over', () => {
    const failed = [
      ...cold.slice(0, place('loadHandler') + 1),
      { ...timed('failInit', 10_000.5), origin: 'scripted' as const },
    ];
    expect(record(failed).rejections).toEqual([]);
    expect(record(failed).messages.at(-1)?.states.environment).toBe('initFailed.awaited');
  });

  test('begin anew in the next environment', () => {
    const second = { request: 'r2', environment: 'e2', worker: 'w2' };
    const events = [
      ...cold.slice(0, place('initStart') + 1),
      ...walk([{ subjects: second, route: ['invoke'], takes: () => 0 }], 9_000),
    ];
    expect(record(events).rejections.filter(({ reason }) => reason === 'overrun')).toEqual([]);
  });
});
