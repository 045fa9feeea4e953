import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { groupBy } from './groupBy.ts';
import { once } from './once.ts';

/** In order: the steps of each type in each environment, and the steps that lead each environment into a state. */
const stepsOf = once(({ messages }: Trace) => ({
  byType: groupBy(messages, keyOf),
  moves: groupBy(messages, ({ environment = '', states }) => states.environment && environment),
}));

/** A type has no space in it; what is in no environment is in one of its own. */
const keyOf = ({ type, environment }: { readonly type: string; readonly environment?: string | undefined }): string =>
  environment === undefined ? type : `${type} ${environment}`;

/** The last of these steps before one, found in a few looks however many there are. */
function lastBefore(steps: readonly Message[] = [], index: number): Message | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Message).index < index) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** Does this ever happen in the environment of this step, before it or after? */
export const happens = (trace: Trace, { environment }: Message, type: EventType): boolean =>
  stepsOf(trace).byType.has(keyOf({ type, environment }));

/** The last of these events before this step, in the same environment. */
export const lastOf = (
  trace: Trace,
  { index, environment }: Message,
  types: readonly EventType[],
): Message | undefined =>
  types
    .flatMap((type) => lastBefore(stepsOf(trace).byType.get(keyOf({ type, environment })), index) ?? [])
    .sort((one, other) => other.index - one.index)[0];

/** Where the environment of this step stood before it. */
export const stateBefore = (trace: Trace, { index, environment = '' }: Message): string =>
  lastBefore(stepsOf(trace).moves.get(environment), index)?.states.environment ?? 'none';
