/** What every scanner writes into: the counts of an input that are not platform lines, and its problems on the way. */
import type { Place, Problem, SampleLine } from '../findings.ts';
import { Streams } from './keys.ts';
import { PlatformLines } from './platformLines.ts';

const decoder = new TextDecoder();
const sampleLimit = 5;

export class Tally {
  readonly lines = new PlatformLines();
  readonly streams = new Streams();
  readonly problems: Problem[] = [];
  readonly ignoredSamples: SampleLine[] = [];
  events = 0;
  ignoredLines = 0;
  /** Copies that a console wrote under the original (§4.5). */
  copies = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  /** The container names streams. */
  carriesStreams = false;
  resolutionMs: 1 | 1000 = 1;
  /** The first platform event in JSON, which the text scanners do not read. */
  jsonPlatform: Place | undefined;
  #previous = Number.NaN;
  #above = false;
  #rises = 0;
  #falls = 0;

  event(at: number): void {
    this.events++;
    if (Number.isNaN(at)) return;
    if (at > this.#previous) this.#rises++;
    else if (at < this.#previous) this.#falls++;
    this.#previous = at;
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
  }

  get sorted(): 'asc' | 'desc' | 'none' {
    if (Number.isNaN(this.#previous)) return 'none';
    if (this.#falls === 0) return 'asc';
    return this.#rises === 0 ? 'desc' : 'none';
  }

  ignore(sample: SampleLine): void {
    this.ignoredLines++;
    if (this.ignoredSamples.length < sampleLimit) this.ignoredSamples.push(sample);
  }

  /** Text above the first time. It may be the rest of an event that began before the window, and counts as one; its lines are of no use. */
  ignoreAbove(sample: SampleLine): void {
    if (!this.#above) this.events++;
    this.#above = true;
    this.ignore(sample);
  }

  /** More ignored lines than there are samples of. */
  ignoreMany(count: number, samples: SampleLine[]): void {
    this.ignoredLines += count;
    for (const sample of samples) if (this.ignoredSamples.length < sampleLimit) this.ignoredSamples.push(sample);
  }

  /** A message that begins with `{` may be a platform event of the JSON log format (§3.1). Only the first is kept. */
  noteJson(bytes: Uint8Array, from: number, to: number, offset: number, line: number): void {
    if (this.jsonPlatform || to - from < 30) return;
    const at = from + 2;
    // "time" or "type", the two keys such an event can begin with.
    if (bytes[at] !== 116 || (bytes[at + 1] !== 105 && bytes[at + 1] !== 121)) return;
    if (isJsonPlatform(decoder.decode(bytes.subarray(from, Math.min(to, from + 200)))))
      this.jsonPlatform = { line, offset };
  }
}

/** §3.6: any JSON value with `type: platform.*`. */
export function isJsonPlatform(text: string): boolean {
  return /"type"\s*:\s*"platform\.[a-z][A-Za-z]+"/.test(text);
}

export function sampleOf(bytes: Uint8Array, from: number, to: number, line: number): SampleLine {
  const text = decoder.decode(bytes.subarray(from, Math.min(to, from + 800)));
  return { line, text: text.length > 200 ? `${text.slice(0, 199)}…` : text };
}
