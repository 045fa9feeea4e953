/** The page's side of the worker, with the worker's own code behind it on the same thread. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asDetailed, coldThenWarm, idB } from './generating/fixtures.ts';
import { openReader } from './reader.ts';

/** A worker whose ports copy and transfer as real ones do, and of which nothing is heard once it is ended. */
async function makeFakeWorker(): Promise<Worker> {
  const page = {
    onmessage: null as ((event: unknown) => void) | null,
    onerror: null,
    postMessage: (data: unknown) => {
      const copy = structuredClone(data);
      setTimeout(() => inside.onmessage?.({ data: copy }), 0);
    },
    terminate: vi.fn(() => {
      inside.postMessage = () => {};
    }),
  };
  const inside = {
    onmessage: null as ((event: unknown) => void) | null,
    postMessage: (data: unknown, transfer: Transferable[] = []) => {
      const copy = structuredClone(data, { transfer });
      setTimeout(() => page.onmessage?.({ data: copy }), 0);
    },
  };
  vi.stubGlobal('self', inside);
  vi.resetModules();
  await import('./reader.worker.ts');
  return page as unknown as Worker;
}

let workers: Worker[];
const makeWorker = () => {
  const next = workers.find((each) => !used.includes(each));
  if (!next) throw new Error('no more workers were expected');
  used.push(next);
  return next;
};
let used: Worker[];
beforeEach(async () => {
  used = [];
  workers = [await makeFakeWorker(), await makeFakeWorker(), await makeFakeWorker()];
});
afterEach(() => vi.unstubAllGlobals());

test('findings, index and lines come back; columns are moved, not copied', async () => {
  const reader = openReader(makeWorker);
  const clone = vi.spyOn(globalThis, 'structuredClone');
  const progress: number[] = [];
  const { findings, index } = await reader.read(asDetailed(coldThenWarm), (done, size) => progress.push(done / size));
  expect(findings).toMatchObject({ format: 'aws-logs-tail-detailed', reports: 2 });
  expect(index.invocationAt(1)).toMatchObject({ requestId: idB, coldness: 'warm' });
  expect(progress.at(-1)).toBe(1);
  const moved = clone.mock.calls.flatMap(([, options]) => options?.transfer ?? []);
  expect(moved.length).toBeGreaterThan(25);
  expect(await reader.lines(1)).toHaveLength(3);
  clone.mockRestore();
});

test('cancel rejects with an AbortError, and the next reading works', async () => {
  const reader = openReader(makeWorker);
  const first = reader.read(asDetailed(coldThenWarm));
  reader.cancel();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect((await reader.read(asDetailed(coldThenWarm))).index.length).toBe(2);
});

test('a worker that is too busy to listen is ended; the next reading has another', async () => {
  const stuck = { ...makeWorker(), postMessage: () => {} };
  const reader = openReader(() =>
    used.length === 1 && !vi.mocked(stuck.terminate).mock.calls.length ? stuck : makeWorker(),
  );
  const first = reader.read(asDetailed(coldThenWarm));
  reader.cancel();
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect(stuck.terminate).toHaveBeenCalledOnce();
  expect((await reader.read(asDetailed(coldThenWarm))).index.length).toBe(2);
  expect(used).toHaveLength(2);
});

test('a worker that has nothing to do is kept; whoever waits for lines is told when it is ended', async () => {
  const reader = openReader(makeWorker);
  await reader.read(asDetailed(coldThenWarm));
  reader.cancel();
  await reader.read(asDetailed(coldThenWarm));
  expect(used).toHaveLength(1);
  const lines = reader.lines(0);
  const second = reader.read(asDetailed(coldThenWarm));
  await expect(lines).rejects.toMatchObject({ name: 'AbortError' });
  expect(used[0]?.terminate).toHaveBeenCalledOnce();
  await second;
  expect(await reader.lines(1)).toHaveLength(3);
});

test('what cannot be read is told, and can be read again', async () => {
  const reader = openReader(makeWorker);
  const gone = Object.assign(new Blob(['x']), {
    slice: () => {
      throw new Error('the file has changed');
    },
  });
  vi.spyOn(globalThis, 'structuredClone').mockReturnValueOnce({ type: 'read', source: gone });
  await expect(reader.read(gone)).rejects.toThrow('the file has changed');
  expect((await reader.read(asDetailed(coldThenWarm))).index.length).toBe(2);
});

test('a newer reading cancels the one before it', async () => {
  const reader = openReader(makeWorker);
  const first = reader.read('old');
  const second = reader.read(asDetailed(coldThenWarm));
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  expect((await second).findings.reports).toBe(2);
});

test('without a log there are no lines', async () => {
  await expect(openReader(makeWorker).lines(0)).rejects.toThrow('no log is open');
});
