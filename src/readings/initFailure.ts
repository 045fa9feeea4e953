import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { lastOf } from './earlier.ts';

/**
 * Why INIT fails. `Posted`: the bootstrap told so, and ended; `Hung`: it told so, and went on until the limit; `TimedOut`: it
 * reached the limit; `Missing`: there was nothing to execute (F2); `Ended`: its process ended, or a log does not tell.
 */
export type InitFailure = 'Posted' | 'Hung' | 'TimedOut' | 'Missing' | 'Ended';

/** INIT's limit on demand, in ms (AWS: execution environment lifecycle). Logs print it as 9999.xx to 10007.xx. */
const limit = 9_999;

/** What begins an INIT: its own message, or the event that meets no runtime. */
const beginnings: readonly EventType[] = ['initStart', 'deliver', 'forward'];

/** The INIT that a failing step ends: how long it took so far, in which phase it ran, why it fails, and what that is called. */
export function failedInit(trace: Trace, message: Message) {
  const begun = lastOf(trace, message, beginnings);
  const has = (type: EventType) => (lastOf(trace, message, [type])?.index ?? -1) > (begun?.index ?? -1);
  const ms = message.at - (begun?.at ?? message.at);
  const phase = begun?.type === 'initStart' ? 'init' : 'invoke';
  const isOver = phase === 'init' && ms >= limit;
  const isMissing = message.origin === 'scripted' && !has('startRuntime');
  const ended: InitFailure = isMissing ? 'Missing' : 'Ended';
  const failure: InitFailure = has('initError') ? (isOver ? 'Hung' : 'Posted') : isOver ? 'TimedOut' : ended;
  return {
    ms,
    phase,
    failure,
    errorType: failure === 'Posted' ? postedType(trace, message) : errorTypes[failure],
  } as const;
}

/**
 * The type that a bootstrap posts, at this step or before it: the one of AWS's own runtimes where the handler's module cannot
 * be loaded (F1). What else may be wrong is the bootstrap's to name: this is the example of AWS's Runtime API page (facts §2.2).
 */
export function postedType(trace: Trace, message: Message): string {
  const last = lastOf(trace, message, ['loadHandler', ...beginnings]);
  return last?.type === 'loadHandler' ? 'Runtime.ImportModuleError' : 'Runtime.NoSuchHandler';
}

/** What the log and the answer name where nothing was posted (facts §5). A limit that is reached has no type of its own. */
const errorTypes: Readonly<Partial<Record<InitFailure, string>>> = {
  Missing: 'Runtime.InvalidEntrypoint',
  Ended: 'Runtime.ExitError',
};

/** What a runtime calls the failure of an after-restore hook (AWS: SnapStart runtime hooks). */
export const restoreErrorType = 'Runtime.AfterRestoreError';
