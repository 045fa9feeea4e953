import { expect, test, vi } from 'vitest';
import type { FileReading } from '../page/fileStory.ts';

async function answerTo(source: unknown): Promise<FileReading> {
  const answered = new Promise<FileReading>((resolve) => {
    vi.stubGlobal('self', { postMessage: resolve });
  });
  vi.resetModules();
  await import('./file.worker.ts');
  (self as unknown as { onmessage(event: unknown): void }).onmessage({ data: source });
  return answered;
}

test('a file that is gone when it is read is told, and not waited for', async () => {
  const gone = { size: 1, text: () => Promise.reject(new Error('The requested file could not be read')) };
  expect(await answerTo(gone)).toEqual({ problems: ['The requested file could not be read'], count: 1 });
});

test('what is too long is not asked for', async () => {
  const text = vi.fn();
  expect(await answerTo({ size: 600_000_000, text })).toEqual({
    problems: [expect.stringContaining('600 MB long')],
    count: 1,
  });
  expect(text).not.toHaveBeenCalled();
});
