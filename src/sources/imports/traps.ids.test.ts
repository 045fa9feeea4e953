/** The traps of the format notes (§9, §0), one fixture each. */
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asCsvWithStreams,
  asDetailed,
  asExpanded,
  asFilterLogEvents,
  asGetLogEvents,
  asIsoTab,
  asPlain,
  coldThenWarm,
  end,
  idA,
  idB,
  ids,
  noon,
  type Row,
  read,
  report,
  start,
  streamA,
  streamB,
} from './generating/fixtures.ts';

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

  test('what differs in a status, a phase, a type or a number is no repetition, at the same time or not', async () => {
    const inits = [
      'Init Duration: 9999.98 ms\tPhase: init\tStatus: timeout',
      'Init Duration: 9999.98 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError',
      'Init Duration: 9999.98 ms\tPhase: init\tStatus: error\tError Type: Extension.Crash',
      'Init Duration: 9999.98 ms\tPhase: invoke\tStatus: timeout',
      'Init Duration: 42959672.94 ms\tPhase: init\tStatus: timeout',
    ].map((text): Row => [10_000, `INIT_REPORT ${text}`]);
    const faults = ['Runtime.ExitError', 'Extension.Crash'].map(
      (type): Row => [10_500, `RequestId: ${idA} Error: Runtime exited ErrorType: ${type}`],
    );
    const rows: Row[] = [...inits, [10_100, start(idA)], ...faults, [10_600, report(idA, '500.00', 500)]];
    for (const print of [asDetailed, asCsv]) {
      expect((await read(print(rows))).findings).toMatchObject({ failedInits: 5, duplicates: 0 });
      const twice = [...rows, ...rows.slice(0, 8)];
      expect((await read(print(twice))).findings).toMatchObject({ failedInits: 5, duplicates: 8 });
    }
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
