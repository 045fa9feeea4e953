import { expect, test } from 'vitest';
import { readOrigin } from './hostOrigin.ts';

test('an origin is read from an address, and what is none is told from what is not given', () => {
  expect(readOrigin('https://school.example')).toBe('https://school.example');
  expect(readOrigin(' https://school.example:8080/course?x#y ')).toBe('https://school.example:8080');
  for (const none of [null, undefined, '', ' ', '*']) expect(readOrigin(none)).toBeUndefined();
  for (const wrong of [
    'school.example',
    'null',
    '/',
    'https://',
    'about:blank',
    'data:,x',
    'file:///x',
    'https://a b',
  ]) {
    expect(readOrigin(wrong), wrong).toBeNull();
  }
});
