import type { EventType } from '../../lifecycle/events.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { beginningOf } from '../beginning.ts';
import { happens, lastOf, stateBefore } from '../earlier.ts';
import { failedInit, type InitFailure } from '../initFailure.ts';
import { streamedBeyond } from '../streamed.ts';
import { type DoorVariant, doorKey } from './doorKey.ts';
import { type ManagedStep, managedStep } from './managedStep.ts';
import { type ServiceVariant, serviceKey } from './serviceKey.ts';

/** The same event where it means something else: after a failure, after a restore, on the warm path. */
type Variant =
  | 'idleFoundAfterFailure'
  | 'startRuntimeAgain'
  | 'startRuntimeAhead'
  | 'startExtensionAgain'
  | 'registerAgain'
  | 'extensionCrashInInit'
  | 'terminateInReset'
  | 'bootRuntimeInRequest'
  | 'bootRuntimeAgain'
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
  | 'lastByteAfterError'
  | 'lastByteCut'
  | 'lastByteTruncated'
  | 'invokeStream'
  | 'deliverAfterFailure'
  | 'forwardAfterFailure'
  | 'answerNextWarm'
  | 'respondWithError'
  | 'respondAfterReset'
  | 'respondWithInitError'
  | 'readyByItself'
  | 'reportCold'
  | 'reportProvisioned'
  | 'reportRestored'
  | 'reportReinitialised'
  | 'reportFailed'
  | 'releaseAfterFailure'
  | 'initErrorAgain'
  | 'initErrorEarly'
  | 'failInitAgain'
  | 'failPublish'
  | 'createSlotForSnapshot'
  | `failInit${Exclude<InitFailure, 'Ended'>}`
  | 'timeoutInInit'
  | 'exitNamed'
  | 'exitAfterAnswer'
  | 'exitAfterError'
  | DoorVariant
  | ServiceVariant;

/** What a step can mean: the event, or one of its variants. The plain event is the usual case. */
export type StepKey = EventType | Variant | ManagedStep;

/** What the step means where it stands. `index` counts from 0. */
export function stepKey(trace: Trace, index: number): StepKey | undefined {
  const message = trace.messages[index];
  if (!message) return undefined;
  const after = message.states.environment ?? '';
  const before = () => stateBefore(trace, message);
  const managed = managedStep(trace, message, before);
  if (managed) return managed;
  const inRequest = () => after.startsWith('busy.reinit') || after.startsWith('resetting');
  switch (message.type) {
    case 'idleFound':
      if (after === 'reserved.initFailed') return 'idleFoundAfterFailure';
      break;
    case 'createSlot':
      // What the slot is for shows only later.
      if (happens(trace, message, 'restoreStart')) return 'createSlotForSnapshot';
      break;
    // INIT once more, inside the request.
    case 'startExtension':
    case 'register':
    case 'startRuntime':
    case 'loadHandler':
    case 'initError':
      if (inRequest()) return `${message.type}Again`;
      if (message.type === 'initError' && after === 'init.runtime') return 'initErrorEarly';
      return message.type === 'startRuntime' && ordered.has(beginningOf(trace, message))
        ? 'startRuntimeAhead'
        : message.type;
    case 'bootRuntime':
      if (!before().startsWith('busy.reinit')) return 'bootRuntime';
      // A bootstrap that gave up at once had not started its language; of an older environment the INIT is not known.
      return lastOf(trace, message, ['bootRuntime', 'initStart'])?.type === 'initStart'
        ? 'bootRuntimeInRequest'
        : 'bootRuntimeAgain';
    case 'extensionCrash':
      return after.startsWith('initFailed') ? 'extensionCrashInInit' : 'extensionCrash';
    case 'terminate':
      return after.startsWith('shuttingDown') ? 'terminate' : 'terminateInReset';
    case 'ready':
      return beginningOf(trace, message) === 'prepare' ? 'readyByItself' : 'ready';
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
      if (after.startsWith('resetting'))
        return lastOf(trace, message, errors)?.type === 'timeout' ? 'lastByteCut' : 'lastByteTruncated';
      if (/clientGone|doorLeft/.test(message.states.request ?? '')) return 'lastByteToNobody';
      return lastOf(trace, message, ['closeStream', 'breakStream'])?.type === 'breakStream'
        ? 'lastByteAfterError'
        : message.type;
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
      if (after.startsWith('resetting')) {
        const ending = lastOf(trace, message, errors);
        const isPosted = ending?.type === 'failInit' && failedInit(trace, ending).failure === 'Posted';
        return isPosted ? 'respondWithInitError' : 'respondAfterReset';
      }
      if (after.startsWith('restoring')) {
        return lastOf(trace, message, ['restoreError']) ? 'respondAfterRestoreFailure' : 'respondAfterRestoreTimeout';
      }
      return answers[lastOf(trace, message, ['response', 'refuse', 'refuseMode', 'error'])?.type ?? ''] ?? 'respond';
    case 'report':
      return reportKey(trace, message);
    case 'release':
      return after.startsWith('initFailed') ? 'releaseAfterFailure' : 'release';
    case 'failInit': {
      if (inRequest()) return 'failInitAgain';
      if (beginningOf(trace, message) === 'publish') return 'failPublish';
      const { failure } = failedInit(trace, message);
      return failure === 'Ended' ? 'failInit' : `failInit${failure}`;
    }
    case 'timeout':
      return before().startsWith('busy.reinit') ? 'timeoutInInit' : 'timeout';
    case 'exit':
      if (message.detail?.errorType) return 'exitNamed';
      if (after !== 'resetting.answered') return 'exit';
      return lastOf(trace, message, ['response', 'openStream', 'error'])?.type === 'error'
        ? 'exitAfterError'
        : 'exitAfterAnswer';
  }
  return serviceKey(trace, message, () => isError(trace, message));
}

/** How an environment begins that was ordered ahead. What Lambda prepares by itself is on demand, with the usual limit. */
const ordered: ReadonlySet<EventType | undefined> = new Set<EventType>(['provision', 'publish']);

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
  let ready: Message | undefined = message;
  do ready = lastOf(trace, ready, ['idleFound', 'next', 'extensionNext']);
  while (
    ready &&
    ready.type !== 'idleFound' &&
    !/^(initialized|busy.delivering)$/.test(ready.states.environment ?? '')
  );
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
      return isFirstOfProvisioned(trace, message) ? 'reportProvisioned' : 'report';
  }
}

/** The first REPORT of an environment that was ordered ahead for provisioned concurrency. */
export const isFirstOfProvisioned = (trace: Trace, message: Message): boolean =>
  beginningOf(trace, message) === 'provision' && !lastOf(trace, message, ['report']);
