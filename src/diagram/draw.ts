import { type BaseType, type Selection, select } from 'd3';
import { drawRows } from './drawRows.ts';
import type { Bar, Break, Frame, Geometry, Stretch } from './geometry.ts';
import { yAt } from './geometry.ts';

/** What part of the geometry is on screen, and how far the story has been seen. */
export interface Moment {
  /** Steps seen: 3.4 is four tenths of the way along the fourth message. */
  readonly cursor: number;
  /** The whole story at full strength, without a current step. */
  readonly poster: boolean;
  /** The visible window: y of its top edge, and its height, in px. */
  readonly top: number;
  readonly height: number;
  /** Distinguishes the ids of several diagrams on one page. */
  readonly id: string;
}

export type Group = Selection<SVGGElement, unknown, BaseType, unknown>;

const layers = ['bands', 'frames', 'lifelines', 'bars', 'breaks', 'rows', 'gutter', 'header'] as const;
type Layers = Record<(typeof layers)[number], Group>;

/**
 * Draws one frame into the svg. Everything visible is a function of the arguments: nothing accumulates, so drawing a
 * moment again gives the same bytes, whatever was drawn between.
 */
export function draw(svg: SVGSVGElement, geometry: Geometry, moment: Moment): void {
  const { view, height } = geometry;
  select(svg)
    .attr('width', view.width)
    .attr('height', moment.height)
    .attr('viewBox', `0 0 ${view.width} ${moment.height}`);
  const layer = openLayers(svg, geometry, moment);
  const reached = moment.poster ? height : yAt(geometry, moment.cursor);
  const inSight = ({ y1, y2 }: Stretch) => y2 >= moment.top - 80 && y1 <= moment.top + moment.height + 80;

  drawBands(layer, geometry, moment, reached, geometry.bands.filter(inSight));
  drawFrames(layer.frames, geometry, reached, geometry.frames.filter(inSight));
  drawLifelines(layer.lifelines, geometry, moment);
  drawBars(layer.bars, reached, geometry.bars.filter(inSight));
  drawBreaks(
    layer.breaks,
    geometry,
    moment,
    geometry.breaks.filter((each) => Math.abs(each.y - moment.top - moment.height / 2) < moment.height),
  );
  drawRows(layer.rows, geometry, moment);
  drawHeader(layer.header, geometry);
}

/** `past`, or `future`: what lies ahead stands in its place, faint. */
export function tense(moment: Moment, index: number): 'past' | 'future' {
  return moment.poster || moment.cursor > index ? 'past' : 'future';
}

function openLayers(svg: SVGSVGElement, geometry: Geometry, moment: Moment): Layers {
  const root = select(svg).selectAll<SVGGElement, string>('g.layer').data(layers).join('g');
  const found = {} as Layers;
  root.each(function (name) {
    const group = select<SVGGElement, unknown>(this).attr('class', `layer ${name}`);
    // The header and nothing else stays while the rest scrolls under it.
    group.attr('transform', name === 'header' ? 'translate(0,0)' : `translate(0,${-Math.round(moment.top)})`);
    found[name as keyof Layers] = group;
  });
  select(svg).selectAll('defs').data([moment.id]).join('defs').html(patterns(moment.id));
  select(svg).attr('data-size', geometry.metrics.size);
  return found;
}

/** Phases differ by pattern too, for eyes and printers that do not tell the colours apart. Constants, never text from outside. */
function patterns(id: string): string {
  const pattern = (name: string, size: number, inside: string) =>
    `<pattern id="${id}-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${inside}</pattern>`;
  return [
    pattern('runtime', 6, '<path d="M3 0V6" class="hatch"/>'),
    pattern('function', 6, '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" class="hatch"/>'),
    pattern('restore', 6, '<path d="M0 3H6M3 0V6" class="hatch"/>'),
    pattern('frozen', 10, '<path d="M-1 1L1 -1M-1 11L11 -1M9 11L11 9" class="hatch"/>'),
    pattern('error', 8, '<path d="M0 0L8 8M8 0L0 8" class="hatch"/>'),
  ].join('');
}

const patterned = new Set(['runtime', 'function', 'restore', 'frozen', 'error']);

/** How much of a stretch has been seen, in px. */
const grown = (reached: number, { y1, y2 }: Stretch): number => Math.max(0, Math.min(reached, y2) - y1);

