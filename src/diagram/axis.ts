import type { Pair, Side } from '../readings/compare/align.ts';
import { formatMs } from '../readings/format.ts';
import type { Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import { countBelow } from './countBelow.ts';
import { knownTimes, longWait, waitBefore } from './waits.ts';

/** How time is drawn. `story`: even steps. `true`: to the millisecond. */
export type Scale = 'story' | 'true';

/** Places on an axis that several pictures share, counted in row heights from its top. */
export interface Axis {
  /** By message of this picture. */
  readonly places: readonly number[];
  /** Of all moments, whichever picture they are in. */
  readonly moments: readonly number[];
  /** The last of them. */
  readonly length: number;
  /** At true scale, where the story of this picture ends: what comes below is time in which nothing happens to it. */
  readonly end?: number;
  /** At true scale, the clock of all pictures. */
  readonly clock?: Clock;
  /** At true scale, the waits that are not drawn at length in any of the pictures. */
  readonly breaks?: readonly AxisBreak[];
  /** What is told where this picture has nothing to show. */
  readonly notes?: readonly AxisNote[];
}

/** On a shared axis a wait is broken in all pictures or in none, whoever waits. */
export interface AxisBreak {
  readonly key: string;
  readonly place: number;
  readonly label: string;
  /** The index of this picture's last message before it. */
  readonly from: number;
}

/** Words for a piece of the axis, the first line the most important. `end`: its story is over; `quiet`: only others go on. */
export interface AxisNote {
  readonly kind: 'end' | 'quiet';
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Which place stands for which ms: straight between two neighbours, but for long waits, which are not drawn at length. */
export interface Clock {
  /** When anything happens in any of the pictures, in order. */
  readonly ms: readonly number[];
  readonly places: readonly number[];
}

/** What a long wait takes up on either scale, in rows. */
const breakRows = 1.5;

const sides = ['a', 'b'] as const;

/**
 * One axis for two traces. On the story scale each moment has a row, and a moment of both has the same place in both. On the
 * true scale each side has its own clock from 0: as many ms take up as much room in both, from the same top.
 */
export function shareAxis(a: Trace, b: Trace, pairs: readonly Pair[], scale: Scale): Record<Side, Axis> {
  if (scale === 'story') {
    const moments = storyPlaces(a, b, pairs);
    const placesOf = (side: Side) =>
      pairs.flatMap((pair, moment) => (pair[side] === undefined ? [] : [moments[moment] ?? 0]));
    const axisOf = (side: Side): Axis => ({ places: placesOf(side), moments, length: moments.at(-1) ?? 0 });
    return { a: axisOf('a'), b: axisOf('b') };
  }
  const times = { a: sinceFirst(a), b: sinceFirst(b) };
  const clock = setClock([...times.a, ...times.b], pairs.length);
  const placeAt = new Map(clock.ms.map((ms, place) => [ms, clock.places[place] ?? 1]));
  const places = {
    a: times.a.map((ms) => placeAt.get(ms) ?? 1),
    b: times.b.map((ms) => placeAt.get(ms) ?? 1),
  };
  // Both go on from there: the later one's is what is looked at.
  const moments = pairs.map((pair) => Math.max(...sides.map((side) => places[side][pair[side] ?? -1] ?? 1)));
  const length = clock.places.at(-1) ?? 0;
  const axisOf = (side: Side): Axis => ({
    places: places[side],
    moments,
    length,
    end: places[side].at(-1) ?? 1,
    clock,
    breaks: breaksOf(clock, places[side]),
  });
  return { a: axisOf('a'), b: axisOf('b') };
}

function storyPlaces(a: Trace, b: Trace, pairs: readonly Pair[]): number[] {
  const isLong = (trace: Trace, index = 0) => index > 0 && waitBefore(trace, index) > longWait;
  let place = 0;
  return pairs.map((pair) => {
    place += 1 + (isLong(a, pair.a) || isLong(b, pair.b) ? breakRows : 0);
    return place;
  });
}

/** ms from a trace's first message to each. */
function sinceFirst(trace: Trace): number[] {
  const times = knownTimes(trace);
  return times.map((at) => at - (times[0] ?? at));
}

/** Rows that the longer of two traces fills at true scale, as many as one can read: the same as alone. */
const leastRows = 28;

function setClock(times: readonly number[], moments: number): Clock {
  const ms = [...new Set(times)].sort((a, b) => a - b);
  const waits = ms.map((each, place) => each - (ms[place - 1] ?? each));
  const work = waits.reduce((sum, wait) => (wait > longWait ? sum : sum + wait), 0);
  const rowsPerMs = Math.max(leastRows, moments * 0.4) / Math.max(work, 1);
  let reached = 1;
  const places = waits.map((wait) => {
    reached += wait > longWait ? breakRows : wait * rowsPerMs;
    return reached;
  });
  return { ms, places };
}

function breaksOf({ ms, places }: Clock, own: readonly number[]): AxisBreak[] {
  return ms.flatMap((each, index) => {
    const wait = each - (ms[index - 1] ?? each);
    if (wait <= longWait) return [];
    const place = ((places[index - 1] ?? 1) + (places[index] ?? 1)) / 2;
    const label = words.diagram.wait(formatMs(wait));
    return [{ key: String(each), place, label, from: countBelow(own, place) - 1 }];
  });
}
