import { expect, test } from 'vitest';
import { asGetLogEvents, coldThenWarm } from '../../sources/imports/generating/fixtures.ts';
import { save } from '../../trace/file.ts';
import { isStoryFile } from './isStoryFile.ts';

const events = Array.from({ length: 30_000 }, (_, place) => ({
  at: place,
  event: { type: 'invoke' as const },
  origin: 'observed' as const,
  request: `r${place}`,
  lines: ['{"format":"lambda-lifecycle"}, with \\" and "format": "x"'],
}));
const { format, ...rest } = JSON.parse(save('A story', events));

test.each([
  ['first', JSON.stringify({ format, ...rest })],
  ['last, after megabytes', JSON.stringify({ ...rest, format })],
  [
    'between, with blank text before and a mark',
    `\ufeff \n${JSON.stringify({ version: 1, format, ...rest }, null, 2)}`,
  ],
  ['and the file is cut', JSON.stringify({ title: 'x', format, ...rest }).slice(0, 200)],
  [
    'and what else there is, is no story',
    JSON.stringify({ setting: { requestIds: { message: 'x' } }, events: {}, format }),
  ],
])('a file of ours says so: its format stands %s', async (_, text) => {
  expect(await isStoryFile(text)).toBe(true);
  expect(await isStoryFile(new Blob([text]))).toBe(true);
});

test.each([
  ['another format', JSON.stringify({ ...rest, format: 'lambda-lifecycle-2' })],
  ['no format', JSON.stringify(rest)],
  ['a format further in', JSON.stringify({ ...rest, setting: { format } })],
  ['a list', JSON.stringify([{ format }])],
  ['a log', asGetLogEvents(coldThenWarm)],
  ['a log that prints one', asGetLogEvents([[0, JSON.stringify({ format })]])],
  ['lines of JSON', `{"level":"INFO"}\n${JSON.stringify({ format })}`],
  ['text before it', `START RequestId: x\n${JSON.stringify({ format })}`],
  ['nothing', ''],
])('%s is none', async (_, text) => {
  expect(await isStoryFile(text)).toBe(false);
});

test('of a log of any length only the beginning is looked at, of anything else no more than a file of ours may have', async () => {
  const measure = async (of: (from: number) => string) => {
    let read = 0;
    const slice = (from: number, to: number) => {
      read += to - from;
      return new Blob([of(from).padEnd(to - from)]);
    };
    const blob = Object.defineProperty(Object.assign(new Blob(), { slice }), 'size', { value: 2 ** 32 });
    expect(await isStoryFile(blob)).toBe(false);
    return read;
  };
  expect(await measure(() => '{"events":[{"timestamp":1,')).toBeLessThan(2 ** 21);
  expect(await measure(() => 'START RequestId: x\n')).toBeLessThan(2 ** 21);
  expect(await measure((from) => (from === 0 ? '{"a":"' : 'a'))).toBeLessThan(51_000_000);
});
