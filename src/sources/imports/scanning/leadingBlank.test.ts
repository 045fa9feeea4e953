/** Blank text before a log, more of it than is looked at to tell the format, changes nothing but where things stand. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReadFormat } from '../formats/names.ts';
import { asGetLogEvents, coldThenWarm, containers, read } from '../generating/fixtures.ts';
import { readLog } from '../read.ts';
import { readLines } from '../replaying/lines.ts';

const line = ' \t \r\n\n   \t\n';
const blank = line.repeat(400_000);
const lines = 1_200_000;

const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

describe.each(Object.keys(containers) as ReadFormat[])('%s', (format) => {
  const text = containers[format](coldThenWarm);
  const lookAt = async (source: Blob | string | Uint8Array, before: number) => {
    const { findings, index, text } = await readLog(source);
    // A text of one line has a line break now.
    const { bytes: _, newline: __, ...rest } = findings;
    const open = { text, format, descending: false };
    const invocations = Array.from({ length: index.length }, (_, place) => index.invocationAt(place));
    return {
      ...rest,
      lines: await Promise.all(invocations.map((each) => readLines(open, each))),
      invocations: invocations.map(({ lineNumber, lines: { from, to }, ...each }) => ({
        ...each,
        lineNumber: before ? lineNumber - lines : lineNumber,
        from: from - before,
        to: to - before,
      })),
    };
  };

  test('is told behind five megabytes of blank lines, with its own places', async () => {
    const plain = await lookAt(text, 0);
    expect(plain).toMatchObject({ format, reports: 2, problems: [] });
    expect(await lookAt(blank + text, blank.length)).toEqual(plain);
    expect(await lookAt(new Blob([blank, text]), blank.length)).toEqual(plain);
  });

  test('is named inside gzip, too', async () => {
    const of = async (text: string) => (await read(new Uint8Array(gzipSync(text)))).findings.problems;
    expect(await of(blank + text)).toEqual(await of(text));
  });
});

test('so it is in UTF-16', async () => {
  const text = containers['cw-console-csv'](coldThenWarm);
  const { findings, index } = await readLog(wide(blank + text));
  expect(findings).toMatchObject({ format: 'cw-console-csv', reports: 2, problems: [] });
  expect(index.invocationAt(0).lineNumber).toBe(lines + 2);
});

test('a first line that is indented by more than a line may have is read', async () => {
  const text = containers['plain-text'](coldThenWarm);
  expect((await read(' '.repeat(5_000_000) + text)).findings).toMatchObject({ reports: 2, coldStarts: 1 });
});

test('what is blank to its end is nothing, however long; what is not says where it stands', async () => {
  expect((await read(blank)).findings.problems).toEqual([{ code: 'emptyPaste' }]);
  expect((await read('\u3000\n')).findings.problems).toEqual([{ code: 'emptyPaste' }]);
  expect((await read(`${blank}bread`)).findings.problems).toMatchObject([
    { code: 'noLambdaLines', firstLine: { line: lines + 1, text: 'bread' } },
  ]);
  const cut = blank + asGetLogEvents(coldThenWarm).slice(0, 200);
  expect((await read(cut)).findings.problems).toMatchObject([
    { code: 'truncated', place: { line: cut.split('\n').length, offset: cut.length } },
  ]);
});
