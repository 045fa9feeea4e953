import type { Trace } from '../../trace/trace.ts';
import type { Scale } from '../axis.ts';
import { textWidth } from '../measure.ts';
import { drawNames, nameOf } from './drawNames.ts';
import { type Band, type Beside, type Metrics, metricsFor, type View } from './geometry.ts';
import { layout } from './layout.ts';

/** How much of a story there is room for: each step with its words, each with its arrow, or the phases and the current step. */
export type Density = 'rows' | 'arrows' | 'phases';

/** A story as it is drawn where all of it is to stand in one window. */
export interface Fitted {
  readonly density: Density;
  readonly look: Omit<View, 'width'>;
}

/** The window that there is, in px. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** The most messages of a story that is fitted: with more, a window of 400 px would have less than one for each. */
export const mostFitted = 400;

/** px from step to step: with less its words touch the arrow above, and with less than the second arrows touch each other. */
const [leastRow, leastArrow] = [24, 9];
/** px from the header to the first step, whose words stand over it, and below the last. */
const [top, foot] = [20, 8];
/** px that the line of a wait stands above the middle between its steps: the lower one has words. */
const waitUp = 6;

/** How this story is drawn so that all of it can be seen at once: as usual if it can, else closer, else without words. */
export function fitStory(trace: Trace, room: Room, scale: Scale): Fitted {
  const usual = layout(trace, { width: room.width, scale, unfolded: false });
  const { ys, metrics } = usual;
  if (ys.length === 0 || usual.height <= room.height) return { density: 'rows', look: { scale, unfolded: false } };
  const close = squeeze(ys, room.height - metrics.headerHeight - top, metrics.rowHeight);
  if (close.least >= leastRow) {
    const rowHeight = metrics.rowHeight * close.share;
    return { density: 'rows', look: lookOf(close.ys, scale, { ...metrics, rowHeight }, besideRows) };
  }
  const { ys: closest, least } = squeeze(ys, room.height - closestMetrics.headerHeight - top - foot);
  const names = longestNames(usual.bands, room.width);
  const gutter = closestMetrics.gutter + (names.width && names.width + 2 * apart);
  const look = lookOf(closest, 'true', { ...closestMetrics, gutter }, besidePhases(names.isTimed));
  return { density: least >= leastArrow ? 'arrows' : 'phases', look };
}

/** A narrow picture's, at any width, but for the foot: no time is printed beside a row. */
const closestMetrics: Metrics = { ...metricsFor(0), rowHeight: foot };

interface Squeezed {
  readonly ys: readonly number[];
  /** Of the usual ways; and the least way from one to the next. */
  readonly share: number;
  readonly least: number;
}

/** The same places, as close as the room wants them, from `top`. As much as they are, `below` shrinks, which is below them. */
function squeeze(ys: readonly number[], room: number, below = 0): Squeezed {
  const [first = 0] = ys;
  const share = Math.max(0, Math.min(1, room / Math.max(1, (ys.at(-1) ?? first) - first + below)));
  // On whole px, or lines would blur.
  const squeezed = ys.map((y) => top + Math.floor((y - first) * share));
  const least = Math.min(...squeezed.slice(1).map((y, place) => y - (squeezed[place] ?? 0)));
  return { ys: squeezed, share, least };
}

/** An axis of its own says where each step stands. */
function lookOf(ys: readonly number[], scale: Scale, fitted: Metrics, beside: Beside): Fitted['look'] {
  const places = ys.map((y) => y / fitted.rowHeight);
  const axis = { places, moments: places, length: places.at(-1) ?? 0 };
  return { scale, unfolded: false, axis, fitted, beside };
}

const besideRows: Beside = {
  lay: (_, { breaks }) => ({ marks: [], breaks: breaks.map((each) => ({ ...each, y: each.y - waitUp })) }),
  draw: () => undefined,
};

/** No step but the current one has words, and no wait has a line: the phase that waits has a name. */
const besidePhases = (isTimed: boolean): Beside => ({
  lay: () => ({ marks: [], breaks: [], bracketed: (index, current) => (index === current ? undefined : false) }),
  draw: (svg, geometry, moment) => drawNames(svg, geometry, moment, isTimed),
});

/** px that names keep clear on both sides, and the share of the width that they may take. */
const [apart, mostShare] = [6, 0.38];

/** How wide the phases' names are, with their times if there is room for them; 0: there is none for names. */
function longestNames(bands: readonly Band[], width: number): { width: number; isTimed: boolean } {
  const widest = (isTimed: boolean) => Math.max(0, ...bands.map((band) => textWidth(nameOf(band, isTimed), 12) * 1.08));
  for (const isTimed of [true, false]) {
    if (widest(isTimed) <= width * mostShare) return { width: widest(isTimed), isTimed };
  }
  return { width: 0, isTimed: false };
}
