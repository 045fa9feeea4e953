import { expect, test } from 'vitest';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import type { Trace } from '../trace/trace.ts';
import { timeInRun } from './moments.ts';

const open = (slug: string): Trace =>
  record(scenarios.filter((each) => each.slug === slug).flatMap((each) => tell(each).events));
const timesOf = (trace: Trace) => trace.messages.map((message) => timeInRun(trace, message));

test.each(['two-at-once', 'burst', 'throttle'])(
  '%s: requests among each other have one clock, which never goes back',
  (slug) => {
    const times = timesOf(open(slug));
    expect(times[0]).toBe(0);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  },
);

test('of requests one after the other each has its own', () => {
  const trace = open('cold-then-warm');
  const times = timesOf(trace);
  const second = trace.messages.findIndex(({ request }) => request === 'second');
  expect(times[second]).toBe(0);
  expect(times.at(-1)).toBe(11.44);
});
