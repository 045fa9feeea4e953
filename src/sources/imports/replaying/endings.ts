import type { EventType } from '../../../lifecycle/events.ts';
import type { Invocation } from '../findings.ts';

/** How an invocation ends that its REPORT calls a failure: the events that follow one another, and what only they name. */
export interface FailedEnd {
  readonly events: readonly EventType[];
  /** What a bridge may take because this end says so. */
  readonly named?: readonly EventType[];
  /** Nothing is left that could ask for the next event. */
  readonly isReset: boolean;
  /** REPORT's own name of it, where the events do not say what it was. */
  readonly errorType?: string;
}

/** INIT fails by these (facts §5, F1, F2 and F12; formats §2.3): code that cannot be loaded, nothing to execute, an extension. */
const ofInit =
  /^Runtime\.(ImportModuleError|UserCodeSyntaxError|HandlerNotFound|Invalid(Entrypoint|WorkingDir|TaskConfig))$|^Extension\.(InitError|LaunchError|TooManyExtensions)$/;

/** A restore fails by its hook (F15). */
const ofRestore = /^Runtime\.(RestoreHookUserErrorType|AfterRestoreError)$/;

const byType: Readonly<Record<string, FailedEnd>> = {
  'Runtime.OutOfMemory': reset('outOfMemory'),
  'Runtime.ExitError': reset('exit'),
  // As it is written depends on the path (facts §11).
  'Sandbox.Timedout': reset('timeout'),
  'Sandbox.Timeout': reset('timeout'),
  'Runtime.InvokeTimeout': reset('timeout'),
  // The runtime goes on (F9), or its next call is refused, and it ends.
  'Function.ResponseSizeTooLarge': { events: ['refuse', 'respond'], isReset: false },
  'Runtime.InvalidResponseModeHeader': { events: ['refuseMode', 'respond', 'exit'], isReset: true },
};

function reset(type: EventType): FailedEnd {
  return { events: [type, 'respond'], isReset: true };
}

/** Does REPORT say that INIT failed inside the request? Of another INIT_REPORT there need be no line. */
export const isFailedInit = ({ errorType = '', status }: Invocation): boolean =>
  isFailure(status) && ofInit.test(errorType);

export const isFailedRestore = ({ errorType = '', status, restoreMs }: Invocation): boolean =>
  isFailure(status) && restoreMs !== undefined && ofRestore.test(errorType);

/** What REPORT names as the end of the request; undefined where it names none. */
export function failedEnd(invocation: Invocation): FailedEnd | undefined {
  const { status, errorType } = invocation;
  if (!isFailure(status)) return undefined;
  if (/^timeout$/i.test(status ?? '')) return reset('timeout');
  if (errorType === undefined) return reset('exit');
  if (isFailedRestore(invocation)) return { events: ['restoreError', 'failRestore', 'respond'], isReset: true };
  if (isFailedInit(invocation)) return reset('failInit');
  const known = byType[errorType];
  if (known) return known;
  // What the bootstrap has posted itself leaves the environment warm (F4).
  if (/^Function\./.test(errorType)) return { events: ['error', 'respond'], named: ['throw'], isReset: false };
  // An extension, the sandbox, a type that nobody knows: the runtime is gone, and why is not told by its own end.
  return { ...reset('exit'), errorType };
}

const isFailure = (status = 'success'): boolean => !/^success$/i.test(status);
