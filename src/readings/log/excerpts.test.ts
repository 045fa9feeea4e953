import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, excerpts } from './excerpts.ts';

test('what can be read is shown as it is; a longer line shows its head and says how long it is', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (line) => excerpt(line) === line));
  expect(excerpt('x'.repeat(2 ** 20))).toBe(
    `${'x'.repeat(2_000)} … (cut: 2,000 of 1,048,576 characters; a saved trace has all)`,
  );
});

test('a hundred lines are shown, each cut for itself, and the others counted', () => {
  const line = (n: number) => `line ${n}`;
  const hundred = Array.from({ length: 100 }, (_, n) => line(n));
  expect(excerpts(hundred)).toEqual(hundred);
  expect(excerpts([...hundred, 'x'])).toEqual([...hundred, '… (cut: 100 of 101 lines; a saved trace has all)']);
  const long = excerpts(Array.from({ length: 10_000 }, () => 'y'.repeat(5_000)));
  expect(long).toHaveLength(101);
  expect(long.at(-1)).toBe('… (cut: 100 of 10,000 lines; a saved trace has all)');
  expect(long.join('').length).toBeLessThan(210_000);
});
