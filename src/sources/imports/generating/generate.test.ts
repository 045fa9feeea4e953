/** The generated log knows what is in it: the reader must find the same, in every format. */
import { expect, test } from 'vitest';
import { readFormats } from '../formats/names.ts';
import { readLog } from '../read.ts';
import { generateLog } from './generate.ts';

test.each(readFormats)('%s: findings are the ledger', async (format) => {
  const { parts, ledger } = generateLog({ format, bytes: 2_500_000, seed: 11 });
  const { findings, index } = await readLog(new Blob(parts));
  const { invocations, cold, warm, restored, suppressed, truncated, ...numbers } = ledger;
  const carriesStreams = findings.streams !== undefined;
  expect(findings).toMatchObject({ ...numbers, streams: carriesStreams ? numbers.streams : undefined });
  expect(findings.sums.holding).toBe(findings.reports);
  expect(findings.duplicates).toBe(format === 'cw-console-expanded-copy' ? findings.duplicates : 0);

  const counted: Record<string, number> = {};
  for (let i = 0; i < index.length; i++) {
    const { coldness, completeness } = index.invocationAt(i);
    const name = completeness === 'whole' ? coldness : completeness;
    counted[name] = (counted[name] ?? 0) + 1;
  }
  expect(index.length).toBe(invocations);
  expect(counted.cold).toBe(cold);
  expect(counted.restore).toBe(restored);
  expect(counted.truncated ?? 0).toBe(truncated);
  // An init that is run again shows by times only, and to the second only when it takes seconds.
  if (format !== 'plain-text' && format !== 'aws-logs-tail-short') {
    expect(counted.suppressed ?? 0).toBe(suppressed);
    expect(counted.warm).toBe(warm);
  }
});

test('the same options make the same bytes, another seed others', async () => {
  const make = async (seed: number) =>
    new Blob(generateLog({ format: 'aws-logs-tail-detailed', bytes: 50_000, seed }).parts).text();
  expect(await make(3)).toBe(await make(3));
  expect(await make(3)).not.toBe(await make(4));
});

test('it has one of everything', () => {
  const { ledger } = generateLog({ format: 'aws-logs-tail-detailed', bytes: 12_000_000, seed: 7 });
  for (const [name, count] of Object.entries(ledger))
    expect([name, count]).toEqual([name, typeof count === 'string' ? count : expect.any(Number)]);
  expect(Math.min(ledger.cold, ledger.warm, ledger.restored, ledger.suppressed, ledger.failedInits)).toBeGreaterThan(0);
});
