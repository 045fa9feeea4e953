/**
 * `aws logs tail --format short` (§4.2): `2025-11-13T12:12:30 message`, seconds only, UTC without saying so, no stream.
 * Read: time and message. Which environment a line belongs to is reconstructed, or unknown where requests overlap (§6.2).
 */
import { Clock } from '../scanning/clock.ts';
import { isBlank } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import type { Tally } from '../scanning/tally.ts';
import { PrefixedLines } from './prefixedLines.ts';

export class TailShort extends PrefixedLines {
  readonly #clock = new Clock();

  constructor(tally: Tally) {
    super(tally);
    tally.resolutionMs = 1000;
  }

  protected override readPrefix(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number {
    if (bytes[from] !== 50) return -1;
    const clock = this.#clock;
    const at = clock.read(bytes, from, to);
    if (Number.isNaN(at) || clock.zoned || bytes[from + 10] !== 84) return -1;
    if (clock.end < to && !isBlank(bytes[clock.end] as number)) return -1;
    if (clock.fraction > 0) this.tally.resolutionMs = 1;
    place.at = at;
    return clock.end;
  }
}
