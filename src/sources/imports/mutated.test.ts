/** Whatever became of a log on its way: it is read, its invocations open, and a REPORT that came through whole is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadFormat } from './formats/names.ts';
import { coldThenWarm, containers, end, idA, ids, type Row, report, start, streamB } from './generating/fixtures.ts';
import { readLog } from './read.ts';
import { readLines } from './replaying/lines.ts';
import { replay } from './replaying/replay.ts';

const formats = Object.keys(containers) as ReadFormat[];
const rows: Row[] = [
  ...coldThenWarm,
  [2500, start(ids[2]), streamB],
  [2501, `RequestId: ${ids[2]} Error: Runtime exited with error: exit status 1\nRuntime.ExitError`, streamB],
  [2502, end(ids[2]), streamB],
  [2502, report(ids[2], '1.00', 1), streamB],
  [3000, 'größer, "naïve" ✓ 東京 🦥\n\tat frame (x.js:1:2)\n'],
];

/** Reads all of it, and opens each invocation as the page does. */
async function readAll(text: string | Uint8Array) {
  const {
    findings,
    index,
    text: kept,
  } = await readLog(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  const log = { text: kept, format: findings.format, descending: index.columns.descending };
  const invocations = Array.from({ length: index.length }, (_, place) => index.invocationAt(place));
  for (const invocation of invocations) replay([{ invocation, lines: await readLines(log, invocation) }]);
  return { findings, invocations };
}

type Mutation = readonly [kind: 'drop' | 'double' | 'swap' | 'cut' | 'join' | 'noise', at: number, more: number];
const mutations = (kinds: Mutation[0][]) =>
  fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(1000), fc.nat(255)), { minLength: 1, maxLength: 6 });

function mutate(text: string, changes: readonly Mutation[]): string {
  const lines = text.split('\n');
  for (const [kind, at, more] of changes) {
    const place = at % lines.length;
    const line = lines[place] ?? '';
    const column = more % (line.length + 1);
    if (kind === 'drop') lines.splice(place, 1);
    if (kind === 'double') lines.splice(place, 0, line);
    if (kind === 'swap') lines.splice(place, 2, ...lines.slice(place, place + 2).reverse());
    if (kind === 'cut') lines[place] = line.slice(0, column);
    if (kind === 'join') lines.splice(place, 2, lines.slice(place, place + 2).join(''));
    if (kind === 'noise') lines[place] = line.slice(0, column) + String.fromCharCode(more) + line.slice(column + 1);
    if (lines.length === 0) break;
  }
  return lines.join('\n');
}

describe.each(formats)('%s', (format) => {
  const text = containers[format](rows);

  test('however it was changed, it is read, and every invocation in it opens', async () => {
    await fc.assert(
      fc.asyncProperty(mutations(['drop', 'double', 'swap', 'cut', 'join', 'noise']), async (changes) => {
        const { findings, invocations } = await readAll(mutate(text, changes));
        for (const value of [
          findings.events,
          findings.reports,
          findings.billedMs,
          findings.durationMs,
          findings.initMs,
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
        }
        expect(invocations.length).toBeLessThanOrEqual(findings.events + 1);
      }),
      { numRuns: 60 },
    );
  });
});

/** Where a line is an event, dropping, doubling and swapping lines leaves each other line what it was. */
const lineByLine: ReadFormat[] = ['plain-text', 'aws-logs-tail-detailed', 'aws-logs-tail-short'];

test.each(lineByLine)('%s: a REPORT that came through whole is found once, with its numbers', async (format) => {
  const text = containers[format](rows);
  await fc.assert(
    fc.asyncProperty(mutations(['drop', 'double', 'swap']), async (changes) => {
      const changed = mutate(text, changes);
      const left = new Set([...changed.matchAll(/REPORT RequestId: (\S+)/g)].map(([, id]) => id));
      const { findings, invocations } = await readAll(changed);
      if (left.size === 0) return;
      expect(findings.reports).toBe(left.size);
      // A START that came twice may be a retry: it is told as an invocation whose REPORT is not here.
      const told = invocations.filter(({ billedMs }) => billedMs !== undefined);
      expect(told.map(({ requestId }) => requestId).toSorted()).toEqual([...left].toSorted());
      if (left.has(idA))
        expect(told.find(({ requestId }) => requestId === idA)).toMatchObject({ durationMs: 12, billedMs: 511 });
    }),
    { numRuns: 100 },
  );
});
