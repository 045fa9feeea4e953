/** Names to small numbers: request ids, streams, and the few words of a log (states, error types). */
import { Growing } from './columns.ts';

/** Keys of 128 bits to 0, 1, 2 … in the order seen: an open hash table in typed arrays, without an object per key. */
export class KeyTable {
  #slots = new Int32Array(1024).fill(-1);
  readonly keys = new Growing(new Int32Array(0));
  length = 0;

  /** The number of a key, given as four 32-bit words; a new key gets the next number. */
  add(a: number, b: number, c: number, d: number): number {
    const keys = this.keys.values;
    const mask = this.#slots.length - 1;
    let slot = hashWords(a, b, c, d) & mask;
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index < 0) break;
      const at = index * 4;
      if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) return index;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.length;
    this.keys.push(a);
    this.keys.push(b);
    this.keys.push(c);
    this.keys.push(d);
    if (++this.length * 2 > this.#slots.length) this.#rehash();
    return this.length - 1;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    const keys = this.keys.values;
    for (let index = 0; index < this.length; index++) {
      const at = index * 4;
      let slot =
        hashWords(keys[at] as number, keys[at + 1] as number, keys[at + 2] as number, keys[at + 3] as number) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

function hashWords(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ c;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ d;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return hash ^ (hash >>> 16);
}

const decoder = new TextDecoder();

/** Value of a lower-case hexadecimal digit, 255 for anything else. */
const nibble = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++) nibble['0123456789abcdef'.charCodeAt(digit)] = digit;

/** Request ids. UUIDs stand in the table as the 128 bits they are; other ids (redacted, of documents) as strings. */
export class RequestIds {
  readonly table = new KeyTable();
  readonly odd = new Map<number, string>();
  readonly #oddIndex = new Map<string, number>();
  readonly #words = new Int32Array(4);

  get length(): number {
    return this.table.length;
  }

  add(bytes: Uint8Array, from: number, to: number): number {
    if (to - from === 36 && this.#readUuid(bytes, from)) {
      const words = this.#words;
      return this.table.add(words[0] as number, words[1] as number, words[2] as number, words[3] as number);
    }
    const text = decoder.decode(bytes.subarray(from, to));
    const found = this.#oddIndex.get(text);
    if (found !== undefined) return found;
    // A counter in place of bits. A UUID of the same bits would have to begin with ffffffff and end in zeros.
    const index = this.table.add(-1, this.#oddIndex.size, 0, 0);
    this.#oddIndex.set(text, index);
    this.odd.set(index, text);
    return index;
  }

  #readUuid(bytes: Uint8Array, from: number): boolean {
    if (bytes[from + 8] !== 45 || bytes[from + 13] !== 45 || bytes[from + 18] !== 45 || bytes[from + 23] !== 45)
      return false;
    const words = this.#words;
    const a = readHex(bytes, from);
    const b = readHex(bytes, from + 4);
    const c = readHex(bytes, from + 9);
    const d = readHex(bytes, from + 14);
    const e = readHex(bytes, from + 19);
    const f = readHex(bytes, from + 24);
    const g = readHex(bytes, from + 28);
    const h = readHex(bytes, from + 32);
    words[0] = (a << 16) | b;
    words[1] = (c << 16) | d;
    words[2] = (e << 16) | f;
    words[3] = (g << 16) | h;
    return (a | b | c | d | e | f | g | h) < 0x10000;
  }
}

/** Four lower-case hexadecimal digits; 65536 or more when they are none. */
function readHex(bytes: Uint8Array, at: number): number {
  const w = nibble[bytes[at] as number] as number;
  const x = nibble[bytes[at + 1] as number] as number;
  const y = nibble[bytes[at + 2] as number] as number;
  const z = nibble[bytes[at + 3] as number] as number;
  return (w | x | y | z) > 15 ? 0x10000 : (w << 12) | (x << 8) | (y << 4) | z;
}

/** A UUID back from its four words. */
export function printUuid(keys: Int32Array, index: number): string {
  let hex = '';
  for (let word = 0; word < 4; word++) hex += ((keys[index * 4 + word] as number) >>> 0).toString(16).padStart(8, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Texts to 0, 1, 2 …: few different ones, each decoded once. */
export class Names {
  readonly list: string[] = [];
  readonly #index = new Map<string, number>();

  add(text: string): number {
    const found = this.#index.get(text);
    if (found !== undefined) return found;
    this.list.push(text);
    this.#index.set(text, this.list.length - 1);
    return this.list.length - 1;
  }
}

/** Log stream names. A stream ends in 32 random hexadecimal digits (§4.3): its last 16 bytes and its length tell it apart without decoding. */
export class Streams {
  readonly names = new Names();
  readonly #table = new KeyTable();
  readonly #byKey: number[] = [];
  #last = -1;
  #lastKey = new Int32Array(4);

  add(bytes: Uint8Array, from: number, to: number): number {
    if (to - from < 46) return this.names.add(decoder.decode(bytes.subarray(from, to)));
    const a = readWord(bytes, to - 16);
    const b = readWord(bytes, to - 12);
    const c = readWord(bytes, to - 8);
    const d = readWord(bytes, to - 4) ^ Math.imul(to - from, 0x2c1b3c6d);
    const key = this.#lastKey;
    if (this.#last >= 0 && key[0] === a && key[1] === b && key[2] === c && key[3] === d) return this.#last;
    const index = this.#table.add(a, b, c, d);
    let stream = this.#byKey[index];
    if (stream === undefined) {
      stream = this.names.add(decoder.decode(bytes.subarray(from, to)));
      this.#byKey[index] = stream;
    }
    key[0] = a;
    key[1] = b;
    key[2] = c;
    key[3] = d;
    this.#last = stream;
    return stream;
  }
}

function readWord(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}
