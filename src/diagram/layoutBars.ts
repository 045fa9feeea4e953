import { bisectRight } from 'd3';
import { groupBy } from '../readings/groupBy.ts';
import type { Context } from './context.ts';
import { environmentOf } from './environments.ts';
import type { Band, Bar, Lane } from './geometry.ts';
import type { Home } from './plots.ts';

/** How far bars side by side stand apart, in px. */
const widestPitch = 5;

/** Activation bars, cut where the phase of their environment changes, side by side where they overlap. */
export function layBars({ trace, ground, yOf, bottom, phaseAt }: Context, bands: readonly Band[]): Bar[] {
  const cutsFor = findCuts(bands);
  const endsByLane = new Map<Lane, number[]>();
  const bars: Bar[] = [];
  for (const span of trace.spans) {
    if (span.bars.length === 0) continue;
    const environment = environmentOf(trace, span);
    const cuts = cutsFor(environment);
    const lanes = span.bars.map((each) => ground.laneOf(each, environment));
    // Folded, several participants share a lane.
    for (const lane of lanes.length > 1 ? new Set(lanes) : lanes) {
      if (!lane) continue;
      const to = endOf(span.to ?? trace.messages.length, lane, ground.homes.get(environment ?? ''));
      const ends = endsByLane.get(lane) ?? [];
      endsByLane.set(lane, ends);
      const free = ends.findIndex((end) => end <= span.from);
      const depth = free < 0 ? ends.length : free;
      ends[depth] = to;
      let from = span.from;
      for (let cut = bisectRight(cuts, from); from < to; cut++) {
        const end = span.waiting ? to : Math.min(cuts[cut] ?? to, to);
        bars.push({
          key: bars.length,
          x: lane.x + shift(depth, lane.room),
          from,
          y1: yOf(from),
          y2: end >= trace.messages.length ? bottom : yOf(end),
          phase: phaseAt(Math.max(from, 0)),
          waiting: span.waiting,
          isSetOff: ground.fold === 'folded' && lane.plot !== undefined,
        });
        from = end;
      }
    }
  }
  return bars;
}

/** The messages at which the phase of an environment changes; of any, where it is not known of which. */
function findCuts(bands: readonly Band[]): (environment: string | undefined) => readonly number[] {
  const cutsOf = (some: readonly Band[]) => [...new Set(some.map((band) => band.from))].sort((a, b) => a - b);
  const all = cutsOf(bands);
  const own = new Map(
    Array.from(
      groupBy(bands, (band) => band.environment),
      ([id, some]) => [id, cutsOf(some)],
    ),
  );
  return (environment) => (environment === undefined ? all : (own.get(environment) ?? []));
}

/** A bar inside a frame ends where the frame's plot goes to another environment. */
const endOf = (to: number, lane: Lane, home: Home | undefined): number =>
  lane.plot === undefined ? to : Math.min(to, home?.until ?? to);

/** Bars stand as close as their room wants it: three in any case, and all the others where the last one stands. */
const shift = (depth: number, room: number): number =>
  Math.min(depth * Math.min(widestPitch, Math.max(0, room) / 2), Math.max(0, room));
