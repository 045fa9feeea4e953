import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { eventsOf, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { requestsOf } from '../moments.ts';
import { billOf } from './bill.ts';
import { runMs } from './runMs.ts';

const whole = scenarios.map((scenario) => record(tell(scenario).events));

/** A story that breaks off, and one of which a log prints every second step. */
const broken = (trace: Trace): Trace[] => {
  const events = eventsOf(trace);
  const inferred = events.map((each, place) =>
    place % 2 ? { ...each, origin: 'inferred' as const, between: [each.at, each.at + 1] as const } : each,
  );
  return [record(events.slice(0, Math.floor(events.length / 2))), record(inferred)];
};

test('what a headline knows of the bill is what the bill says, in every story, whole or not', () => {
  for (const trace of whole.flatMap((each) => [each, ...broken(each)])) {
    for (const request of requestsOf(trace)) {
      const { managed, durationMs } = billOf(trace, request);
      expect(runMs(trace, request), request).toBe(managed ? managed.durationMs : durationMs);
    }
  }
});
