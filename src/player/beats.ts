import type { Pair } from '../readings/compare/align.ts';
import { phaseStarts } from '../readings/moments.ts';
import { narrate } from '../readings/step/narration.ts';
import type { Trace } from '../trace/trace.ts';
import type { Beat } from './playerMachine.ts';

/** Words that people read in a minute. */
const readingSpeed = 200;

/** What the player must know of a trace. */
export function beatsOf(trace: Trace): Beat[] {
  const starts = new Set(phaseStarts(trace));
  return trace.messages.map((message, index) => {
    const { title, sentences } = narrate(trace, index);
    const wordCount = `${title} ${sentences}`.split(' ').length;
    return {
      ticks: Math.max(1, message.wire.hops.length),
      dwellMs: Math.min(12_000, Math.max(1_800, (wordCount / readingSpeed) * 60_000 + 600)),
      startsPhase: index === 0 || starts.has(index),
    };
  });
}

/** The same for two traces that are stepped together: a moment lasts as long as the longer of its steps. */
export function beatsOfPairs(a: Trace, b: Trace, pairs: readonly Pair[]): Beat[] {
  const own = { a: beatsOf(a), b: beatsOf(b) };
  return pairs.map((pair) => {
    const both = (['a', 'b'] as const).flatMap((side) => own[side][pair[side] ?? -1] ?? []);
    return {
      ticks: Math.max(...both.map(({ ticks }) => ticks)),
      dwellMs: Math.max(...both.map(({ dwellMs }) => dwellMs)),
      startsPhase: both.some(({ startsPhase }) => startsPhase),
    };
  });
}
