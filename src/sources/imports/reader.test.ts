/** The page's side of the worker, with the worker's own code behind it on the same thread. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asDetailed, coldThenWarm, idB } from './generating/fixtures.ts';
import { openReader } from './reader.ts';

/** Two ports that copy and transfer as real ones do. */
async function makeWorkerPair(): Promise<() => Worker> {
  const page = { onmessage: null as ((event: unknown) => void) | null };
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
  return () =>
    Object.assign(page, {
      postMessage: (data: unknown) => {
        const copy = structuredClone(data);
        setTimeout(() => inside.onmessage?.({ data: copy }), 0);
      },
      terminate: () => {},
    }) as unknown as Worker;
}

let makeWorker: () => Worker;
beforeEach(async () => {
  makeWorker = await makeWorkerPair();
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
