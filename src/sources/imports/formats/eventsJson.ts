/**
 * `get-log-events` and `filter-log-events` as JSON (§4.3): `{"events":[{"timestamp":ms,"message":"…"}]}`; the second names the stream of each event.
 * Also bare arrays, `{"payload":[…]}`, one event per line, text around the JSON, files cut in the middle, and descending order.
 * Read: every object that holds a `message` and a `timestamp`, wherever it stands.
 */
import type { Place } from '../findings.ts';
import { readTime, toEpochMs } from '../scanning/clock.ts';
import { type JsonEvents, JsonScanner } from '../scanning/jsonScanner.ts';
import { copyTyped, findOddBlank } from '../scanning/oddBlanks.ts';
import { kindAt, startsWith } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import type { Tally } from '../scanning/tally.ts';

const decoder = new TextDecoder();

/** One open object; arrays have none of their own. */
interface Frame {
  at: number;
  /** It has a time, be it one that cannot be read: that loses the time and not the event. */
  isTimed: boolean;
  stream: number;
  /** Kept when it begins like a platform line could; -1 = no message yet. */
  messageLength: number;
  message: Uint8Array;
  offset: number;
  line: number;
}

/** The keys that matter; told by their bytes, since a file has millions of them. */
const keys = { none: 0, timestamp: 1, message: 2, stream: 3, searched: 4 } as const;
const keyNames: readonly (readonly [Uint8Array, number])[] = (
  [
    ['timestamp', keys.timestamp],
    ['message', keys.message],
    ['logStreamName', keys.stream],
    ['searchedLogStreams', keys.searched],
  ] as const
).map(([name, key]) => [new TextEncoder().encode(name), key]);

/** An event takes two or three levels. Fields of deeper objects are nobody's. */
const deepest = 12;

export class EventsJson implements JsonEvents {
  readonly #tally: Tally;
  readonly scanner: JsonScanner;
  readonly #frames: Frame[] = [];
  readonly #isObject: boolean[] = [];
  #depth = 0;
  #key: number = keys.none;
  readonly #place: MessagePlace = { at: Number.NaN, stream: -1, offset: 0, length: 0, line: 0 };

  constructor(tally: Tally, begin: Place, lineBreak: number) {
    this.#tally = tally;
    this.scanner = new JsonScanner(this, begin, lineBreak);
  }

  feed(bytes: Uint8Array): void {
    this.scanner.feed(bytes);
  }

  end(): void {
    const cut = this.scanner.end();
    if (this.scanner.malformed) this.#tally.problems.push({ code: 'malformedJson', place: this.scanner.malformed });
    if (!cut) return;
    while (this.#depth > 0) this.close(this.#isObject[this.#depth - 1] === true, cut.offset);
    this.#tally.problems.push({ code: 'truncated', place: cut });
  }

  open(isObject: boolean, offset: number, line: number): void {
    this.#isObject[this.#depth++] = isObject;
    this.#key = keys.none;
    if (!isObject || this.#depth > deepest) return;
    const frame = this.#frames[this.#depth];
    if (frame) {
      frame.at = Number.NaN;
      frame.isTimed = false;
      frame.stream = frame.messageLength = -1;
      frame.offset = offset;
      frame.line = line;
    } else {
      const message = new Uint8Array(0);
      this.#frames[this.#depth] = {
        at: Number.NaN,
        isTimed: false,
        stream: -1,
        messageLength: -1,
        message,
        offset,
        line,
      };
    }
  }

  close(isObject: boolean, end: number): void {
    const frame = this.#frames[this.#depth];
    const isEvent = isObject && this.#depth <= deepest && frame?.isTimed && frame.messageLength >= 0;
    if (this.#depth > 0) this.#depth--;
    this.#key = keys.none;
    if (isEvent) this.#readEvent(frame, end);
  }

  key(bytes: Uint8Array, length: number): void {
    this.#key = keys.none;
    for (const [name, key] of keyNames) {
      if (name.length === length && startsWith(bytes, 0, length, name)) this.#key = key;
    }
    if (this.#key === keys.searched) this.#tally.carriesStreams = true;
  }

  value(bytes: Uint8Array, length: number, isString: boolean, whole: boolean): void {
    const frame = this.#isObject[this.#depth - 1] && this.#depth <= deepest ? this.#frames[this.#depth] : undefined;
    const key = this.#key;
    this.#key = keys.none;
    if (!frame) return;
    if (key === keys.timestamp) {
      frame.at = timeOf(bytes, length);
      frame.isTimed = true;
    } else if (key === keys.message && isString && (whole || length > 0)) keepMessage(frame, bytes, length);
    else if (key === keys.stream && isString) {
      this.#tally.carriesStreams = true;
      frame.stream = this.#tally.streams.add(bytes, 0, length);
    }
  }

  #readEvent(frame: Frame, end: number): void {
    this.#tally.event(frame.at);
    const place = this.#place;
    place.at = frame.at;
    place.stream = frame.stream;
    place.offset = frame.offset;
    place.length = end - frame.offset;
    place.line = frame.line;
    if (findOddBlank(frame.message.subarray(0, frame.messageLength)) >= 0)
      frame.messageLength = copyTyped(frame.message, 0, frame.messageLength, frame.message);
    let from = 0;
    while (from < frame.messageLength && (frame.message[from] as number) <= 32) from++;
    const length = unescapeTwice(frame.message, from, frame.messageLength);
    if (frame.message[from] === 123) this.#tally.noteJson(frame.message, from, length, place.offset, place.line);
    else this.#tally.lines.read(frame.message, from, length, place);
  }
}

/** Digits are read without a string in between: a file has millions of them. */
function timeOf(bytes: Uint8Array, length: number): number {
  let value = 0;
  for (let at = 0; at < length && value >= 0; at++) {
    const digit = (bytes[at] as number) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : -1;
  }
  if (value > 0 && value <= Number.MAX_SAFE_INTEGER) return toEpochMs(value);
  return readTime(decoder.decode(bytes.subarray(0, Math.min(length, 40))));
}

function keepMessage(frame: Frame, bytes: Uint8Array, length: number): void {
  if (frame.message.length < length) frame.message = new Uint8Array(Math.max(1024, length * 2));
  // A copy: the scanner's bytes are used again for the next value.
  frame.message.set(bytes.subarray(0, length));
  frame.messageLength = length;
}

/** Some tools escape a message twice (§4.7): it holds a backslash and a `t`, and no tab. Answers the new length. */
function unescapeTwice(message: Uint8Array, from: number, to: number): number {
  if (kindAt(message, from, to) === 0) return to;
  const text = message.subarray(0, to);
  let backslash = text.indexOf(92, from);
  if (backslash < 0 || text.indexOf(9, from) >= 0) return to;
  let end = backslash;
  for (; backslash < to; backslash++, end++) {
    const next = backslash + 1 < to ? message[backslash + 1] : 0;
    const isEscape = message[backslash] === 92 && (next === 116 || next === 110);
    message[end] = isEscape ? (next === 116 ? 9 : 10) : (message[backslash] as number);
    if (isEscape) backslash++;
  }
  return end;
}
