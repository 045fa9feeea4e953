import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { once } from './once.ts';

/** What the environment of a step begins with: a request's slot, or the order of one ahead of any request. */
export const beginningOf = (trace: Trace, { environment }: Message): EventType | undefined =>
  beginnings(trace).get(environment);

const beginnings = once(
  ({ messages }: Trace): ReadonlyMap<string | undefined, EventType> =>
    new Map(messages.toReversed().map(({ environment, type }) => [environment, type])),
);
