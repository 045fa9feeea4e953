/**
 * The console's download, `log-events-viewer-result.csv` (§4.4): `timestamp,message` or `timestamp,message,logStreamName`, epoch ms.
 * It is not valid CSV: a cell that begins with `-` gets an apostrophe before its opening quote, after which a strict parser (papaparse and its
 * like) swallows the rows that follow. So records are found by their beginning, thirteen digits and a comma, and quotes are taken as they come.
 * Read: time, first line of the message, stream.
 */
import type { LineReader } from '../scanning/lineScanner.ts';
import { isBlankLine } from '../scanning/lineScanner.ts';
import { kinds } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import { sampleOf, type Tally } from '../scanning/tally.ts';
import { nameFault } from './prefixedLines.ts';

const decoder = new TextDecoder();

export const csvHeader = /^\W?"?timestamp"?,"?message"?(,"?logStreamName"?)?\s*$/;

export class ConsoleCsv implements LineReader {
  readonly #tally: Tally;
  #began = false;
  #kind = 0;
  /** Row of the record in the platform lines, -1 when it is none: its stream stands at the record's end. */
  #row = -1;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  line(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    const at = readTimestamp(bytes, from, to);
    if (Number.isNaN(at)) {
      this.#continue(bytes, from, to, place);
      return;
    }
    this.#began = true;
    this.#tally.event(at);
    let message = from + 14;
    // No platform line begins with what the apostrophe guards.
    if (bytes[message] === 34) message++;
    let end = this.#tally.carriesStreams ? this.#findStream(bytes, message, to, place) : to;
    if (end > message && bytes[end - 1] === 34) end--;
    place.at = at;
    this.#kind = this.#tally.lines.read(bytes, message, end, place);
    this.#row = this.#kind === 0 ? -1 : this.#tally.lines.kind.length - 1;
    if (bytes[message] === 123) this.#noteJson(bytes, message, end, place);
  }

  end(): void {}

  #continue(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    if (!this.#began) {
      const header = to - from < 60 ? csvHeader.exec(decoder.decode(bytes.subarray(from, to))) : null;
      if (header) this.#tally.carriesStreams = header[1] !== undefined;
      else if (!isBlankLine(bytes, from, to)) this.#tally.ignore(sampleOf(bytes, from, to, place.line));
      return;
    }
    if (this.#kind === kinds.fault) nameFault(this.#tally, bytes, from, to);
    if (!this.#tally.carriesStreams) return;
    place.stream = -1;
    this.#findStream(bytes, from, to, place);
    if (this.#row >= 0 && place.stream >= 0) this.#tally.lines.stream.set(this.#row, place.stream);
  }

  /** The third column at the end of a line: sets `place.stream`; answers where the message ends. */
  #findStream(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number {
    let comma = to - 1;
    const limit = Math.max(from, to - 600);
    while (comma >= limit && bytes[comma] !== 44) {
      if (bytes[comma] === 32) return to;
      comma--;
    }
    if (comma < limit || comma + 1 === to) return to;
    const end = bytes[to - 1] === 34 ? to - 1 : to;
    const start = bytes[comma + 1] === 34 ? comma + 2 : comma + 1;
    const isStream = bytes[end - 33] === 93 && bytes[start + 4] === 47;
    // A stream of another form is only told from an application's text by the quote that closes the message before it.
    if (!isStream && (bytes[comma - 1] !== 34 || bytes.subarray(start, end).includes(34))) return to;
    place.stream = this.#tally.streams.add(bytes, start, end);
    return comma;
  }

  /** Quotes are doubled inside a cell. */
  #noteJson(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    const text = decoder.decode(bytes.subarray(from, Math.min(to, from + 200))).replaceAll('""', '"');
    const plain = new TextEncoder().encode(text);
    this.#tally.noteJson(plain, 0, plain.length, place.offset, place.line);
  }
}

/** `^[1-9]\d{12},`: ms, as the console writes them; NaN when the line does not begin a record. */
function readTimestamp(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 14 || bytes[from + 13] !== 44 || bytes[from] === 48) return Number.NaN;
  let value = 0;
  for (let at = from; at < from + 13; at++) {
    const digit = (bytes[at] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
