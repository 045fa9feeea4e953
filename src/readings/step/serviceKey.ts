import type { EventType, Sender, ThrottleReason } from '../../lifecycle/events.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { tenantOf } from '../callers.ts';
import { partOf } from '../moments.ts';

export type ServiceVariant =
  | ThrottleReason
  | 'invokeDryRun'
  | 'idleFoundOfTenant'
  | 'createSlotOfTenant'
  | 'invokeAsyncByEventBridge'
  | 'rejectSizeAsync'
  | 'discardSwitchedOff'
  | 'receiveBatch'
  | 'invokeByPollerBatch'
  | 'answerPollerError'
  | 'deleteBatch'
  | 'returnEventThrottled'
  | 'sendRecordFailed'
  | 'sendRecordUntried';

/** What a step in the service means where that depends on who calls, or on the limit. `failed`: the answer is an error. */
export function serviceKey(trace: Trace, message: Message, failed: () => boolean): ServiceVariant | EventType {
  const { type, detail, request, states } = message;
  const isBatch = () => senderOf(trace, request) !== undefined;
  switch (type) {
    case 'invoke':
      return partOf(trace, request ?? '').messages.some((each) => each.type === 'dryRun') ? 'invokeDryRun' : type;
    case 'idleFound':
      return tenantOf(trace, request) ? 'idleFoundOfTenant' : type;
    case 'createSlot':
      return tenantOf(trace, request) ? 'createSlotOfTenant' : type;
    case 'throttle':
    case 'overLimit':
      return detail?.reason ?? type;
    case 'invokeAsync':
      return detail?.sender === 'eventBridge' ? 'invokeAsyncByEventBridge' : type;
    case 'rejectSize':
      return partOf(trace, request ?? '').messages[0]?.type === 'invokeAsync' ? 'rejectSizeAsync' : type;
    case 'discard':
      return detail?.cause === 'switchedOff' ? 'discardSwitchedOff' : type;
    case 'receive':
      return isBatch() ? 'receiveBatch' : type;
    case 'invokeByPoller':
      return isBatch() ? 'invokeByPollerBatch' : type;
    case 'deleteEvent':
      return isBatch() ? 'deleteBatch' : type;
    case 'returnEvent':
      return states.request?.includes('call.rejected') ? 'returnEventThrottled' : type;
    case 'sendRecord':
      if (!states.request?.includes('call.answered')) return 'sendRecordUntried';
      return failed() ? 'sendRecordFailed' : type;
    case 'answerPoller':
      return failed() ? 'answerPollerError' : type;
    default:
      return type;
  }
}

/** Whose event a poller has taken, where the trace says so. */
function senderOf(trace: Trace, request = ''): Sender | undefined {
  return partOf(trace, request).messages.find(({ type }) => type === 'receive')?.detail?.sender;
}
