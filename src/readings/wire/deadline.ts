import type { Message } from '../../trace/trace.ts';
import { isTimed } from '../moments.ts';
import type { Context } from './call.ts';

/** Unix ms: when the event was received, plus the function's time limit. */
export function deadlineMs({ trace, message, setting }: Context): number | undefined {
  const busy = trace.spans.find(({ state, request, from, to }) => {
    const holds = from <= message.index && message.index < (to ?? Number.POSITIVE_INFINITY);
    return state === 'environment.busy' && request === message.request && holds;
  });
  // On Managed Instances several requests share one busy environment.
  const delivered = ({ type, request }: Message) => type === 'deliver' && request === message.request;
  const received = busy ? trace.messages[busy.from] : trace.messages.findLast(delivered);
  if (!received || !isTimed(received)) return undefined;
  if (setting.beganAt === undefined || setting.timeoutMs === undefined) return undefined;
  return Math.floor(setting.beganAt + received.at + setting.timeoutMs);
}

/** Until when an external extension may work after it has heard of the end (facts §1.1): 2 s in all. */
export function shutdownDeadlineMs({ message, setting }: Context): number | undefined {
  if (setting.beganAt === undefined || !isTimed(message)) return undefined;
  return Math.floor(setting.beganAt + message.at + 2_000);
}
