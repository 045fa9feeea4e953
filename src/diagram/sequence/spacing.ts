import type { Metrics } from './geometry.ts';
import type { Fold, Wanted } from './lanes.ts';

/** With less than this many px from lane to lane, each of several environments is folded into one lane. */
const roomForAll = 84;
/** Folded environments stand no closer than this; other lanes than that, if they can. In px. */
const [closestPlots, closestLanes] = [26, 48];
/** On a narrow screen more plots than this could not be told apart. */
const mostOnNarrow = 6;
/** From a frame's edge to the lanes inside it: a share of the step between lanes, and at most so many px. */
const margins: Readonly<Record<Fold, readonly [share: number, most: number]>> = {
  only: [0.42, 44],
  whole: [0.42, 44],
  folded: [0.44, 64],
};

/** px from the first lane to the last at least: where a window is no wider than that, its picture goes on beyond it. */
const shortest = 60;

/** Where the first lane stands, and how far it is to the last: with room for their names. */
export function extent(
  width: number,
  metrics: Metrics,
  fold: Fold,
  endsFramed: boolean,
): { left: number; long: number } {
  const isNarrow = metrics.size === 'narrow';
  const left = metrics.gutter + (isNarrow ? 20 : 40);
  const name = isNarrow ? 18 : 36;
  const right = width - metrics.right - (endsFramed ? Math.max(name, margins[fold][1]) : name);
  return { left, long: Math.max(shortest, right - left) };
}

export const hasRoomForAll = (long: number, lanes: number): boolean => long / (lanes - 1) >= roomForAll;

/** How many folded environments fit beside so many other lanes. */
export function mostPlots(long: number, others: number, { size }: Metrics): number {
  const most = Math.max(1, Math.floor(long / closestPlots) - others + 1);
  return size === 'narrow' ? Math.min(most, mostOnNarrow) : most;
}

/** The way from each lane to the next, in px: the same for all, unless folded environments have to stand closer. */
export function stepsOf(lanes: readonly Wanted[], long: number): number[] {
  const isInner = lanes.slice(1).map(({ plot }, place) => plot !== undefined && lanes[place]?.plot !== undefined);
  const inner = isInner.filter(Boolean).length;
  const outer = isInner.length - inner;
  const even = long / Math.max(1, isInner.length);
  const wide = Math.max(even, Math.min(closestLanes, (long - inner * closestPlots) / outer));
  const close = (long - outer * wide) / Math.max(1, inner);
  return isInner.map((each) => (each ? close : wide));
}

/** From a frame's edges to its outermost lanes, which stand so far from their neighbours. */
export function marginsFor(fold: Fold, step: number, { size }: Metrics): { before: number; after: number } {
  const [share, most] = margins[fold];
  const margin = Math.min(step * share, most);
  // The last name is hardly shorter than the step, where that is short.
  const last = size === 'narrow' ? step / 2 : Math.max(margin, Math.min(36, step * 0.62));
  return { before: margin, after: fold === 'only' ? last : margin };
}
