import type { Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import { billOf } from './bill/bill.ts';
import { formatMs, roundMs } from './format.ts';
import { type Failure, failureOf, type Result, resultOf } from './result.ts';

/** What a headline tells of a request. */
interface Told {
  readonly request: string;
  readonly coldness: string;
  readonly totalMs: number;
  readonly complete: boolean;
  readonly result: Result;
}

const text = words.summary;

/** What stands over a story: the question that its times ask, or what failed in it. */
export function headlineOf(trace: Trace, requests: readonly Told[]): string {
  const [first, second] = pairOf(requests);
  if (!first) return headlineWithout(trace);
  const told = clauseOf(trace, first);
  if (!second) {
    const { before, ending } = first.result;
    if (before || failureOf(first.result) || ending === 'dryRun') return told;
    // Of a request that has only just come, or that took no time, there is nothing to ask.
    return first.totalMs === 0 ? text.none : text.one(told);
  }
  if (failureOf(first.result) && !failureOf(second.result)) {
    const next = second.coldness === 'reinitialised' ? text.nextPays : text.next;
    return next(told, formatMs(second.totalMs));
  }
  if (failureOf(second.result)) {
    const accepted = first.result.ending === 'accepted' ? text.accepted(told) : told;
    return text.thenFailed(accepted, clauseOf(trace, second));
  }
  return text.pair(formatMs(first.totalMs), formatMs(second.totalMs));
}

/** Where nobody calls: an environment is made ahead of time, or ends. */
function headlineWithout(trace: Trace): string {
  const { messages } = trace;
  const [begun, ended] = [messages[0], messages.at(-1)];
  if (!begun || !ended) return text.none;
  const ms = roundMs(ended.at - begun.at);
  const failure = failureOf(resultOf(trace, ''));
  if (failure) return text.failedAhead(failed(failure, ms));
  return ms === 0 ? text.noRequest : text.ahead(formatMs(ms));
}

/**
 * The one or two waits that the headline is about, in their order: of requests that ran, if there are two, and rather
 * with a warm one; but where one failed, it is among them. A poller's try that did not run is nobody's wait.
 */
function pairOf(requests: readonly Told[]): Told[] {
  const ran = requests.filter(({ coldness }) => coldness !== 'outside');
  const waits = requests.filter((each) => each.complete || ran.includes(each));
  const [first = waits[0] ?? requests[0], ...others] = ran;
  const usual = others.find(({ coldness }) => coldness === 'warm') ?? others[0] ?? waits.find((each) => each !== first);
  const failing = (each: Told | undefined) => each !== undefined && failureOf(each.result) !== undefined;
  const last = requests.findLast((each) => each !== first && failing(each));
  const second = failing(usual) || !failing(first) ? (last ?? usual) : usual;
  return requests.filter((each) => each === first || each === second);
}

/** One request in a few words: how long it took, or how it failed. */
function clauseOf(trace: Trace, { request, totalMs, result }: Told): string {
  const { ending, before, after } = result;
  const total = formatMs(totalMs);
  // When exactly it failed is nobody's wait; only a limit tells it.
  if (after) return text.thenFailed(text.answered(total), failed(after, 0, limitOf(trace, request)));
  const failure = failureOf(result);
  if (failure) return failed(failure, totalMs, limitOf(trace, request));
  if (ending === 'dryRun') return text.checked(total);
  return before ? text.retried(words.results[before], total) : total;
}

function failed(failure: Failure, totalMs: number, limitMs?: number): string {
  const what = words.results[failure];
  if (failure === 'timedOut' && limitMs !== undefined) {
    const clause = text.failedAtLimit(what, formatMs(limitMs));
    // Most of the wait may have gone to an init before it.
    return limitMs < 0.9 * totalMs ? text.sinceCall(clause, formatMs(totalMs)) : clause;
  }
  return totalMs === 0 ? text.failedAtOnce(what) : text.failed(what, formatMs(totalMs));
}

/** The time that the limit of a function is counted by. */
function limitOf(trace: Trace, request: string): number | undefined {
  const { managed, durationMs } = billOf(trace, request);
  return managed?.durationMs ?? durationMs;
}
