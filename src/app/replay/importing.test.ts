import { beforeEach, expect, test, vi } from 'vitest';
import { asIsoTab, coldThenWarm } from '../../sources/imports/generating/fixtures.ts';
import { readLog } from '../../sources/imports/read.ts';
import { readLines } from '../../sources/imports/replaying/lines.ts';
import { save } from '../../trace/file.ts';
import { readFile } from '../page/fileStory.ts';
import { cancel, importing, read, tellInvocation } from './importing.ts';

const work = vi.hoisted(() => ({ read: vi.fn(), lines: vi.fn(), cancel: vi.fn(), file: vi.fn() }));
vi.mock('../../sources/imports/reader.ts', () => ({ openReader: () => work }));
vi.mock('./fileReader.ts', () => ({ readInWorker: work.file }));

beforeEach(() => {
  cancel();
  for (const each of Object.values(work)) each.mockReset();
});

const state = () => importing.getSnapshot().context;
const log = asIsoTab(coldThenWarm);
const story = save('saved', [{ at: 0, event: { type: 'invoke' }, origin: 'observed', request: 'r' }]);

/** What a worker is asked, answered when the test says so. */
function answerLater(mock: typeof work.read) {
  const answers: { resolve(value: unknown): void; reject(reason: Error): void }[] = [];
  mock.mockImplementation(() => new Promise((resolve, reject) => answers.push({ resolve, reject })));
  return answers;
}
const asked = (answers: unknown[], count: number) => vi.waitFor(() => expect(answers).toHaveLength(count));

test('of two readings the newest is told, whichever ends first, and however the older one ends', async () => {
  const [first, second] = [await readLog(log), await readLog(log)];
  for (const older of ['is done', 'fails', 'tells how far it is']) {
    const answers = answerLater(work.read);
    const old = read(new File([log], 'old'));
    await asked(answers, 1);
    const oldProgress = work.read.mock.lastCall?.[1];
    const next = read(new File([log], 'new'));
    await asked(answers, 2);
    expect(state()).toMatchObject({ kind: 'reading', name: 'new' });
    if (older === 'tells how far it is') oldProgress(1, 2);
    if (older === 'fails') answers[0]?.reject(new Error('old'));
    else answers[0]?.resolve(first);
    await old;
    expect(state()).toMatchObject({ kind: 'reading', name: 'new', done: 0 });
    answers[1]?.resolve(second);
    await next;
    expect(state()).toMatchObject({ kind: 'found', name: 'new', index: second.index });
  }
});

test('a saved story that was overtaken by a newer reading is not opened', async () => {
  const answers = answerLater(work.file);
  const old = read(story);
  await asked(answers, 1);
  work.read.mockResolvedValue(await readLog(log));
  await read(new File([log], 'new'));
  expect(work.file.mock.lastCall?.[1].aborted).toBe(true);
  answers[0]?.resolve(readFile(story));
  expect(await old).toBeUndefined();
  expect(state()).toMatchObject({ kind: 'found', name: 'new' });
});

test('one that is cancelled stays so; it can be read again', async () => {
  const answers = answerLater(work.file);
  const old = read(story);
  await asked(answers, 1);
  cancel();
  answers[0]?.resolve(readFile(story));
  expect(await old).toBeUndefined();
  expect(state()).toEqual({ kind: 'idle' });
  work.file.mockResolvedValue(readFile(story));
  expect(await read(story)).toMatchObject({ title: 'saved' });
});

test('an invocation whose opening was refused can be opened after all, and is then the same story', async () => {
  const { index, text, findings } = await readLog(log);
  work.lines.mockRejectedValueOnce(new Error('not now'));
  await expect(tellInvocation(index, 0)).rejects.toThrow('not now');
  const open = { text, format: findings.format, descending: false };
  work.lines.mockImplementation((place: number) => readLines(open, index.invocationAt(place)));
  const told = await tellInvocation(index, 0);
  expect(told.trace.messages.length).toBeGreaterThan(3);
  expect(await tellInvocation(index, 0)).toBe(told);
  expect(await tellInvocation(index, 1)).not.toBe(told);
  expect(work.lines).toHaveBeenCalledTimes(3);
});
