import charts from 'virtual:state-charts';
import { describe, expect, test } from 'vitest';
import { chartOf, flatten, machineKinds } from '../../lifecycle/chart.ts';
import { eventLine, eventSize, type PlacedState, type Point } from './nested.ts';

describe.each(machineKinds)('%s', (kind) => {
  const chart = chartOf(kind);
  const { states, routes, width, height } = charts[kind];
  const parentOf = (path: string) => path.split('.').slice(0, -1).join('.');
  const find = (path: string) => states.find((state) => state.path === path) as PlacedState;
  const corner = (path: string): Point => {
    if (path === '') return [0, 0];
    const [left, top] = corner(parentOf(path));
    return [left + find(path).x, top + find(path).y];
  };

  test('each state has a place within the state around it', () => {
    expect(states.map(({ path }) => path).sort()).toEqual(
      flatten(chart.states)
        .map(({ path }) => path)
        .sort(),
    );
    for (const { path, x, y, width: wide, height: high } of states) {
      const around = parentOf(path) === '' ? { width, height } : find(parentOf(path));
      expect(Math.min(x, y), path).toBeGreaterThanOrEqual(0);
      expect(x + wide, path).toBeLessThanOrEqual(around.width + 0.5);
      expect(y + high, path).toBeLessThanOrEqual(around.height + 0.5);
    }
  });

  test('no two states of one state touch', () => {
    for (const a of states) {
      for (const b of states) {
        if (a === b || parentOf(a.path) !== parentOf(b.path)) continue;
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.path} and ${b.path}`).toBe(true);
      }
    }
  });

  test('no name of a transition covers a state', () => {
    const isLeaf = ({ path }: PlacedState) => !states.some((other) => other.path.startsWith(`${path}.`));
    const leaves = states.filter(isLeaf).map((state) => [corner(state.path), state] as const);
    for (const { events, label, from, to } of routes) {
      const [left, top] = [label[0], label[1] - eventLine / 2];
      const right = left + Math.max(...events.map((event) => event.length)) * eventSize * 0.6;
      const bottom = top + events.length * eventLine;
      const covered = leaves.filter(
        ([[x, y], { width: wide, height: high }]) =>
          Math.min(right, x + wide) - Math.max(left, x) > 2 && Math.min(bottom, y + high) - Math.max(top, y) > 2,
      );
      const paths = covered.map(([, { path }]) => path);
      expect(paths, `${from} to ${to}`).toEqual([]);
    }
  });

  test('each transition is a line from the edge of one state to the edge of another', () => {
    const drawn = routes.flatMap(({ from, to, events }) => events.map((event) => `${from} ${event} ${to}`));
    const defined = chart.edges
      .filter(({ from }) => from !== '')
      .map(({ from, event, to }) => `${from} ${event} ${to}`);
    expect(drawn.sort()).toEqual([...new Set(defined)].sort());
    const isAt = ([x, y]: Point, path: string) => {
      const [left, top] = corner(path);
      const { width: wide, height: high } = find(path);
      const [dx, dy] = [x - left, y - top];
      return dx >= -1 && dx <= wide + 1 && dy >= -1 && dy <= high + 1;
    };
    for (const { from, to, points } of routes) {
      expect(isAt(points[0] as Point, from), `${from} to ${to}`).toBe(true);
      expect(isAt(points.at(-1) as Point, to), `${from} to ${to}`).toBe(true);
    }
  });
});
