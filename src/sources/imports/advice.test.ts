/** What a message recommends is done here, on a sample of that very format: what comes out is read, and has the sample's facts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { furtherWords } from '../../words/further.ts';
import {
  asCsv,
  asDetailed,
  asEvents,
  asGetLogEvents,
  asIsoTab,
  asPlain,
  asShort,
  coldThenWarm,
  end,
  ids,
  type Row,
  read,
  report,
  start,
  streamA,
} from './generating/fixtures.ts';
import { problemText } from './problemText.ts';

const rows: Row[] = [
  ...coldThenWarm,
  [2500, start(ids[2])],
  [2501, `RequestId: ${ids[2]} Error: Runtime exited with error: exit status 1\nRuntime.ExitError`],
  [2502, end(ids[2])],
  [2502, report(ids[2], '1.00', 1)],
];
const facts = { reports: 3, coldStarts: 1, initMs: 499, durationMs: 15.5, billedMs: 515, incomplete: 0, problems: [] };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lambda-lifecycle-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined;
const missing = ['jq', 'gunzip', 'base64', 'grep'].filter((tool) => !has(tool));
const runs = missing.length === 0 && process.platform !== 'win32';
if (!runs) console.warn(`Advice is not tried here: there is no ${missing.join(', ') || 'shell'}.`);

/** Commands of a message, without those that it does not have. */
const commandsOf = (text: string) => text.match(/(?:jq|gunzip|base64 -d FILE|grep) .*?> log\.\w+/g) ?? [];

/** Does as the message says, and reads what it made. */
async function follow(command: string, file: string | Uint8Array) {
  writeFileSync(join(folder, 'FILE'), file);
  execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  return read(new Uint8Array(readFileSync(join(folder, command.split('> ').at(-1) ?? ''))));
}

const payload = JSON.stringify({
  messageType: 'DATA_MESSAGE',
  logGroup: 'g',
  logStream: streamA,
  logEvents: asEvents(rows),
});

test
  .runIf(runs)
  .each<[format: string, advice: keyof typeof furtherWords.imports.instead, which: number, string | Uint8Array]>([
    ['subscription-payload-decoded', 'events', 0, payload],
    ['subscription-payload-decoded', 'events', 0, JSON.stringify(JSON.parse(payload), null, 2)],
    ['gzip', 'gunzip', 0, gzipSync(asDetailed(rows))],
    ['s3-export-gz', 'gunzip', 0, gzipSync(asIsoTab(rows).replaceAll('\t', ' '))],
    ['invoke-logresult', 'logResult', 0, JSON.stringify({ StatusCode: 200, LogResult: btoa(asPlain(rows)) })],
    ['invoke-logresult', 'logResult', 1, btoa(asPlain(rows))],
  ])('%s: “%s”, command %i', async (format, advice, which, sample) => {
  const { findings } = await read(sample);
  expect(findings.format).toBe(format);
  const told = findings.problems.map(problemText).join(' ');
  expect(told).toContain(furtherWords.imports.instead[advice]);
  const { findings: found, invocations } = await follow(commandsOf(told)[which] ?? '', sample);
  expect(found).toMatchObject(facts);
  expect(invocations[2]?.errorType).toBe('Runtime.ExitError');
});

test.runIf(runs).each<[string, number, string]>([
  ['plain text', 0, asPlain(rows)],
  ['aws logs tail', 0, asDetailed(rows)],
  ['aws logs tail --format short', 0, asShort(rows)],
  ['rows of the console', 0, asIsoTab(rows)],
  ['CSV', 0, asCsv(rows)],
  ['JSON', 1, asGetLogEvents(rows)],
])('too big, %s: what is left has the facts', async (_, which, sample) => {
  const told = problemText({ code: 'tooBig', bytes: 2 ** 33, limit: 2 ** 32 });
  const { findings, invocations } = await follow(commandsOf(told)[which] ?? '', sample);
  expect(findings).toMatchObject(facts);
  expect(invocations[2]?.errorType).toBe('Runtime.ExitError');
});

test('of Insights, the messages alone', async () => {
  const messages = rows.map(([, message]) => message);
  const csv = `@timestamp,@message\n${messages.map((each) => `2026-02-03 12:00:00.000,"${each}\n"\n`).join('')}`;
  const told = (await read(csv)).findings.problems.map(problemText).join(' ');
  expect(told).toContain(furtherWords.imports.instead.messages);
  expect((await read(messages.join('\n'))).findings).toMatchObject(facts);
});
