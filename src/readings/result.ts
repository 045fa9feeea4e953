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
}

/** The events that a request fails by: each is what it is called. A later answer of the bootstrap can mend it. */
const failures = [
  ...(['throttle', 'overLimit', 'noWorker', 'rejectSize', 'rejectState', 'hangUp', 'discard'] as const),
  ...(['error', 'breakStream', 'refuse', 'refuseMode', 'timeout', 'timeOutCall', 'outOfMemory', 'exit'] as const),
  ...(['extensionCrash', 'failInit', 'restoreError', 'failRestore'] as const),
] satisfies readonly EventType[];
export type Failure = (typeof failures)[number];

/** Other ends of a wait: the event was taken, the permission was checked, the client did not wait for all of it. */
const farewells = ['acknowledge', 'dryRun', 'leave', 'leaveDoor'] as const satisfies readonly EventType[];

/** `open`: the trace does not know the end. */
export type Ending = Failure | (typeof farewells)[number] | 'ok' | 'open';

/** What tells the caller, whatever it is. */
const answers: ReadonlySet<string> = new Set<EventType>([
  ...(['respond', 'respondByDoor', 'answerPoller', 'lastByte', 'lastByteByDoor'] as const),
  ...(['reject', 'rejectPoller', 'rejectSize', 'rejectState', 'hangUp', 'discard'] as const),
]);
/** These fail too, and do not decide what the request comes to. */
const failedSteps: ReadonlySet<string> = new Set<EventType>([
  ...(['throw', 'initError', 'forbid', 'rejectId', 'rejectDoor', 'postLate'] as const),
]);
/** These pass on what has failed, or follow from it. */
const followers: readonly string[] = ['answerDoor', 'terminate'] satisfies readonly EventType[];

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/** How the request ended, from what the machines accepted and from nothing else. */
export const resultOf = (trace: Trace, request: string): Result =>
  readingOf(trace).results.get(request) ?? { ending: 'open' };

/** Is the step a failure: an error that is told, a throw, a kill, a limit that is reached, an answer that says so? */
export const isFailed = (trace: Trace, index: number): boolean => readingOf(trace).failed.has(index);

/** What went wrong with the request: before its answer, or after. */
export const failureOf = ({ ending, after }: Result): Failure | undefined =>
  isOneOf(failures, ending) ? ending : after;

/** What became of a request, in AWS's words, where it failed. */
export function badgeOf(result: Result): string | undefined {
  const failure = failureOf(result);
  if (!failure) return undefined;
  const { endings, afterAnswer } = wordsOfEndings();
  return result.after ? afterAnswer(endings[failure]) : endings[failure];
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
  for (const { type, index } of messages) {
    // Once something is answered in the runtime's own words, what failed before it is mended.
    if (type === 'response' || type === 'openStream') [before, now] = [now ?? before, undefined];
    const fails = isOneOf(failures, type);
    if (fails) {
      // A restore fails by its hook, or by the limit.
      now = type === 'failRestore' ? (now ?? type) : type;
      if (ending && !isOneOf(failures, ending)) after ??= now;
    }
    const tells = answers.has(type);
    if (fails || failedSteps.has(type) || (now && (tells || followers.includes(type)))) failed.add(index);
    if (tells) ending ??= now ?? 'ok';
    else if (isOneOf(farewells, type)) ending ??= type;
  }
  ending ??= now ?? 'open';
  return { ending, ...(before && !isOneOf(failures, ending) && { before }), ...(after && { after }) };
}
