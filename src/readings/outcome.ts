import type { EventType } from '../lifecycle/events.ts';
import type { Trace } from '../trace/trace.ts';
import { roundMs } from './format.ts';
import { partOf } from './moments.ts';

/** What became of a request, where it did not simply end well. */
export type Ending = 'timedOut' | 'hungUp' | 'initTimedOut' | 'restoreFailed';

/** How long the caller of a request waits, and what it waits for. */
export interface Outcome {
  /** Until the whole answer is there; absent where there is none. */
  readonly waitMs?: number;
  readonly endings: readonly Ending[];
}

const answers: readonly EventType[] = ['respond', 'respondByDoor', 'lastByte', 'lastByteByDoor', 'hangUp'];
const ends: readonly (readonly [type: EventType, ending: Ending])[] = [
  ['failInit', 'initTimedOut'],
  ['failRestore', 'restoreFailed'],
  ['timeout', 'timedOut'],
  ['timeOutCall', 'timedOut'],
  ['hangUp', 'hungUp'],
];

export function outcomeOf(trace: Trace, request: string): Outcome {
  const { messages } = partOf(trace, request);
  const answered = messages.find(({ type }) => answers.includes(type));
  const waitMs = answered && messages[0] && roundMs(answered.at - messages[0].at);
  return {
    ...(waitMs !== undefined && { waitMs }),
    endings: ends.filter(([type]) => messages.some((message) => message.type === type)).map(([, ending]) => ending),
  };
}
