/**
 * Bare console text (§4.5, 4): platform lines with nothing in front of them, or with a prefix that carries no time we can use (placeholders,
 * container names, clock times; §4.13). Often a block out of a README, prose and all.
 * Read: platform lines at the start of a line. No times and no streams, so only durations. Nothing says where a message ends: each line is an event.
 */

import type { SampleLine } from '../findings.ts';
import { isFence, type LineReader } from '../scanning/lineScanner.ts';
import { isBlank, kindAt, kinds } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import { sampleOf, type Tally } from '../scanning/tally.ts';
import { nameFault } from './prefixedLines.ts';

const decoder = new TextDecoder();

/** Up to four of: a time, a placeholder of one, a number, a container's name and bar, a bracketed word, a quote mark. No words: an application's sentence is no prefix. */
const foreignPrefix = new RegExp(
  `^(?:(?:${[
    String.raw`[X\d]{2,4}[-/][X\d]{2}[-/][X\d]{2,4}[T ]?`,
    String.raw`[X\d]{1,2}:[X\d]{2}(?::[X\d]{2}(?:[.,][X\d]+)?)?(?:Z|[+-][X\d]{2}:?[X\d]{2})?(?: ?[AP]M)?:?`,
    String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},?`,
    String.raw`\d{10,19},?`,
    String.raw`[\w.-]+ *\|`,
    String.raw`\[[^\]\s]+\]`,
    '[>|*-]',
  ].join('|')})[ \t]*){1,4}$`,
);

export function isForeignPrefix(prefix: string): boolean {
  return prefix.length <= 120 && foreignPrefix.test(prefix);
}

export class PlainText implements LineReader {
  readonly #tally: Tally;
  /** Platform lines stand behind a foreign prefix. */
  readonly #prefixed: boolean;
  #lastKind = 0;
  #fenced: boolean | undefined;
  #blankSince = false;
  #began = false;
  /** Lines whose fate is open: before the first platform line, or after a REPORT and a blank line. */
  #paragraph = 0;
  #open = 0;
  #openSamples: SampleLine[] = [];

  constructor(tally: Tally, prefixed: boolean) {
    this.#tally = tally;
    this.#prefixed = prefixed;
  }

  line(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    let message = from;
    while (message < to && isBlank(bytes[message] as number)) message++;
    if (message === to) {
      this.#blankSince = true;
      this.#paragraph = 0;
      return;
    }
    if (isFence(bytes, message, to)) {
      this.#turnFence(sampleOf(bytes, from, to, place.line));
      return;
    }
    let kind = this.#tally.lines.read(bytes, message, to, place);
    if (kind === 0 && this.#prefixed) kind = this.#readBehindPrefix(bytes, message, to, place);
    if (kind !== 0) this.#countPlatformLine(kind);
    else this.#countOther(bytes, message, to, place);
  }

  end(): void {
    this.#ignoreOpen();
  }

  #countPlatformLine(kind: number): void {
    const opens = kind !== kinds.end && kind !== kinds.report;
    // Prose stands in a paragraph of its own before the log; what an init prints stands directly above START.
    if (!this.#began && opens) {
      this.#tally.ignoreMany(this.#open - this.#paragraph, this.#openSamples.slice(0, this.#open - this.#paragraph));
      this.#open = this.#paragraph;
    }
    this.#tally.events += this.#open + 1;
    this.#open = this.#paragraph = 0;
    this.#openSamples = [];
    this.#began = true;
    this.#blankSince = false;
    this.#lastKind = kind;
  }

  #countOther(bytes: Uint8Array, from: number, to: number, place: MessagePlace): void {
    if (this.#lastKind === kinds.fault) nameFault(this.#tally, bytes, from, to);
    if (bytes[from] === 123) this.#tally.noteJson(bytes, from, to, place.offset, place.line);
    if (this.#fenced === false) this.#tally.ignore(sampleOf(bytes, from, to, place.line));
    else if (!this.#began || (this.#lastKind === kinds.report && this.#blankSince)) {
      this.#open++;
      this.#paragraph++;
      if (this.#openSamples.length < 5) this.#openSamples.push(sampleOf(bytes, from, to, place.line));
    } else this.#tally.events++;
  }

  /** What stands outside of the fences of a README is prose. */
  #turnFence(fence: SampleLine): void {
    this.#fenced = !this.#fenced;
    this.#ignoreOpen();
    this.#tally.ignore(fence);
  }

  #ignoreOpen(): void {
    this.#tally.ignoreMany(this.#open, this.#openSamples);
    this.#open = this.#paragraph = 0;
    this.#openSamples = [];
  }

  #readBehindPrefix(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number {
    const limit = Math.min(to, from + 120);
    for (let at = from + 1; at < limit; at++) {
      if (!isBlank(bytes[at - 1] as number) || kindAt(bytes, at, to) === 0) continue;
      return isForeignPrefix(decoder.decode(bytes.subarray(from, at)))
        ? this.#tally.lines.read(bytes, at, to, place)
        : 0;
    }
    return 0;
  }
}
