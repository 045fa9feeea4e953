import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted } from '../../words/en/near.ts';
import { excerpt, excerpts } from './excerpts.ts';

test('what can be read is shown as it is; a longer line shows its head and says how long it is', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (line) => excerpt(line) === line));
  expect(excerpt('x'.repeat(2 ** 20))).toBe(
    `${'x'.repeat(2_000)} … (cut: 2,000 of 1,048,576 characters; a saved trace has all)`,
  );
});

test('no character is cut in two: each half of a pair would be read as a broken one', () => {
  const isWhole = (text: string) =>
    !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
  const line = fc.string({ unit: fc.constantFrom('x', '😀', 'é', '\u{10ffff}'), minLength: 1_000, maxLength: 4_000 });
  fc.assert(fc.property(line, (text) => isWhole(excerpt(text)) && isWhole(quoted(text))));
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
