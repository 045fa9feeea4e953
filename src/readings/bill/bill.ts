import type { Report } from '../../lifecycle/events.ts';
import type { BilledTag } from '../../lifecycle/meta.ts';
import type { Message, Span, Trace } from '../../trace/trace.ts';
import { roundMs } from '../format.ts';
import { partOf } from '../moments.ts';
import { once } from '../once.ts';
import { streamedBeyond } from '../streamed.ts';
import { billedTags } from './billedTags.ts';
import { managedMs, ranManaged } from './managedBill.ts';

/** What one request costs in time. All times in ms; absent = the trace does not know it, or it has not begun. */
export interface Bill {
  readonly request: string;
  /** REPORT's Init Duration: an INIT of this request that succeeded. */
  readonly initMs?: number;
  /** REPORT's Duration: from the event's delivery to the runtime's next GET next. */
  readonly durationMs?: number;
  /** REPORT's Restore Duration, and the part of it that is billed. */
  readonly restoreMs?: number;
  readonly billedRestoreMs?: number;
  /** A first INIT that failed. It is not in this REPORT, and whether it is charged elsewhere is not documented. */
  readonly failedInitMs?: number;
  /** The hooks of a restore that failed. No REPORT follows, and whether they are charged is not documented. */
  readonly failedRestoreMs?: number;
  /** Whole ms. While the request runs: what it would be if it ended now. */
  readonly billedMs?: number;
  /** REPORT's own numbers, where a log printed them with its Billed Duration: `checkReport` says whether they add up. */
  readonly printed?: Report;
  /** On Managed Instances nothing is billed by time. What the request took there; absent before its event arrives. */
  readonly managed?: { readonly durationMs?: number };
  /** MB of the response beyond the first 6: charged by the GB, beside the time. */
  readonly streamedBeyondMb?: number;
  /** Not billed: from the request's first step to the first billed moment, or to its last step where nothing of it is billed. */
  readonly beforeMs?: number;
  /** Not billed: how long the environment had been frozen when the request found it. */
  readonly idleMs?: number;
}

/** The whole bill of a request. Billed Duration as facts §6.3 and §6.4 have it: a sum, rounded up to 1 ms. */
export function billOf(trace: Trace, request: string): Bill {
  return measure(trace, request, { step: trace.messages.length - 1, elapsedMs: 0 });
}

/**
 * The bill so far: after step `step` (from 0) and `elapsedMs` of the time to the step after it.
 * It is that of the last request that the trace has named by then.
 */
export function billAt(trace: Trace, step: number, elapsedMs = 0): Bill | undefined {
  for (let index = Math.min(step, trace.messages.length - 1); index >= 0; index--) {
    const request = trace.messages[index]?.request;
    if (request !== undefined) return measure(trace, request, { step, elapsedMs });
  }
  return undefined;
}

interface Moment {
  readonly step: number;
  readonly elapsedMs: number;
}

function measure(trace: Trace, request: string, moment: Moment): Bill {
  if (ranManaged(trace, request)) {
    const durationMs = managedMs(trace, request, nowOf(trace, moment));
    return { request, managed: { ...(durationMs !== undefined && { durationMs }) } };
  }
  const spans = partOf(trace, request).spans.filter((span) => span.from <= moment.step);
  const tagged = (tag: BilledTag) => spans.filter((span) => billedTags.get(span.state) === tag);
  const split = (tag: BilledTag) => partition(tagged(tag), (span) => isFailure(endedBy(trace, span, moment)));
  const [failed, inits] = split('billed.init');
  const [failedRestores, restores] = split('billed.restore');
  const runs = tagged('billed.duration');
  const report = partOf(trace, request).messages.find(
    ({ type, index }) => type === 'report' && index <= moment.step,
  )?.report;

  const times = (of: readonly Span[]) => sum(of.map((span) => lasted(trace, span, moment)));
  const initMs = report ? report.initMs : times(inits);
  const durationMs = report?.durationMs ?? times(runs);
  const hooksMs = times(restores);
  const billedRestoreMs = report ? report.billedRestoreMs : hooksMs === undefined ? undefined : Math.ceil(hooksMs);
  const whole = failedRestores.length > 0 ? [] : spans.filter(({ state }) => state === 'environment.restoring');
  const restoreMs = report ? report.restoreMs : times(whole);
  const failedInitMs = times(failed);
  const failedRestoreMs = times(failedRestores);
  const parts = [initMs, billedRestoreMs, durationMs].filter((ms) => ms !== undefined);
  const unknown = !report && [...inits, ...restores, ...runs].some((span) => lasted(trace, span, moment) === undefined);
  const beforeMs = timeBefore(trace, request, [...failed, ...inits, ...failedRestores, ...restores, ...runs], moment);
  const idleMs = idleBefore(trace, request, moment);
  const streamedBeyondMb = streamedBeyond(trace, request, moment.step);
  return {
    request,
    ...(initMs !== undefined && { initMs }),
    ...(durationMs !== undefined && { durationMs }),
    ...(restoreMs !== undefined && { restoreMs }),
    ...(billedRestoreMs !== undefined && { billedRestoreMs }),
    ...(failedInitMs !== undefined && { failedInitMs }),
    ...(failedRestoreMs !== undefined && { failedRestoreMs }),
    ...(report?.billedMs !== undefined && { billedMs: report.billedMs, printed: report }),
    ...(report?.billedMs === undefined && parts.length > 0 && !unknown && { billedMs: Math.ceil(roundMs(add(parts))) }),
    ...(streamedBeyondMb > 0 && { streamedBeyondMb }),
    ...(beforeMs !== undefined && { beforeMs }),
    ...(idleMs !== undefined && { idleMs }),
  };
}

