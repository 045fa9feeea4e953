/** A long answer, or a long wait, is read in the time of its length: of how many messages something has to be looked at is counted. */
import { expect, test } from 'vitest';
import { transcribe } from '../diagram/sequence/transcript.ts';
import type { EventType, TimedEvent } from '../lifecycle/events.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import type { Trace } from '../trace/trace.ts';
import { summarize } from './summary.ts';

const eventsOf = (slug: string): readonly TimedEvent[] => {
  const scenario = scenarios.find((each) => each.slug === slug);
  return scenario ? tell(scenario).events : [];
};

/** The story until an event, which then happens so many times. */
function repeated(slug: string, type: EventType, times: number): TimedEvent[] {
  const events = eventsOf(slug);
  const place = events.findIndex(({ event }) => event.type === type);
  const again = events[place] as TimedEvent;
  return [...events.slice(0, place), ...Array.from({ length: times }, () => again)];
}

/** The same story for so many requests at once, each in an environment of its own. */
function amongEachOther(slug: string, times: number): TimedEvent[] {
  const events = eventsOf(slug);
  const [{ request } = {}] = events;
  const own = events.filter((event) => event.request === request);
  let at = 0;
  return own.flatMap((event) =>
    Array.from({ length: times }, (_, number): TimedEvent => {
      const { environment, worker, ...rest } = event;
      at += 0.001;
      return {
        ...rest,
        at,
        request: `request ${number}`,
        ...(environment && { environment: `environment ${number}`, worker: `worker ${number}` }),
      };
    }),
  );
}

/** How often something of a message is looked at while the whole trace is put into words. */
function countLooks(events: readonly TimedEvent[]): number {
  const trace = record(events);
  expect(trace.rejections).toEqual([]);
  let looks = 0;
  const watch = <T extends object>(each: T): T =>
    new Proxy(each, {
      get: (target, name) => {
        looks += 1;
        return Reflect.get(target, name);
      },
    });
  const watched: Trace = { ...trace, messages: trace.messages.map(watch) };
  transcribe(watched, { requestIds: {} });
  summarize(watched);
  return looks;
}

test.each<[name: string, make: (times: number) => TimedEvent[]]>([
  ['chunks of one answer', (times) => repeated('streaming', 'chunk', times)],
  ['chunks through a front door', (times) => repeated('function-url-stream', 'chunkByDoor', times)],
  ['second GET nexts', (times) => repeated('next-twice', 'next', times)],
  ['cold starts at once', (times) => amongEachOther('cold-start', times / 8)],
  ['restores at once', (times) => amongEachOther('snapstart-restore', times / 8)],
  ['failed inits at once', (times) => amongEachOther('init-error', times / 8)],
])('of twice as many %s, twice as much is looked at', (_, make) => {
  expect(countLooks(make(800)) / countLooks(make(400))).toBeLessThan(2.3);
});
