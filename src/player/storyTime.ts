import { type Beat, drawingMs, type Pace, type PlayerContext, restMs } from './playerMachine.ts';

/**
 * Story time: ms of playing at speed 1 and at a pace, in which each step is drawn and then dwelt on. Players of others count
 * in it; the model's own ms would be over in a blink, or last for hours.
 */
export const playMs = (beats: readonly Beat[], pace: Pace): number =>
  beats.reduce((sum, beat) => sum + drawingMs(beat) + restMs(beat, pace), 0);

/** What of a player its story time follows from. */
type Playing = Pick<PlayerContext, 'beats' | 'cursor' | 'dwelt' | 'pace'>;

/** The story time at which a player stands, after some ms of dwelling there. */
export function storyTimeAt({ beats, cursor, dwelt, pace }: Playing): number {
  const whole = Math.floor(cursor);
  const next = beats[whole];
  const before = beats[whole - 1];
  const drawn = next ? (cursor - whole) * drawingMs(next) : 0;
  const rest = restMs(before, pace);
  const stay = before && drawn === 0 ? Math.min(dwelt, rest) - rest : 0;
  return playMs(beats.slice(0, whole), pace) + stay + drawn;
}

/** The step that is shown at a story time: from 1, and 0 before the first has come to rest. */
export function stepAtStoryTime({ beats, pace }: Playing, ms: number): number {
  let at = 0;
  for (const [index, beat] of beats.entries()) {
    if (ms < at + drawingMs(beat)) return index;
    at += drawingMs(beat) + restMs(beat, pace);
  }
  return beats.length;
}
