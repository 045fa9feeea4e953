/** The traps of the format notes (§9, §0), one fixture each. */
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asDetailed,
  asExpanded,
  asFilterLogEvents,
  asGetLogEvents,
  asIsoTab,
  asPlain,
  asShort,
  coldThenWarm,
  end,
  idA,
  idB,
  ids,
  type Row,
  read,
  report,
  start,
} from './generating/fixtures.ts';

describe('messages', () => {
  test('a REPORT inside of a message of an application is none', async () => {
    const rows: Row[] = [
      ...coldThenWarm,
      [
        3000,
        `2026-02-03T12:00:03.000Z\t${idB}\tINFO\tREPORT RequestId: ${ids[2]}\tDuration: 9.00 ms\tBilled Duration: 9 ms\t`,
      ],
      [3001, `forwarding\n${report(ids[3], '9.00', 9)}\nSTART RequestId: ${ids[4]} Version: 1`],
      [3002, `{"log":"REPORT RequestId: ${ids[2]}"}`],
    ];
    for (const print of [asDetailed, asIsoTab, asShort, asCsv, asGetLogEvents, asFilterLogEvents, asExpanded]) {
      expect((await read(print(rows))).findings).toMatchObject({ reports: 2, distinctRequestIds: 2, durationMs: 14.5 });
    }
    expect((await read(asPlain(rows.filter(([at]) => at !== 3001)))).findings).toMatchObject({
      reports: 2,
      distinctRequestIds: 2,
    });
  });

  test('XRAY on the second line, with and without SegmentId, is part of its REPORT', async () => {
    const rows: Row[] = [
      [0, start(idA)],
      [
        5,
        `${report(idA, '5.00', 5)}\nXRAY TraceId: 1-00000001-000000000000000000000001\tSegmentId: 0123456789abcdef\tSampled: true`,
      ],
      [10, start(idB)],
      [15, `${report(idB, '5.00', 5)}\nXRAY TraceId: 1-00000001-000000000000000000000002\tSampled: false`],
    ];
    for (const print of [asDetailed, asIsoTab, asCsv, asGetLogEvents, asExpanded]) {
      expect((await read(print(rows))).findings).toMatchObject({
        events: 4,
        reports: 2,
        billedMs: 10,
        ignoredLines: 0,
      });
    }
  });

  test('lone CR and NBSP of a Python traceback are data', async () => {
    const rows: Row[] = [
      ...coldThenWarm,
      [3000, '[ERROR] KeyError\rTraceback:\r\u00a0\u00a0File "/var/task/app.py", line 3'],
    ];
    for (const print of [asDetailed, asCsv, asGetLogEvents]) {
      expect((await read(print(rows))).findings).toMatchObject({
        events: 10,
        reports: 2,
        newline: 'lf',
        encoding: expect.stringMatching(/utf-8|ascii/),
      });
    }
  });

  test('an old crash tells its type on the line after it', async () => {
    const rows: Row[] = [
      [0, start(idA)],
      [50, end(idA)],
      [50, report(idA, '50.00', 100)],
      [51, `RequestId: ${idA} Error: Runtime exited with error: signal: killed\nRuntime.ExitError`],
    ];
    for (const print of [asPlain, asDetailed, asShort, asIsoTab, asCsv, asGetLogEvents, asExpanded]) {
      const { invocations } = await read(print(rows));
      expect(invocations).toMatchObject([{ status: 'error', errorType: 'Runtime.ExitError', completeness: 'whole' }]);
    }
  });

  test('timeouts, old and new', async () => {
    const old = asDetailed([
      [0, start(idA)],
      [3003, `2026-02-03T12:00:03.003Z ${idA} Task timed out after 3.00 seconds\n\n`],
      [3003, end(idA)],
      [3003, report(idA, '3003.28', 3000)],
    ]);
    const recent = asDetailed([
      [0, start(idA)],
      [3000, end(idA)],
      [3000, report(idA, '3000.00', 3477, 'Init Duration: 476.75 ms\tStatus: timeout')],
    ]);
    expect((await read(old)).invocations).toMatchObject([
      { status: 'timeout', billingHolds: true, durationMs: 3003.28 },
    ]);
    expect((await read(recent)).invocations).toMatchObject([
      { status: 'timeout', billingHolds: true, coldness: 'cold' },
    ]);
  });

  test('the field names of others are not ours, and order does not matter', async () => {
    const { invocations } = await read(
      `${start(idA)}\nREPORT RequestId: ${idA} Duration: 9.50 ms Runtime Duration: 7.00 ms Post Runtime Duration: 1.00 ms Billed Duration: 100 ms  Memory Size: 128 MB Max Memory Used: 40 MB Status: error Error Type: Runtime.ExitError\n`,
    );
    expect(invocations[0]).toMatchObject({
      durationMs: 9.5,
      billedMs: 100,
      restoreMs: undefined,
      initMs: undefined,
      errorType: 'Runtime.ExitError',
      billingHolds: true,
    });
  });

  test('redacted ids and placeholder times are read', async () => {
    const { findings, invocations } = await read(
      `XXXX-XX-XXTXX:XX:XX.XXX-XX:XX    START RequestId: <request-id> Version: $LATEST\nXXXX-XX-XXTXX:XX:XX.XXX-XX:XX    ${report('<request-id>', '4.00', 4)}\n`,
    );
    expect(findings).toMatchObject({
      format: 'plain-text',
      reports: 1,
      distinctRequestIds: 1,
      window: undefined,
      sorted: 'none',
    });
    expect(invocations).toMatchObject([{ requestId: '<request-id>', completeness: 'whole', start: undefined }]);
  });

  test('ids that only look like UUIDs are kept apart, as they are written', async () => {
    const odd = [
      'ZZZZZZZZ-2222-4333-8444-555555555501',
      'YYYYYYYY-2222-4333-8444-555555555501',
      idA.replace('4333', 'ABCD'),
    ];
    const { findings, invocations } = await read(asPlain(odd.map((id, i): Row => [i, report(id, '5.00', 5)])));
    expect(findings.distinctRequestIds).toBe(3);
    expect(invocations.map(({ requestId }) => requestId)).toEqual(odd);
  });

  test('a line of many megabytes passes', async () => {
    const rows: Row[] = [
      [0, start(idA)],
      [1, 'x'.repeat(3_000_000)],
      [5, report(idA, '5.00', 5)],
    ];
    for (const print of [asDetailed, asGetLogEvents]) {
      expect((await read(print(rows))).findings).toMatchObject({ events: 3, reports: 1 });
    }
  });
});
