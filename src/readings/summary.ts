import type { Trace } from '../trace/trace.ts';
import { billOf } from './bill/bill.ts';
import { roundMs } from './format.ts';
import { groupBy } from './groupBy.ts';
import { headlineOf } from './headline.ts';
import { partOf } from './moments.ts';
import { type Result, resultOf } from './result.ts';
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
  readonly result: Result;
  /** The phase that most of the wait went to, all its stretches together; absent where that is nearly all. */
  readonly largest?: Largest;
  readonly billedMs?: number;
}

export type Largest = Pick<Segment, 'phase' | 'ms' | 'share'>;

/** A trace in one look. */
export interface Summary {
  /** The title: a question, `1.01 s, then 11.4 ms. Why?`, or what failed: `Timed out at 3 s; the next one pays 872 ms`. */
  readonly question: string;
  readonly requests: readonly RequestSummary[];
}

export function summarize(trace: Trace): Summary {
  const requests = strips(trace).map((strip) => summaryOf(trace, strip));
  return { question: headlineOf(trace, requests), requests };
}

function summaryOf(trace: Trace, { request, totalMs, complete, segments }: Strip): RequestSummary {
  const { billedMs } = billOf(trace, request);
  const largest = largestOf(segments);
  return {
    request,
    coldness: coldnessOf(trace, request),
    totalMs,
    complete,
    result: resultOf(trace, request),
    ...(largest && { largest }),
    ...(billedMs !== undefined && { billedMs }),
  };
}

/** The phase that most of a wait went to, all its stretches together; none where that is nearly all. */
export function largestOf(segments: readonly Segment[]): Largest | undefined {
  const phases = groupBy(segments, ({ phase }) => phase);
  const sums = [...phases].map(([phase, own]) => ({
    phase,
    ms: roundMs(own.reduce((sum, { ms }) => sum + ms, 0)),
    share: own.reduce((sum, { share }) => sum + share, 0),
  }));
  const [most] = sums.toSorted((a, b) => b.ms - a.ms);
  // Nearly all of it is no part.
  return most && most.share < 0.95 ? most : undefined;
}

/** How a request began, by what its environment did for it. */
export function coldnessOf(trace: Trace, request: string): Coldness {
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
