/**
 * Cuts a stream of UTF-8 bytes into lines, and hands each to the reader of a format, as a range of bytes.
 * Nothing is decoded here: finding line breaks is all that most bytes of a log ever cost.
 */
import type { Place } from '../findings.ts';
import { copyTyped, findOddBlank } from './oddBlanks.ts';
import type { MessagePlace } from './platformLines.ts';

/** A format that is read line by line. */
export interface LineReader {
  /** One line: [from, to) of `bytes` without its line break. `place` holds offset, length and line number; it is reused. */
  line(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void;
  /** There are no more lines. */
  end(): void;
}

/** An event has at most 1 MiB (§7). Of a longer line only this much is looked at. */
const longestLine = 1 << 20;

export class LineScanner {
  readonly #reader: LineReader;
  readonly #place: MessagePlace = { at: Number.NaN, stream: -1, offset: 0, length: 0, line: 0 };
  /** The beginning of a line whose end is in a later chunk; at most `longestLine` of it is kept. */
  #carry = new Uint8Array(0);
  #carried = 0;
  /** Length of that beginning, kept or not. */
  #pendingLength = 0;
  #offset: number;
  /** Number of the line before. */
  #line: number;
  #plain = new Uint8Array(0);
  readonly #break: number;
  /** Where the first odd blank of the bytes at hand stands: lines before it are as they were typed. */
  #odd = Number.POSITIVE_INFINITY;

  constructor(reader: LineReader, begin: Place, lineBreak: number) {
    this.#reader = reader;
    this.#break = lineBreak;
    this.#offset = begin.offset;
    this.#line = begin.line - 1;
  }

  feed(bytes: Uint8Array): void {
    let from = 0;
    const odd = findOddBlank(bytes);
    this.#odd = odd < 0 ? Number.POSITIVE_INFINITY : odd;
    if (this.#pendingLength > 0) {
      const end = bytes.indexOf(this.#break);
      this.#keep(bytes, 0, end < 0 ? bytes.length : end);
      if (end < 0) return;
      this.#emit(this.#carry, 0, this.#carried, this.#pendingLength);
      this.#carried = this.#pendingLength = 0;
      from = end + 1;
    }
    for (;;) {
      const end = bytes.indexOf(this.#break, from);
      if (end < 0) break;
      this.#emit(bytes, from, end, end - from);
      from = end + 1;
    }
    if (from < bytes.length) this.#keep(bytes, from, bytes.length);
  }

  end(): void {
    if (this.#pendingLength > 0) this.#emit(this.#carry, 0, this.#carried, this.#pendingLength);
    this.#reader.end();
  }

  #keep(bytes: Uint8Array, from: number, to: number): void {
    this.#pendingLength += to - from;
    const taken = Math.min(to - from, longestLine - this.#carried);
    if (this.#carried + taken > this.#carry.length) {
      const next = new Uint8Array(Math.min(longestLine, Math.max(4096, (this.#carried + taken) * 2)));
      next.set(this.#carry.subarray(0, this.#carried));
      this.#carry = next;
    }
    this.#carry.set(bytes.subarray(from, from + taken), this.#carried);
    this.#carried += taken;
  }

  #emit(bytes: Uint8Array, from: number, end: number, length: number): void {
    let to = end - from > longestLine ? from + longestLine : end;
    if (to > from && bytes[to - 1] === 13) to--;
    const place = this.#place;
    place.offset = this.#offset;
    place.length = length;
    place.line = ++this.#line;
    place.at = Number.NaN;
    place.stream = -1;
    this.#offset += length + 1;
    // What was carried over is not of the bytes at hand.
    if (to > this.#odd || bytes === this.#carry) this.#readTyped(bytes, from, to, place);
    else this.#readPlain(bytes, from, to, place);
  }

  /** A line is read as if it had been typed (`oddBlanks.ts`). */
  #readTyped(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    const line = bytes.subarray(from, to);
    if (findOddBlank(line) < 0) {
      this.#readPlain(bytes, from, to, place);
      return;
    }
    const typed = new Uint8Array(line.length);
    this.#readPlain(typed, 0, copyTyped(line, 0, line.length, typed), place);
  }

  #readPlain(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    if (to > from && bytes[from] === 27) {
      const plainLength = this.#stripColours(bytes, from, to);
      this.#reader.line(this.#plain, 0, plainLength, place);
    } else this.#reader.line(bytes, from, to, place);
  }

  /** A coloured line begins with its colour (§4.2). Copies it without the escape sequences. */
  #stripColours(bytes: Uint8Array, from: number, to: number): number {
    if (this.#plain.length < to - from) this.#plain = new Uint8Array((to - from) * 2);
    const plain = this.#plain;
    let length = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === 27 && bytes[at + 1] === 91) {
        at += 2;
        while (at < to && ((bytes[at] as number) < 64 || (bytes[at] as number) > 126)) at++;
      } else plain[length++] = byte;
    }
    return length;
  }
}

export function isBlankLine(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 32) return false;
  return true;
}

/** ``` of Markdown, when a README was pasted with its code block. */
export function isFence(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from >= 3 && bytes[from] === 96 && bytes[from + 1] === 96 && bytes[from + 2] === 96;
}
