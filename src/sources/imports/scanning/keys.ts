/** Names to small numbers: request ids, streams, and the few words of a log (states, error types). */
import { Growing, integers } from './columns.ts';
import { decodeExactly } from './exactText.ts';

/** Keys of 128 bits to 0, 1, 2 … in the order seen: an open hash table in typed arrays, without an object per key. */
export class KeyTable {
  #slots = new Int32Array(1024).fill(-1);
  /** Of this table alone: nobody can make up a log whose keys all fall into one place. */
  readonly #seed = crypto.getRandomValues(new Int32Array(4));
  readonly keys = new Growing(new Int32Array(0));
  length = 0;

  /** The number of a key, given as four 32-bit words; a new key gets the next number. */
  add(a: number, b: number, c: number, d: number): number {
    const keys = this.keys.values;
    const mask = this.#slots.length - 1;
    let slot = hashWords(this.#seed, a, b, c, d) & mask;
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
        hashWords(
          this.#seed,
          keys[at] as number,
          keys[at + 1] as number,
          keys[at + 2] as number,
          keys[at + 3] as number,
        ) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

function hashWords(seed: Int32Array, a: number, b: number, c: number, d: number): number {
  let hash = mix((seed[0] as number) ^ a);
  hash = mix(hash ^ b) + (seed[1] as number);
  hash = mix(hash ^ c) + (seed[2] as number);
  hash = mix(hash ^ d) + (seed[3] as number);
  return hash ^ (hash >>> 16);
}

function mix(word: number): number {
  const once = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  return Math.imul(once ^ (once >>> 13), 0x297a2d39);
}

/** A character a byte: names are told apart by their bytes, which may be no text. */
const byByte = new TextDecoder('latin1');

/** Value of a lower-case hexadecimal digit, 255 for anything else. */
const nibble = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit++) nibble['0123456789abcdef'.charCodeAt(digit)] = digit;

/** Request ids. UUIDs stand in the table as the 128 bits they are; other ids (redacted, of documents) as strings, numbered from -2 down until all are known. */
export class RequestIds {
  readonly table = new KeyTable();
  readonly odd: string[] = [];
  readonly #oddIndex = new Map<string, number>();
  readonly #words = new Int32Array(4);

  get length(): number {
    return this.table.length + this.odd.length;
  }

  add(bytes: Uint8Array, from: number, to: number): number {
    if (to - from === 36 && this.#readUuid(bytes, from)) {
      const words = this.#words;
      return this.table.add(words[0] as number, words[1] as number, words[2] as number, words[3] as number);
    }
    const own = bytes.subarray(from, to);
    const key = byByte.decode(own);
    const found = this.#oddIndex.get(key);
    if (found !== undefined) return found;
    this.odd.push(decodeExactly(own));
    this.#oddIndex.set(key, -1 - this.odd.length);
    return -1 - this.odd.length;
  }

  /** Odd ids are numbered behind the UUIDs. */
  settle(id: number): number {
    return id < -1 ? this.table.length - 2 - id : id;
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

/** Log stream names, compared whole: also in names that end alike, or that somebody made up to look alike. */
export class Streams {
  readonly list: string[] = [];
  /** Names by the hash of their words; `#next` leads from a name to an older one of the same hash. */
  readonly #table = new KeyTable();
  readonly #newest: number[] = [];
  readonly #next: number[] = [];
  /** Where each name's words begin, and one place more; the first of them is the length in bytes. */
  readonly #begins = [0];
  readonly #words = integers();
  #scratch = new Int32Array(64);
  #last = -1;

  add(bytes: Uint8Array, from: number, to: number): number {
    const count = this.#pack(bytes, from, to);
    if (this.#last >= 0 && this.#is(this.#last, count)) return this.#last;
    const scratch = this.#scratch;
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < count; i++)
      sums[i & 3] = (mix((sums[i & 3] as number) ^ (scratch[i] as number)) + this.#salt) | 0;
    const key = this.#table.add(sums[0] as number, sums[1] as number, sums[2] as number, sums[3] as number);
    let name = this.#newest[key] ?? -1;
    while (name >= 0 && !this.#is(name, count)) name = this.#next[name] as number;
    if (name < 0) {
      name = this.list.length;
      this.list.push(decodeExactly(bytes.subarray(from, to)));
      for (let i = 0; i < count; i++) this.#words.push(scratch[i] as number);
      this.#begins.push(this.#words.length);
      this.#next.push(this.#newest[key] ?? -1);
      this.#newest[key] = name;
    }
    this.#last = name;
    return name;
  }

  readonly #salt = crypto.getRandomValues(new Int32Array(1))[0] as number;

  /** The length and the bytes, four to a word, into the scratch; answers how many words. */
  #pack(bytes: Uint8Array, from: number, to: number): number {
    const count = 1 + ((to - from + 3) >> 2);
    if (count > this.#scratch.length) this.#scratch = new Int32Array(count * 2);
    const scratch = this.#scratch;
    scratch[0] = to - from;
    let word = 1;
    let at = from;
    for (; at + 4 <= to; at += 4) scratch[word++] = readWord(bytes, at);
    if (at < to) {
      let rest = 0;
      for (; at < to; at++) rest = (rest << 8) | (bytes[at] as number);
      scratch[word] = rest;
    }
    return count;
  }

  #is(name: number, count: number): boolean {
    const begin = this.#begins[name] as number;
    if ((this.#begins[name + 1] as number) - begin !== count) return false;
    const words = this.#words.values;
    // The end first: names of one day begin alike.
    for (let i = count - 1; i >= 0; i--) if (words[begin + i] !== this.#scratch[i]) return false;
    return true;
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
