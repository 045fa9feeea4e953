/** The traps of the format notes (§9, §0), one fixture each. */
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asCsvWithStreams,
  asDetailed,
  asEvents,
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
  initStart,
  noon,
  type Row,
  read,
  report,
  start,
  streamA,
  streamB,
} from './generating/fixtures.ts';

const colds = (rows: { coldness: string }[]) => rows.map(({ coldness }) => coldness);
const initReport = (ms: string, tail: string) => `INIT_REPORT Init Duration: ${ms} ms\t${tail}`;

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

describe('ids and windows', () => {
  test('an id that comes back is another delivery', async () => {
    const once: Row[] = [
      [0, start(idA)],
      [5, end(idA)],
      [5, report(idA, '5.00', 5, 'Status: error\tError Type: Runtime.ExitError')],
    ];
    const rows: Row[] = [...once, ...once.map(([at, text]) => [at + 60_000, text] as const), [180_000, start(idA)]];
    const { findings, invocations } = await read(asDetailed(rows));
    expect(findings).toMatchObject({ reports: 2, distinctRequestIds: 1, duplicates: 0 });
    expect(invocations.map(({ ordinal, completeness }) => [ordinal, completeness])).toEqual([
      [1, 'whole'],
      [2, 'whole'],
      [3, 'truncated'],
    ]);
  });

  test('the same id on two streams is two invocations', async () => {
    const rows: Row[] = [
      [0, start(idA)],
      [1, start(idA), streamB],
      [5, report(idA, '5.00', 5)],
      [9, report(idA, '8.00', 8), streamB],
    ];
    const { invocations } = await read(asFilterLogEvents(rows));
    expect(invocations.map(({ stream, ordinal, durationMs }) => [stream, ordinal, durationMs])).toEqual([
      [streamA, 1, 5],
      [streamB, 1, 8],
    ]);
  });

  test('two streams that interleave stay apart', async () => {
    const rows = coldThenWarm.flatMap(([at, text]): Row[] => [
      [at, text, streamA],
      [at, text.replaceAll(idA, ids[2]).replaceAll(idB, ids[3]), streamB],
    ]);
    for (const print of [asDetailed, asFilterLogEvents, asCsvWithStreams]) {
      const { findings, invocations } = await read(print(rows));
      expect(findings).toMatchObject({ streams: 2, coldStarts: 2, reports: 4 });
      expect(invocations.map(({ environment, coldness, initStartAt }) => [environment, coldness, initStartAt])).toEqual(
        [
          [streamA, 'cold', noon],
          [streamB, 'cold', noon],
          [streamA, 'warm', undefined],
          [streamB, 'warm', undefined],
        ],
      );
    }
  });

  test('a window that is there twice counts once', async () => {
    for (const print of [asDetailed, asIsoTab, asFilterLogEvents, asCsvWithStreams, asPlain]) {
      const once = await read(print(coldThenWarm));
      const text =
        print === asFilterLogEvents
          ? `[${print(coldThenWarm)},${print(coldThenWarm)}]`
          : print(coldThenWarm) + print(coldThenWarm).replace(/^timestamp.*\n/, '');
      const twice = await read(text);
      expect(twice.findings).toMatchObject({ reports: 2, coldStarts: 1, billedMs: 514 });
      expect(twice.findings.duplicates).toBeGreaterThanOrEqual(6);
      expect(twice.invocations.map(({ requestId, coldness, ordinal }) => [requestId, coldness, ordinal])).toEqual(
        once.invocations.map(({ requestId, coldness, ordinal }) => [requestId, coldness, ordinal]),
      );
    }
  });

  test('the second copy of an expanded row counts as a copy', async () => {
    expect((await read(asExpanded(coldThenWarm))).findings).toMatchObject({ events: 9, reports: 2, duplicates: 7 });
  });

  test('a window that begins and ends in the middle', async () => {
    const rows: Row[] = [
      [0, end(idA)],
      [0, report(idA, '5.00', 5)],
      [10, start(idB)],
    ];
    for (const print of [asDetailed, asIsoTab, asPlain, asCsv]) {
      const { findings, invocations } = await read(print(rows));
      expect(findings).toMatchObject({ reports: 1, incomplete: 0 });
      expect(invocations.map(({ completeness, coldness }) => [completeness, coldness])).toEqual([
        ['headless', 'warm'],
        ['truncated', 'unknown'],
      ]);
    }
  });

  test('descending order is read backwards', async () => {
    const rows = [...coldThenWarm].reverse();
    for (const print of [asGetLogEvents, asFilterLogEvents, asCsv]) {
      const { findings, invocations } = await read(print(rows));
      expect(findings).toMatchObject({ sorted: 'desc', reports: 2, window: { first: noon, last: noon + 2003 } });
      expect(
        invocations.map(({ requestId, coldness, completeness, initStartAt }) => [
          requestId,
          coldness,
          completeness,
          initStartAt,
        ]),
      ).toEqual([
        [idA, 'cold', 'whole', noon],
        [idB, 'warm', 'whole', undefined],
      ]);
    }
  });

  test('where requests overlap and no stream is named, the environment is unknown', async () => {
    const rows: Row[] = [
      [0, start(idA)],
      [5, report(idA, '5.00', 5)],
      [10, start(idB)],
      [12, start(ids[2])],
      [30, report(idB, '20.00', 20)],
      [33, report(ids[2], '21.00', 21)],
    ];
    const { findings, invocations } = await read(asIsoTab(rows));
    expect(invocations.map(({ environment }) => environment)).toEqual(['environment-1', 'environment-1', undefined]);
    expect(findings.problems).toMatchObject([{ code: 'environmentUnknown', count: 1 }]);
  });
});

