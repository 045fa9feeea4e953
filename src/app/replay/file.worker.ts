/** The worker in which saved files are read, so that the page stays free. One file a worker: to cancel is to end it. */
import { readFile } from '../page/fileStory.ts';

// The library of the page is loaded, not that of workers: these two are all that is used of `self`.
const port = self as unknown as {
  postMessage(message: ReturnType<typeof readFile>): void;
  onmessage: ((event: MessageEvent<string | Blob>) => void) | null;
};

port.onmessage = async ({ data }) => port.postMessage(readFile(typeof data === 'string' ? data : await data.text()));
