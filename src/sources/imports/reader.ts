/** Reads logs in a worker. What the page holds: findings, and the index, whose columns are moved here and not copied. */
import type { Findings } from './findings.ts';
import { LogIndex } from './logIndex.ts';
import { ownScript } from './ownScript.ts';
import workerAddress from './reader.worker.ts?worker&url';
import type { FromReader, ToReader } from './readerMessages.ts';
import type { Source } from './scanning/source.ts';

export interface Reader {
  /**
   * Reads one input; a newer call stops whatever the one before it still has to do. `onProgress`: bytes done, bytes of all. Rejects with an
   * `AbortError` (DOMException) when it was stopped; whatever is wrong with the input itself stands in `findings.problems`.
   */
  read(
    source: Source,
    onProgress?: (done: number, size: number) => void,
  ): Promise<{ findings: Findings; index: LogIndex }>;
  /** The raw lines of one invocation of the log that was read last. */
  lines(place: number): Promise<string[]>;
  /** Stops what is under way. */
  cancel(): void;
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** `makeWorker` is for tests. The worker starts with the first reading. */
export function openReader(makeWorker: () => Worker = startWorker): Reader {
  let worker: Worker | undefined;
  let calls = 0;
  let index: LogIndex | undefined;
  let reading:
    | (Waiting<{ findings: Findings; index: LogIndex }> & {
        onProgress: ((done: number, size: number) => void) | undefined;
      })
    | undefined;
  const waiting = new Map<number, Waiting<string[]>>();

  const send = (message: ToReader) => {
    if (!worker) {
      worker = makeWorker();
      worker.onmessage = ({ data }: MessageEvent<FromReader>) => hear(data);
      worker.onerror = (event) => stop(new Error(event.message || 'the reader stopped'));
    }
    worker.postMessage(message);
  };

  /** Ends the worker, which may be too busy to listen, and tells whoever waits. The next reading starts another. */
  const stop = (error: Error) => {
    if (worker) worker.onmessage = worker.onerror = null;
    worker?.terminate();
    worker = index = undefined;
    reading?.reject(error);
    reading = undefined;
    for (const each of waiting.values()) each.reject(error);
    waiting.clear();
  };

  const hear = (message: FromReader) => {
    if (message.type === 'lines') waiting.get(message.call)?.resolve(message.lines);
    else if (message.type === 'linesFailed') waiting.get(message.call)?.reject(new Error(message.message));
    if (message.type === 'lines' || message.type === 'linesFailed') {
      waiting.delete(message.call);
      return;
    }
    if (!reading) return;
    if (message.type === 'progress') {
      reading.onProgress?.(message.done, message.size);
      return;
    }
    const { resolve, reject } = reading;
    reading = undefined;
    if (message.type === 'found') {
      index = new LogIndex(message.columns);
      resolve({ findings: message.findings, index });
    } else reject(new Error(message.message));
  };

  const cancel = () => {
    if (reading || waiting.size > 0) stop(new DOMException('the reading was cancelled', 'AbortError'));
  };

  return {
    read(source, onProgress) {
      cancel();
      index = undefined;
      return new Promise((resolve, reject) => {
        reading = { resolve, reject, onProgress };
        send({ type: 'read', source });
      });
    },
    lines(place) {
      if (!index) return Promise.reject(new Error('no log is open'));
      const invocation = index.invocationAt(place);
      return new Promise((resolve, reject) => {
        const call = ++calls;
        waiting.set(call, { resolve, reject });
        send({ type: 'lines', call, invocation });
      });
    },
    cancel,
  };
}

function startWorker(): Worker {
  return new Worker(ownScript(new URL(workerAddress, import.meta.url)), { type: 'module' });
}