describe('broken files', () => {
  test('CSV cells that begin with - have an apostrophe before their quote', async () => {
    const rows: Row[] = [
      [0, start(idA)],
      [1, '------ "begin" ------\nmore, of it'],
      [2, '-'],
      [5, end(idA)],
      [5, report(idA, '5.00', 5)],
    ];
    const text = asCsv(rows);
    expect(text).toContain(`'"------`);
    expect((await read(text)).findings).toMatchObject({ events: 5, reports: 1 });
    expect((await read(`\`${text}`)).findings).toMatchObject({ format: 'cw-console-csv', events: 5, ignoredLines: 0 });
  });

  test('a third column, quoted or not, names the stream', async () => {
    const text = `timestamp,message,logStreamName\n${noon},${end(idA)},${streamA}\n${noon},"${report(idA, '5.00', 5)}\n","${streamB}"\n`;
    const { findings, invocations } = await read(text);
    expect(findings.streams).toBe(2);
    expect(invocations.map(({ requestId, stream }) => [requestId, stream])).toEqual([
      [idA, streamA],
      [idA, streamB],
    ]);
    expect((await read(text.replaceAll('\n', '\r\n'))).findings.streams).toBe(2);
  });

  test('rows without their header are told by their beginning', async () => {
    const { findings } = await read(asCsv(coldThenWarm).replace(/^.*\n/, ''));
    expect(findings).toMatchObject({ format: 'cw-console-csv', events: 9, reports: 2, window: { first: noon } });
  });

  test('a quoted cell on one line', async () => {
    const { invocations } = await read(
      `timestamp,message\n${noon},"${start(idA)}"\n${noon + 1},"${end(idA)}"\n${noon + 5},"${report(idA, '5.00', 5)}"\n`,
    );
    expect(invocations).toMatchObject([{ requestId: idA, completeness: 'whole' }]);
  });

  test.each([
    ['a unit', report(idA, '5.00', 5).slice(0, -5), { incomplete: 1, billedMs: 5, durationMs: 5 }],
    [
      'a number',
      `REPORT RequestId: ${idA}\tDuration: 5.00 ms\tBilled Duration: 5`,
      { incomplete: 1, billedMs: 0, durationMs: 5 },
    ],
    ['the id', `REPORT RequestId: ${idA.slice(0, 20)}`, { incomplete: 1, billedMs: 0, durationMs: 0 }],
  ])('a REPORT that is cut in %s keeps what is whole', async (_, cut, numbers) => {
    for (const print of [asDetailed, asCsv, asPlain]) {
      const text = print([
        [0, start(idA)],
        [5, cut],
      ]).replace(/[\n"]+$/, '');
      const { findings, invocations } = await read(text);
      expect(findings).toMatchObject({ reports: 1, ...numbers });
      expect(findings.problems).toMatchObject([{ code: 'cutReport', count: 1 }]);
      expect(invocations.at(-1)?.completeness).toBe('cut');
    }
  });

  test('JSON that ends in the middle is read to where it ends', async () => {
    const text = asGetLogEvents(coldThenWarm);
    const message = text.lastIndexOf('"message"');
    for (const [length, events, reports] of [
      [5, 8, 1],
      [12, 8, 1],
      [16, 9, 1],
      [80, 9, 2],
    ] as const) {
      const cut = text.slice(0, message + length);
      const { findings } = await read(cut);
      expect(findings).toMatchObject({ format: 'get-log-events-json', events, reports, incomplete: reports - 1 });
      const place = { line: cut.split('\n').length, offset: cut.length };
      expect(findings.problems[0]).toEqual({ code: 'truncated', place });
    }
  });

  test('a mistake in JSON does not take the rest with it', async () => {
    const lines = asGetLogEvents(coldThenWarm).split('\n');
    const broken = lines.findIndex((line) => line.includes('loading'));
    lines[broken] = (lines[broken] ?? '').slice(0, 30);
    const { findings } = await read(lines.join('\n'));
    expect(findings.problems).toMatchObject([{ code: 'malformedJson', place: { line: broken + 1 } }]);
    expect(findings).toMatchObject({ reports: 2, coldStarts: 1 });
  });

  test.each([
    ['a bare array', JSON.stringify(asEvents(coldThenWarm))],
    ['a payload', JSON.stringify({ payload: asEvents(coldThenWarm) })],
    [
      'one event per line',
      asEvents(coldThenWarm)
        .map((event) => JSON.stringify(event))
        .join('\n'),
    ],
    ['escaped twice', asGetLogEvents(coldThenWarm).replaceAll('\\t', '\\\\t').replaceAll('\\n"', '\\\\n"')],
    [
      'with escapes of any kind',
      asGetLogEvents(coldThenWarm)
        .replaceAll('"START ', '"\\u0053\\u0054ART ')
        .replaceAll('loading', '\\ud83e\\udda5 \\/'),
    ],
    ['below an error', `aws: can"t\n${asGetLogEvents(coldThenWarm)}`],
    ['after a prompt', `PS C:\\> aws logs get-log-events --log-group-name "x"\n${asGetLogEvents(coldThenWarm)}`],
  ])('events as %s', async (_, text) => {
    const { findings, invocations } = await read(text);
    expect(invocations.map(({ completeness }) => completeness)).toEqual(['whole', 'whole']);
    expect(findings).toMatchObject({
      format: 'get-log-events-json',
      events: 9,
      reports: 2,
      coldStarts: 1,
      billedMs: 514,
      problems: [],
    });
  });

  test('an error of PowerShell above the log is ignored and shown', async () => {
    const preamble =
      'aws : \nAt line:1 char:1\n+ aws logs tail /aws/lambda/x\n    + CategoryInfo          : NotSpecified\n \n';
    const { findings } = await read(`\ufeff${preamble}${asDetailed(coldThenWarm)}`);
    expect(findings).toMatchObject({ reports: 2, ignoredLines: 4, events: 10, encoding: 'utf-8-bom' });
    expect(findings.ignoredSamples[1]).toEqual({ line: 2, text: 'At line:1 char:1' });
  });

  test('prose of a README around the log is ignored', async () => {
    const block = asPlain(coldThenWarm);
    for (const text of [
      `# How to test\n\nRun it:\n\`\`\`\n${block}\`\`\`\nThat was all.\n`,
      `Why is this slow?\n\n${block}\n\nThank you.\n`,
    ]) {
      const { findings } = await read(text);
      expect(findings).toMatchObject({ format: 'plain-text', events: 9, reports: 2 });
      expect(findings.ignoredLines).toBeGreaterThanOrEqual(2);
    }
  });

  test('text output of the CLI, with a tab before each line after the first', async () => {
    const { findings } = await read(asPlain(coldThenWarm).replaceAll('\n', '\n\t'));
    expect(findings).toMatchObject({ format: 'plain-text', reports: 2, coldStarts: 1 });
  });

  test('events of the JSON log format in a text log are said to be missing', async () => {
    const json = `{"time":"2026-02-03T12:00:03.000Z","type":"platform.report","record":{"requestId":"${ids[2]}"}}`;
    for (const print of [asDetailed, asCsv, asGetLogEvents, asIsoTab]) {
      const { findings } = await read(print([...coldThenWarm, [3000, json]]));
      expect(findings.reports).toBe(2);
      expect(findings.problems).toMatchObject([
        { code: 'notReadYet', format: 'json-log-ndjson', place: expect.anything() },
      ]);
    }
    expect((await read(asDetailed([[3000, json]]))).findings).toMatchObject({
      format: 'json-log-ndjson',
      problems: [{ code: 'notReadYet' }],
    });
  });

  test('edited numbers are noticed, with their place', async () => {
    const { findings, invocations } = await read(
      asDetailed([
        [0, start(idA)],
        [93, report(idA, '93.00', 208)],
      ]),
    );
    expect(findings.sums).toMatchObject({ checked: 1, holding: 0, failing: [{ line: 2 }] });
    expect(findings.problems).toMatchObject([{ code: 'numbersDoNotAdd', count: 1, checked: 1, place: { line: 2 } }]);
    expect(invocations[0]?.billingHolds).toBe(false);
  });
});
