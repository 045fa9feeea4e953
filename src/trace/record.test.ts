import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventType, TimedEvent } from '../lifecycle/events.ts';
import { openEvents, walk } from '../lifecycle/explore.ts';
import { type Population, step } from '../lifecycle/population.ts';
import { eventTypes } from '../lifecycle/wire.ts';
import { load, save } from './file.ts';
import { advance, emptyTrace, eventsOf, record } from './record.ts';

const subjects = { request: 'r', environment: 'e', worker: 'w' };
const at = (type: EventType, ms = 0, origin: TimedEvent['origin'] = 'scripted'): TimedEvent => ({
  at: ms,
  event: { type },
  origin,
  ...subjects,
});
const coldPath = walk([{ subjects, route: ['invoke'], takes: () => 1 }]);

/** Runs of legal events, with illegal ones strewn in. */
const someEvents = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...eventTypes), fc.boolean()), { maxLength: 60 })
  .map((choices) => {
    let population: Population = new Map();
    return choices.map(([choice, any, legal], place): TimedEvent => {
      const open = openEvents(population, subjects);
      const type = legal && open.length > 0 ? (open[choice % open.length] as EventType) : any;
      population = step(population, type, subjects) ?? population;
      return at(type, place);
    });
  });

test('recording at once and event by event give the same trace', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      expect(events.reduce(advance, emptyTrace)).toEqual(record(events));
    }),
  );
});

test('every event is either a message, a prelude, or a rejection', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { messages, prelude, rejections } = record(events);
      expect(messages.length + prelude.length + rejections.length).toBe(events.length);
    }),
  );
});

test('a saved trace loads back to the identical trace', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const trace = record(events);
      const loaded = load(save('a trace', eventsOf(trace)));
      expect('file' in loaded && record(loaded.file.events)).toEqual(record(eventsOf(trace)));
    }),
  );
});

test('a file holds events, and nothing derived', () => {
  const { messages } = record(coldPath);
  const kept = JSON.parse(save('cold', messages)).events as Record<string, unknown>[];
  expect(new Set(kept.flatMap(Object.keys))).toEqual(
    new Set(['at', 'event', 'origin', 'request', 'environment', 'worker']),
  );
});

test('what is no trace is refused with its place, and never throws', () => {
  const places = (json: string) => {
    const loaded = load(json);
    return 'problems' in loaded ? loaded.problems.map(({ place }) => place) : [];
  };
  const good = {
    format: 'lambda-lifecycle',
    version: 1,
    title: '',
    events: [{ at: 0, event: { type: 'invoke' }, origin: 'scripted' }],
  };
  expect(places(JSON.stringify(good))).toEqual([]);
  expect(places(JSON.stringify({ ...good, events: [{ ...good.events[0], at: -1 }] }))).toEqual(['events.0.at']);
  expect(places(JSON.stringify({ ...good, version: 2 }))).toEqual(['version']);
  expect(places('{')).toEqual(['']);
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void load(json)));
});

test('a refused event is told with who refused it, and moves nothing', () => {
  const before = record(coldPath);
  const after = advance(before, at('response', 1_000));
  expect(after.rejections).toEqual([
    {
      event: at('response', 1_000),
      reason: 'refused',
      by: ['environment e: idle.frozen', 'worker w: api.Ready call.polling'],
    },
  ]);
  expect([...after.population]).toEqual([...before.population]);
  expect(after.messages).toEqual(before.messages);
});

test('an event without the ids it needs, or before its time, is refused', () => {
  const nameless = record([{ at: 0, event: { type: 'invoke' }, origin: 'scripted' }]);
  expect(nameless.rejections.map(({ reason, by }) => [reason, by])).toEqual([['unaddressed', ['request']]]);
  const backwards = record([at('invoke', 5), at('authorize', 4)]);
  expect(backwards.rejections.map(({ reason }) => reason)).toEqual(['backwards']);
});

test('INIT may take 10 s in a story, and what the log says in a log', () => {
  const slow = (origin: TimedEvent['origin']) =>
    record(coldPath.map((event, place) => ({ ...event, origin, at: place < 11 ? 0 : 10_007 })));
  const reasons = slow('scripted').rejections.map(({ reason }) => reason);
  expect(reasons[0]).toBe('overrun');
  expect(slow('observed').rejections).toEqual([]);
});

test('the states of a cold start open and close where the facts say', () => {
  const { spans, messages } = record(coldPath);
  const lasted = (state: string) =>
    spans
      .filter((span) => span.state === state)
      .map(({ from, to }) => [messages[from]?.type, to === undefined ? undefined : messages[to]?.type]);
  expect(lasted('environment.init')).toEqual([['initStart', 'next']]);
  expect(lasted('environment.busy')).toEqual([['deliver', 'next']]);
  expect(lasted('worker.api.Ready')).toEqual([
    ['next', 'answerNext'],
    ['next', undefined],
  ]);
  expect(lasted('request.call.open')).toEqual([['invoke', 'respond']]);
});

test('an environment older than the window is a prelude, not a step', () => {
  const trace = record([at('seen'), at('invoke')]);
  expect(trace.prelude).toHaveLength(1);
  expect(trace.messages.map(({ index, type }) => [index, type])).toEqual([[0, 'invoke']]);
  expect(trace.spans.find(({ state }) => state === 'environment.idle.frozen')?.from).toBe(-1);
});
