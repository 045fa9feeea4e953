import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { groupBy } from './groupBy.ts';
import { once } from './once.ts';

/** How a request can fail. */
export type Failure =
  | 'throttled'
  | 'requestTooLarge'
  | 'notReady'
  | 'hungUp'
  | 'discarded'
  | 'functionError'
  | 'responseTooLarge'
  | 'invalidMode'
  | 'timedOut'
  | 'outOfMemory'
  | 'exited'
  | 'extensionCrashed'
  | 'initFailed'
  | 'restoreFailed'
  | 'restoreTimedOut';

/** `left`: the client did not wait for all of it. `open`: the trace does not know the end. */
export type Ending = Failure | 'ok' | 'accepted' | 'dryRun' | 'left' | 'open';

/** How a request ended, as its caller sees it. */
export interface Result {
  readonly ending: Ending;
  /** What failed before an answer that came in the end all the same: an INIT that was tried again. */
  readonly before?: Failure;
  /** What failed when the caller had its answer already. */
  readonly after?: Failure;
}

/** What fails at these events. A later answer of the bootstrap can mend it. */
const failures: Readonly<Partial<Record<EventType, Failure>>> = {
  throttle: 'throttled',
  overLimit: 'throttled',
  noWorker: 'throttled',
  rejectSize: 'requestTooLarge',
  rejectState: 'notReady',
  hangUp: 'hungUp',
  discard: 'discarded',
  error: 'functionError',
  breakStream: 'functionError',
  refuse: 'responseTooLarge',
  refuseMode: 'invalidMode',
  timeout: 'timedOut',
  timeOutCall: 'timedOut',
  outOfMemory: 'outOfMemory',
  exit: 'exited',
  extensionCrash: 'extensionCrashed',
  failInit: 'initFailed',
  restoreError: 'restoreFailed',
};

/** What ends the wait of whoever called, as it seems. */
const ends: Readonly<Partial<Record<EventType, Ending>>> = {
  acknowledge: 'accepted',
  dryRun: 'dryRun',
  leave: 'left',
  leaveDoor: 'left',
  ...Object.fromEntries(
    (
      [
        ...['respond', 'respondByDoor', 'answerPoller', 'lastByte', 'lastByteByDoor'],
        ...['reject', 'rejectPoller', 'rejectSize', 'rejectState', 'hangUp', 'discard'],
      ] as const satisfies readonly EventType[]
    ).map((type) => [type, 'ok' as const]),
  ),
};

/** How the request ended, from what the machines accepted and from nothing else. */
export function resultOf(trace: Trace, request: string): Result {
  return readingOf(trace).results.get(request) ?? { ending: 'open' };
}

/** Is the step a failure: an error that is told, a throw, a kill, a limit that is reached, an answer that says so? */
export const isFailed = (trace: Trace, index: number): boolean => readingOf(trace).failed.has(index);

const isFailing = (ending: Ending): ending is Failure => !/^(ok|accepted|dryRun|left|open)$/.test(ending);

/** What went wrong with the request, when it did: before its answer, or after. */
export function failureOf({ ending, after }: Result): Failure | undefined {
  return isFailing(ending) ? ending : after;
}

/** These fail, and do not decide what the request comes to. */
const failedSteps: ReadonlySet<EventType> = new Set<EventType>([
  'throw',
  'initError',
  'failRestore',
  'forbid',
  'rejectId',
  'rejectDoor',
  'postLate',
]);
/** These pass on what has failed, or follow from it. */
const tellingSteps: ReadonlySet<EventType> = new Set<EventType>(['answerDoor', 'terminate']);

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
    const failure = type === 'failRestore' ? (now ?? 'restoreTimedOut') : failures[type];
    // Once something is answered in the runtime's own words, what failed before it is mended.
    if (type === 'response' || type === 'openStream') [before, now] = [now ?? before, undefined];
    if (failure && (ending === undefined || !isFailing(ending))) {
      now = failure;
      if (ending !== undefined) after ??= failure;
    }
    const end = ends[type];
    if (failure || failedSteps.has(type) || (now && (end === 'ok' || tellingSteps.has(type)))) failed.add(index);
    if (end !== undefined) ending ??= now ?? end;
  }
  ending ??= now ?? 'open';
  return {
    ending,
    ...(before && !isFailing(ending) && { before }),
    ...(after && { after }),
  };
}
