/** The first look at an input, at its bytes (format notes §4.1): is it text, in which encoding, or compressed, or nothing for us? */
import type { Encoding, Newline } from '../findings.ts';

/** What the first bytes say. `text` begins after `skip` bytes of byte order mark. */
export type FirstLook =
  | { kind: 'text'; encoding: Exclude<Encoding, 'ascii' | 'binary'>; skip: number }
  | { kind: 'gzip' | 'zlib' | 'zip' | 'binary' };

export function lookAt(head: Uint8Array): FirstLook {
  const [a, b, c] = head;
  if (a === 0x1f && b === 0x8b) return { kind: 'gzip' };
  if (a === 0x50 && b === 0x4b && c === 3) return { kind: 'zip' };
  if (a === 0x78 && (b === 0x01 || b === 0x9c || b === 0xda)) return { kind: 'zlib' };
  if (a === 0xff && b === 0xfe) return { kind: 'text', encoding: 'utf-16le-bom', skip: 2 };
  if (a === 0xfe && b === 0xff) return { kind: 'text', encoding: 'utf-16be-bom', skip: 2 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { kind: 'text', encoding: 'utf-8-bom', skip: 3 };
  return lookAtZeros(head);
}

/** UTF-16 without a mark: every other byte is zero. Other zeros and control characters in number are no text. */
function lookAtZeros(head: Uint8Array): FirstLook {
  const length = Math.min(head.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = head[at] as number;
    if (byte === 0) at % 2 ? odd++ : even++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  const half = length / 2;
  if (length >= 8 && odd > half * 0.7 && even < half * 0.1) return { kind: 'text', encoding: 'utf-16le', skip: 0 };
  if (length >= 8 && even > half * 0.7 && odd < half * 0.1) return { kind: 'text', encoding: 'utf-16be', skip: 0 };
  if (controls + even + odd > Math.max(4, length * 0.05)) return { kind: 'binary' };
  return { kind: 'text', encoding: 'utf-8', skip: 0 };
}

/** Is any byte above 127? Four at a time: this is the one look that every byte of a log gets besides the search for line breaks. */
export function hasHighByte(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && ((bytes.byteOffset + at) & 3) !== 0) if ((bytes[at++] as number) > 127) return true;
  const count = (bytes.length - at) >> 2;
  if (count > 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, count);
    let seen = 0;
    for (let i = 0; i < words.length; i++) seen |= words[i] as number;
    if (seen & 0x80808080) return true;
  }
  for (at += count * 4; at < bytes.length; at++) if ((bytes[at] as number) > 127) return true;
  return false;
}

/** By the line breaks of a sample. */
export function findNewline(sample: Uint8Array): Newline {
  let breaks = 0;
  let withReturn = 0;
  for (let at = sample.indexOf(10); at >= 0; at = sample.indexOf(10, at + 1)) {
    breaks++;
    if (sample[at - 1] === 13) withReturn++;
  }
  // Of an old Mac. Beside line feeds, a CR alone is data: a progress bar prints it.
  if (breaks === 0) return sample.includes(13) ? 'cr' : 'none';
  return withReturn * 2 > breaks ? 'crlf' : 'lf';
}
