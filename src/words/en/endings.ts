import { headOf } from './near.ts';

/** How a request ended (`readings/result`), in AWS's words: on badges, in tables. */
export const endings = {
  open: '–',
  acknowledge: '202 Accepted',
  dryRun: '204 Dry run',
  leave: 'Client left',
  leaveDoor: 'Client left',
  throttle: '429',
  overLimit: '429',
  noWorker: '429',
  rejectSize: '413',
  rejectState: '502',
  hangUp: '504',
  discard: 'Discarded',
  error: 'Function error',
  breakStream: 'Function error',
  refuse: 'Response too large',
  refuseMode: 'Invalid response mode',
  timeout: 'Timed out',
  timeOutCall: 'Timed out',
  outOfMemory: 'Out of memory',
  exit: 'Runtime exited',
  extensionCrash: 'Extension crashed',
  failInit: 'Init failed',
  restoreError: 'Restore failed',
  failRestore: 'Restore timed out',
};

/** What the Runtime API answers to a call that it refuses (facts §2.1, §2.4). */
const refusals = { forbid: '403', rejectId: '400' };

type Ending = keyof typeof endings;

/** Error types of a REPORT that no event of the machines stands for (facts §5). */
const errorTypes: Readonly<Record<string, string>> = {
  'Extension.Crash': endings.extensionCrash,
  'Extension.ExitError': endings.extensionCrash,
  'Runtime.TruncatedResponse': 'Response cut off',
  'Runtime.Unknown': 'Unknown error',
  'Sandbox.Failure': 'Sandbox failed',
};

/** A failure on a badge. What a log calls it may be anything. */
export const nameFailure = (failure: Ending, errorType?: string): string =>
  errorType === undefined ? endings[failure] : (errorTypes[errorType] ?? headOf(errorType, 40));

/** A request that a headline tells of; times as they are read. */
interface Told {
  readonly ending: Ending | 'ok';
  readonly before?: Ending;
  readonly after?: Ending;
  /** Absent: it took none. */
  readonly total: string | undefined;
  /** The time that the limit of a function is counted by. */
  readonly limit: string | undefined;
  /** Most of the wait went to something before the time that is limited. */
  readonly isLate: boolean;
  /** A call of the bootstrap that was refused. */
  readonly refusal?: keyof typeof refusals;
  /** What a log calls the failure. */
  readonly errorType?: string;
}

/** What stands over a story in which not all ends well. */
export function headline(first: Told, second?: Told): string {
  const told = clause(first);
  if (!second) return told;
  if (isFailure(second.ending) || second.after) {
    const begun = first.ending === 'acknowledge' ? `Accepted in ${told}` : told;
    return `${begun}, then ${small(clause(second))}`;
  }
  return `${told}; the next one takes ${second.total}`;
}

/** What stands over the tries of one event. */
export function headlineTries(tries: readonly Told[]): string {
  const told = tries.map(({ ending, total }) => (ending === 'ok' ? total : small(endings[ending])));
  return `${tries.length} tries: ${told.slice(0, -1).join(', ')}, then ${told.at(-1)}`;
}

/** What stands over a story in which nobody calls. */
export function headlineAhead(total: string | undefined, failure?: Ending): string {
  if (failure) return `${failed(failure, total)}, before any request`;
  return total ? `${total} before any request. Why?` : 'What becomes of an environment without a request?';
}

/** One request in a few words: how long it took, or how it failed. */
function clause({ ending, before, after, refusal, total, limit, isLate, errorType }: Told): string {
  // When it failed after the answer is nobody's wait; only a limit tells it.
  if (after) return `Answered in ${total}, then ${small(failed(after, undefined, limit))}`;
  if (refusal) return `Answered in ${total}; a call to the Runtime API got ${refusals[refusal]}`;
  if (ending === 'leave' || ending === 'leaveDoor') return `${endings[ending]} after ${total}`;
  if (ending === 'dryRun') return `Checked in ${total}, and not run`;
  if (ending !== 'ok' && isFailure(ending)) return failed(ending, total, limit, isLate, errorType);
  return before ? `${endings[before]} first; answered after ${total}` : `${total}`;
}

function failed(ending: Ending, total?: string, limit?: string, isLate = false, errorType?: string): string {
  const what = nameFailure(ending, errorType);
  if (what === endings.timeout && limit) return `${what} at ${limit}${isLate ? `, ${total} after the call` : ''}`;
  if (/^4|^502/.test(what)) return total ? `Refused in ${total}: ${what}` : `Refused at once: ${what}`;
  return total ? `${what} after ${total}` : what;
}

const isFailure = (ending: string): boolean => !/^(ok|open|acknowledge|dryRun|leave|leaveDoor)$/.test(ending);
const small = (text: string): string => text.replace(/^./, (letter) => letter.toLowerCase());

/** On a badge: the caller had its answer already. */
export const afterAnswer = (what: string): string => `${what}, after the answer`;
