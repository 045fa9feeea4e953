import { expect, test } from 'vitest';
import { upgrade } from './versions.ts';

const steps = [(text: string) => `${text} → 2`, (text: string) => `${text} → 3`];

test('what is older goes through each step once, and what is newer is refused', () => {
  expect(upgrade('1', 1, steps)).toEqual({ value: '1 → 2 → 3', version: 3 });
  expect(upgrade('2', 2, steps)).toEqual({ value: '2 → 3', version: 3 });
  expect(upgrade('3', 3, steps)).toEqual({ value: '3', version: 3 });
  expect(upgrade('4', 4, steps)).toEqual({ newest: 3 });
  expect(upgrade('1', 1, [])).toEqual({ value: '1', version: 1 });
});
