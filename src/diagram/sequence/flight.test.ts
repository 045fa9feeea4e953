import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flown, panned, timeOf } from './flight.ts';
import { currentIndex } from './moment.ts';

const at = (part: number) => flown(7 + part);

test('the window pans first, gently into its place, and then the message flies evenly', () => {
  expect([0.05, 0.1, 0.19].map((part) => Math.round((at(part) - 7) * 1_000))).toEqual([0, 0, 0]);
  expect([0.2, 0.4, 0.6, 0.8, 1].map((part) => panned(100, 300, part))).toEqual([300, 300, 300, 300, 300]);
  const [quarter = 0, half = 0, most = 0] = [0.05, 0.1, 0.15].map((part) => panned(100, 300, part) - 100);
  expect(quarter).toBeGreaterThan(50);
  expect(half - quarter).toBeGreaterThan(most - half);
  expect(at(0.6) - 7).toBeCloseTo(0.5);
  expect([flown(7), flown(8), flown(0)]).toEqual([7, 8, 0]);
});

test('a message that waits for the window is the current one', () => {
  const moment = { poster: false, top: 0, height: 600, id: 'd' };
  expect([7, 7.001, 7.1, 7.9, 8].map((cursor) => currentIndex({ ...moment, cursor: flown(cursor) }))).toEqual([
    6, 7, 7, 7, 7,
  ]);
});

test('the time of a hop that has come to rest leads back to it, and never a hair beyond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9 }), fc.nat(9), (step, ticks, tick) => {
      const done = (flown(step + timeOf(Math.min(tick, ticks) / ticks)) - step) * ticks;
      expect(done).toBeLessThanOrEqual(Math.min(tick, ticks));
      expect(done).toBeCloseTo(Math.min(tick, ticks), 5);
    }),
  );
});
