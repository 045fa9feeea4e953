/**
 * Rows copied from the console (§4.5, 3): `2023-11-25T00:08:47.046-08:00<TAB>message`, in the zone of whoever looked, tabs perhaps turned into
 * spaces. The text inside an S3 export (§4.8) has the same shape. Read: time and message; no stream.
 */
import { Clock } from '../scanning/clock.ts';
import { isBlank } from '../scanning/platform.ts';
import type { MessagePlace } from '../scanning/platformLines.ts';
import { PrefixedLines } from './prefixedLines.ts';

export class IsoTab extends PrefixedLines {
  readonly #clock = new Clock();

  protected override readPrefix(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number {
    if (bytes[from] !== 50) return -1;
    const clock = this.#clock;
    const at = clock.read(bytes, from, to);
    if (Number.isNaN(at) || !clock.zoned) return -1;
    if (clock.end < to && !isBlank(bytes[clock.end] as number)) return -1;
    place.at = at;
    return clock.end;
  }
}
