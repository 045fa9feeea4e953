import type { EventType } from '../lifecycle/events.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { roundMs } from './format.ts';
import { failedInit } from './initFailure.ts';
import { partOf } from './moments.ts';

/** What became of a request, where it did not simply end well. */
export type Ending = 'timedOut' | 'hungUp' | 'initFailed' | 'initTimedOut' | 'restoreFailed' | 'refused';

/** How long the caller of a request waits, and what it waits for. */
export interface Outcome {
  /** Until the whole answer is there; absent where there is none. */
  readonly waitMs?: number;
  /** In their order, each once. */
  readonly endings: readonly Ending[];
}

const answers: readonly EventType[] = ['respond', 'respondByDoor', 'lastByte', 'lastByteByDoor', 'hangUp'];
const ends: Readonly<Partial<Record<EventType, Ending>>> = {
  failRestore: 'restoreFailed',
  timeout: 'timedOut',
  timeOutCall: 'timedOut',
  hangUp: 'hungUp',
  refuse: 'refused',
};

export function outcomeOf(trace: Trace, request: string): Outcome {
  const { messages } = partOf(trace, request);
  const answered = messages.find(({ type }) => answers.includes(type));
  const waitMs = answered && messages[0] && roundMs(answered.at - messages[0].at);
  return {
    ...(waitMs !== undefined && { waitMs }),
    endings: [...new Set(messages.flatMap((message) => endingOf(trace, message) ?? []))],
  };
}

function endingOf(trace: Trace, message: Message): Ending | undefined {
  if (message.type !== 'failInit') return ends[message.type];
  return /TimedOut|Hung/.test(failedInit(trace, message).failure) ? 'initTimedOut' : 'initFailed';
}
