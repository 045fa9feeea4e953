import { serviceWords } from './serviceWords.ts';

/** Steps that a story tells in words of its own: the event is a usual one, and what it means there is more than usual. */
export const ownWords = [
  ...serviceWords,
  'startPython',
  'yieldFirst',
  'openStreamInPython',
  'yieldMore',
  'throwInStream',
  'breakStreamInPython',
  'keepConnection',
  'freezeConnection',
  'thawConnection',
  'writeStale',
  'retryFresh',
  'throwReset',
  'returnEarly',
  'freezeHalfDone',
  'resumeLeftover',
  'loseWork',
  'stopLongInit',
  'stopInitAgain',
  'endLoop',
] as const;

export type OwnWords = (typeof ownWords)[number];
