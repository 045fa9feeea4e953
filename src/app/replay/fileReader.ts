import { ownScript } from '../../sources/imports/ownScript.ts';
import type { FileReading } from '../page/fileStory.ts';
import workerAddress from './file.worker.ts?worker&url';

/** Reads a saved file in a worker of its own, which ends with it; to cancel is to end it before. */
export function readInWorker(
  source: string | Blob,
  signal: AbortSignal,
  makeWorker: () => Worker = startWorker,
): Promise<FileReading> {
  return new Promise<FileReading>((resolve, reject) => {
    const worker = makeWorker();
    const stop = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      stop();
      reject(signal.reason);
    };
    worker.onmessage = ({ data }: MessageEvent<FileReading>) => {
      stop();
      resolve(data);
    };
    worker.onerror = (event) => {
      stop();
      reject(new Error(event.message || 'the reader stopped'));
    };
    signal.addEventListener('abort', cancel);
    worker.postMessage(source);
  });
}

const startWorker = (): Worker => new Worker(ownScript(new URL(workerAddress, import.meta.url)), { type: 'module' });
