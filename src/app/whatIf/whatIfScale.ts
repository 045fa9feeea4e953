import { type NumberParameter, numberParameters } from '../../sources/scenarios/parameters.ts';

/** How many places a range of milliseconds has; below the knee (in ms) they are even, above it they grow. */
const places = 240;
const knee = 12;

/** The values that a range steps through, for each number of the reader's own story. */
const grids = new Map<NumberParameter, readonly number[]>();

/** The values of one range, rising. A short wait can be set as finely as a long one. */
export function gridOf(parameter: NumberParameter): readonly number[] {
  const known = grids.get(parameter);
  if (known) return known;
  const grid = makeGrid(parameter);
  grids.set(parameter, grid);
  return grid;
}

function makeGrid(parameter: NumberParameter): number[] {
  const { min, max } = numberParameters[parameter];
  if (parameter === 'memoryMb') return evenly(min, max, 64);
  if (!parameter.endsWith('Ms')) return evenly(min, max, 1);
  const unit = parameter === 'timeoutMs' ? 1_000 : 1;
  const values = Array.from({ length: places + 1 }, (_, place) => {
    const value = knee * Math.expm1((place / places) * Math.log1p((max - min) / unit / knee)) * unit + min;
    return Math.min(max, Math.round(value / roundness(value, unit)) * roundness(value, unit));
  });
  return [...new Set(values)];
}

const evenly = (min: number, max: number, step: number): number[] =>
  Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, place) => min + place * step);

/** Two digits or three: 0.5, 37, 420, 1,250. */
function roundness(value: number, unit: number): number {
  if (unit > 1) return value < 60_000 ? unit : 5 * unit;
  if (value < 20) return 0.5;
  if (value < 200) return 1;
  return 5 * 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
}

/** The place on the grid that is nearest to a value. */
export function placeOn(grid: readonly number[], value: number): number {
  const next = grid.findIndex((each) => each >= value);
  if (next <= 0) return next < 0 ? grid.length - 1 : 0;
  const [below = 0, above = 0] = [grid[next - 1], grid[next]];
  return value - below < above - value ? next - 1 : next;
}
