/** The bytes of an input, a slice at a time, and its text as UTF-8, so that one scanner serves every encoding. */
import type { FirstLook } from './encoding.ts';

/** What can be read: a File or Blob (read by slices, never whole), a pasted string, or bytes. */
export type Source = Blob | string | Uint8Array;

/** Bytes at once: big enough that the way there costs nothing, small enough to hold. */
const sliceBytes = 1 << 22;

export interface Bytes {
  size: number;
  slice(from: number, to: number): Promise<Uint8Array>;
  /** All from there to the end. Each piece is good until the next is asked for: they may share one buffer. */
  stream?(from: number): AsyncIterable<Uint8Array>;
}

export function openBytes(source: Source): Bytes {
  if (source instanceof Uint8Array) {
    return { size: source.length, slice: async (from, to) => source.subarray(from, to) };
  }
  if (typeof source === 'string') return openBytes(new TextEncoder().encode(source));
  return {
    size: source.size,
    slice: async (from, to) => new Uint8Array(await source.slice(from, to).arrayBuffer()),
    stream: (from) => streamInto(source.slice(from).stream()),
  };
}

/** The bytes of a stream by way of one buffer: Chromium reads a file so at three times the speed of slices. */
async function* streamInto(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(1 << 20);
  try {
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (done || !value) return;
      yield value;
      buffer = value.buffer;
    }
  } finally {
    // Whoever stops early does not wait.
    reader.cancel().catch(() => undefined);
  }
}

export type TextLook = Extract<FirstLook, { kind: 'text' }>;

/** A text as UTF-8 without its mark. Offsets into it are those of `Place`. */
export class Text {
  readonly #bytes: Bytes;
  readonly #look: TextLook;
  /** UTF-16 only: where each slice began, in the source and in the text. */
  readonly #marks: { source: number; text: number }[] = [];
  /** Bytes of text handed out so far. */
  length = 0;
  /** The byte that ends a line. */
  lineBreak = 10;

  constructor(bytes: Bytes, look: TextLook) {
    this.#bytes = bytes;
    this.#look = look;
  }

  /** All of it, once. Each piece is good until the next is asked for. `sliceSize` is for tests. */
  async *chunks(onRead: (bytes: number) => void, sliceSize?: number): AsyncGenerator<Uint8Array> {
    let read = this.#look.skip;
    for await (const { text, used } of this.#pieces(sliceSize)) {
      read += used;
      this.length += text.length;
      onRead(read);
      yield text;
    }
  }

  /** Pieces of the text, and how many bytes of the source each took. */
  async *#pieces(sliceSize: number | undefined): AsyncGenerator<{ text: Uint8Array; used: number }> {
    const { size, stream } = this.#bytes;
    if (stream && !this.#isWide && sliceSize === undefined) {
      for await (const text of stream(this.#look.skip)) yield { text, used: text.length };
      return;
    }
    // A slice of UTF-16 must hold a surrogate pair, or it would never get past one.
    const step = this.#isWide ? Math.max(4, (sliceSize ?? sliceBytes) & ~1) : (sliceSize ?? sliceBytes);
    for (let from = this.#look.skip; from < size; ) {
      const to = Math.min(size, from + step);
      const slice = await this.#bytes.slice(from, to);
      const piece = this.#isWide ? this.#narrow(slice, from, to === size) : { text: slice, used: slice.length };
      if (piece.used === 0) return;
      yield piece;
      from += piece.used;
    }
  }

  /** [from, to) of the text, after `chunks` has run. */
  async slice(from: number, to: number): Promise<Uint8Array> {
    if (!this.#isWide) return this.#bytes.slice(from + this.#look.skip, to + this.#look.skip);
    const first = this.#marks.findLast((mark) => mark.text <= from);
    const next = this.#marks.find((mark) => mark.text >= to);
    if (!first) return new Uint8Array(0);
    const source = await this.#bytes.slice(first.source, next?.source ?? this.#bytes.size);
    return this.#encode(source).subarray(from - first.text, to - first.text);
  }

  get #isWide(): boolean {
    return this.#look.encoding.startsWith('utf-16');
  }

  /** Never between the halves of a surrogate pair, nor between the bytes of a unit. */
  #narrow(slice: Uint8Array, source: number, isLast: boolean): { text: Uint8Array; used: number } {
    let used = isLast ? slice.length : slice.length & ~1;
    const high = this.#look.encoding.startsWith('utf-16le') ? slice[used - 1] : slice[used - 2];
    if (!isLast && used > 2 && high !== undefined && high >= 0xd8 && high < 0xdc) used -= 2;
    this.#marks.push({ source, text: this.length });
    return { text: this.#encode(slice.subarray(0, used)), used };
  }

  #encode(bytes: Uint8Array): Uint8Array {
    const label = this.#look.encoding.startsWith('utf-16le') ? 'utf-16le' : 'utf-16be';
    return new TextEncoder().encode(new TextDecoder(label, { ignoreBOM: true }).decode(bytes));
  }
}
