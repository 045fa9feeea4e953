// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { takeFile } from './takeFile.ts';

test('the input forgets the file that was chosen: choosing it again is a change', () => {
  const input = document.createElement('input');
  input.type = 'file';
  const file = new File(['x'], 'x.log');
  for (const _ of [1, 2]) {
    // As a browser has it: the same value again would not be told.
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    let value = 'C:\\fakepath\\x.log';
    Object.defineProperty(input, 'value', {
      get: () => value,
      set: (next: string) => {
        value = next;
      },
      configurable: true,
    });
    expect(takeFile(input)).toBe(file);
    expect(input.value).toBe('');
  }
  Object.defineProperty(input, 'files', { value: [] });
  expect(takeFile(input)).toBeUndefined();
});
