/** The same story in every format that is read, and every other format by its name. */
import { describe, expect, test } from 'vitest';
import {
  asCsv,
  asDetailed,
  coldThenWarm,
  containers,
  end,
  idA,
  initStart,
  read,
  report,
  start,
  streamA,
} from '../generating/fixtures.ts';
import type { ReadFormat } from './names.ts';

const formats = Object.keys(containers) as ReadFormat[];
const utf16 = (text: string, mark: boolean) => {
  const bytes = new Uint8Array(text.length * 2 + (mark ? 2 : 0));
  const view = new DataView(bytes.buffer);
  if (mark) view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + (mark ? 2 : 0), text.charCodeAt(i), true);
  return bytes;
};

describe.each(formats)('%s', (format) => {
  const text = containers[format](coldThenWarm);
  const numbers = {
    format,
    events: 9,
    reports: 2,
    distinctRequestIds: 2,
    coldStarts: 1,
    initMs: 499,
    durationMs: 14.5,
    billedMs: 514,
    incomplete: 0,
  };

  test('is told apart and gives the numbers', async () => {
    const { findings, invocations } = await read(text);
    expect(findings).toMatchObject({
      ...numbers,
      problems: [],
      ignoredLines: 0,
      sums: { checked: 2, holding: 2, failing: [] },
    });
    expect(invocations.map(({ coldness, completeness }) => [coldness, completeness])).toEqual([
      ['cold', 'whole'],
      ['warm', 'whole'],
    ]);
    expect(invocations[0]).toMatchObject({
      requestId: idA,
      ordinal: 1,
      memoryMb: 128,
      maxMemoryMb: 64,
      billingHolds: true,
    });
  });

  test.each([
    ['a byte order mark', (): Uint8Array | string => `\ufeff${text}`, 'utf-8-bom'],
    ['CRLF', () => text.replaceAll('\n', '\r\n'), 'ascii'],
    ['UTF-16 with a mark', () => utf16(text, true), 'utf-16le-bom'],
    ['UTF-16 without a mark', () => utf16(text, false), 'utf-16le'],
    ['tabs collapsed to spaces', () => text.replaceAll('\t', '  ').replaceAll('\\t', ' '), 'ascii'],
  ])('survives %s', async (_, make, encoding) => {
    const { findings, invocations } = await read(make());
    expect(findings).toMatchObject({ ...numbers, encoding, problems: [] });
    const plain = await read(text);
    const seen = plain.invocations.map(({ lines, ...invocation }) => invocation);
    expect(invocations.map(({ lines, ...invocation }) => invocation)).toEqual(seen);
  });
});

describe('times and streams', () => {
  test('V0 is REPORT - Duration, and the init began at INIT_START', async () => {
    const { invocations } = await read(asDetailed(coldThenWarm));
    const noon = Date.UTC(2026, 1, 3, 12);
    expect(invocations[0]).toMatchObject({
      stream: streamA,
      environment: streamA,
      start: noon + 501,
      startLineAt: noon + 501,
      reportAt: noon + 513,
      initStartAt: noon,
    });
  });

  test('a zone of the viewer is taken off', async () => {
    const { findings } = await read(
      `2026-02-03T04:00:00.500-08:00\t${start(idA)}\n2026-02-03T04:00:00.504-08:00\t${report(idA, '4.00', 4)}\n`,
    );
    expect(findings.window).toEqual({
      first: Date.UTC(2026, 1, 3, 12, 0, 0, 500),
      last: Date.UTC(2026, 1, 3, 12, 0, 0, 504),
    });
  });

  test('colours of a terminal are no part of the text', async () => {
    const coloured = asDetailed(coldThenWarm).replace(
      /^(\S+) (\S+) /gm,
      '\u001b[32m$1\u001b[0m \u001b[36m$2\u001b[0m ',
    );
    const { findings } = await read(coloured);
    expect(findings).toMatchObject({ format: 'aws-logs-tail-detailed', reports: 2, streams: 1, events: 9 });
  });
});

