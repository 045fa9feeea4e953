import type { Door, EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { doorOf } from './callers.ts';
import type { StepKey } from './stepKey.ts';

/** What differs from door to door. */
const doorSteps = {
  knock: { apiGateway: 'knockApiGateway', functionUrl: 'knockFunctionUrl', alb: 'knockAlb' },
  invokeByDoor: { apiGateway: 'invokeByApiGateway', functionUrl: 'invokeByFunctionUrl', alb: 'invokeByAlb' },
  respondByDoor: { apiGateway: 'respondByApiGateway', functionUrl: 'respondByFunctionUrl', alb: 'respondByAlb' },
} as const satisfies Partial<Record<EventType, Readonly<Record<Door, string>>>>;

type DoorSteps = typeof doorSteps;
export type DoorVariant =
  | DoorSteps[keyof DoorSteps][Door]
  | 'answerDoorTooLate'
  | 'answerDoorError'
  | 'respondByDoorError';

/** What a step at a front door means: each door has its own way of it. `failed`: the function's answer is an error. */
export function doorKey(
  trace: Trace,
  { type, request, states }: Message & { readonly type: keyof DoorSteps | 'answerDoor' },
  failed: () => boolean,
): StepKey {
  if (type === 'answerDoor') {
    if (states.request?.includes('doorGone')) return 'answerDoorTooLate';
    return failed() ? 'answerDoorError' : type;
  }
  if (type === 'respondByDoor' && failed()) return 'respondByDoorError';
  const door = doorOf(trace, request);
  return door ? doorSteps[type][door] : type;
}
