/**
 * A tolerant JSON scanner over chunks of bytes: it reports objects, keys and scalars as they close, keeps going after a mistake, and knows where a
 * file stops in the middle. `JSON.parse` would need the whole text, would fail on a cut file, and cannot say where a value stands; people paste all three.
 */
import type { Place } from '../findings.ts';

export interface JsonEvents {
  /** An object or array opens; `offset` and `line` of its bracket. */
  open(isObject: boolean, offset: number, line: number): void;
  /** An object or array closes; `end` = offset after its bracket. */
  close(isObject: boolean, end: number): void;
  /** The key of the value that follows. */
  key(bytes: Uint8Array, length: number): void;
  /** A string (unescaped) or a number, true, false or null (as written). Only the first `longestValue` bytes are kept. `whole` = its end was seen. */
  value(bytes: Uint8Array, length: number, isString: boolean, whole: boolean): void;
}

/** Platform lines are shorter; no application message is needed whole. */
const longestValue = 16384;

// What the scanner stands in.
const between = 0;
const inString = 1;
const inEscape = 2;
const inUnicode = 3;
const inScalar = 4;

export class JsonScanner {
  readonly #events: JsonEvents;
  readonly #value = new Uint8Array(longestValue + 4);
  #length = 0;
  #state = between;
  #isKey = false;
  #unicode = 0;
  #unicodeDigits = 0;
  /** One entry per open bracket: 1 object, 0 array. */
  readonly #brackets: number[] = [];
  #tooDeep = 0;
  #awaitsKey = false;
  #offset: number;
  #line: number;
  malformed: Place | undefined;

  readonly #break: number;

  constructor(events: JsonEvents, begin: Place, lineBreak: number) {
    this.#break = lineBreak;
    this.#events = events;
    this.#offset = begin.offset;
    this.#line = begin.line;
  }

  feed(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === inString) at = this.#readString(bytes, at);
      else if (this.#state === between) at = this.#readBetween(bytes, at);
      else if (this.#state === inScalar) at = this.#readScalar(bytes, at);
      else this.#readEscape(bytes[at++] as number);
    }
    this.#offset += bytes.length;
  }

  /** The place where it stops, when something is still open. */
  end(): Place | undefined {
    if (this.#state === inScalar) this.#endScalar();
    else if (this.#state !== between && !this.#isKey) this.#events.value(this.#value, this.#length, true, false);
    const isCut = this.#brackets.length > 0 || this.#state !== between;
    return isCut ? { line: this.#line, offset: this.#offset } : undefined;
  }

  #readBetween(bytes: Uint8Array, from: number): number {
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === this.#break) this.#line++;
      if (byte <= 32) continue;
      if (byte === 34) {
        this.#state = inString;
        this.#length = 0;
        this.#isKey = this.#awaitsKey;
        return at + 1;
      }
      if (byte === 123 || byte === 91) this.#open(byte === 123, at);
      else if (byte === 125 || byte === 93) this.#close(byte === 125, at);
      else if (byte === 44) this.#awaitsKey = this.#inObject();
      else if (byte === 58) this.#awaitsKey = false;
      else {
        if (this.#awaitsKey) this.#complain(at);
        this.#state = inScalar;
        this.#length = 0;
        return at;
      }
    }
    return at;
  }

  #inObject(): boolean {
    return this.#brackets[this.#brackets.length - 1] === 1;
  }

  #open(isObject: boolean, at: number): void {
    this.#awaitsKey = isObject;
    // Nobody nests log events deeper; hostile input does.
    if (this.#brackets.length === 1000) {
      this.#tooDeep++;
      return;
    }
    this.#brackets.push(isObject ? 1 : 0);
    this.#events.open(isObject, this.#offset + at, this.#line);
  }

  #close(isObject: boolean, at: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const opened = this.#brackets.pop();
    if (opened === undefined) return;
    if ((opened === 1) !== isObject) this.#complain(at);
    this.#awaitsKey = false;
    this.#events.close(opened === 1, this.#offset + at + 1);
  }

  #readString(bytes: Uint8Array, from: number): number {
    const value = this.#value;
    let length = this.#length;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === 34) {
        this.#length = length;
        this.#endString(true);
        return at + 1;
      }
      if (byte === 92) {
        this.#state = inEscape;
        at++;
        break;
      }
      if (byte === this.#break) {
        // JSON has no line break inside a string: the end of this one is missing. Going on after it finds the next event again.
        this.#length = length;
        this.#complain(at);
        this.#endString(false);
        return at;
      }
      if (length < longestValue) value[length++] = byte;
    }
    this.#length = length;
    return at;
  }

  #endString(whole: boolean): void {
    this.#state = between;
    if (this.#isKey) {
      this.#events.key(this.#value, this.#length);
      this.#awaitsKey = false;
    } else this.#events.value(this.#value, this.#length, true, whole);
  }

  #readEscape(byte: number): void {
    if (this.#state === inUnicode) {
      const digit = Number.parseInt(String.fromCharCode(byte), 16);
      this.#unicode = this.#unicode * 16 + (Number.isNaN(digit) ? 0 : digit);
      if (++this.#unicodeDigits < 4) return;
      this.#state = inString;
      this.#pushUnit(this.#unicode);
      return;
    }
    if (byte === 117) {
      this.#state = inUnicode;
      this.#unicode = this.#unicodeDigits = 0;
      return;
    }
    this.#state = inString;
    this.#push(byte === 110 ? 10 : byte === 116 ? 9 : byte === 114 ? 13 : byte === 98 ? 8 : byte === 102 ? 12 : byte);
  }

  /** A UTF-16 unit of a \u escape as UTF-8. */
  #pushUnit(unit: number): void {
    let point = unit;
    const [lead, high = 0, low = 0] = this.#value.subarray(Math.max(0, this.#length - 3), this.#length);
    // The first half of a pair stands there as WTF-8 (https://simonsapin.github.io/wtf-8/), and stays so without the second.
    if (unit >= 0xdc00 && unit < 0xe000 && lead === 0xed && high >= 0xa0 && high < 0xb0 && low >= 0x80) {
      point = 0x10000 + ((((high & 15) << 6) | (low & 63)) << 10) + (unit - 0xdc00);
      this.#length -= 3;
    }
    if (point < 0x80) this.#push(point);
    else {
      if (point < 0x800) this.#push(0xc0 | (point >> 6));
      else {
        if (point < 0x10000) this.#push(0xe0 | (point >> 12));
        else {
          this.#push(0xf0 | (point >> 18));
          this.#push(0x80 | ((point >> 12) & 63));
        }
        this.#push(0x80 | ((point >> 6) & 63));
      }
      this.#push(0x80 | (point & 63));
    }
  }

  #push(byte: number): void {
    if (this.#length < longestValue) this.#value[this.#length++] = byte;
  }

  #readScalar(bytes: Uint8Array, from: number): number {
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (
        byte <= 32 ||
        byte === 44 ||
        byte === 58 ||
        byte === 34 ||
        byte === 93 ||
        byte === 125 ||
        byte === 123 ||
        byte === 91
      ) {
        this.#endScalar();
        return at;
      }
      if (this.#length < 64) this.#value[this.#length++] = byte;
    }
    return at;
  }

  #endScalar(): void {
    this.#state = between;
    this.#events.value(this.#value, this.#length, false, true);
  }

  #complain(at: number): void {
    // Outside of any object stands what somebody pasted around the JSON: a prompt, an error of the shell.
    if (this.#inObject()) this.malformed ??= { line: this.#line, offset: this.#offset + at };
  }
}
