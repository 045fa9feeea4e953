import { expect, test } from 'vitest';
import { Clock, readTime, toEpochMs } from './clock.ts';

const read = (text: string) => {
  const clock = new Clock();
  const bytes = new TextEncoder().encode(text);
  const at = clock.read(bytes, 0, bytes.length);
  return { at, end: clock.end, zoned: clock.zoned, fraction: clock.fraction };
};

test.each([
  ['2026-02-03T12:00:00Z', '2026-02-03T12:00:00.000Z', true],
  ['2026-02-03T12:00:00.5Z', '2026-02-03T12:00:00.500Z', true],
  ['2026-02-03T12:00:00.052Z', '2026-02-03T12:00:00.052Z', true],
  ['2026-02-03T12:00:00.602999+00:00', '2026-02-03T12:00:00.602Z', true],
  ['2026-02-03T12:00:00,25-08:00', '2026-02-03T20:00:00.250Z', true],
  ['2026-02-03T12:00:00+0530', '2026-02-03T06:30:00.000Z', true],
  ['2026-02-03T12:00:00', '2026-02-03T12:00:00.000Z', false],
  ['2026-02-03 12:00:00.001', '2026-02-03T12:00:00.001Z', false],
  ['2024-02-29T23:59:60Z', '2024-03-01T00:00:00.000Z', true],
])('%s', (text, iso, zoned) => {
  expect(read(text)).toMatchObject({ at: Date.parse(iso), end: text.length, zoned });
  expect(read(`${text} 1`)).toMatchObject({ at: Date.parse(iso), end: text.length });
});

test.each([
  '',
  '2026-02-03',
  '2026-02-03T12:00',
  '2026-13-03T12:00:00Z',
  '2026-00-03T12:00:00Z',
  '2026-02-32T12:00:00Z',
  '2026-02-03T24:00:00Z',
  '2026-02-03T12:60:00Z',
  '2026-02-03T12:00:61Z',
  'XXXX-XX-XXTXX:XX:XX.XXX',
  '2026/02/03T12:00:00Z',
])('%s is no time', (text) => {
  expect(read(text).at).toBeNaN();
});

test('a broken day does not stay', () => {
  const clock = new Clock();
  const times = ['2026-02-03T12:00:00Z', '2026-99-03T12:00:00Z', '2026-02-03T12:00:00Z', '2026-02-04T12:00:00Z'];
  const at = times.map((text) => clock.read(new TextEncoder().encode(text), 0, text.length));
  expect(at).toEqual([Date.UTC(2026, 1, 3, 12), Number.NaN, Date.UTC(2026, 1, 3, 12), Date.UTC(2026, 1, 4, 12)]);
});

/** Format notes §6.4: 13 digits = ms, 10 = s, 16 = us, 19 = ns. */
test.each([
  [1770120000, 1770120000000],
  [1770120000123, 1770120000123],
  [1770120000123456, 1770120000123],
  [1770120000123e6, 1770120000123],
  [17, Number.NaN],
])('%d', (value, at) => {
  expect(toEpochMs(value)).toEqual(at);
});

test.each([
  ['1770120000', 1770120000000],
  ['1770120000.123', 1770120000123],
  ['1770120000123', 1770120000123],
  ['1770120000123456', 1770120000123],
  ['1770120000123456789', 1770120000123],
  ['2026-02-03T12:00:00.123Z', 1770120000123],
  // Without a zone it is UTC, wherever the reader sits.
  ['2026-02-03 12:00:00.123', 1770120000123],
  ['<timestamp>', Number.NaN],
  ['request 7', Number.NaN],
  ['2026-02-03T12:00:00.123Z and more', Number.NaN],
  ['', Number.NaN],
  ['1e300', Number.NaN],
])('%s is a time, or none', (text, at) => {
  expect(readTime(text)).toEqual(at);
});
