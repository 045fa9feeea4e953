import { type JsonEvents, JsonScanner } from '../../sources/imports/scanning/jsonScanner.ts';
import { openBytes } from '../../sources/imports/scanning/source.ts';
import { mostCharacters } from '../../trace/file.ts';

/** Between so many bytes, the page gets its turn. */
const sliceBytes = 1 << 20;
const decoder = new TextDecoder();

/** Looks for `"format": "lambda-lifecycle"` among the keys of the text's first object, wherever it stands there. */
class FormatSeeker implements JsonEvents {
  isStory = false;
  isSettled = false;
  /** Of the open brackets: is it an object? */
  readonly #open: boolean[] = [];
  #key = '';

  open(isObject: boolean): void {
    this.#open.push(isObject);
    this.#key = '';
    if (!this.#open[0]) this.isSettled = true;
  }

  close(): void {
    this.#open.pop();
    if (this.#open.length === 0) this.isSettled = true;
  }

  key(bytes: Uint8Array, length: number): void {
    this.#key = decoder.decode(bytes.subarray(0, Math.min(length, 20)));
    // An event of a log: theirs can be gigabytes.
    const isInList = this.#open.length === 3 && this.#open[1] === false;
    if (isInList && (this.#key === 'message' || this.#key === 'timestamp')) this.isSettled = true;
  }

  value(bytes: Uint8Array, length: number): void {
    if (this.#open.length === 0) this.isSettled = true;
    if (this.isSettled || this.#open.length !== 1 || this.#key !== 'format') return;
    this.isSettled = true;
    this.isStory = decoder.decode(bytes.subarray(0, Math.min(length, 20))) === 'lambda-lifecycle';
  }
}

/** Is this one of our own files, and not a log? Whatever else is wrong with it, and in whatever order it says so. */
export async function isStoryFile(source: string | Blob): Promise<boolean> {
  const bytes = openBytes(source);
  const [a, b, c] = await bytes.slice(0, Math.min(bytes.size, 3));
  const mark = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const seeker = new FormatSeeker();
  const scanner = new JsonScanner(seeker, { line: 1, offset: 0 }, 10);
  // More is read of no such file.
  const size = Math.min(bytes.size, mostCharacters);
  for (let from = mark; from < size && !seeker.isSettled; from += sliceBytes)
    scanner.feed(await bytes.slice(from, Math.min(size, from + sliceBytes)));
  return seeker.isStory;
}
