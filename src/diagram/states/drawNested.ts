import { select } from 'd3';
import { type ChartMoment, lookOf, looks } from './drawChart.ts';
import { eventLine, eventSize, type NestedChart, type Point, type Route } from './nested.ts';

/** Draws the transitions over the boxes of the states. Everything is a function of the arguments; the styles let the last one move. */
export function drawNested(svg: SVGSVGElement, chart: NestedChart, moment: ChartMoment): void {
  const { width, height, isNamed } = chart;
  select(svg).attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
  const routes = chart.routes
    .map((route) => ({ ...route, d: pathOf(route.points), look: brightest(route, moment) }))
    .sort((a, b) => looks.indexOf(a.look) - looks.indexOf(b.look));
  const groups = select(svg)
    .selectAll<SVGGElement, (typeof routes)[number]>('g')
    .data(routes, ({ from, to }) => `${from} ${to}`)
    .join('g')
    .order()
    .attr('class', ({ look }) => `way ${look}`);
  groups
    .selectAll('path.line')
    .data((route) => [route])
    .join('path')
    .attr('class', 'line')
    // So that a style can draw it from its beginning, however long it is.
    .attr('pathLength', 1)
    .attr('d', ({ d }) => d);
  groups
    .selectAll('path.head')
    .data((route) => [route])
    .join('path')
    .attr('class', 'head')
    .attr('d', ({ points }) => headOf(points));
  groups
    .selectAll('circle')
    .data((route) => (route.look === 'taken' ? [route] : []))
    .join('circle')
    .attr('r', 5)
    .style('offset-path', ({ d }) => `path("${d}")`);
  groups
    .selectAll('text')
    .data(({ look, events, label: [x, y] }) =>
      isNamed || look !== 'edge' ? events.map((event, line) => ({ event, x, y: y + line * eventLine })) : [],
    )
    .join('text')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('dy', '0.35em')
    .attr('font-size', eventSize)
    .classed('taken', ({ event }) => event === moment.taken?.event)
    .text(({ event }) => event);
}

/** Of several events of one line, the one that is lit most counts. */
function brightest({ events, from, to }: Route, moment: ChartMoment): (typeof looks)[number] {
  const all = events.map((event) => lookOf({ event, from, to }, moment));
  return looks.findLast((look) => all.includes(look)) ?? 'edge';
}

/** Straight, with round corners. */
function pathOf(points: readonly Point[]): string {
  return points
    .map((point, place) => {
      const [before, after] = [points[place - 1], points[place + 1]];
      if (!before) return `M${point}`;
      if (!after) return `L${point}`;
      return `L${towards(point, before)}Q${point} ${towards(point, after)}`;
    })
    .join('');
}

const corner = 6;

/** So far from a corner as its rounding reaches. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  const part = length === 0 ? 0 : Math.min(corner, length / 2) / length;
  return [round(x + (toX - x) * part), round(y + (toY - y) * part)];
}

/** The tip of an arrow at the end of a line. */
function headOf(points: readonly Point[]): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [x, y - 1];
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const [backX, backY] = [x - dx * 8, y - dy * 8];
  return `M${x} ${y}L${backX - dy * 4} ${backY - dx * 4}L${backX + dy * 4} ${backY + dx * 4}Z`;
}

const round = (px: number): number => Math.round(px * 10) / 10;
