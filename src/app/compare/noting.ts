import { type Axis, type Scale, shareAxis } from '../../diagram/axis.ts';
import type { Side } from '../../readings/compare/align.ts';
import { quietOf, tellEnd } from '../../readings/compare/quiet.ts';
import type { Comparison } from '../page/comparison.ts';

/** How far the words of what a side skips reach beyond its moments, in rows: up to the next one's words. */
const [above, below] = [0.7, 0.4];

/** The axes of both sides, and what each tells where it has nothing to show. */
export function noteAxes({ traces, pairs, names }: Comparison, scale: Scale): Record<Side, Axis> {
  const axes = shareAxis(traces.a, traces.b, pairs, scale);
  const noted = (side: Side): Axis => {
    const axis = axes[side];
    const { moments, length, end } = axis;
    if (end !== undefined) {
      return { ...axis, notes: [{ kind: 'end', from: end, to: length + 1, lines: [tellEnd(traces[side])] }] };
    }
    const notes = quietOf(traces, pairs, side, names).map(({ from, to, lines }) => ({
      kind: 'quiet' as const,
      from: (moments[from] ?? 0) - above,
      to: (moments[to] ?? 0) + below,
      lines,
    }));
    return { ...axis, notes };
  };
  return { a: noted('a'), b: noted('b') };
}
