import type { Trace } from '../../trace/trace.ts';
import { knownWaits, longWait, longWaitsOf } from '../waits.ts';
import type { Metrics, View } from './geometry.ts';

const breakHeight = 64;

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
