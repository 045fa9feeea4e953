/** However the bytes arrive, the findings are the same; and nothing that arrives throws or hangs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openScanner } from './formats/index.ts';
import type { ReadFormat } from './formats/names.ts';
import { coldThenWarm, containers, idA, type Row, report } from './generating/fixtures.ts';
import { settle } from './judging/settle.ts';
import { readLog } from './read.ts';
import { Tally } from './scanning/tally.ts';

const formats = Object.keys(containers) as ReadFormat[];
const odd: Row[] = [
  ...coldThenWarm,
  [3000, 'größer, "naïve" ✓ 東京 🦥\n\tat frame (x.js:1:2)\n'],
  [3001, `RequestId: ${idA} Error: Runtime exited with error: exit status 1\nRuntime.ExitError`],
  [3002, `${report(idA, '1.00', 1)}\nXRAY TraceId: 1-00000001-000000000000000000000001\tSampled: true`],
];

const encode = (text: string, wide: boolean) => {
  if (!wide) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
};

/** Everything that can be seen of a reading. */
const lookAt = ({ findings, index }: Awaited<ReturnType<typeof readLog>>) => ({
  findings,
  invocations: Array.from({ length: index.length }, (_, i) => [index.invocationAt(i), index.platformLinesAt(i)]),
});

const scan = (format: ReadFormat, bytes: Uint8Array, cuts: number[]) => {
  const tally = new Tally();
  const scanner = openScanner(format, tally, true, { line: 1, offset: 0 }, 10);
  let from = 0;
  for (const cut of [...cuts.map((each) => each % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    scanner.feed(bytes.slice(from, cut));
    from = cut;
  }
  scanner.end();
  const facts = { format, encoding: 'utf-8', newline: 'lf', bytes: bytes.length, textBytes: bytes.length } as const;
  return lookAt({ ...settle(tally, facts), text: undefined });
};

describe.each(formats)('%s', { timeout: 60_000 }, (format) => {
  const text = containers[format](odd);

  test('slices of any size', async () => {
    for (const wide of [false, true]) {
      const bytes = encode(text, wide);
      const whole = lookAt(await readLog(bytes));
      expect(whole.findings.reports).toBe(3);
      for (const sliceSize of [1, 2, 3, 4, 7, 10, 64, 333, 1000]) {
        expect(lookAt(await readLog(bytes, { sliceSize }))).toEqual(whole);
      }
    }
  });

  test('cuts anywhere', () => {
    const bytes = encode(text, false);
    const whole = scan(format, bytes, []);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        expect(scan(format, bytes, cuts)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('any beginning and any end is read without a throw', async () => {
    const bytes = encode(text, false);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), async (a, b) => {
        const { findings, index } = await readLog(bytes.subarray(Math.min(a, b), Math.max(a, b)));
        expect(findings.reports).toBeLessThanOrEqual(3);
        for (let i = 0; i < index.length; i++) index.invocationAt(i);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hostile input', { timeout: 60_000 }, () => {
  const words = fc.constantFrom(
    'START RequestId: ',
    'END RequestId: ',
    'REPORT RequestId: ',
    'INIT_START ',
    'INIT_REPORT Init Duration: 1 ms',
    'RESTORE_REPORT ',
    'EXTENSION ',
    'Duration: ',
    '\tBilled Duration: 99999999999999999999 ms',
    ' ms\tMax Memory Used: 1 MB\t',
    'timestamp,message\n',
    '1770120000000,"',
    '2026-02-03T12:00:00.000Z\t',
    '2026-13-99T99:99:99 ',
    '{"events":[{"timestamp":1770120000000,"message":"',
    '"}',
    ']}',
    '[[[[{{{{',
    '\\u00',
    '\n',
    '\r\n',
    '"',
    "'",
    '```\n',
    '\u001b[31',
    'a',
    idA,
  );

  test('words of the grammar in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 6, arbitrary: words }, fc.string({ unit: 'binary', maxLength: 6 })), {
          maxLength: 60,
        }),
        async (parts) => {
          const { findings, index } = await readLog(parts.join(''));
          expect(findings.events).toBeGreaterThanOrEqual(0);
          for (let i = 0; i < index.length; i++) index.invocationAt(i);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await readLog(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['one id, over and over', `${report(idA, '1.00', 1)}\n`.repeat(30_000)],
    ['one START, over and over', `START RequestId: ${idA} Version: 1\n`.repeat(30_000)],
    ['brackets without end', `{"a":${'['.repeat(300_000)}`],
    ['objects without end', '{"message":"x","timestamp":1770120000000,"n":'.repeat(20_000)],
    [
      'inits without requests',
      '2026-02-03T12:00:00.000Z\tINIT_START Runtime Version: x\n2026-02-03T12:00:01.000Z\tSTART RequestId: x Version: 1\n'.repeat(
        15_000,
      ),
    ],
    ['one endless line', 'START RequestId: x '.repeat(200_000)],
    ['brackets after the beginning of a stream', `2026-02-03T12:00:00+00:00 2026/02/03/${'['.repeat(1_500_000)}\n`],
    ['the same before a platform line', `2026-02-03T12:00:00Z 2026/02/03/${'[a'.repeat(500_000)} START RequestId: x\n`],
    ['the same in front of a time', `2026/02/03/${'[a'.repeat(700_000)} 2026-02-03T12:00:00\n`],
    ['line breaks and nothing else', `x${'\n'.repeat(2_000_000)}`],
    ['a prefix without end', `${'[a] '.repeat(100_000)}REPORT RequestId: x`],
  ])('%s', async (_, text) => {
    const { index } = await readLog(text);
    expect(index.length).toBeLessThanOrEqual(30_000);
  });
});

test('progress ends at the size', async () => {
  const seen: number[] = [];
  const bytes = encode(containers['plain-text'](odd), false);
  await readLog(bytes, { sliceSize: 500, onProgress: (done, size) => seen.push(done / size) });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
