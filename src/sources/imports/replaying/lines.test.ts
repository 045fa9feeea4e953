/** The raw lines of one invocation, found again in every format. */
import { describe, expect, test } from 'vitest';
import type { ReadFormat } from '../formats/names.ts';
import {
  asDetailed,
  asFilterLogEvents,
  asGetLogEvents,
  asPlain,
  coldThenWarm,
  containers,
  end,
  idA,
  idB,
  type Row,
  report,
  start,
  streamA,
  streamB,
} from '../generating/fixtures.ts';
import { readLog } from '../read.ts';
import type { Source } from '../scanning/source.ts';
import { readLines } from './lines.ts';

async function linesOf(source: Source, place: number): Promise<string[]> {
  const { findings, index, text } = await readLog(source, { sliceSize: 700 });
  return readLines({ text, format: findings.format, descending: index.columns.descending }, index.invocationAt(place));
}

const messages = (rows: readonly Row[]) => rows.map(([, text]) => text.trimEnd());

describe.each(Object.keys(containers) as ReadFormat[])('%s', (format) => {
  test.each([
    ['the cold start, with its init', 0, coldThenWarm.slice(0, 6)],
    ['the warm one', 1, coldThenWarm.slice(6)],
  ])('%s', async (_, place, rows) => {
    const lines = await linesOf(containers[format](coldThenWarm), place);
    expect(lines.filter((line) => line.trim() !== '')).toEqual(
      messages(rows).map((message) => expect.stringContaining(message)),
    );
  });

  test('out of UTF-16', async () => {
    const text = containers[format]([[0, '東京 🦥'], ...coldThenWarm]);
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
    expect((await linesOf(bytes, 1)).filter((line) => line.trim() !== '')).toHaveLength(3);
  });
});

test('lines of other streams and of other requests in between are left out', async () => {
  const rows: Row[] = [
    [0, start(idA), streamA],
    [1, start(idB), streamB],
    [2, 'of A', streamA],
    [3, 'of B', streamB],
    [4, report(idB, '3.00', 3), streamB],
    [5, `2026-02-03T12:00:00.005Z\t${idB}\tINFO\tlate`, streamA],
    [9, report(idA, '9.00', 9), streamA],
  ];
  for (const print of [asDetailed, asFilterLogEvents]) {
    const lines = await linesOf(print(rows), 0);
    expect(lines).toEqual(
      [start(idA), 'of A', report(idA, '9.00', 9).trimEnd()].map((text) => expect.stringContaining(text)),
    );
  }
});

test('continuation lines come along, and the XRAY line after REPORT', async () => {
  const rows: Row[] = [
    [0, start(idA)],
    [1, 'Error: no\n    at frame'],
    [5, `${report(idA, '5.00', 5)}\nXRAY TraceId: 1-00000001-000000000000000000000001\tSampled: true`],
    [9, start(idB)],
  ];
  for (const print of [asDetailed, asPlain, asGetLogEvents]) {
    const lines = (await linesOf(print(rows), 0)).map((line) => line.slice(0, 400));
    expect(lines).toHaveLength(5);
    expect(lines[2]).toBe('    at frame');
    expect(lines[4]).toContain('XRAY TraceId');
  }
});

test('an invocation without an end has the lines up to the next one', async () => {
  const rows: Row[] = [
    [0, start(idA)],
    [1, 'working'],
    [2, 'still working'],
    [9, start(idB)],
    [12, end(idB)],
  ];
  for (const print of [asDetailed, asPlain, asGetLogEvents]) expect(await linesOf(print(rows), 0)).toHaveLength(3);
});

test('a file that runs backwards is shown forwards', async () => {
  const lines = await linesOf(asGetLogEvents([...coldThenWarm].reverse()), 1);
  expect(lines).toEqual(messages(coldThenWarm.slice(6)).map((message) => expect.stringContaining(message)));
});

