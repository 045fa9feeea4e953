import { select } from 'd3';
import { type Arc, arcWidth, type ChartGeometry } from './layChart.ts';

/** What of a chart is lit. Paths are those of the machine's states. */
export interface ChartMoment {
  /** All states that the machine is in, inner and outer. */
  readonly active: ReadonlySet<string>;
  /** The last transition: its event, and the states that it left and entered. */
  readonly taken?:
    | { readonly event: string; readonly left: ReadonlySet<string>; readonly entered: ReadonlySet<string> }
    | undefined;
  /** The state that the reader looks at. */
  readonly looked?: string | undefined;
}

/** Draws the transitions into the svg beside the list of states. Everything is a function of the arguments. */
export function drawChart(svg: SVGSVGElement, geometry: ChartGeometry, moment: ChartMoment): void {
  select(svg)
    .attr('width', arcWidth)
    .attr('height', geometry.height)
    .attr('viewBox', `0 0 ${arcWidth} ${geometry.height}`);
  const arcs = geometry.arcs
    .map((arc) => ({ arc, look: lookOf(arc, moment) }))
    .sort((a, b) => looks.indexOf(a.look) - looks.indexOf(b.look));
  select(svg)
    .selectAll<SVGPathElement, (typeof arcs)[number]>('path')
    .data(arcs, ({ arc }) => arc.key)
    .join('path')
    .order()
    .attr('class', ({ look }) => `arc ${look}`)
    .attr('d', ({ arc }) => arcPath(arc));
}

/** How a transition is shown, the faint ones first: what is lit lies on top. */
export const looks = ['edge', 'open', 'looked', 'taken'] as const;

export function lookOf(
  { event, from, to }: Pick<Arc, 'event' | 'from' | 'to'>,
  { active, taken, looked }: ChartMoment,
): (typeof looks)[number] {
  if (taken?.event === event && taken.left.has(from) && taken.entered.has(to)) return 'taken';
  if (looked !== undefined) return from === looked || to === looked ? 'looked' : 'edge';
  return active.has(from) ? 'open' : 'edge';
}

/** From the left edge out to the right and back, with its head at the end. */
function arcPath({ y1, y2, reach }: Arc): string {
  const middle = (y1 + y2) / 2;
  const [out, turn] = [round(reach), Math.sign(y2 - y1) * Math.min(14, Math.abs(y2 - y1) / 2)];
  const line = `M2 ${y1}C${out} ${y1} ${out} ${round(y1 + turn)} ${out} ${round(middle)}S${out} ${y2} 8 ${y2}`;
  return `${line}M9 ${y2 - 3.5}L3 ${y2}L9 ${y2 + 3.5}`;
}

const round = (px: number): number => Math.round(px * 10) / 10;
