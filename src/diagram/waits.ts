import { once } from '../readings/once.ts';
import type { Trace } from '../trace/trace.ts';

/** A wait longer than this many ms is told, not drawn at length. */
export const longWait = 5_000;

/** ms between a message and the one before it. */
export const waitBefore = (trace: Trace, index: number): number =>
  (trace.messages[index]?.at ?? 0) - (trace.messages[index - 1]?.at ?? 0);

/** The messages that a long wait stands before, in order. */
export const longWaitsOf = once((trace: Trace): readonly number[] => {
  const found: number[] = [];
  for (let index = 1; index < trace.messages.length; index++)
    if (waitBefore(trace, index) > longWait) found.push(index);
  return found;
});

/** ms before each message, of those that `knownTimes` tells. */
export function knownWaits(trace: Trace): number[] {
  const times = knownTimes(trace);
  return times.map((at, index) => Math.max(0, at - (times[index - 1] ?? at)));
}

/** When each message came, in the trace's ms. An inferred one has no time of its own: it takes an even share of its bounds. */
export function knownTimes(trace: Trace): number[] {
  const times: number[] = trace.messages.map((message) => message.at);
  for (let index = 0; index < times.length; index++) {
    if (trace.messages[index]?.origin !== 'inferred') continue;
    let after = index;
    while (after < times.length && trace.messages[after]?.origin === 'inferred') after++;
    const start = times[index - 1] ?? times[after] ?? 0;
    const end = times[after] ?? start;
    // A long wait stays in one piece, before the first of them.
    const base = end - start > longWait ? end : start;
    for (let each = index; each < after; each++)
      times[each] = base + ((end - base) * (each - index + 1)) / (after - index + 1);
    index = after;
  }
  return times;
}
