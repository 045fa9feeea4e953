import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../readings/compare/align.ts';
import { requestsOf } from '../readings/moments.ts';
import { routes, traceOf } from '../readings/testTraces.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { coldStart, tell, warmStart } from '../sources/scenarios/index.ts';
import { cutRequest } from '../trace/cut.ts';
import { record } from '../trace/record.ts';
import type { Trace } from '../trace/trace.ts';
import { type Axis, shareAxis } from './axis.ts';
import { layout } from './sequence/layout.ts';
import { knownTimes, longWait } from './waits.ts';

const cold = record(tell(coldStart).events);
const warm = record(tell(warmStart).events);
const traces: readonly Trace[] = [
  cold,
  warm,
  record([]),
  ...scenarios.flatMap((scenario) => {
    const whole = record(tell(scenario).events);
    return requestsOf(whole).map((request) => cutRequest(whole, request));
  }),
  ...Object.values(routes).map((route) => traceOf({ route })),
];
/** By place: a counterexample that is a whole trace takes minutes to be printed. */
const anyPlace = fc.nat({ max: traces.length - 1 });
const traceAt = (place: number): Trace => traces[place] ?? cold;
const sides = ['a', 'b'] as const;

const sinceFirst = (trace: Trace): number[] => {
  const times = knownTimes(trace);
  return times.map((at) => at - (times[0] ?? 0));
};

/** What happened when, of both, in order: ms and place. */
function pointsOf(a: Trace, b: Trace, axes: Record<'a' | 'b', Axis>): { ms: number; place: number }[] {
  const points = sides.flatMap((side) =>
    sinceFirst(side === 'a' ? a : b).map((ms, index) => ({ ms, place: axes[side].places[index] ?? Number.NaN })),
  );
  return points.sort((one, other) => one.ms - other.ms);
}

describe('the true scale of two', () => {
  test('each side runs downwards from the same 0, and every ms takes up as much room on both', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (left, right) => {
        const [a, b] = [traceAt(left), traceAt(right)];
        const axes = shareAxis(a, b, align(a, b), 'true');
        for (const side of sides) {
          const { places } = axes[side];
          expect(places).toEqual(places.toSorted((one, other) => one - other));
          if (places.length > 0) expect(places[0]).toBe(1);
        }
        const points = pointsOf(a, b, axes);
        const steps = points.slice(1).map(({ ms, place }, index) => ({
          ms: ms - (points[index]?.ms ?? 0),
          rows: place - (points[index]?.place ?? 0),
        }));
        const drawn = steps.filter(({ ms }) => ms <= longWait);
        const longest = drawn.toSorted((one, other) => other.ms - one.ms)[0];
        const rowsPerMs = longest && longest.ms > 0 ? longest.rows / longest.ms : 0;
        for (const { ms, rows } of drawn) expect(rows).toBeCloseTo(ms * rowsPerMs, 6);
      }),
    );
  });

  test('the warm request is over after its own 11.4 ms, while the cold one has just begun', () => {
    const axes = shareAxis(cold, warm, align(cold, warm), 'true');
    const lengthOf = ({ places, end = 0 }: Axis) => end - (places[0] ?? 0);
    expect(lengthOf(axes.b) / lengthOf(axes.a)).toBeCloseTo(11.44 / 1007.8, 6);
    expect(axes.a.moments.at(-1)).toBe(axes.a.end);
  });

  test('the picture of a side ends where its story does, and is as high as the other', () => {
    const axes = shareAxis(cold, warm, align(cold, warm), 'true');
    const view = { width: 480, scale: 'true', unfolded: false } as const;
    const [left, right] = [layout(cold, { ...view, axis: axes.a }), layout(warm, { ...view, axis: axes.b })];
    expect(right.height).toBe(left.height);
    const last = right.ys.at(-1) ?? 0;
    for (const { y2 } of [...right.bars, ...right.bands, ...right.frames]) expect(y2).toBeLessThanOrEqual(last);
  });
});

test('on the story scale a moment of both stands at one place', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (left, right) => {
      const [a, b] = [traceAt(left), traceAt(right)];
      const pairs = align(a, b);
      const axes = shareAxis(a, b, pairs, 'story');
      for (const [moment, pair] of pairs.entries()) {
        const placed = sides.flatMap((side) => axes[side].places[pair[side] ?? -1] ?? []);
        expect(new Set([...placed, axes[sides[0]].moments[moment]]).size).toBe(1);
      }
    }),
  );
});
