import type { Pair } from '../readings/compare/align.ts';
import type { Trace } from '../trace/trace.ts';
import { knownWaits, longWait, waitBefore } from './waits.ts';

/** How time is drawn. `story`: even steps. `true`: to the millisecond. */
export type Scale = 'story' | 'true';

/** Places on an axis that several pictures share, counted in row heights from its top. */
export interface Axis {
  /** By message of this picture. */
  readonly places: readonly number[];
  /** Of all moments, whichever picture they are in. */
  readonly moments: readonly number[];
}

/** What a long wait takes up on either scale, in rows. */
const breakRows = 1.5;

/**
 * One axis for two traces: a moment of both has the same place in both. On the story scale each moment has a row; on the
 * true scale each step comes as soon as its own wait allows, to the millisecond, but a moment of both waits for the slower.
 */
export function shareAxis(a: Trace, b: Trace, pairs: readonly Pair[], scale: Scale): { a: Axis; b: Axis } {
  const moments = scale === 'story' ? storyPlaces(a, b, pairs) : truePlaces(a, b, pairs);
  const placesOf = (side: 'a' | 'b') =>
    pairs.flatMap((pair, moment) => (pair[side] === undefined ? [] : [moments[moment] ?? 0]));
  return { a: { places: placesOf('a'), moments }, b: { places: placesOf('b'), moments } };
}

function storyPlaces(a: Trace, b: Trace, pairs: readonly Pair[]): number[] {
  const isLong = (trace: Trace, index = 0) => index > 0 && waitBefore(trace, index) > longWait;
  let place = 0;
  return pairs.map((pair) => {
    place += 1 + (isLong(a, pair.a) || isLong(b, pair.b) ? breakRows : 0);
    return place;
  });
}

/** Rows that the longer of two traces fills at true scale, as many as one can read: the same as alone. */
const leastRows = 28;

function truePlaces(a: Trace, b: Trace, pairs: readonly Pair[]): number[] {
  const waits = { a: knownWaits(a), b: knownWaits(b) };
  const work = (own: readonly number[]) => own.reduce((sum, wait) => (wait > longWait ? sum : sum + wait), 0);
  const rowsPerMs = Math.max(leastRows, pairs.length * 0.4) / Math.max(work(waits.a), work(waits.b), 1);
  const reached = { a: 1, b: 1 };
  return pairs.map((pair) => {
    const own = (['a', 'b'] as const).filter((side) => pair[side] !== undefined);
    const place = Math.max(
      ...own.map((side) => {
        const wait = waits[side][pair[side] ?? 0] ?? 0;
        return reached[side] + (wait > longWait ? breakRows : wait * rowsPerMs);
      }),
    );
    for (const side of own) reached[side] = place;
    return place;
  });
}
