import { phaseStarts } from '../readings/moments.ts';
import { narrate } from '../readings/narration.ts';
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
