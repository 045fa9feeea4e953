import type { Door } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { doorOf } from './callers.ts';
import type { StepKey } from './stepKey.ts';

/** What differs from door to door. */
const doorSteps = {
  knock: { apiGateway: 'knockApiGateway', functionUrl: 'knockFunctionUrl', alb: 'knockAlb' },
  invokeByDoor: { apiGateway: 'invokeByApiGateway', functionUrl: 'invokeByFunctionUrl', alb: 'invokeByAlb' },
  invokeStreamByDoor: {
    apiGateway: 'invokeStreamByApiGateway',
    functionUrl: 'invokeStreamByFunctionUrl',
    alb: 'invokeStreamByDoor',
  },
  respondByDoor: { apiGateway: 'respondByApiGateway', functionUrl: 'respondByFunctionUrl', alb: 'respondByAlb' },
} as const;

type DoorSteps = typeof doorSteps;
export type DoorVariant =
  | DoorSteps[keyof DoorSteps][Door]
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
): StepKey {
  if (type === 'answerDoor') {
    if (states.request?.includes('doorGone')) return 'answerDoorTooLate';
    return failed() ? 'answerDoorError' : type;
  }
  if (states.request?.includes('call.rejected')) return 'respondByDoorThrottled';
  if (type === 'respondByDoor' && failed()) return 'respondByDoorError';
  const step = type === 'invokeByDoor' && detail?.mode === 'stream' ? 'invokeStreamByDoor' : type;
  const door = doorOf(trace, request);
  return door ? doorSteps[step][door] : step;
}
