import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';

/** The last step before this one, in the same environment, that passes the test. */
export function earlier(
  trace: Trace,
  { index, environment }: Message,
  test: (message: Message) => unknown,
): Message | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const each = trace.messages[at];
    if (each && each.environment === environment && test(each)) return each;
  }
  return undefined;
}

/** The last of these events before this step, in the same environment. */
export const lastOf = (trace: Trace, message: Message, types: readonly EventType[]): Message | undefined =>
  earlier(trace, message, ({ type }) => types.includes(type));
