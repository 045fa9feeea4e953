import type { Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import { billOf } from './bill/bill.ts';
import { formatMs } from './format.ts';
import { partOf } from './moments.ts';
import { stepKey } from './step/stepKey.ts';
import { type Segment, type Strip, strips } from './timeline.ts';

/** How a request began. `reinitialised`: init ran again inside it, after a failure. `outside`: no environment was touched. */
export type Coldness = 'cold' | 'warm' | 'restored' | 'reinitialised' | 'outside';

/** One request in numbers. Times in ms. */
export interface RequestSummary {
  readonly request: string;
  readonly coldness: Coldness;
  /** From the client's call to its answer, or what of it is known (`complete` false). */
  readonly totalMs: number;
  readonly complete: boolean;
  /** Where most of the wait went. */
  readonly largest?: Segment;
  readonly billedMs?: number;
}

/** A trace in one look. */
export interface Summary {
  /** The question of the title: `1.01 s, then 11.4 ms. Why?` */
  readonly question: string;
  readonly requests: readonly RequestSummary[];
}

export function summarize(trace: Trace): Summary {
  const requests = strips(trace).map((strip) => summaryOf(trace, strip));
  return { question: ask(...pairOf(requests)), requests };
}

/**
 * The one or two waits that the question is about, in their order: of requests that ran, if there are two, and rather
 * with a warm one. A poller's try that did not run is nobody's wait.
 */
function pairOf(requests: readonly RequestSummary[]): RequestSummary[] {
  const ran = requests.filter(({ coldness }) => coldness !== 'outside');
  const waits = requests.filter((each) => each.complete || ran.includes(each));
  const [first = waits[0] ?? requests[0], ...others] = ran;
  const second =
    others.find(({ coldness }) => coldness === 'warm') ?? others[0] ?? waits.find((each) => each !== first);
  return requests.filter((each) => each === first || each === second);
}

function summaryOf(trace: Trace, { request, totalMs, complete, segments }: Strip): RequestSummary {
  const { billedMs } = billOf(trace, request);
  const largest = segments.toSorted((a, b) => b.ms - a.ms)[0];
  return {
    request,
    coldness: coldnessOf(trace, request),
    totalMs,
    complete,
    ...(largest && { largest }),
    ...(billedMs !== undefined && { billedMs }),
  };
}

function coldnessOf(trace: Trace, request: string): Coldness {
  const { messages } = partOf(trace, request);
  // An environment of Managed Instances that has no worker left is asked, but does not run the request.
  const ran = messages.some(({ type, states }) => states.environment !== undefined && type !== 'noWorker');
  let coldness: Coldness = ran ? 'warm' : 'outside';
  for (const { index, type, states, report } of messages) {
    if (states.environment?.startsWith('busy.reinit')) return 'reinitialised';
    if (report?.initMs !== undefined) return 'cold';
    if (report?.restoreMs !== undefined) return 'restored';
    const key = stepKey(trace, index);
    // Also where the restore fails: the environment is a new one.
    if (key === 'restoreStart' || key === 'nextAfterRestore') coldness = 'restored';
    if (key === 'nextAfterInit' || type === 'failInit' || key === 'initStart') coldness = 'cold';
  }
  return coldness;
}

function ask(first?: RequestSummary, second?: RequestSummary): string {
  // Of a request that has only just come there is nothing to ask yet.
  if (!first || (first.totalMs === 0 && !first.complete)) return words.summary.none;
  if (!second) return words.summary.one(formatMs(first.totalMs));
  return words.summary.pair(formatMs(first.totalMs), formatMs(second.totalMs));
}
