/** What the formats share in which each event begins with its time in front of the message, on one line (§4.2, §4.5, §4.8). */
import { isBlankLine, isFence, type LineReader } from '../scanning/lineScanner.ts';
import { isBlank, kinds } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import { sampleOf, type Tally } from '../scanning/tally.ts';

const decoder = new TextDecoder();

export abstract class PrefixedLines implements LineReader {
  protected readonly tally: Tally;
  #began = false;
  #lastKind = 0;

  constructor(tally: Tally) {
    this.tally = tally;
  }

  /** Where the message begins, with `place.at` and `place.stream` set; -1 when the line has no such prefix. */
  protected abstract readPrefix(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number;

  line(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    let message = this.readPrefix(bytes, from, to, place);
    if (message < 0) {
      this.#continue(bytes, from, to, place);
      return;
    }
    while (message < to && isBlank(bytes[message] as number)) message++;
    this.#began = true;
    this.tally.event(place.at);
    this.#lastKind = this.tally.lines.read(bytes, message, to, place);
    if (bytes[message] === 123) this.tally.noteJson(bytes, message, to, place.offset, place.line);
  }

  end(): void {}

  /** A line without a prefix goes on with the event before it: the XRAY line, stack frames, pretty-printed JSON. */
  #continue(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    if (isFence(bytes, from, to)) this.tally.ignore(sampleOf(bytes, from, to, place.line));
    else if (!this.#began) {
      if (!isBlankLine(bytes, from, to)) this.tally.ignoreAbove(sampleOf(bytes, from, to, place.line));
    } else if (this.#lastKind === kinds.fault) {
      nameFault(this.tally, bytes, from, to);
      this.#lastKind = 0;
    }
  }
}

/** `Runtime.ExitError` on the line after `RequestId: … Error: Runtime exited` (§2, fault-old). */
export function nameFault(tally: Tally, bytes: Uint8Array, from: number, to: number): void {
  const type = /^\s*([A-Z]\w+\.[A-Z]\w+)/.exec(decoder.decode(bytes.subarray(from, Math.min(to, from + 80))));
  if (type?.[1]) tally.lines.nameFault(type[1]);
}
