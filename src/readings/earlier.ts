import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { groupBy } from './groupBy.ts';
import { once } from './once.ts';

/** By step (from 0): the one before it in the same environment, -1 none, and where that had left the environment. */
const before = once(({ messages }: Trace) => {
  const lasts = new Map<string | undefined, { at: number; state: string }>();
  return messages.map(({ environment, states }, index) => {
    const last = lasts.get(environment) ?? { at: -1, state: 'none' };
    lasts.set(environment, { at: index, state: states.environment || last.state });
    return last;
  });
});

/** The last step before this one, in the same environment, that passes the test. For what stands near: it goes step by step. */
export function earlier(trace: Trace, { index }: Message, test: (message: Message) => unknown): Message | undefined {
  const places = before(trace);
  for (let at = places[index]?.at ?? -1; at >= 0; at = places[at]?.at ?? -1) {
    const each = trace.messages[at];
    if (each && test(each)) return each;
  }
  return undefined;
}

/** Where the environment of this step stood before it. */
export const stateBefore = (trace: Trace, { index }: Message): string => before(trace)[index]?.state ?? 'none';

/** All steps of a type in an environment, in order; those of none, too. */
const stepsOf = once(({ messages }: Trace) => groupBy(messages, ({ type, environment }) => keyOf(type, environment)));
const keyOf = (type: EventType, environment: string | undefined): string =>
  environment === undefined ? type : `${type} ${environment}`;

/** Does this ever happen in the environment of this step, before it or after? */
export const happens = (trace: Trace, { environment }: Message, type: EventType): boolean =>
  stepsOf(trace).has(keyOf(type, environment));

/** The last of these events before this step, in the same environment, however far back. */
export function lastOf(
  trace: Trace,
  { index, environment }: Message,
  types: readonly EventType[],
): Message | undefined {
  let last: Message | undefined;
  for (const type of types) {
    const steps = stepsOf(trace).get(keyOf(type, environment)) ?? [];
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    const found = steps[low - 1];
    if (found && found.index > (last?.index ?? -1)) last = found;
  }
  return last;
}
