import { groupBy } from '../../readings/groupBy.ts';
import type { Geometry, Lane, Plot } from './geometry.ts';
import type { Group } from './moment.ts';
import { put, say } from './parts.ts';

/** The lanes' lines; inside a frame they begin with the first that stands there. */
export function drawLifelines(group: Group, { lanes, plots, frames, height }: Geometry): void {
  const framesOf = groupBy(frames, (frame) => frame.plot);
  const topOf = ({ plot }: Lane) => {
    const own = plot === undefined ? [] : (framesOf.get(plots[plot] as Plot) ?? []);
    return own.length === 0 ? 0 : Math.max(0, Math.min(...own.map(({ y1 }) => y1)));
  };
  group
    .selectAll<SVGLineElement, Lane>('line')
    .data(lanes, (lane) => lane.id)
    .join('line')
    .order()
    .each(function (lane) {
      put(this, { class: 'lifeline', x1: lane.x, x2: lane.x, y1: topOf(lane), y2: height });
    });
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
    .each(function ({ name, x, inset, rx }) {
      const size = { width: x[1] - x[0], height: metrics.headerHeight - 2 * inset };
      put(this, { class: name, x: x[0], y: inset, ...size, rx });
    });
  const titled = plots.filter(({ title }) => title !== undefined);
  group
    .selectAll<SVGTextElement, Plot>('text.plot-name')
    .data(titled)
    .join('text')
    .order()
    .each(function ({ x, title }) {
      put(this, { class: 'plot-name', x: (x[0] + x[1]) / 2, y: metrics.headerHeight / 2 - 4 });
      say(this, title ?? '');
    });
  const names = group
    .selectAll<SVGTextElement, Lane>('text.lane-name')
    .data(lanes, (lane) => lane.id)
    .join('text')
    .order()
    .each(function ({ plot, x }) {
      put(this, { class: `lane-name${plot === undefined ? '' : ' framed'}`, x, y: metrics.headerHeight / 2 });
    });
  names
    .selectAll<SVGTSpanElement, { line: string; dy: number; x: number }>('tspan')
    .data(({ lines, x }) =>
      lines.map((line, place) => ({ line, x, dy: place === 0 ? firstDy(lines) : leading(lines) })),
    )
    .join('tspan')
    .order()
    .each(function ({ x, dy, line }) {
      put(this, { x, dy });
      say(this, line || '\u00a0');
    });
}

/** Lines stand closer where there are three of them. */
const leading = ({ length }: readonly string[]): number => (length > 2 ? 13 : 15);

/** The lines have their middle in the header's. */
const firstDy = (lines: readonly string[]): number => 4 - ((lines.length - 1) * leading(lines)) / 2;