test.each([
  ['s', (ms: number) => ms / 1000],
  ['ms', (ms: number) => ms],
  ['µs', (ms: number) => ms * 1000 + 7],
  ['ns', (ms: number) => `${ms}000007`],
  ['text', (ms: number) => new Date(ms).toISOString().replace('T', ' ').replace('Z', '')],
])('times in %s are told as they were read', async (_, inUnit) => {
  for (const print of [asGetLogEvents, asFilterLogEvents]) {
    const log = print(coldThenWarm).replace(/"timestamp":\s*(\d+)/g, (_, ms) => `"timestamp":"${inUnit(Number(ms))}"`);
    for (const text of [log, log.replace(/"timestamp":"(\d[\d.]*)"/g, '"timestamp":$1')]) {
      expect(await linesOf(text, 1)).toEqual(await linesOf(print(coldThenWarm), 1));
    }
  }
});

test.each(['<timestamp>', 'null', '17', '1e300', 'request 7'])(
  '%s for a time loses the time and not the line',
  async (time) => {
    const log = asGetLogEvents(coldThenWarm).replace(
      /"timestamp":\s*\d+/g,
      `"timestamp":${/^[n1]/.test(time) ? time : `"${time}"`}`,
    );
    const lines = await linesOf(log, 1);
    expect(lines).toEqual(messages(coldThenWarm.slice(6)));
    const { findings } = await readLog(log);
    expect(findings).toMatchObject({ events: 9, reports: 2, billedMs: 514, window: undefined });
  },
);

test('thirteen digits that are no time of ours begin no row of a download', async () => {
  const log = containers['cw-console-csv'](
    coldThenWarm.map(([at, text], i) => [at, i === 3 ? `${text}\n0000000000000,"no row` : text]),
  );
  expect((await readLog(log)).findings).toMatchObject({ events: 9, window: { first: Date.UTC(2026, 1, 3, 12) } });
  expect((await linesOf(log, 0)).filter((line) => line.startsWith('1970'))).toEqual([]);
});

describe('hostile lines', () => {
  const print = (format: ReadFormat, text: string) =>
    containers[format]([
      [0, start(idA)],
      [1, text],
      [9, report(idA, '9.00', 9)],
    ]);

  test.each([
    ['commas and dates', 'cw-console-csv', ',2024/01/01/'.repeat(300_000)],
    ['brackets', 'cw-console-csv', `,2024/01/01/${'['.repeat(3_000_000)}`],
    ['brackets', 'aws-logs-tail-detailed', `x\n2026-02-03T12:00:00Z 2024/01/01/${'['.repeat(3_000_000)}`],
    ['blank lines', 'cw-console-expanded-copy', `x${'\n'.repeat(500_000)}y`],
    ['blanks', 'get-log-events-json', `x  {  "requestId"${' '.repeat(3_000_000)}y`],
  ] as const)('%s in %s', async (_, format, text) => {
    const lines = await linesOf(print(format, text), 0);
    expect(lines.find((line) => line.includes('START'))).toContain(start(idA));
    expect(lines.join('\n')).toContain(text.slice(0, 12));
  });
});

test('of an expanded row with blank lines in it the first copy is told, whole', async () => {
  const text = 'first\n\nthird\n\nfirst\n\nlast';
  const log = containers['cw-console-expanded-copy']([
    [0, start(idA)],
    [1, text],
    [9, report(idA, '9.00', 9)],
  ]);
  expect((await linesOf(log, 0)).slice(1, -1)).toEqual(`2026-02-03T12:00:00.001Z\t${text}`.split('\n'));
});

test('what stands among the events and is none is passed over', async () => {
  const { events } = JSON.parse(asGetLogEvents(coldThenWarm.slice(6))) as { events: unknown[] };
  const text = JSON.stringify({ events: events.flatMap((event) => [event, null, 5]) });
  expect((await linesOf(text, 0)).filter((line) => line !== '')).toHaveLength(3);
});