function drawBands(
  layer: Layers,
  geometry: Geometry,
  moment: Moment,
  reached: number,
  bands: Geometry['bands'],
): void {
  const { frameX, metrics } = geometry;
  const tint = layer.bands.selectAll<SVGGElement, Geometry['bands'][number]>('g').data(bands, (band) => band.key);
  tint
    .join((enter) => {
      const group = enter.append('g');
      for (const name of ['ghost', 'tint', 'ribbon-ghost', 'ribbon', 'ribbon-pattern']) {
        group.append('rect').attr('class', name);
      }
      return group;
    })
    .order()
    .attr('class', (band) => `band phase-${band.phase}`)
    .each(function (band) {
      const height = grown(reached, band);
      const place = (name: string, x: number, width: number, tall: number) =>
        select(this)
          .select(`rect.${name}`)
          .attr('x', x)
          .attr('y', band.y1)
          .attr('width', width)
          .attr('height', Math.max(0, tall));
      const ribbon = metrics.size === 'narrow' ? 6 : 10;
      place('ghost', frameX[0], frameX[1] - frameX[0], band.y2 - band.tintY1).attr('y', band.tintY1);
      place('tint', frameX[0], frameX[1] - frameX[0], height - (band.tintY1 - band.y1)).attr('y', band.tintY1);
      place('ribbon-ghost', 4, ribbon, band.y2 - band.y1);
      place('ribbon', 4, ribbon, height);
      place('ribbon-pattern', 4, ribbon, height).attr(
        'fill',
        patterned.has(band.phase) ? `url(#${moment.id}-${band.phase})` : 'none',
      );
    });
  drawBandNames(layer.gutter, geometry, moment, bands);
}

/** On wide screens each phase has its name and length in the gutter, under its first row's time. */
function drawBandNames(group: Group, { metrics }: Geometry, moment: Moment, bands: Geometry['bands']): void {
  const named = metrics.size === 'wide' ? bands.filter((band) => band.y2 - band.y1 >= 34) : [];
  group
    .selectAll<SVGTextElement, Geometry['bands'][number]>('text')
    .data(named, (band) => band.key)
    .join('text')
    .order()
    .attr('class', (band) => `band-name phase-${band.phase} ${tense(moment, band.from)}`)
    .attr('x', 22)
    .attr('y', (band) => bandNameY(band, moment))
    .text((band) => (band.duration ? `${band.name} ${band.duration}` : band.name));
}

/** The name stays in sight as long as its band is. */
function bandNameY(band: Stretch, moment: Moment): number {
  const top = moment.top + 66;
  return Math.round(Math.min(Math.max(band.y1 + 25, top), Math.max(band.y1 + 25, band.y2 - 17)));
}

function drawFrames(group: Group, { frameX, metrics }: Geometry, reached: number, frames: Frame[]): void {
  const joined = group
    .selectAll<SVGGElement, Frame>('g')
    .data(frames, (frame) => frame.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('path').attr('class', 'ghost');
      each.append('path').attr('class', 'edge');
      each.append('text');
      return each;
    })
    .order();
  joined.attr('class', (frame) => `frame ${reached > frame.y1 || frame.openTop ? 'past' : 'future'}`);
  joined.select('path.ghost').attr('d', (frame) => framePath(frame, frame.y2, frameX, frame.openBottom));
  joined
    .select('path.edge')
    .attr('d', (frame) =>
      reached <= frame.y1
        ? ''
        : framePath(frame, Math.min(reached, frame.y2), frameX, frame.openBottom || reached < frame.y2),
    );
  joined
    .select('text')
    .attr('x', frameX[1] - 8)
    .attr('y', (frame) => frame.y1 - 6)
    .attr('text-anchor', 'end')
    .attr('visibility', (frame) => (frame.openTop || metrics.size === 'narrow' ? 'hidden' : 'visible'))
    .text((frame) => frame.name);
}

/** A frame with round corners; an edge that lies outside what is known, or ahead, is left open. */
function framePath(frame: Frame, y2: number, [x1, x2]: readonly [number, number], openBottom: boolean): string {
  const r = Math.min(8, Math.max(0, (y2 - frame.y1) / 2));
  const { y1 } = frame;
  const up = frame.openTop ? `M${x1} ${y1}` : `M${x1} ${y1 + r}Q${x1} ${y1} ${x1 + r} ${y1}H${x2 - r}Q${x2} ${y1} ${x2} ${y1 + r}`;
  if (openBottom) return frame.openTop ? `${up}V${y2}M${x2} ${y1}V${y2}` : `${up}V${y2}M${x1} ${y1 + r}V${y2}`;
  const down = `V${y2 - r}Q${x2} ${y2} ${x2 - r} ${y2}H${x1 + r}Q${x1} ${y2} ${x1} ${y2 - r}`;
  return frame.openTop ? `M${x2} ${y1}${down}V${y1}` : `${up}${down}V${y1 + r}`;
}

