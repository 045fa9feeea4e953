/** Names that look alike are told apart, and names made to collide cost no more than others. */
import { expect, test } from 'vitest';
import {
  asCsvWithStreams,
  asFilterLogEvents,
  asPlain,
  idA,
  type Row,
  read,
  report,
  start,
} from '../generating/fixtures.ts';
import { KeyTable } from './keys.ts';

const both = (a: string, b: string): Row[] => [
  [0, start(a)],
  [1, start(b)],
  [5, report(a, '5.00', 5)],
  [6, report(b, '5.00', 5)],
];

test.each([
  ['that are equal in their first 128 bytes', `${'x'.repeat(200)}1`, `${'x'.repeat(200)}2`],
  ['of which one is all ones and zeros', 'x', 'ffffffff-0000-0000-0000-000000000000'],
  ['the same the other way round', 'ffffffff-0000-0000-0000-000000000000', 'x'],
])('ids %s', async (_, a, b) => {
  const { findings, invocations } = await read(asPlain(both(a, b)));
  expect(findings).toMatchObject({ reports: 2, distinctRequestIds: 2, duplicates: 0 });
  expect(invocations.map(({ requestId, completeness }) => [requestId, completeness])).toEqual([
    [a, 'whole'],
    [b, 'whole'],
  ]);
});

test('streams that end alike', async () => {
  const tail = `]${'a1'.repeat(16)}`;
  const streams = [`2026/02/03/[1${tail}`, `2026/02/03/[2${tail}`, `2026/02/04/[1${tail}`];
  const rows = streams.flatMap((stream): Row[] => [
    [0, start(idA), stream],
    [5, report(idA, '5.00', 5), stream],
  ]);
  for (const print of [asFilterLogEvents, asCsvWithStreams]) {
    const { findings, invocations } = await read(print(rows));
    expect(findings).toMatchObject({ reports: 3, streams: 3, duplicates: 0 });
    expect(invocations.map(({ stream }) => stream)).toEqual(streams);
  }
});

test('REPORTs that differ in what they say at last are two', async () => {
  const log = asFilterLogEvents([
    [5, report(idA, '5.00', 5)],
    [5, report(idA, '5.00', 5, 'Status: error')],
  ]);
  expect((await read(log)).findings).toMatchObject({ reports: 2, duplicates: 0 });
});

test('keys that once fell into one place', () => {
  const table = new KeyTable();
  const count = 600_000;
  for (let a = 0; a < count; a++) {
    // What an older hash, the same for all tables, made of the first three words is undone by the fourth.
    let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    table.add(a, 0, 0, hash);
  }
  expect(table.length).toBe(count);
});
