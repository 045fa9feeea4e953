import type { EventType } from '../lifecycle/events.ts';
import type { Setting } from '../trace/setting.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { beginningOf } from './beginning.ts';

/** AWS_LAMBDA_INITIALIZATION_TYPE of a step's environment (facts §2.8), but for Managed Instances. */
export const initializationTypeOf = (trace: Trace, message: Message): string =>
  initializationTypes.get(beginningOf(trace, message)) ?? 'on-demand';

/** By what the environment begins with. What Lambda makes ahead by itself is on demand, too. */
const initializationTypes: ReadonlyMap<EventType | undefined, string> = new Map([
  ['provision', 'provisioned-concurrency'],
  ['publish', 'snap-start'],
]);

/**
 * One log stream is one environment (facts §3.4). The setting's is that of the trace's first one; the id of each other
 * one is the same, begun so many digits later.
 */
export function logStreamOf(trace: Trace, { environment }: Message, { logStream }: Setting): string | undefined {
  const environments = new Set(trace.messages.flatMap((message) => message.environment ?? []));
  const place = [...environments].indexOf(environment ?? '');
  return logStream?.replace(/[0-9a-f]{32}$/, (id) => `${id.slice(place)}${id.slice(0, place)}`);
}
