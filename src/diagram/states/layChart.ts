import { type Chart, type ChartState, flatten } from '../../lifecycle/chart.ts';
import type { EventType } from '../../lifecycle/events.ts';
import { once } from '../../readings/once.ts';

/** px: each state has a row of its own, and the arcs stand in a column right of all rows. */
export const chartRow = 26;
export const arcWidth = 92;

/** A transition as drawn: from the middle of one row to that of another, in px from the chart's top. */
export interface Arc {
  readonly key: string;
  readonly event: EventType;
  readonly from: string;
  readonly to: string;
  readonly y1: number;
  readonly y2: number;
  /** How far it reaches to the right, in px. */
  readonly reach: number;
}

/** A state chart in numbers: the same for every step. */
export interface ChartGeometry {
  /** All states from top to bottom, each above those inside it. */
  readonly rows: readonly ChartState[];
  readonly arcs: readonly Arc[];
  readonly height: number;
}

/** Lays a machine's states out one below the other, its transitions as arcs beside them. What stays in place has no arc. */
export const layChart = once((chart: Chart): ChartGeometry => {
  const rows = flatten(chart.states);
  const places = new Map(rows.map(({ path }, place) => [path, place]));
  const farthest = Math.max(rows.length - 1, 1);
  const arcs = chart.edges.flatMap(({ from, to, event }): Arc[] => {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined || start === end) return [];
    // The farther an arc goes the more it reaches out; by the root, so that near ones can be told apart.
    const reach = 10 + (arcWidth - 16) * Math.sqrt(Math.abs(end - start) / farthest);
    const y = (place: number) => (place + 0.5) * chartRow;
    return [{ key: `${from} ${event} ${to}`, event, from, to, y1: y(start) + 3, y2: y(end) - 3, reach }];
  });
  return { rows, arcs, height: rows.length * chartRow };
});