const table = `-----\n|   timestamp   |  message  |\n| 1770120000000 | ${start(idA)} |\n| 1770120000004 | ${report(idA, '4.00', 4)} |\n`;
const stream = (text: string) => new Blob([text]).stream();
const gzip = async (text: string) =>
  new Uint8Array(await new Response(stream(text).pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
const payload = JSON.stringify({
  messageType: 'DATA_MESSAGE',
  logGroup: 'g',
  logStream: streamA,
  logEvents: [{ id: '1', timestamp: 1, message: start(idA) }],
});
const platform = (type: string, record: object) => JSON.stringify({ time: '2026-02-03T12:00:00.000Z', type, record });

describe('formats that are recognised', () => {
  test.each<[string, string | Uint8Array | Promise<Uint8Array>]>([
    ['cw-console-ascii-table', table],
    [
      'sam-logs',
      `${streamA} 2026-02-03T12:00:00.000000 ${start(idA)}\n${streamA} 2026-02-03T12:00:00.004000 ${report(idA, '4.00', 4)}\n`,
    ],
    [
      'sls-logs',
      `START - ${idA} - Version: $LATEST\nEND - ${idA}\nREPORT - ${idA}\nDuration: 4.00 ms\tBilled Duration: 4 ms\n`,
    ],
    [
      'sam-local',
      `${start(idA)}\n${end(idA)}\nREPORT RequestId: ${idA}\tInit Duration: 0.30 ms\tDuration: 4.00 ms\tBilled Duration: 4 ms\tMemory Size: 128 MB\tMax Memory Used: 128 MB\t\n`,
    ],
    [
      'aws-logs-output-text',
      `EVENTS\t1770120000900\t${start(idA)}\t1770120000000\nEVENTS\t1770120000900\t${report(idA, '4.00', 4)}\t1770120000004\n`,
    ],
    ['logs-insights-csv', `@timestamp,@message\n2026-02-03 12:00:00.000,"${start(idA)}\n"\n`],
    ['logs-insights-csv', 'bin(5m),lv_invocations,lv_cold_init\n2026-02-03 12:00:00.000,12,1\n'],
    ['logs-insights-json', JSON.stringify([{ '@timestamp': '2026-02-03 12:00:00.000', '@message': start(idA) }])],
    [
      'logs-insights-markdown',
      `| @timestamp | @message |\n| --- | --- |\n| 2026-02-03 12:00:00.000 | ${start(idA)} |\n`,
    ],
    [
      'logs-insights-results-api',
      JSON.stringify({ results: [[{ field: '@message', value: start(idA) }]], status: 'Complete' }),
    ],
    ['subscription-payload-decoded', payload],
    ['firehose-concatenated-json', payload + payload],
    ['firehose-concatenated-json', gzip(payload + payload)],
    [
      's3-export-gz',
      gzip(`2026-02-03T12:00:00.000Z ${start(idA)}\n2026-02-03T12:00:00.004Z ${report(idA, '4.00', 4)}\n`),
    ],
    ['gzip', gzip(asDetailed(coldThenWarm))],
    ['firehose-transform-event', JSON.stringify({ invocationId: 'x', records: [{ recordId: '1', data: 'H4sI' }] })],
    ['kinesis-event-of-subscription-payloads', JSON.stringify({ Records: [{ kinesis: { data: 'H4sI' } }] })],
    ['subscription-event-awslogs-data', '{"awslogs":{"data":"H4sIAAAA"}}'],
    ['base64-of-gzip', `H4sI${'A'.repeat(60)}`],
    ['invoke-logresult', JSON.stringify({ StatusCode: 200, LogResult: btoa(start(idA)) })],
    ['invoke-logresult', btoa(`${start(idA)}\n${end(idA)}\n${report(idA, '4.00', 4)}\n`)],
    ['telemetry-api-array', `[${platform('platform.start', { requestId: idA })}]`],
    [
      'telemetry-api-ndjson',
      `${platform('platform.start', { requestId: idA })}\n{"time":"2026-02-03T12:00:00.000Z","type":"function","record":"hi"}`,
    ],
    [
      'logs-api-ndjson',
      `${platform('platform.start', { requestId: idA })}\n${platform('platform.end', { requestId: idA })}`,
    ],
    [
      'json-log-ndjson',
      `{"timestamp":"2026-02-03T12:00:00Z","level":"INFO","requestId":"${idA}","message":"hi"}\n${platform('platform.report', { requestId: idA })}`,
    ],
    ['json-log-ndjson', `[Extension] level set to info.${platform('platform.start', { requestId: idA })}\n`],
    ['json-log-ndjson', `Extension ready.${platform('platform.start', { requestId: idA })}\n`],
    ['otlp-json', '{"resourceSpans":[{"scopeSpans":[]}]}'],
    [
      'xray-trace-document-string',
      '{"Traces":[{"Id":"1-6352a70e-1e2c502e358361800241fd45","Segments":[{"Id":"a","Document":"{}"}]}]}',
    ],
    [
      'xray-segments-flat',
      '{"Id":"1-6352a70e-1e2c502e358361800241fd45","Segments":[{"id":"a","start_time":1.7e9,"trace_id":"1-6352a70e-1e2c502e358361800241fd45"}]}',
    ],
    ['lambda-perf-results', '{"metadata":{},"runtimeData":[{"r":"nodejs22.x"}]}'],
    ['zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['zlib', new Uint8Array([0x78, 0x9c, 0x4b, 0xcb])],
  ])('%s', async (format, source) => {
    const { findings, invocations } = await read(await source);
    expect(findings.format).toBe(format);
    expect(findings.problems).toMatchObject([{ code: 'notReadYet', format }]);
    expect(invocations).toEqual([]);
  });

  test('a JSON message of an application says nothing about the file', async () => {
    const rows = [
      ...coldThenWarm,
      [3000, '{"resourceSpans":[],"events":[{"message":"START RequestId: x","timestamp":1770120000000}]}'] as const,
    ];
    expect((await read(asDetailed(rows))).findings).toMatchObject({ format: 'aws-logs-tail-detailed', reports: 2 });
    expect((await read(asCsv(rows))).findings).toMatchObject({ format: 'cw-console-csv', reports: 2 });
  });
});

describe('what is no trace', () => {
  test.each([
    ['nothing', '', 'emptyPaste'],
    ['white space', ' \n\t\r\n', 'emptyPaste'],
    [
      'an image',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 1, 0, 0, 0, 1]),
      'binaryFile',
    ],
    ['a shopping list', 'bread\nmilk\n', 'noLambdaLines'],
    ['other JSON', '{"name":"x","version":"1.0.0"}', 'noLambdaLines'],
    ['prose about logs', 'A REPORT RequestId: line ends each request, after END.\n', 'noLambdaLines'],
  ])('%s', async (_, source, code) => {
    const { findings, invocations } = await read(source);
    expect(findings.problems[0]?.code).toBe(code);
    expect(findings).toMatchObject({ format: 'unknown', events: 0, reports: 0 });
    expect(invocations).toEqual([]);
  });

  test('more than fits is refused before it is read', async () => {
    const slice = () => new Blob(['START RequestId: x']);
    const huge = Object.create(Blob.prototype, { size: { value: 2 ** 33 }, slice: { value: slice } });
    const { findings } = await read(huge);
    expect(findings.problems).toEqual([{ code: 'tooBig', bytes: 2 ** 33, limit: 2 ** 32 }]);
  });

  test('a log in which only an application speaks keeps its format', async () => {
    const { findings } = await read(
      asDetailed([
        [0, '{"resourceSpans":[]}'],
        [1, '{"events":[{"message":"x","timestamp":1}]}'],
      ]),
    );
    expect(findings).toMatchObject({
      format: 'aws-logs-tail-detailed',
      events: 2,
      streams: 1,
      problems: [{ code: 'noLambdaLines' }],
    });
  });

  test('the nearest formats and the first line are told', async () => {
    const { findings } = await read('\n2026-02-03T12:00:00.000Z\tbread\n2026-02-03T12:00:00.100Z\tmilk\n');
    expect(findings.problems).toEqual([
      {
        code: 'noLambdaLines',
        nearest: ['iso-ts-tab-message', 'plain-text', 'cw-console-csv'],
        firstLine: { line: 2, text: '2026-02-03T12:00:00.000Z\tbread' },
      },
    ]);
  });

  test('platform lines may come after much else', async () => {
    const filler = Array.from({ length: 9000 }, (_, i) => [i, `${'x'.repeat(60)} ${initStart.length}`] as const);
    const { findings } = await read(asDetailed([...filler, ...coldThenWarm]));
    expect(findings).toMatchObject({ format: 'aws-logs-tail-detailed', events: 9009, reports: 2, problems: [] });
  });

  test('the log may begin below a long text, however it arrives', async () => {
    const prose = 'Nothing of this is a log, however long it may be.\n'.repeat(9000);
    const text = new Blob([prose, asDetailed(coldThenWarm)]);
    const { findings } = await read(text);
    expect(findings).toMatchObject({ format: 'aws-logs-tail-detailed', reports: 2, streams: 1, ignoredLines: 9000 });
    for (const sliceSize of [100_000, 262_144, 300_001])
      expect((await read(text, { sliceSize })).findings).toEqual(findings);
  });
});
