import type { Door } from '../../lifecycle/events.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { doorOf } from '../callers.ts';

/** What each door is called in the names of its steps. */
const names = { apiGateway: 'ApiGateway', functionUrl: 'FunctionUrl', alb: 'Alb' } as const satisfies Record<
  Door,
  string
>;
const stems = { knock: 'knock', invokeByDoor: 'invokeBy', respondByDoor: 'respondBy' } as const;

type Name = (typeof names)[Door];
export type DoorVariant =
  | `${(typeof stems)[keyof typeof stems]}${Name}`
  | `invokeStreamBy${Exclude<Name, 'Alb'> | 'Door'}`
  | 'answerDoorTooLate'
  | 'answerDoorError'
  | 'respondByDoorError'
  | 'respondByDoorThrottled';

type DoorEvent = 'knock' | 'invokeByDoor' | 'answerDoor' | 'respondByDoor';

/** What a step at a front door means: each door has its own way of it. `failed`: the function's answer is an error. */
export function doorKey(
  trace: Trace,
  { type, request, states, detail }: Message & { readonly type: DoorEvent },
  failed: () => boolean,
): DoorVariant | DoorEvent {
  if (type === 'answerDoor') {
    if (states.request?.includes('doorGone')) return 'answerDoorTooLate';
    return failed() ? 'answerDoorError' : type;
  }
  if (states.request?.includes('call.rejected')) return 'respondByDoorThrottled';
  if (type === 'respondByDoor' && failed()) return 'respondByDoorError';
  const door = doorOf(trace, request);
  // A load balancer does not stream.
  if (type === 'invokeByDoor' && detail?.mode === 'stream')
    return `invokeStreamBy${door && door !== 'alb' ? names[door] : 'Door'}`;
  return door ? `${stems[type]}${names[door]}` : type;
}
