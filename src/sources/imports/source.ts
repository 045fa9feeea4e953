/** The bytes of an input, a slice at a time, and its text as UTF-8, so that one scanner serves every encoding. */
import type { FirstLook } from './encoding.ts';

/** What can be read: a File or Blob (read by slices, never whole), a pasted string, or bytes. */
export type Source = Blob | string | Uint8Array;

/** Bytes at once: big enough that the way there costs nothing, small enough to hold. */
const sliceBytes = 1 << 22;

export interface Bytes {
  size: number;
  slice(from: number, to: number): Promise<Uint8Array>;
}

export function openBytes(source: Source): Bytes {
  if (source instanceof Uint8Array) {
    return { size: source.length, slice: async (from, to) => source.subarray(from, to) };
  }
  if (typeof source === 'string') return openBytes(new TextEncoder().encode(source));
  return { size: source.size, slice: async (from, to) => new Uint8Array(await source.slice(from, to).arrayBuffer()) };
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

  constructor(bytes: Bytes, look: TextLook) {
    this.#bytes = bytes;
    this.#look = look;
  }

  /** All of it, once. `sliceSize` is for tests. */
  async *chunks(onRead: (bytes: number) => void, sliceSize = sliceBytes): AsyncGenerator<Uint8Array> {
    const { size } = this.#bytes;
    // A slice of UTF-16 must hold a surrogate pair, or it would never get past one.
    const step = this.#isWide ? Math.max(4, sliceSize & ~1) : sliceSize;
    let from = this.#look.skip;
    while (from < size) {
      const to = Math.min(size, from + step);
      const slice = await this.#bytes.slice(from, to);
      const chunk = this.#isWide ? this.#narrow(slice, from, to === size) : { text: slice, used: slice.length };
      if (chunk.used === 0) return;
      from += chunk.used;
      this.length += chunk.text.length;
      onRead(from);
      yield chunk.text;
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
