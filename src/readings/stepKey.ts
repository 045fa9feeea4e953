import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { beginningOf } from './beginning.ts';
import { type DoorVariant, doorKey } from './doorKey.ts';
import { type ManagedStep, managedStep } from './managedStep.ts';
import { type ServiceVariant, serviceKey } from './serviceKey.ts';
import { streamedBeyond } from './streamed.ts';

/** The same event where it means something else: after a failure, after a restore, on the warm path. */
type Variant =
  | 'idleFoundAfterFailure'
  | 'startRuntimeAgain'
  | 'startRuntimeAhead'
  | 'startExtensionAgain'
  | 'registerAgain'
  | 'extensionCrashInInit'
  | 'terminateAfterTimeout'
  | 'loadHandlerAgain'
  | 'nextAfterInit'
  | 'nextAfterRestore'
  | 'nextAfterReinit'
  | 'nextTwice'
  | 'nextAwaitingExtension'
  | 'nextBeforeTail'
  | 'extensionNextEndsInit'
  | 'extensionNextEndsInvoke'
  | 'respondTooLarge'
  | 'respondInvalidMode'
  | 'respondAfterRestoreFailure'
  | 'respondAfterRestoreTimeout'
  | 'chunkBeyond'
  | 'chunkToNobody'
  | 'lastByteToNobody'
  | 'invokeStream'
  | 'deliverAfterFailure'
  | 'forwardAfterFailure'
  | 'answerNextWarm'
  | 'respondWithError'
  | 'respondAfterReset'
  | 'reportCold'
  | 'reportRestored'
  | 'reportReinitialised'
  | 'reportFailed'
  | 'releaseAfterFailure'
  | 'initErrorAgain'
  | 'failInitAgain'
  | 'failPublish'
  | 'createSlotForSnapshot'
  | DoorVariant
  | ServiceVariant;

/** What a step can mean: the event, or one of its variants. The plain event is the usual case. */
export type StepKey = EventType | Variant | ManagedStep;

/** What the step means where it stands. `index` counts from 0. */
export function stepKey(trace: Trace, index: number): StepKey | undefined {
  const message = trace.messages[index];
  if (!message) return undefined;
  const after = message.states.environment ?? '';
  const before = () => environmentBefore(trace, message);
  const managed = managedStep(trace, message, before);
  if (managed) return managed;
  const inRequest = () => after.startsWith('busy.reinit') || after.startsWith('resetting');
  switch (message.type) {
    case 'idleFound':
      if (after === 'reserved.initFailed') return 'idleFoundAfterFailure';
      break;
    case 'createSlot':
      // What the slot is for shows only later.
      if (trace.messages.some((each) => each.type === 'restoreStart' && each.environment === message.environment))
        return 'createSlotForSnapshot';
      break;
    // INIT once more, inside the request.
    case 'startExtension':
    case 'register':
    case 'startRuntime':
    case 'loadHandler':
    case 'initError':
    case 'failInit':
      if (inRequest()) return `${message.type}Again`;
      return ahead[`${beginningOf(trace, message)} ${message.type}`] ?? message.type;
    case 'extensionCrash':
      return after.startsWith('initFailed') ? 'extensionCrashInInit' : 'extensionCrash';
    case 'terminate':
      return after.startsWith('shuttingDown') ? 'terminate' : 'terminateAfterTimeout';
    case 'next':
      if (after === 'busy.delivering') return 'nextAfterReinit';
      if (after === 'busy.handling') return 'nextTwice';
      if (after.endsWith('.awaiting')) return 'nextAwaitingExtension';
      if (after === 'busy.extensionsTail') return 'nextBeforeTail';
      if (after !== 'initialized') return 'next';
      return before().startsWith('restoring') ? 'nextAfterRestore' : 'nextAfterInit';
    case 'extensionNext':
      if (before().endsWith('.awaiting')) return 'extensionNextEndsInit';
      return before() === 'busy.extensionsTail' ? 'extensionNextEndsInvoke' : 'extensionNext';
    case 'knock':
    case 'invokeByDoor':
    case 'answerDoor':
    case 'respondByDoor':
      return doorKey(trace, { ...message, type: message.type }, () => isError(trace, message));
    case 'chunk':
    case 'chunkByDoor':
      if (/clientGone|doorLeft/.test(message.states.request ?? '')) return 'chunkToNobody';
      return streamedBeyond(trace, message.request ?? '', index) > 0 ? 'chunkBeyond' : message.type;
    case 'lastByte':
    case 'lastByteByDoor':
      return /clientGone|doorLeft/.test(message.states.request ?? '') ? 'lastByteToNobody' : message.type;
    case 'invoke':
      if (message.detail?.mode === 'stream') return 'invokeStream';
      break;
    case 'deliver':
      return inRequest() ? 'deliverAfterFailure' : 'deliver';
    case 'forward':
      return inRequest() ? 'forwardAfterFailure' : 'forward';
    case 'answerNext':
      return before() === 'reserved.thawed' ? 'answerNextWarm' : 'answerNext';
    case 'respond':
      if (after.startsWith('resetting')) return 'respondAfterReset';
      if (after.startsWith('restoring')) {
        return lastOf(trace, message, ['restoreError']) ? 'respondAfterRestoreFailure' : 'respondAfterRestoreTimeout';
      }
      return answers[lastOf(trace, message, ['response', 'refuse', 'refuseMode', 'error'])?.type ?? ''] ?? 'respond';
    case 'report':
      return reportKey(trace, message);
    case 'release':
      return after.startsWith('initFailed') ? 'releaseAfterFailure' : 'release';
  }
  return serviceKey(trace, message, () => isError(trace, message));
}