function drawLifelines(group: Group, geometry: Geometry, moment: Moment): void {
  const frame = geometry.frames[0];
  group
    .selectAll<SVGLineElement, Geometry['lanes'][number]>('line')
    .data(geometry.lanes, (lane) => lane.id)
    .join('line')
    .order()
    .attr('class', 'lifeline')
    .attr('x1', (lane) => lane.x)
    .attr('x2', (lane) => lane.x)
    .attr('y1', (lane) => Math.max(lane.framed && frame ? frame.y1 : 0, moment.top))
    .attr('y2', (lane) =>
      Math.max(lane.framed && frame ? frame.y1 : 0, Math.min(geometry.height, moment.top + moment.height)),
    );
}

function drawBars(group: Group, reached: number, bars: Bar[]): void {
  const joined = group
    .selectAll<SVGGElement, Bar>('g')
    .data(bars, (bar) => bar.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('rect').attr('class', 'ghost');
      each.append('rect').attr('class', 'fill');
      return each;
    })
    .order();
  joined.attr('class', (bar) => `bar phase-${bar.phase}${bar.waiting ? ' waiting' : ''}`);
  for (const name of ['ghost', 'fill']) {
    joined
      .select(`rect.${name}`)
      .attr('x', (bar) => bar.x - 5)
      .attr('y', (bar) => bar.y1)
      .attr('width', 9)
      .attr('height', (bar) => (name === 'ghost' ? Math.max(1, bar.y2 - bar.y1) : grown(reached, bar)));
  }
}

function drawBreaks(group: Group, { view, metrics }: Geometry, moment: Moment, breaks: readonly Break[]): void {
  const joined = group
    .selectAll<SVGGElement, Break>('g')
    .data(breaks, (each) => each.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('path').attr('class', 'gap');
      each.append('path').attr('class', 'zigzag upper');
      each.append('path').attr('class', 'zigzag lower');
      each.append('text');
      return each;
    })
    .order();
  const left = metrics.gutter;
  const right = view.width - metrics.right;
  const zigzag = (y: number) => {
    let path = `M${left} ${y}`;
    for (let x = left + 8, up = true; x <= right; x += 8, up = !up) path += `L${x} ${y + (up ? -4 : 0)}`;
    return path;
  };
  joined.attr('class', (each) => `break ${tense(moment, each.from + 1)}`);
  joined.select('path.gap').attr('d', (each) => `M${left} ${each.y - 12}H${right}V${each.y + 14}H${left}Z`);
  joined.select('path.upper').attr('d', (each) => zigzag(each.y - 12));
  joined.select('path.lower').attr('d', (each) => zigzag(each.y + 16));
  joined
    .select('text')
    .attr('x', (left + right) / 2)
    .attr('y', (each) => each.y + 5)
    .text((each) => each.label);
}

function drawHeader(group: Group, { lanes, view, metrics, frameX }: Geometry): void {
  group
    .selectAll<SVGRectElement, string>('rect')
    .data(['ground', 'environment'])
    .join('rect')
    .order()
    .attr('class', (name) => name)
    .attr('x', (name) => (name === 'ground' ? 0 : frameX[0]))
    .attr('y', (name) => (name === 'ground' ? 0 : 4))
    .attr('width', (name) => (name === 'ground' ? view.width : frameX[1] - frameX[0]))
    .attr('height', (name) => metrics.headerHeight - (name === 'ground' ? 0 : 8))
    .attr('rx', (name) => (name === 'ground' ? 0 : 6));
  const names = group
    .selectAll<SVGTextElement, Geometry['lanes'][number]>('text')
    .data(lanes, (lane) => lane.id)
    .join('text')
    .order()
    .attr('class', (lane) => `lane-name${lane.framed ? ' framed' : ''}`)
    .attr('x', (lane) => lane.x)
    .attr('y', metrics.headerHeight / 2);
  names
    .selectAll<SVGTSpanElement, { line: string; dy: number; x: number }>('tspan')
    .data((lane) =>
      lane.lines.map((line, place) => ({ line, x: lane.x, dy: place === 0 ? 4 - (lane.lines.length - 1) * 7.5 : 15 })),
    )
    .join('tspan')
    .order()
    .attr('x', (each) => each.x)
    .attr('dy', (each) => each.dy)
    .text((each) => each.line || '\u00a0');
}
