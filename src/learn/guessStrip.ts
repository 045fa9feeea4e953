import { roundMs } from '../readings/format.ts';
import { type StripPhase, strips } from '../readings/timeline.ts';
import { words } from '../words/index.ts';
import type { GuessWords } from '../words/learn.ts';
import type { Prediction } from './chapter.ts';
import type { Numbers } from './numbers.ts';
import { traceOf } from './traces.ts';

type Guess = Extract<Prediction, { kind: 'guess' }>;

export interface Piece {
  readonly phase: StripPhase;
  readonly ms: number;
}

interface Row {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** The strip on which a time is guessed, and what is known on the same axis. */
export interface GuessStrip {
  /** A wait that the story has told already. */
  readonly known?: Row;
  /** What is asked for. Its name must not say what came of it. */
  readonly name: string;
  /** What of its strip has passed already: there the guess begins. */
  readonly passed: readonly Piece[];
  readonly truth: readonly Piece[];
}

/** The longest guess is at the axis' end. */
export const mostOf = ({ axisMs }: Guess, { passed }: GuessStrip): number => Math.floor(axisMs - msOf(passed));

export const msOf = (pieces: readonly Piece[]): number => roundMs(pieces.reduce((sum, { ms }) => sum + ms, 0));

/** Lays the strip of a guess: the pieces are those of the story's own trace, or times that were measured. */
export function layGuess({ strip, of }: Guess, { rows }: GuessWords, { ms }: Numbers): GuessStrip {
  if ('known' in strip) {
    const pieceOf = (name: Guess['of']) => [{ phase: strip.phase, ms: ms[name as keyof typeof ms] }];
    return {
      known: { name: rows?.known ?? '', pieces: pieceOf(strip.known) },
      name: rows?.asked ?? '',
      passed: [],
      truth: pieceOf(of),
    };
  }
  const { phase, request, picture } = strip;
  const all = strips(traceOf(picture)).map(({ segments }) => segments);
  const pieces = all[request - 1] ?? [];
  if (phase !== undefined) {
    const place = pieces.findIndex((piece) => piece.phase === phase);
    return { name: words.phases[phase], passed: pieces.slice(0, place), truth: pieces.slice(place, place + 1) };
  }
  const before = all[request - 2];
  return {
    ...(before && { known: { name: words.strips.requestNumber(request - 1), pieces: before } }),
    name: words.strips.requestNumber(request),
    passed: [],
    truth: pieces,
  };
}
