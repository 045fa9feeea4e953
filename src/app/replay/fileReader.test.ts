import { expect, test } from 'vitest';
import { readInWorker } from './fileReader.ts';

function makeWorker() {
  const worker = { ended: 0, sent: [] as unknown[], postMessage: (message: unknown) => void worker.sent.push(message) };
  return Object.assign(worker, { terminate: () => void worker.ended++ }) as typeof worker & Worker;
}

test('a file is read by a worker that ends with it', async () => {
  const worker = makeWorker();
  const reading = readInWorker('{}', new AbortController().signal, () => worker);
  expect(worker.sent).toEqual(['{}']);
  worker.onmessage?.({ data: { problems: ['x'], count: 1 } } as MessageEvent);
  expect(await reading).toEqual({ problems: ['x'], count: 1 });
  expect(worker.ended).toBe(1);
});

test('to cancel ends the worker in the middle of its work', async () => {
  const [worker, stop] = [makeWorker(), new AbortController()];
  const reading = readInWorker('{}', stop.signal, () => worker);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(worker.ended).toBe(1);
});
