/** What stands before the first character that can be seen: however much it is, nothing of it is kept but where it ends. */
import type { Newline, Place } from '../findings.ts';

export class LeadingBlank {
  /** The first character that can be seen, once it was found. */
  readonly end: Place = { line: 1, offset: 0 };
  isOver = false;
  newline: Newline = 'none';
  #last = 0;

  /** What of the next bytes stands behind it. */
  skip(bytes: Uint8Array): Uint8Array {
    if (this.isOver) return bytes;
    let at = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      // Not all below a space: an escape begins a colour.
      if (byte !== 32 && (byte < 9 || byte > 13)) {
        this.isOver = true;
        break;
      }
      if (byte === 10) {
        this.end.line++;
        this.newline = this.#last === 13 ? 'crlf' : 'lf';
      }
      this.#last = byte;
    }
    this.end.offset += at;
    return bytes.subarray(at);
  }
}
