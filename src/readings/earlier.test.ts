import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventType } from '../lifecycle/events.ts';
import { eventTypes } from '../lifecycle/wire.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { happens, lastOf, stateBefore } from './earlier.ts';

const traces = scenarios.map((scenario) => record(tell(scenario).events));
/** Steps in any order and of any environment, also of none: what the readings are asked of may be anybody's file. */
const shuffled = fc
  .tuple(fc.nat({ max: traces.length - 1 }), fc.infiniteStream(fc.nat({ max: 4 })))
  .map(([place, ids]) => {
    const trace = traces[place] as Trace;
    const messages = trace.messages.map((message): Message => {
      const { environment: _, ...rest } = message;
      const id = ids.next().value;
      return id === 0 ? rest : { ...rest, environment: `environment ${id}` };
    });
    return { ...trace, messages };
  });

const own = ({ messages }: Trace, { environment }: Message) =>
  messages.filter((message) => message.environment === environment);
const isBefore =
  ({ index }: Message) =>
  (message: Message) =>
    message.index < index;

test('what stands before a step in its environment is what looking through all of them finds', () => {
  const types = fc.uniqueArray(fc.constantFrom(...eventTypes), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(shuffled, types, (trace, wanted) => {
      const some = new Set<EventType>(wanted);
      for (const message of trace.messages) {
        const past = own(trace, message).filter(isBefore(message));
        const last = past.findLast(({ type }) => some.has(type));
        expect(lastOf(trace, message, wanted)).toBe(last);
        expect(stateBefore(trace, message)).toBe(
          past.findLast(({ states }) => states.environment)?.states.environment ?? 'none',
        );
        const [type] = wanted as [EventType];
        expect(happens(trace, message, type)).toBe(own(trace, message).some((each) => each.type === type));
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
