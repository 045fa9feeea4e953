import type { Trace } from '../trace/trace.ts';
import { wordsOfEndings } from '../words/endings.ts';
import { words } from '../words/index.ts';
import { runMs } from './bill/runMs.ts';
import { type Coldness, coldnessOf } from './coldness.ts';
import { formatMs } from './format.ts';
import { partOf } from './moments.ts';
import { failureOf, isLeft, type Result, resultOf } from './result.ts';
import { type Strip, strips } from './timeline.ts';

/** A request's wait, and what it came to. */
export interface Wait {
  readonly request: string;
  readonly coldness: Coldness;
  /** ms of the trace at which it begins. */
  readonly at: number;
  /** ms from the client's call to its answer, or what of it is known (`complete` false). */
  readonly totalMs: number;
  readonly complete: boolean;
  readonly result: Result;
}

export const waitOf = (trace: Trace, { request, at, totalMs, complete }: Strip): Wait => ({
  request,
  at,
  coldness: coldnessOf(trace, request),
  totalMs,
  complete,
  result: resultOf(trace, request),
});

/** What stands over a story: a question, `1.01 s, then 11.4 ms. Why?`, or what failed: `Timed out at 3 s; the next one pays 872 ms`. */
export const questionOf = (trace: Trace): string =>
  headlineOf(
    trace,
    strips(trace).map((strip) => waitOf(trace, strip)),
  );

/** The same, where the waits are known. */
export function headlineOf(trace: Trace, requests: readonly Wait[]): string {
  const { none, one, pair } = words.summary;
  const [begun, ended] = [trace.messages[0], trace.messages.at(-1)];
  if (!begun || !ended) return none;
  const tries = triesOf(trace, requests);
  if (tries.length > 1) return wordsOfEndings().headlineTries(tries.map((each) => tell(trace, each)));
  const [first, second] = pairOf(requests);
  if (!first) return wordsOfEndings().headlineAhead(timeOf(ended.at - begun.at), failureOf(resultOf(trace, '')));
  if ([first, second].some((each) => each && isNotable(each.result))) {
    return wordsOfEndings().headline(tell(trace, first), second && tell(trace, second));
  }
  const total = formatMs(first.totalMs);
  if (second) return pair(total, formatMs(second.totalMs), second.at < first.at + first.totalMs);
  // Of a request that has only just come, or that took no time, there is nothing to ask.
  return first.totalMs === 0 ? none : one(total);
}

/** The tries of an asynchronous event: they are one story, and nobody waits for any of them. A batch is none. */
function triesOf(trace: Trace, requests: readonly Wait[]): Wait[] {
  const tries = requests.filter(({ request }) => {
    const { messages } = partOf(trace, request);
    return messages.some(({ type }) => type === 'invokeByPoller') && !messages[0]?.detail?.sender;
  });
  return tries.some(fails) ? tries : [];
}

const fails = (each: Wait | undefined) => each && failureOf(each.result);

/** Does it need more than its time to be told? */
const isNotable = (result: Result) =>
  failureOf(result) || result.before || result.refusal || result.ending === 'dryRun' || isLeft(result);

/** Nothing takes “0 ms”. */
const timeOf = (ms: number): string | undefined => (ms === 0 ? undefined : formatMs(ms));

function tell(trace: Trace, { request, totalMs, result }: Wait) {
  const limitMs = runMs(trace, request);
  return {
    ...result,
    total: timeOf(totalMs),
    limit: timeOf(limitMs ?? 0),
    isLate: (limitMs ?? totalMs) < 0.9 * totalMs,
  };
}

/**
 * The one or two waits that the headline is about, in their order: of requests that ran, if there are two, and rather
 * with a warm one; but where one failed, it is among them. A poller's try that did not run is nobody's wait.
 */
function pairOf(requests: readonly Wait[]): Wait[] {
  const ran = requests.filter(({ coldness }) => coldness !== 'outside');
  const waits = requests.filter((each) => each.complete || ran.includes(each));
  const [first = waits[0] ?? requests[0], ...others] = ran;
  const usual = others.find(({ coldness }) => coldness === 'warm') ?? others[0] ?? waits.find((each) => each !== first);
  const last = requests.findLast((each) => each !== first && fails(each));
  const second = fails(usual) || !fails(first) ? (last ?? usual) : usual;
  return requests.filter((each) => each === first || each === second);
}
