/** Platform lines and files for tests, written by us after the format notes. */
import type { Findings, Invocation } from '../findings.ts';
import { type ReadOptions, readLog } from '../read.ts';
import type { Source } from '../scanning/source.ts';

export const ids = [
  '11111111-2222-4333-8444-555555555501',
  '11111111-2222-4333-8444-555555555502',
  '11111111-2222-4333-8444-555555555503',
  '11111111-2222-4333-8444-555555555504',
  '11111111-2222-4333-8444-555555555505',
] as const;
export const [idA, idB] = ids;

export const streamA = `2026/02/03/[$LATEST]${'a1'.repeat(16)}`;
export const streamB = `2026/02/03/[7]${'b2'.repeat(16)}`;

/** Noon of a made-up day; times below are counted from it. */
export const noon = Date.UTC(2026, 1, 3, 12, 0, 0, 0);

export const start = (id: string) => `START RequestId: ${id} Version: $LATEST`;
export const end = (id: string) => `END RequestId: ${id}`;
export const initStart =
  'INIT_START Runtime Version: nodejs:22.v72\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:0f0f';

/** `tail`: whatever stands after Max Memory Used. */
export const report = (id: string, durationMs: string, billedMs: number, tail = '') =>
  `REPORT RequestId: ${id}\tDuration: ${durationMs} ms\tBilled Duration: ${billedMs} ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\t${tail}`;

/** [ms after noon, message, stream]. */
export type Row = readonly [number, string, string?];

const isoOf = (at: number) => new Date(noon + at).toISOString();

export const asDetailed = (rows: readonly Row[]) =>
  rows
    .map(([at, text, stream = streamA]) => `${isoOf(at).slice(0, -1)}000+00:00 ${stream} ${text.trimEnd()}\n`)
    .join('');
export const asShort = (rows: readonly Row[]) =>
  rows.map(([at, text]) => `${isoOf(at).slice(0, 19)} ${text.trimEnd()}\n`).join('');
export const asIsoTab = (rows: readonly Row[]) => rows.map(([at, text]) => `${isoOf(at)}\t${text}\n\n`).join('');
export const asPlain = (rows: readonly Row[]) => rows.map(([, text]) => `${text}\n`).join('');
export const asExpanded = (rows: readonly Row[]) =>
  rows.map(([at, text]) => `${isoOf(at)}\n${text}\n\n${text.replace(/\s+/g, ' ').trim()}\n`).join('');
export const asCsv = (rows: readonly Row[]) =>
  `timestamp,message\n${rows.map(([at, text]) => `${noon + at},${text.startsWith('-') ? "'" : ''}"${text.replaceAll('"', '""')}\n"\n`).join('')}`;
export const asCsvWithStreams = (rows: readonly Row[]) =>
  `timestamp,message,logStreamName\n${rows.map(([at, text, stream = streamA]) => `${noon + at},"${text.replaceAll('"', '""')}\n",${stream}\n`).join('')}`;
export const asEvents = (rows: readonly Row[]) =>
  rows.map(([at, text]) => ({ timestamp: noon + at, message: `${text}\n`, ingestionTime: noon + at + 5 }));
export const asGetLogEvents = (rows: readonly Row[]) =>
  JSON.stringify({ events: asEvents(rows), nextForwardToken: 'f/0' }, null, 4);
export const asFilterLogEvents = (rows: readonly Row[]) =>
  JSON.stringify({
    events: rows.map(([at, text, stream = streamA], i) => ({
      logStreamName: stream,
      timestamp: noon + at,
      message: `${text}\n`,
      eventId: `${i}`,
    })),
    searchedLogStreams: [],
  });

/** Every format that is read, by its name. */
export const containers = {
  'plain-text': asPlain,
  'cw-console-csv': asCsv,
  'aws-logs-tail-detailed': asDetailed,
  'aws-logs-tail-short': asShort,
  'get-log-events-json': asGetLogEvents,
  'filter-log-events-json': asFilterLogEvents,
  'iso-ts-tab-message': asIsoTab,
  'cw-console-expanded-copy': asExpanded,
};

/** A cold start and a warm one, with what a function might print. */
export const coldThenWarm: readonly Row[] = [
  [0, initStart],
  [120, `${isoOf(120)}\tundefined\tINFO\tloading`],
  [501, start(idA)],
  [505, `${isoOf(505)}\t${idA}\tINFO\torder 17 priced`],
  [513, end(idA)],
  [513, report(idA, '12.00', 511, 'Init Duration: 499.00 ms\t')],
  [2000, start(idB)],
  [2003, end(idB)],
  [2003, report(idB, '2.50', 3)],
];

export interface Read {
  findings: Findings;
  invocations: Invocation[];
}

export async function read(source: Source, options?: ReadOptions): Promise<Read> {
  const { findings, index } = await readLog(source, options);
  return { findings, invocations: Array.from({ length: index.length }, (_, i) => index.invocationAt(i)) };
}
