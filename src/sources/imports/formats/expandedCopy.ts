/**
 * Expanded rows copied from the console (§4.5, 2): a time alone on its line, the message as it was, a blank line, and the message once more with
 * its white space collapsed. Read: the first of the two; the second is counted as a copy.
 */
import { Clock } from '../scanning/clock.ts';
import { isBlankLine, isFence, type LineReader } from '../scanning/lineScanner.ts';
import { isBlank, kindAt, kinds } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import { sampleOf, type Tally } from '../scanning/tally.ts';
import { nameFault } from './prefixedLines.ts';

export class ExpandedCopy implements LineReader {
  readonly #tally: Tally;
  readonly #clock = new Clock();
  #at = Number.NaN;
  #offset = 0;
  #line = 0;
  /** The next line that is not blank begins the message. */
  #awaits = false;
  #kind = 0;

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  line(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    if (this.#isTimeAlone(bytes, from, to)) {
      this.#tally.event(this.#at);
      this.#offset = place.offset;
      this.#line = place.line;
      this.#awaits = true;
      this.#kind = 0;
      return;
    }
    if (isBlankLine(bytes, from, to)) return;
    if (isFence(bytes, from, to)) {
      this.#tally.ignore(sampleOf(bytes, from, to, place.line));
      return;
    }
    if (Number.isNaN(this.#at)) {
      this.#tally.ignoreAbove(sampleOf(bytes, from, to, place.line));
      return;
    }
    let message = from;
    while (message < to && isBlank(bytes[message] as number)) message++;
    if (this.#awaits) this.#readMessage(bytes, message, to, place);
    else if (this.#kind !== 0 && kindAt(bytes, message, to) === this.#kind) this.#tally.copies++;
    else if (this.#kind === kinds.fault) nameFault(this.#tally, bytes, message, to);
  }

  end(): void {}

  #readMessage(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    this.#awaits = false;
    if (bytes[from] === 123) this.#tally.noteJson(bytes, from, to, place.offset, place.line);
    const length = place.offset + place.length - this.#offset;
    place.at = this.#at;
    place.offset = this.#offset;
    place.length = length;
    place.line = this.#line;
    this.#kind = this.#tally.lines.read(bytes, from, to, place);
  }

  #isTimeAlone(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes[from] !== 50 || to - from > 48) return false;
    const at = this.#clock.read(bytes, from, to);
    if (Number.isNaN(at) || !this.#clock.zoned || !isBlankLine(bytes, this.#clock.end, to)) return false;
    this.#at = at;
    return true;
  }
}
