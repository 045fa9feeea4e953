/** The worker in which logs are read, so that the page stays free. One reading at a time; its text stays open for `lines`. */

import { transfersOf } from './logIndex.ts';
import { readLog } from './read.ts';
import type { FromReader, ToReader } from './readerMessages.ts';
import { type OpenLog, readLines } from './replaying/lines.ts';

// The library of the page is loaded, not that of workers: these two are all that is used of `self`.
const port = self as unknown as {
  postMessage(message: FromReader, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
};

let current: { job: number; stop: AbortController; log?: OpenLog } | undefined;

port.onmessage = ({ data }) => {
  if (data.type === 'read') void read(data);
  else if (data.type === 'lines') void answerLines(data);
  else if (current?.job === data.job) current.stop.abort();
};

async function read({ job, source }: Extract<ToReader, { type: 'read' }>): Promise<void> {
  current?.stop.abort();
  const mine: NonNullable<typeof current> = { job, stop: new AbortController() };
  current = mine;
  const onProgress = (done: number, size: number) => port.postMessage({ type: 'progress', job, done, size });
  try {
    const reading = await readLog(source, { onProgress, signal: mine.stop.signal });
    const { columns } = reading.index;
    mine.log = { text: reading.text, format: reading.findings.format, descending: columns.descending };
    // The columns move to the page; where to find lines again, the page says.
    port.postMessage({ type: 'found', job, findings: reading.findings, columns }, transfersOf(columns));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ type: 'failed', job, wasCancelled: mine.stop.signal.aborted, message });
  }
}

async function answerLines({ job, call, invocation }: Extract<ToReader, { type: 'lines' }>): Promise<void> {
  try {
    if (current?.job !== job || !current.log) throw new Error('this log is no longer open');
    port.postMessage({ type: 'lines', call, lines: await readLines(current.log, invocation) });
  } catch (error) {
    port.postMessage({ type: 'linesFailed', call, message: String(error) });
  }
}
