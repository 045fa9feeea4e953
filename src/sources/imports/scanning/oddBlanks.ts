/**
 * What a web page or an editor puts in the place of a space, or between two characters without being seen: no-break spaces, zero-width ones, a
 * byte order mark where one file was joined to another, before a line. A line is told by what it is without them; as it is shown, it keeps them.
 */

const wide = /[\u00a0\u2007\u202f]/g;
const unseen = /\u200b|\u200c|\u200d|\u2060|^\ufeff/gm;

/** A text as it would be typed. */
export const typeBlanks = (text: string): string => text.replace(wide, ' ').replace(unseen, '');

/** How many bytes such a blank has that begins at `at`; 0 when none does. Below zero: it is one that is not seen. */
function oddBlankAt(bytes: Uint8Array, at: number): number {
  const [first, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first === 0xc2) return second === 0xa0 ? 2 : 0;
  if (first === 0xef) return second === 0xbb && third === 0xbf ? -3 : 0;
  if (first !== 0xe2) return 0;
  if (second === 0x81) return third === 0xa0 ? -3 : 0;
  if (second !== 0x80) return 0;
  if (third === 0x87 || third === 0xaf) return 3;
  return third >= 0x8b && third <= 0x8d ? -3 : 0;
}

/** Where the first of them stands; -1 when there is none. Looked for by their first bytes, which most logs never have. */
export function findOddBlank(bytes: Uint8Array): number {
  let found = -1;
  for (const first of [0xc2, 0xe2, 0xef]) {
    for (let at = bytes.indexOf(first); at >= 0 && (found < 0 || at < found); at = bytes.indexOf(first, at + 1)) {
      if (oddBlankAt(bytes, at) !== 0) found = at;
    }
  }
  return found;
}

/** Copies [from, to) as it would be typed. Answers how long that is: never longer. `into` may be the same bytes, from their beginning. */
export function copyTyped(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
  let length = 0;
  for (let at = from; at < to; ) {
    // A mark that stands elsewhere is part of a name.
    const odd = bytes[at] === 0xef && at > from ? 0 : oddBlankAt(bytes, at);
    if (odd >= 0) into[length++] = odd === 0 ? (bytes[at] as number) : 32;
    at += Math.abs(odd) || 1;
  }
  return length;
}
