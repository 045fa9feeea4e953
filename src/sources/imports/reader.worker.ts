/** The worker in which logs are read, so that the page stays free. One reading at a time; its text stays open for `lines`. */

import { transfersOf } from './logIndex.ts';
import { readLog } from './read.ts';
import type { FromReader, ToReader } from './readerMessages.ts';
import { type OpenLog, readLines } from './replaying/lines.ts';
import type { Source } from './scanning/source.ts';

// The library of the page is loaded, not that of workers: these two are all that is used of `self`.
const port = self as unknown as {
  postMessage(message: FromReader, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
};

/** The log that was read last. */
let open: OpenLog | undefined;

port.onmessage = ({ data }) => {
  if (data.type === 'read') void read(data.source);
  else void answerLines(data);
};

async function read(source: Source): Promise<void> {
  open = undefined;
  const onProgress = (done: number, size: number) => port.postMessage({ type: 'progress', done, size });
  try {
    const { findings, index, text } = await readLog(source, { onProgress });
    const { columns } = index;
    open = { text, format: findings.format, descending: columns.descending };
    // The columns move to the page; where to find lines again, the page says.
    port.postMessage({ type: 'found', findings, columns }, transfersOf(columns));
  } catch (error) {
    port.postMessage({ type: 'failed', message: messageOf(error) });
  }
}

async function answerLines({ call, invocation }: Extract<ToReader, { type: 'lines' }>): Promise<void> {
  try {
    if (!open) throw new Error('this log is no longer open');
    port.postMessage({ type: 'lines', call, lines: await readLines(open, invocation) });
  } catch (error) {
    port.postMessage({ type: 'linesFailed', call, message: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
