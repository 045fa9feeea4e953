import { describe, expect, test } from 'vitest';
import { defaultParameters, type Parameters } from '../../sources/scenarios/parameters.ts';
import { tell } from '../../sources/scenarios/scenario.ts';
import { whatIf } from '../../sources/scenarios/whatIf.ts';
import { record } from '../../trace/record.ts';
import { billOf } from './bill.ts';
import { formatDollars, formatPrice, priceOf, priceOfKeeping } from './price.ts';

const billsOf = (own: Partial<Parameters>) => {
  const parameters = { ...defaultParameters(own.packaging), ...own };
  const trace = record(tell(whatIf(parameters)).events);
  return { parameters, cold: billOf(trace, 'first'), warm: billOf(trace, 'second') };
};

describe('the worked examples of AWS billing (facts §6), to the printed digits', () => {
  test.each([
    // runtime: init, duration, packaging, architecture, memory; billed and dollars, cold and warm
    ['nodejs22', 138.6, 3.5, 'zip', 'x86_64', 512, 143, '$0.000001392', 4, '$0.000000233'],
    ['nodejs22', 130.1, 3.6, 'zip', 'arm64', 512, 134, '$0.000001093', 4, '$0.000000227'],
    ['rust al2023', 13.9, 1.4, 'zip', 'arm64', 128, 16, '$0.000000227', 2, '$0.000000203'],
    ['python3.13', 179.2, 2.5, 'image', 'x86_64', 512, 182, '$0.000001717', 3, '$0.000000225'],
    ['dotnet8', 248.0, 714.8, 'zip', 'x86_64', 128, 963, '$0.000002206', 715, '$0.000001690'],
    ['java21', 234.5, 6.7, 'zip', 'x86_64', 1024, 242, '$0.000004233', 7, '$0.000000317'],
  ] as const)(
    '%s',
    (_, runtimeInitMs, handlerMs, packaging, architecture, memoryMb, coldMs, coldPrice, warmMs, warmPrice) => {
      const times = { runtimeInitMs, functionInitMs: 0, handlerMs, laterHandlerMs: handlerMs };
      const { parameters, cold, warm } = billsOf({ ...times, packaging, architecture, memoryMb });
      expect([cold.billedMs, warm.billedMs]).toEqual([coldMs, warmMs]);
      expect(formatPrice(priceOf(cold, parameters) ?? 0)).toBe(coldPrice);
      expect(formatPrice(priceOf(warm, parameters) ?? 0)).toBe(warmPrice);
    },
  );

  test('item 3: init and duration, rounded up together', () => {
    const cold = (runtimeInitMs: number, handlerMs: number, timeoutMs = 15_000) =>
      billsOf({ runtimeInitMs, functionInitMs: 0, handlerMs, timeoutMs }).cold.billedMs;
    expect(cold(3986.5, 61.09)).toBe(4048);
    expect(cold(80, 133.61)).toBe(214);
    expect(cold(84, 3016.78)).toBe(3101);
  });

  test('item 7: one provisioned environment of 1 GB for a month of 730 h', () => {
    const month = (architecture: 'x86_64' | 'arm64') => 730 * priceOfKeeping(1, { memoryMb: 1024, architecture });
    expect(formatDollars(month('x86_64'))).toBe('$10.95');
    expect(formatDollars(month('arm64'))).toBe('$8.76');
  });
});

test('a provisioned environment has a lower price for its time, and a restore a charge of its own', () => {
  const setting = { memoryMb: 1024, architecture: 'x86_64' } as const;
  expect(priceOf({ billedMs: 1_000 }, { ...setting, isProvisioned: true })).toBeCloseTo(0.0000002 + 0.0000097222, 12);
  expect(priceOf({ billedMs: 1_000, billedRestoreMs: 115 }, setting)).toBeCloseTo(
    0.0000002 + 0.0000166667 + 0.0001397998,
    12,
  );
  expect(priceOf({}, setting)).toBeUndefined();
});
