/** The traps of the format notes (§9, §0), one fixture each. */
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asDetailed,
  asEvents,
  asGetLogEvents,
  asIsoTab,
  asPlain,
  coldThenWarm,
  end,
  idA,
  ids,
  noon,
  type Row,
  read,
  report,
  start,
  streamA,
  streamB,
} from './generating/fixtures.ts';

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
