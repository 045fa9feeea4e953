import { expect, test } from 'vitest';
import { doNumbersAdd } from './billing.ts';

const missing = Number.NaN;

/** Format notes §0: the rules by which a genuine REPORT may have been billed. */
test.each([
  ['rounded up', 2.44, 3, missing, missing, true],
  ['with its init', 12.28, 531, 517.87, missing, true],
  ['without its init, before August 2025', 3497.8, 3498, 986.19, missing, true],
  ['with its restore', 469.4, 545, missing, 75, true],
  ['in hundreds, before December 2020', 619.31, 700, missing, missing, true],
  ['in hundreds with the init of a custom runtime', 50, 200, 120, missing, true],
  ['cut at the timeout', 3003.28, 3000, missing, missing, true],
  ['a printed number that was rounded down', 3, 4, missing, missing, true],
  ['at least a millisecond', 0, 1, missing, missing, true],
  ['too much', 93, 208, missing, missing, false],
  ['too little', 93, 92, missing, missing, false],
  ['a cut far from the limit', 5003.28, 3000, missing, missing, false],
  ['nothing to check', 5, missing, missing, missing, undefined],
])('%s', (_, durationMs, billedMs, initMs, billedRestoreMs, holds) => {
  expect(doNumbersAdd({ durationMs, billedMs, initMs, billedRestoreMs })).toBe(holds);
});
