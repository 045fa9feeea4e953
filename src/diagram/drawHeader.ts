import { min } from 'd3';
import { groupBy } from '../readings/groupBy.ts';
import type { Geometry, Lane, Plot } from './geometry.ts';
import type { Group } from './moment.ts';

/** The lanes' lines; inside a frame they begin with the first that stands there. */
export function drawLifelines(group: Group, { lanes, plots, frames, height }: Geometry): void {
  const framesOf = groupBy(frames, (frame) => frame.plot);
  const topOf = ({ plot }: Lane) => {
    const own = plot === undefined ? [] : (framesOf.get(plots[plot] as Plot) ?? []);
    return Math.max(0, min(own, (frame) => frame.y1) ?? 0);
  };
  group
    .selectAll<SVGLineElement, Lane>('line')
    .data(lanes, (lane) => lane.id)
    .join('line')
    .order()
    .attr('class', 'lifeline')
    .attr('x1', (lane) => lane.x)
    .attr('x2', (lane) => lane.x)
    .attr('y1', topOf)
    .attr('y2', height);
}

/** The names of the lanes, and of the plots that they stand on. */
export function drawHeader(group: Group, { lanes, plots, view, metrics }: Geometry): void {
  const ground = { name: 'ground', x: [0, view.width], inset: 0, rx: 0 } as const;
  const boxes = plots.map(({ x }) => ({ name: 'environment', x, inset: 4, rx: 6 }) as const);
  group
    .selectAll<SVGRectElement, typeof ground>('rect')
    .data([ground, ...boxes])
    // Under the names, also where one more is needed for another trace.
    .join((enter) => enter.insert('rect', 'text'))
    .order()
    .attr('class', (box) => box.name)
    .attr('x', (box) => box.x[0])
    .attr('y', (box) => box.inset)
    .attr('width', (box) => box.x[1] - box.x[0])
    .attr('height', (box) => metrics.headerHeight - 2 * box.inset)
    .attr('rx', (box) => box.rx);
  const titled = plots.filter(({ title }) => title !== undefined);
  group
    .selectAll<SVGTextElement, Plot>('text.plot-name')
    .data(titled)
    .join('text')
    .order()
    .attr('class', 'plot-name')
    .attr('x', ({ x }) => (x[0] + x[1]) / 2)
    .attr('y', metrics.headerHeight / 2 - 4)
    .text(({ title }) => title ?? '');
  const names = group
    .selectAll<SVGTextElement, Lane>('text.lane-name')
    .data(lanes, (lane) => lane.id)
    .join('text')
    .order()
    .attr('class', (lane) => `lane-name${lane.plot === undefined ? '' : ' framed'}`)
    .attr('x', (lane) => lane.x)
    .attr('y', metrics.headerHeight / 2);
  names
    .selectAll<SVGTSpanElement, { line: string; dy: number; x: number }>('tspan')
    .data(({ lines, x }) =>
      lines.map((line, place) => ({ line, x, dy: place === 0 ? firstDy(lines) : leading(lines) })),
    )
    .join('tspan')
    .order()
    .attr('x', (each) => each.x)
    .attr('dy', (each) => each.dy)
    .text((each) => each.line || '\u00a0');
}

/** Lines stand closer where there are three of them. */
const leading = ({ length }: readonly string[]): number => (length > 2 ? 13 : 15);

/** The lines have their middle in the header's. */
const firstDy = (lines: readonly string[]): number => 4 - ((lines.length - 1) * leading(lines)) / 2;