function timeBefore(trace: Trace, request: string, billed: readonly Span[], moment: Moment): number | undefined {
  const { messages } = partOf(trace, request);
  const first = billed.toSorted((a, b) => a.from - b.from)[0];
  const start = timeOf(messages[0]);
  const end = first ? timeOf(trace.messages[first.from]) : nowOf(trace, moment);
  if (start === undefined || end === undefined) return undefined;
  // The trace may go on with others when this request is over.
  return roundMs(Math.min(end, messages.at(-1)?.at ?? end) - start);
}

function idleBefore(trace: Trace, request: string, { step }: Moment): number | undefined {
  const found = partOf(trace, request).messages.find(({ type }) => type === 'idleFound');
  if (!found || found.index > step) return undefined;
  const idle = frozenSpans(trace).get(`${found.environment} ${found.index}`);
  const [from, to] = [timeOf(trace.messages[idle?.from ?? -1]), timeOf(found)];
  return from === undefined || to === undefined ? undefined : roundMs(to - from);
}

/** Does this end an INIT or a restore as a failure? Then its time stands in no REPORT. */
export const isFailure = (end: Message | undefined): boolean => failures.has(end?.type);

const failures: ReadonlySet<string | undefined> = new Set([
  'failInit',
  'extensionCrash',
  'restoreError',
  'failRestore',
]);

/** By the environment and the step that ended them. */
const frozenSpans = once((trace: Trace): ReadonlyMap<string, Span> => {
  const frozen = trace.spans.filter(({ state }) => state === 'environment.idle.frozen');
  return new Map(frozen.map((span) => [`${span.id} ${span.to}`, span]));
});

/** ms that a span has lasted at a moment, or undefined where one of its ends has no time of its own. */
function lasted(trace: Trace, span: Span, moment: Moment): number | undefined {
  const from = timeOf(trace.messages[span.from]);
  const end = endedBy(trace, span, moment);
  const to = end ? timeOf(end) : nowOf(trace, moment);
  return from === undefined || to === undefined ? undefined : roundMs(to - from);
}

function endedBy(trace: Trace, { to }: Span, { step }: Moment): Message | undefined {
  return to !== undefined && to <= step ? trace.messages[to] : undefined;
}

/** The trace's time at a moment; the next step is not overtaken. */
function nowOf(trace: Trace, { step, elapsedMs }: Moment): number | undefined {
  const now = timeOf(trace.messages[step]);
  return now === undefined ? undefined : Math.min(now + elapsedMs, trace.messages[step + 1]?.at ?? Infinity);
}

/** An inferred step has no time: its `at` is only a bound. */
const timeOf = (message: Message | undefined): number | undefined =>
  message?.origin === 'inferred' ? undefined : message?.at;

const add = (numbers: readonly number[]): number => numbers.reduce((total, ms) => total + ms, 0);

function sum(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((ms) => ms !== undefined);
  return known.length > 0 && known.length === times.length ? roundMs(add(known)) : undefined;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
