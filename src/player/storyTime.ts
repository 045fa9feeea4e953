import { type Beat, drawingMs, type Pace, restMs } from './playerMachine.ts';

/**
 * Story time: ms of reading along at speed 1, in which each step is drawn and then dwelt on. Players of others count in it;
 * the model's own ms would be over in a blink, or last for hours.
 */
export function storyMs(beats: readonly Beat[]): number {
  return beats.reduce((sum, beat) => sum + drawingMs(beat) + beat.dwellMs, 0);
}

/** ms that a whole story plays at speed 1, at this pace. */
export const playMs = (beats: readonly Beat[], pace: Pace): number =>
  beats.reduce((sum, beat) => sum + drawingMs(beat) + restMs(beat, pace), 0);

/** The story time at which the cursor stands, after some ms of dwelling there. */
export function storyTimeAt(beats: readonly Beat[], cursor: number, dwelt: number): number {
  const whole = Math.floor(cursor);
  const next = beats[whole];
  const before = beats[whole - 1];
  const rest = next && cursor > whole ? (cursor - whole) * drawingMs(next) : 0;
  const stay = before && (rest === 0 ? Math.min(dwelt, before.dwellMs) - before.dwellMs : 0);
  return storyMs(beats.slice(0, whole)) + (stay ?? 0) + rest;
}

/** The step that is shown at a story time: from 1, and 0 before the first has come to rest. */
export function stepAtStoryTime(beats: readonly Beat[], ms: number): number {
  let at = 0;
  for (const [index, beat] of beats.entries()) {
    if (ms < at + drawingMs(beat)) return index;
    at += drawingMs(beat) + beat.dwellMs;
  }
  return beats.length;
}
