import type { Trace } from '../../trace/trace.ts';
import { roundMs } from '../format.ts';
import { partOf } from '../moments.ts';
import { isManaged } from '../step/managedStep.ts';

/** Did this request come to an environment of Managed Instances? None of its time is billed then (facts §6.10). */
export const ranManaged = (trace: Trace, request: string): boolean =>
  partOf(trace, request).messages.some(({ states }) => isManaged(states.environment));

/**
 * What platform.report has as durationMs: from the event's delivery to its answer, or to a moment before that.
 * @param now the trace's time in ms, where it is known.
 */
export function managedMs(trace: Trace, request: string, now = Number.POSITIVE_INFINITY): number | undefined {
  const { messages } = partOf(trace, request);
  const begun = messages.find(({ type }) => type === 'deliver');
  const answered = messages.find(({ type }) => type === 'respond');
  if (!begun || begun.at > now) return undefined;
  const until = Math.min(answered?.at ?? now, now);
  return Number.isFinite(until) ? roundMs(until - begun.at) : undefined;
}
