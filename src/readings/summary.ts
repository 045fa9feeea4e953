import type { Trace } from '../trace/trace.ts';
import { billOf } from './bill/bill.ts';
import { headlineOf, type Wait, waitOf } from './headline.ts';
import { type Largest, largestOf, type Strip, strips } from './timeline.ts';

/** One request in numbers. Times in ms. */
export interface RequestSummary extends Wait {
  /** The phase that most of the wait went to, all its stretches together; absent where there is only one. */
  readonly largest?: Largest;
  readonly billedMs?: number;
}

/** A trace in one look. */
export interface Summary {
  /** Its title (`questionOf`). */
  readonly question: string;
  readonly requests: readonly RequestSummary[];
}

export function summarize(trace: Trace): Summary {
  const requests = strips(trace).map((strip) => summaryOf(trace, strip));
  return { question: headlineOf(trace, requests), requests };
}

function summaryOf(trace: Trace, strip: Strip): RequestSummary {
  const { billedMs } = billOf(trace, strip.request);
  const largest = largestOf(strip.segments);
  return {
    ...waitOf(trace, strip),
    ...(largest && { largest }),
    ...(billedMs !== undefined && { billedMs }),
  };
}
