/** The worker in which saved files are read, so that the page stays free. One file a worker: to cancel is to end it. */
import { mostCharacters } from '../../trace/file.ts';
import { fileWords } from '../../words/files.ts';
import { type FileReading, readFile } from '../page/fileStory.ts';

// The library of the page is loaded, not that of workers: these two are all that is used of `self`.
const port = self as unknown as {
  postMessage(message: FileReading): void;
  onmessage: ((event: MessageEvent<string | Blob>) => void) | null;
};

port.onmessage = async ({ data }) => port.postMessage(await read(data).catch(({ message }: Error) => one(message)));

async function read(source: string | Blob): Promise<FileReading> {
  if (typeof source === 'string') return readFile(source);
  // A character is three bytes at most: what is longer need not be asked for.
  if (source.size > 3 * mostCharacters) return one(fileWords.tooLong(source.size, mostCharacters));
  return readFile(await source.text());
}

const one = (problem: string): FileReading => ({ problems: [problem], count: 1 });
