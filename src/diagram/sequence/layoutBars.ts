import { groupBy } from '../../readings/groupBy.ts';
import type { Span } from '../../trace/trace.ts';
import { countBelow } from '../countBelow.ts';
import type { Context } from './context.ts';
import { environmentOf } from './environments.ts';
import type { Band, Bar, Bars, Lane } from './geometry.ts';
import type { Ground } from './ground.ts';
import type { Home } from './plots.ts';

/** How far bars side by side stand apart, in px. */
const widestPitch = 5;
/** So many may stand side by side; all further ones stand where the last of them does, and nobody could tell them apart. */
const deepest = 12;

/**
 * Activation bars, cut where the phase of their environment changes, side by side where they overlap. Spans stand in the
 * order in which they begin, and where a bar stands depends on earlier ones alone: so they are laid out as far as is looked.
 */
export function barsOf({ trace, ground, yOf, bottom, phaseAt }: Context, bands: readonly Band[]): Bars {
  const { spans, messages } = trace;
  const cutsFor = findCuts(bands);
  const lanesFor = findLanes(ground);
  const endsByLane = new Map<Lane, number[]>();
  const laid: Bar[] = [];
  let next = 0;

  const lay = (span: Span) => {
    if (span.bars.length === 0) return;
    const environment = environmentOf(trace, span);
    const cuts = cutsFor(environment);
    const home = ground.homes.get(environment ?? '');
    for (const lane of lanesFor(span.bars, environment)) {
      const to = endOf(span.to ?? messages.length, lane, home);
      const ends = endsByLane.get(lane) ?? [];
      endsByLane.set(lane, ends);
      const depth = findRoom(ends, span.from);
      // Behind another one it would not be seen: of ten thousand open requests all bars would be drawn.
      if (depth === deepest && (ends[depth] ?? -1) >= to) continue;
      ends[depth] = to;
      let from = span.from;
      for (let cut = countBelow(cuts, from + 1); from < to; cut++) {
        const end = span.waiting ? to : Math.min(cuts[cut] ?? to, to);
        laid.push({
          key: laid.length,
          x: lane.x + shift(depth, lane.room),
          from,
          y1: yOf(from),
          y2: end >= messages.length ? bottom : yOf(end),
          phase: phaseAt(Math.max(from, 0)),
          waiting: span.waiting,
          isSetOff: ground.fold === 'folded' && lane.plot !== undefined,
        });
        from = end;
      }
    }
  };
  const upTo = (index: number): readonly Bar[] => {
    for (let span = spans[next]; span && span.from <= index; span = spans[next]) {
      lay(span);
      next += 1;
    }
    return laid;
  };
  return { upTo, [Symbol.iterator]: () => upTo(messages.length).values() };
}

/** The lanes of those who work in a state. There are few states, and many spans of each. */
function findLanes(ground: Ground): (bars: Span['bars'], environment: string | undefined) => Iterable<Lane> {
  const known = new Map<string | undefined, Map<Span['bars'], Iterable<Lane>>>();
  return (bars, environment) => {
    const own = known.get(environment) ?? new Map<Span['bars'], Iterable<Lane>>();
    if (own.size === 0) known.set(environment, own);
    // Folded, several participants share a lane.
    const lanes = own.get(bars) ?? new Set(bars.flatMap((each) => ground.laneOf(each, environment) ?? []));
    own.set(bars, lanes);
    return lanes;
  };
}

/** How deep a bar stands: as close to its lane as those do allow that have not ended where it begins. */
function findRoom(ends: readonly number[], from: number): number {
  let depth = 0;
  while (depth < deepest && (ends[depth] ?? from) > from) depth += 1;
  return depth;
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
