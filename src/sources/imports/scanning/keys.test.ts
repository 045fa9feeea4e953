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
import { readLog } from '../read.ts';
import { readLines } from '../replaying/lines.ts';
import { writeExactly } from './exactText.ts';
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

/** A log whose text has bytes that no text has: each `«41»` is one. */
const withBytes = (text: string) =>
  Uint8Array.from(
    text
      .split(/«(..)»/)
      .flatMap((each, place) => (place % 2 ? [Number.parseInt(each, 16)] : [...new TextEncoder().encode(each)])),
  );

const anywhere = [asPlain, asFilterLogEvents];
test.each([
  ['a byte order mark', 'x', '\ufeffx', anywhere],
  ['a byte order mark within', 'xy', 'x\ufeffy', anywhere],
  ['a broken byte', 'x«fe»', 'x«ff»', anywhere],
  ['a broken byte and what stands for one', 'x«ff»', 'x\ufffd', anywhere],
  ['half a character', 'x', 'x\ud83d', [asFilterLogEvents]],
  ['halves of a character', 'x\ude00', 'x\ud83d', [asFilterLogEvents]],
  ['a character and its halves', 'x😀', 'x\ude00\ud83d', [asFilterLogEvents]],
])('ids that differ in %s', async (_, a, b, containers) => {
  const shown = [a, b].map((id) => writeExactly(id).replace(/«(..)»/, (_, byte: string) => `<${byte.toUpperCase()}>`));
  for (const print of containers) {
    const { findings, index, text } = await readLog(withBytes(print(both(a, b))));
    expect(findings).toMatchObject({ reports: 2, distinctRequestIds: 2, duplicates: 0 });
    for (const [place, id] of shown.entries()) {
      const invocation = index.invocationAt(place);
      expect(invocation).toMatchObject({ requestId: id, completeness: 'whole' });
      const lines = await readLines({ text, format: findings.format, descending: false }, invocation);
      const starts = lines.map((line) => /(START|REPORT) RequestId: [!-\uffff]+/.exec(line)?.[0]);
      expect(starts).toEqual([`START RequestId: ${id}`, `REPORT RequestId: ${id}`]);
    }
  }
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
