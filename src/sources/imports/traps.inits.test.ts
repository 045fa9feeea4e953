/** The traps of the format notes (§9, §0), one fixture each. */
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asDetailed,
  asGetLogEvents,
  asIsoTab,
  asPlain,
  asShort,
  coldThenWarm,
  end,
  idA,
  idB,
  ids,
  initStart,
  noon,
  type Row,
  read,
  report,
  start,
} from './generating/fixtures.ts';

const colds = (rows: { coldness: string }[]) => rows.map(({ coldness }) => coldness);
const initReport = (ms: string, tail: string) => `INIT_REPORT Init Duration: ${ms} ms\t${tail}`;

describe('inits', () => {
  test('a timed-out init is run again inside of the invocation, and START comes late', async () => {
    const rows: Row[] = [
      [0, initStart],
      [10000, initReport('10000.50', 'Phase: init\tStatus: timeout')],
      [14000, start(idA)],
      [14020, end(idA)],
      [14020, report(idA, '4019.00', 4019)],
    ];
    for (const print of [asDetailed, asIsoTab, asCsv, asGetLogEvents, asShort]) {
      const { findings, invocations } = await read(print(rows));
      expect(findings).toMatchObject({ coldStarts: 0, initMs: 0, failedInits: 1 });
      expect(invocations).toMatchObject([
        {
          coldness: 'suppressed',
          initReports: [{ durationMs: 10000.5, phase: 'init', status: 'timeout', errorType: undefined }],
        },
      ]);
    }
    const { invocations } = await read(asDetailed(rows));
    expect(invocations[0]).toMatchObject({ start: noon + 10001, startLineAt: noon + 14000, initStartAt: noon });
  });

  test('an error loop of inits inside of invocations, without INIT_START', async () => {
    const rows: Row[] = [
      [0, initReport('812.10', 'Phase: invoke\tStatus: error\tError Type: Runtime.ImportModuleError')],
      [1, start(idA)],
      [2, end(idA)],
      [2, report(idA, '813.00', 813, 'Status: error\tError Type: Runtime.ImportModuleError')],
      [9000, initReport('700.10', 'Phase: invoke\tStatus: error\tError Type: Runtime.ImportModuleError')],
      [9001, start(idB)],
      [9002, end(idB)],
      [9002, report(idB, '701.00', 701, 'Status: error\tError Type: Runtime.ImportModuleError')],
    ];
    const { findings, invocations } = await read(asDetailed(rows));
    expect(findings).toMatchObject({ failedInits: 2, coldStarts: 0 });
    expect(invocations).toMatchObject([
      {
        coldness: 'suppressed',
        errorType: 'Runtime.ImportModuleError',
        initReports: [{ phase: 'invoke', durationMs: 812.1 }],
      },
      { coldness: 'suppressed', initReports: [{ durationMs: 700.1 }] },
    ]);
  });

  test('an init that failed at once, without a late START', async () => {
    const rows: Row[] = [
      [0, initStart],
      [90, initReport('88.00', 'Phase: init\tStatus: error\tError Type: Runtime.HandlerNotFound')],
      [100, initReport('9.00', 'Phase: invoke\tStatus: error\tError Type: Runtime.HandlerNotFound')],
      [100, start(idA)],
      [110, end(idA)],
      [110, report(idA, '10.50', 11, 'Status: error\tError Type: Runtime.HandlerNotFound')],
    ];
    for (const print of [asDetailed, asIsoTab, asPlain]) {
      const { invocations } = await read(print(rows));
      expect(invocations).toMatchObject([
        { coldness: 'suppressed', initReports: [{ phase: 'init' }, { phase: 'invoke' }] },
      ]);
    }
  });

  test('a START without an end takes the init above it', async () => {
    const rows: Row[] = [
      [0, initStart],
      [400, start(idA)],
    ];
    for (const print of [asDetailed, asIsoTab, asCsv, asGetLogEvents]) {
      const { invocations } = await read(print(rows));
      expect(invocations).toMatchObject([{ coldness: 'cold', completeness: 'truncated', initStartAt: noon }]);
    }
  });

  test('without streams, an init that failed makes a new environment too', async () => {
    const rows: Row[] = [
      ...coldThenWarm,
      [5000, initStart],
      [15000, initReport('9999.50', 'Phase: init\tStatus: timeout')],
      [16000, start(ids[2])],
      [16010, report(ids[2], '1009.00', 1009)],
      [17000, start(ids[3])],
      [17005, report(ids[3], '5.00', 5)],
    ];
    const { invocations } = await read(asIsoTab(rows));
    expect(invocations.map(({ environment }) => environment)).toEqual([
      'environment-1',
      'environment-1',
      'environment-2',
      'environment-2',
    ]);
  });

  test('a late START beside numbers that do not add up proves nothing', async () => {
    const { invocations } = await read(
      asDetailed([
        [2000, start(idA)],
        [2010, report(idA, '2009.00', 9)],
      ]),
    );
    expect(colds(invocations)).toEqual(['warm']);
  });

  test('of two bounds in seconds the later is the beginning', async () => {
    const rows: Row[] = [
      [900, start(idA)],
      [3100, report(idA, '2200.00', 2200)],
      [4900, start(idB)],
      [8000, report(idB, '3100.00', 3100)],
      [9000, start(ids[2])],
      [12900, report(ids[2], '3900.00', 3900)],
    ];
    const { invocations } = await read(asShort(rows));
    expect(invocations.map(({ start: began }) => (began ?? 0) - noon)).toEqual([800, 4900, 9000]);
  });

  test('a late START alone proves an init inside of the invocation', async () => {
    const { invocations } = await read(
      asDetailed([
        [2000, start(idA)],
        [2010, report(idA, '2009.00', 2009)],
      ]),
    );
    expect(invocations).toMatchObject([{ coldness: 'suppressed', start: noon + 1, startLineAt: noon + 2000 }]);
  });

  test('a restore, then SnapStart from scratch after a timeout', async () => {
    const rows: Row[] = [
      [0, 'RESTORE_START Runtime Version: java:21.v38\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:0f0f'],
      [350, 'RESTORE_REPORT Restore Duration: 410.20 ms'],
      [352, start(idA)],
      [3352, end(idA)],
      [
        3352,
        report(idA, '3000.00', 3150, 'Restore Duration: 410.20 ms\tBilled Restore Duration: 150 ms\tStatus: timeout'),
      ],
      [3400, 'INIT_START Runtime Version: java:21.v38\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:0f0f'],
      [5500, initReport('2100.00', '')],
      [5501, start(idB)],
      [5520, end(idB)],
      [5520, report(idB, '19.00', 19)],
    ];
    const { findings, invocations } = await read(asDetailed(rows));
    expect(findings).toMatchObject({ restores: 1, restoreMs: 410.2, failedInits: 0, coldStarts: 0 });
    expect(invocations).toMatchObject([
      { coldness: 'restore', restoreMs: 410.2, billedRestoreMs: 150, restoreReportAt: noon + 350, status: 'timeout' },
      { coldness: 'cold', initReports: [{ durationMs: 2100, phase: undefined, status: undefined }] },
    ]);
  });

  test('an environment made long before its first request was provisioned', async () => {
    const rows: Row[] = [
      [0, initStart],
      [400, initReport('399.00', 'Phase: init')],
      [3_600_000, start(idA)],
      [3_600_005, report(idA, '5.00', 5)],
    ];
    expect(colds((await read(asDetailed(rows))).invocations)).toEqual(['provisioned']);
  });

  test('five environments in one second, without streams', async () => {
    const rows: Row[] = [];
    for (const i of ids.keys()) rows.push([10 + i, initStart]);
    for (const [i, id] of ids.entries()) rows.push([12 + i + 100 * (i + 1), start(id)]);
    for (const [i, id] of ids.entries()) {
      const init = `Init Duration: ${100 * (i + 1)}.00 ms`;
      rows.push([700 + i, end(id)], [700 + i, report(id, `${688 - 100 * (i + 1)}.00`, 690, init)]);
    }
    const short = await read(asShort(rows));
    expect(short.findings).toMatchObject({ resolutionMs: 1000, duplicates: 0, coldStarts: 5 });
    expect(
      short.invocations.every(({ initStartAt, environment }) => initStartAt === noon && environment !== undefined),
    ).toBe(true);
    const precise = await read(asGetLogEvents(rows));
    // START = INIT_START + Init + 2 ms tells them apart where only arithmetic can.
    expect(precise.invocations.map(({ initStartAt }) => (initStartAt ?? 0) - noon)).toEqual([10, 11, 12, 13, 14]);
    expect(new Set(precise.invocations.map(({ environment }) => environment)).size).toBe(5);
  });
});
