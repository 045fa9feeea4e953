import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { furtherWords } from '../../words/further.ts';
import { recognisedFormats } from './formats/names.ts';
import { asDetailed, asPlain, coldThenWarm, idA, read, report } from './generating/fixtures.ts';
import { problemText } from './problemText.ts';
import { isReadable, printSummary, summarize } from './summarize.ts';

const numbers = {
  format: 'aws-logs-tail-detailed',
  events: 9,
  reports: 2,
  distinctRequestIds: 2,
  coldStarts: 1,
  initMs: 499,
  restores: 0,
  restoreMs: 0,
  failedInits: 0,
  durationMs: 14.5,
  billedMs: 514,
  streams: 1,
  incomplete: 0,
  ignoredLines: 0,
};

test('the object has the fields of the contract, and no others', async () => {
  expect(summarize((await read(asDetailed(coldThenWarm))).findings)).toEqual(numbers);
  expect(summarize((await read(asPlain(coldThenWarm))).findings)).toEqual({
    ...numbers,
    format: 'plain-text',
    streams: null,
  });
});

test('a table for people names what is wrong and where', async () => {
  const { findings } = await read(asDetailed([[0, report(idA, '93.00', 208)]]));
  expect(printSummary('x.log', findings)).toMatch(
    /^x\.log: aws logs tail\n {2}! 1 of 1 REPORT lines do not add up.*line 1/,
  );
  expect(isReadable(findings)).toBe(true);
  expect(isReadable((await read('bread')).findings)).toBe(false);
});

test.each(recognisedFormats)('%s: a refusal names the format and what would work', (format) => {
  const text = problemText({ code: 'notReadYet', format, inner: undefined, place: undefined });
  expect(text).toContain(furtherWords.imports.formats[format]);
  expect(text).toMatch(/What works: |would\./);
});

const long = 'a'.repeat(300);

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'summarize-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const script = fileURLToPath(new URL('../../../scripts/summarize.mjs', import.meta.url));
      execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });

  test('one file, one object; several, an array; problems on stderr', async () => {
    const good = write('good', asDetailed(coldThenWarm));
    const bad = write('bad', 'bread\n');
    const late = write('late', ' \t\r\n\n'.repeat(1_000_000) + asDetailed(coldThenWarm));
    const [one, both, none, table, behind] = await Promise.all([
      run(good, '--json'),
      run(good, bad, '--json'),
      run(bad, join(folder, 'missing'), '--json'),
      run(good),
      run(late, '--json'),
    ]);
    expect(JSON.parse(one.stdout)).toEqual(numbers);
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(behind).toEqual(one);
    expect(JSON.parse(both.stdout)).toEqual([
      numbers,
      expect.objectContaining({
        format: 'unknown',
        reports: 0,
        error: expect.stringMatching(/^No line of it is from Lambda/),
      }),
    ]);
    expect(both.code).toBe(0);
    expect(both.stderr).toContain('No line of it is from Lambda');
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('missing');
    expect(table.stdout).toContain('Billed Duration, ms');
  });

  test('standard input is read, and each file has its entry, failures too', async () => {
    const good = write('good-too', asDetailed(coldThenWarm));
    const script = fileURLToPath(new URL('../../../scripts/summarize.mjs', import.meta.url));
    const missing = join(folder, 'missing');
    const result = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, [script, missing, '-', folder, good, '--json'], (_, stdout, stderr) =>
        resolve({ stdout, stderr }),
      );
      child.stdin?.end(asDetailed(coldThenWarm));
    });
    expect(JSON.parse(result.stdout)).toEqual([
      { error: 'There is no such file.' },
      numbers,
      { error: 'This is a folder, not a file.' },
      numbers,
    ]);
  });

  test('help is no mistake, and an option that there is not is one', async () => {
    const [short, long, unknown] = await Promise.all([run('-h'), run('--help'), run('-x')]);
    expect(short).toMatchObject({ code: 0, stdout: expect.stringMatching(/^usage: /), stderr: '' });
    expect(long).toEqual(short);
    expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: short.stdout });
  });

  test.skipIf(process.platform === 'win32').each([
    ['- <.', '-: This is a folder, not a file.'],
    ['- <&-', '-: Nothing comes from standard input: it is closed or empty.'],
    ['- 0>written', '-: Standard input cannot be read: it is closed, or open for writing only.'],
    ['round', 'round: This file is a link that leads back to itself.'],
    ['plain/x', 'plain/x: There is no such file: what stands before its name is no folder.'],
    [long, `${long}: There is no such file: no name is that long.`],
  ])('%s is told in a sentence', async (args, sentence) => {
    write('plain', 'x');
    rmSync(join(folder, 'round'), { force: true });
    symlinkSync('round', join(folder, 'round'));
    const script = fileURLToPath(new URL('../../../scripts/summarize.mjs', import.meta.url));
    const command = `"${process.execPath}" "${script}" ${args}`;
    const told = await new Promise((resolve) => {
      execFile('sh', ['-c', command], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error?.code, stdout, stderr }),
      );
    });
    expect(told).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  });

  test.skipIf(process.platform === 'win32')('a pipe with a name is read to its end', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = run(pipe, '--json');
    await writeFile(pipe, asDetailed(coldThenWarm));
    expect(JSON.parse((await reading).stdout)).toEqual(numbers);
  });
});
