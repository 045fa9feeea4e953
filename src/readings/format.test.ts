import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatClock, formatMs, tieUnits, untie } from './format.ts';

test.each([
  [0, '0 ms'],
  [2.44, '2.44 ms'],
  [5, '5 ms'],
  [11.440000000005, '11.4 ms'],
  [36.33, '36.3 ms'],
  [99.96, '100 ms'],
  [827.6, '828 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1007.8, '1.01 s'],
  [12_340, '12.3 s'],
  [59_960, '1 min'],
  [253_902, '4 min 14 s'],
  [3_599_700, '1 h'],
  [7_500_000, '2 h 5 min'],
  [-2.5, '−2.5 ms'],
])('%d ms is %s', (ms, text) => {
  expect(untie(formatMs(ms))).toBe(text);
});

test('no line ends between a number and its unit, wherever the number comes from', () => {
  for (const ms of [2.44, 1007.8, 253_902, 7_500_000]) expect(formatMs(ms)).not.toContain(' ');
  expect(tieUnits('At most 250 MB within the 10 s of 8 h.')).toBe(
    'At most 250\u00a0MB within the 10\u00a0s of 8\u00a0h.',
  );
  expect(tieUnits('In 3 steps of step 4 she waits')).toBe('In 3 steps of step 4 she waits');
});

test('always has a unit and never sixty of one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (ms) => {
      const text = untie(formatMs(ms));
      expect(text).toMatch(/^\d+(\.\d{1,2})? (ms|s|min|h)( \d+ (s|min))?$/);
      expect(text).not.toMatch(/\b(60 (s|min)|1000 ms)\b/);
    }),
  );
});

test('a clock is read in minutes, and in hours when there are any', () => {
  expect([0, 59_999, 245_000, 3_845_000].map(formatClock)).toEqual(['0:00', '0:59', '4:05', '1:04:05']);
});
