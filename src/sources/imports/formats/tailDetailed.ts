/**
 * `aws logs tail`, format detailed (§4.2): `2025-11-13T12:12:30.602000+00:00 2025/11/13/[$LATEST]<32hex> message`.
 * Read: time, stream and message of each line; lines without the prefix continue the event before. `--format json` has the same prefix.
 */
import { Clock } from '../scanning/clock.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import type { Tally } from '../scanning/tally.ts';
import { PrefixedLines } from './prefixedLines.ts';

export class TailDetailed extends PrefixedLines {
  readonly #clock = new Clock();
  /** Streams of one function have names of one length. */
  #streamLength = 0;

  constructor(tally: Tally) {
    super(tally);
    tally.carriesStreams = true;
  }

  protected override readPrefix(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number {
    // '2' of the year: nothing else can begin an event before the year 3000.
    if (bytes[from] !== 50) return -1;
    const clock = this.#clock;
    const at = clock.read(bytes, from, to);
    if (Number.isNaN(at) || bytes[clock.end] !== 32) return -1;
    const stream = clock.end + 1;
    let end = stream + this.#streamLength;
    if (end >= to || bytes[end] !== 32 || bytes[end - 33] !== 93) {
      end = stream;
      while (end < to && (bytes[end] as number) > 32) end++;
      // YYYY/MM/DD/[version]32hex, in a custom log group with the function's name before the bracket (§4.3).
      if (end - stream < 46 || bytes[end - 33] !== 93) return -1;
      this.#streamLength = end - stream;
    }
    if (bytes[stream + 4] !== 47 || bytes[stream + 7] !== 47) return -1;
    place.at = at;
    place.stream = this.tally.streams.add(bytes, stream, end);
    return Math.min(end + 1, to);
  }
}