/** In an environment that was ordered ahead. What Lambda prepares by itself is on demand, with the usual limit. */
const ahead: Readonly<Record<string, StepKey>> = {
  'provision startRuntime': 'startRuntimeAhead',
  'publish startRuntime': 'startRuntimeAhead',
  'publish failInit': 'failPublish',
};

/** What the client gets, by what came last before it. */
const answers: Readonly<Record<string, StepKey>> = {
  refuse: 'respondTooLarge',
  refuseMode: 'respondInvalidMode',
  error: 'respondWithError',
};

const errors = [
  'error',
  'refuse',
  'refuseMode',
  'timeout',
  'exit',
  'outOfMemory',
  'extensionCrash',
  'failInit',
] as const;

/** Is the answer an error, posted by the bootstrap or made in its place? */
function isError(trace: Trace, message: Message): boolean {
  const answer = lastOf(trace, message, ['response', ...errors]);
  return answer !== undefined && answer.type !== 'response';
}

function reportKey(trace: Trace, message: Message): StepKey {
  if (message.states.environment?.startsWith('resetting')) return 'reportFailed';
  if (message.report?.initMs !== undefined) return 'reportCold';
  if (message.report?.restoreMs !== undefined) return 'reportRestored';
  if (message.report) return 'report';
  const ready = lastOf(trace, message, ['next', 'extensionNext', 'idleFound'], ({ type, states }) => {
    return type === 'idleFound' || states.environment === 'initialized' || states.environment === 'busy.delivering';
  });
  switch (ready && stepKey(trace, ready.index)) {
    case 'nextAfterInit':
      return 'reportCold';
    case 'extensionNextEndsInit':
      return ready?.states.environment === 'initialized' ? 'reportCold' : 'reportReinitialised';
    case 'nextAfterRestore':
      return 'reportRestored';
    case 'nextAfterReinit':
      return 'reportReinitialised';
    default:
      return 'report';
  }
}

/** The last of these events before this step, in the same environment. */
function lastOf(
  trace: Trace,
  { index, environment }: Message,
  types: readonly EventType[],
  test: (message: Message) => boolean = () => true,
): Message | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const earlier = trace.messages[at];
    if (earlier?.environment === environment && earlier && types.includes(earlier.type) && test(earlier))
      return earlier;
  }
  return undefined;
}

/** Where the environment stood before this step. */
function environmentBefore(trace: Trace, { index, environment }: Message): string {
  for (let at = index - 1; at >= 0; at--) {
    const earlier = trace.messages[at];
    if (earlier?.environment === environment && earlier?.states.environment) return earlier.states.environment;
  }
  return 'none';
}
