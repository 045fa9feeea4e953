import type { Trace } from '../../trace/trace.ts';
import { roundMs } from '../format.ts';
import { isTimed, partOf } from '../moments.ts';
import { managedMs, ranManaged } from './managedBill.ts';

/**
 * ms of a request that its function's limit counts: REPORT's Duration, or what Managed Instances have in its place. It is
 * all that a headline needs of the bill, and small enough for every page that holds a picture.
 */
export function runMs(trace: Trace, request: string): number | undefined {
  const last = trace.messages.at(-1);
  if (ranManaged(trace, request)) return managedMs(trace, request, last && isTimed(last) ? last.at : undefined);
  const { messages, spans } = partOf(trace, request);
  const printed = messages.find(({ type }) => type === 'report')?.report?.durationMs;
  const runs = spans.filter(({ state }) => state === 'environment.busy');
  const lasted = runs.map(({ from, to }) => {
    const [begun, ended] = [trace.messages[from], to === undefined ? last : trace.messages[to]];
    return begun && ended && isTimed(begun) && isTimed(ended) ? ended.at - begun.at : Number.NaN;
  });
  const ms = printed ?? lasted.reduce((sum, each) => sum + each, runs.length > 0 ? 0 : Number.NaN);
  return Number.isNaN(ms) ? undefined : roundMs(ms);
}
