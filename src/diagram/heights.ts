import { once } from '../readings/once.ts';
import type { Trace } from '../trace/trace.ts';
import type { Metrics, View } from './geometry.ts';

/** A wait longer than this many ms is told, not drawn at length. */
export const longWait = 5_000;
const breakHeight = 64;

export const waitBefore = (trace: Trace, index: number): number =>
  (trace.messages[index]?.at ?? 0) - (trace.messages[index - 1]?.at ?? 0);

/** The messages that a long wait stands before, in order. */
export const longWaitsOf = once((trace: Trace): readonly number[] => {
  const found: number[] = [];
  for (let index = 1; index < trace.messages.length; index++)
    if (waitBefore(trace, index) > longWait) found.push(index);
  return found;
});

/** The y of each message, from top to bottom. */
export function ysOf(trace: Trace, { scale, axis }: View, metrics: Metrics): number[] {
  if (axis) return axis.places.map((place) => yOnPlace(place, metrics));
  return scale === 'story' ? storyYs(trace, metrics) : trueYs(trace, metrics);
}

/** The y of a place on a shared axis. */
export const yOnPlace = (place: number, { headerHeight, rowHeight }: Metrics): number =>
  headerHeight + place * rowHeight;

function storyYs(trace: Trace, { headerHeight, rowHeight }: Metrics): number[] {
  const waits = longWaitsOf(trace);
  let passed = 0;
  return trace.messages.map((_, index) => {
    if (waits[passed] === index) passed += 1;
    return headerHeight + (index + 1) * rowHeight + passed * breakHeight;
  });
}

/** To the millisecond: as many px per ms as give the work (without long waits) a height one can read. */
function trueYs(trace: Trace, { headerHeight, rowHeight }: Metrics): number[] {
  const waits = knownWaits(trace);
  const work = waits.reduce((sum, wait) => (wait > longWait ? sum : sum + wait), 0);
  const pxPerMs = Math.max(1_200, trace.messages.length * 16) / Math.max(work, 1);
  let y = headerHeight + rowHeight;
  return waits.map((wait) => {
    y += wait > longWait ? breakHeight * 1.5 : wait * pxPerMs;
    return y;
  });
}

/** ms before each message. An inferred message has no time of its own: it takes an even share of its bounds. */
export function knownWaits(trace: Trace): number[] {
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
  return times.map((at, index) => Math.max(0, at - (times[index - 1] ?? at)));
}
