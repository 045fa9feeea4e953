import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { wordsOfEndings } from '../words/endings.ts';
import { words } from '../words/index.ts';
import { groupBy } from './groupBy.ts';
import { once } from './once.ts';

/** How a request ended, as its caller sees it. */
export interface Result {
  readonly ending: Ending;
  /** What failed before an answer that came in the end all the same: an INIT that was tried again. */
  readonly before?: Failure;
  /** What failed when the caller had its answer already. */
  readonly after?: Failure;
  /** The Runtime API refused a call of the bootstrap, and the request ended well all the same. */
  readonly refusal?: Refusal;
  /** What a log calls the failure, where no event of its own says so. */
  readonly errorType?: string;
}

/** The events that a request fails by: each is what it is called. A later answer of the bootstrap can mend it. */
const failures = [
  'throttle',
  'overLimit',
  'noWorker',
  'rejectSize',
  'rejectState',
  'hangUp',
  'discard',
  'error',
  'breakStream',
  'refuse',
  'refuseMode',
  'timeout',
  'timeOutCall',
  'outOfMemory',
  'exit',
  'extensionCrash',
  'failInit',
  'restoreError',
  'failRestore',
] as const satisfies readonly EventType[];
export type Failure = (typeof failures)[number];

/** Other ends of a wait: the event was taken, the permission was checked, the client did not wait for all of it. */
const farewells = ['acknowledge', 'dryRun', 'leave', 'leaveDoor'] as const satisfies readonly EventType[];

const refusals = ['forbid', 'rejectId'] as const satisfies readonly EventType[];
type Refusal = (typeof refusals)[number];

type Farewell = (typeof farewells)[number];

/** `open`: the trace does not know the end, or not what was answered. */
export type Ending = Failure | Farewell | 'ok' | 'open';

/** What tells the caller, or the front door that called for it, whatever it is. */
const answers: readonly string[] = [
  'respond',
  'respondByDoor',
  'answerPoller',
  'answerDoor',
  'lastByte',
  'lastByteByDoor',
  'reject',
  'rejectPoller',
  'rejectDoor',
  'rejectSize',
  'rejectState',
  'hangUp',
  'discard',
] satisfies readonly EventType[];
/** These fail too, and do not decide what the request comes to. */
const failedSteps: readonly string[] = ['throw', 'initError', ...refusals, 'postLate'] satisfies readonly EventType[];

const isFailing = (type: string): type is Failure => failures.includes(type as Failure);

/** How the request ended, from what the machines accepted and from nothing else. */
export const resultOf = (trace: Trace, request: string): Result =>
  readingOf(trace).results.get(request) ?? { ending: 'open' };

/** Is the step a failure: an error that is told, a throw, a kill, a limit that is reached, an answer that says so? */
export const isFailed = (trace: Trace, index: number): boolean => readingOf(trace).failed.has(index);

/** What went wrong with the request: before its answer, or after. */
export const failureOf = ({ ending, after }: Result): Failure | undefined => (isFailing(ending) ? ending : after);

/** Did the client go before it had the whole answer? */
export const isLeft = ({ ending }: Result): boolean => leavings.includes(ending);
const leavings: readonly string[] = ['leave', 'leaveDoor'] satisfies readonly Farewell[];

/** What became of a request, in AWS's words, where it failed, or its client left. */
export function badgeOf(result: Result): string | undefined {
  const failure = failureOf(result);
  if (isLeft(result)) return wordsOfEndings().endings.leave;
  if (!failure) return undefined;
  const { nameFailure, afterAnswer } = wordsOfEndings();
  const name = nameFailure(failure, result.errorType);
  return result.after ? afterAnswer(name) : name;
}

/** The same of every request. */
export const nameOfResult = (result: Result): string =>
  badgeOf(result) ?? (result.ending === 'ok' ? words.page.overviewOf.ok : wordsOfEndings().endings[result.ending]);

const readingOf = once(({ messages }: Trace) => {
  const failed = new Set<number>();
  // One request after another: some run at once. What concerns no request, such as a publish, is read in the same way.
  const parts = groupBy(messages, ({ request = '' }) => request);
  const results = new Map([...parts].map(([request, part]) => [request, read(part, failed)]));
  return { failed, results };
});

function read(messages: readonly Message[], failed: Set<number>): Result {
  let now: Failure | undefined;
  let before: Failure | undefined;
  let after: Failure | undefined;
  let ending: Ending | undefined;
  let errorType: string | undefined;
  let refusal: Refusal | undefined;
  for (const { type, index, origin, detail } of messages) {
    errorType ??= detail?.errorType;
    if (type === 'forbid' || type === 'rejectId') refusal = type;
    // Once something is answered in the runtime's own words, what failed before it is mended.
    if (type === 'response' || type === 'openStream') [before, now] = [now ?? before, undefined];
    const fails = isFailing(type);
    if (fails) {
      // A restore fails by its hook, or by the limit.
      now = type === 'failRestore' ? (now ?? type) : type;
      if (ending && !isFailing(ending)) after ??= now;
    }
    const tells = answers.includes(type);
    if (fails || failedSteps.includes(type) || (now && (tells || type === 'terminate'))) failed.add(index);
    // A log without a Status does not tell whether the answer was the handler's result or its error.
    if (tells) ending ??= now ?? (origin === 'inferred' ? 'open' : 'ok');
    else if (farewells.includes(type as Farewell)) ending ??= type as Farewell;
  }
  ending ??= now ?? 'open';
  return {
    ending,
    ...(before && !isFailing(ending) && { before }),
    ...(after && { after }),
    ...(refusal && ending === 'ok' && { refusal }),
    ...(errorType && { errorType }),
  };
}
