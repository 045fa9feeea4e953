import { select } from 'd3';
import { countBelow } from '../countBelow.ts';
import { drawHeader, drawLifelines } from './drawHeader.ts';
import { drawRows } from './drawRows.ts';
import { drawBands, drawBars, drawBreaks, drawFrames } from './drawStretches.ts';
import { type Frame, type Geometry, type Stretch, yAt } from './geometry.ts';
import type { Group, Moment } from './moment.ts';
import { put } from './parts.ts';

const layers = ['bands', 'frames', 'lifelines', 'bars', 'breaks', 'rows', 'gutter', 'header'] as const;
type Layers = Record<(typeof layers)[number], Group>;

/**
 * Draws one frame into the svg. Everything visible is a function of the arguments: nothing accumulates, so drawing a
 * moment again gives the same bytes, whatever was drawn between.
 */
export function draw(svg: SVGSVGElement, geometry: Geometry, moment: Moment): void {
  const { view, height } = geometry;
  const { enlarged = 1 } = view;
  put(svg, {
    width: view.width * enlarged,
    height: moment.height * enlarged,
    viewBox: `0 0 ${view.width} ${moment.height}`,
  });
  const layer = openLayers(svg, geometry, moment);
  const reached = moment.poster ? height : yAt(geometry, moment.cursor);
  const [highest, lowest] = [moment.top - 80, moment.top + moment.height + 80];
  const inSight = ({ y1, y2 }: Stretch) => y2 >= highest && y1 <= lowest;

  const names = drawBands(layer.bands, layer.gutter, geometry, moment, reached, geometry.bands.filter(inSight));
  drawFrames(
    layer.frames,
    reached,
    geometry.frames.filter(inSight).map((frame) => cutToSight(frame, moment)),
  );
  drawBars(layer.bars, reached, geometry.bars.upTo(countBelow(geometry.ys, lowest + 1)).filter(inSight));
  drawBreaks(
    layer.breaks,
    geometry,
    moment,
    geometry.breaks.filter((each) => Math.abs(each.y - moment.top - moment.height / 2) < moment.height),
  );
  drawRows(layer.rows, geometry, moment, names);
  // Lifelines and header are the geometry's alone: the same one is not drawn sixty times a second.
  if (standing.get(svg) !== geometry) {
    drawLifelines(layer.lifelines, geometry);
    drawHeader(layer.header, geometry);
    standing.set(svg, geometry);
  }
  view.beside?.draw(svg, geometry, moment, names);
}

/** A dash and its gap, in px: a cut between dashes cannot be seen. */
const dashPeriod = 8;

/** The part of a frame that is in sight: a dashed line of 400,000 px takes a browser a second a frame. */
function cutToSight(frame: Frame, { top, height }: Moment): Frame {
  const above = Math.floor((top - 96) / dashPeriod) * dashPeriod;
  const below = top + height + 96;
  return {
    ...frame,
    ...(frame.y1 < above && { y1: above, openTop: true }),
    ...(frame.y2 > below && { y2: below, openBottom: true }),
  };
}

/** The geometry whose lifelines and header stand in an svg. */
const standing = new WeakMap<SVGSVGElement, Geometry>();

function openLayers(svg: SVGSVGElement, geometry: Geometry, moment: Moment): Layers {
  const root = select(svg).selectAll<SVGGElement, string>('g.layer').data(layers).join('g');
  const found = {} as Layers;
  root.each(function (name) {
    // The header and nothing else stays while the rest scrolls under it.
    const up = name === 'header' ? 0 : -Math.round(moment.top);
    put(this, { class: `layer ${name}`, transform: `translate(0,${up})` });
    found[name as keyof Layers] = select<SVGGElement, unknown>(this);
  });
  select(svg)
    .selectAll('defs')
    .data([moment.id])
    .join((enter) => enter.append('defs').each(addPatterns));
  put(svg, { 'data-size': geometry.metrics.size });
  return found;
}

/** Phases differ by pattern too, for eyes and printers that do not tell the colours apart. */
const patterns = [
  ['runtime', 6, 'M3 0V6'],
  ['function', 6, 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5'],
  ['restore', 6, 'M0 3H6M3 0V6'],
  ['frozen', 10, 'M-1 1L1 -1M-1 11L11 -1M9 11L11 9'],
  ['error', 8, 'M0 0L8 8M8 0L0 8'],
] as const;

/** Node by node: a page may refuse text as markup (Trusted Types). */
function addPatterns(this: SVGDefsElement, id: string): void {
  for (const [name, size, d] of patterns) {
    const pattern = select(this).append('pattern');
    put(pattern.node() as Element, { id: `${id}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' });
    put(pattern.append('path').node() as Element, { d, class: 'hatch' });
  }
}
