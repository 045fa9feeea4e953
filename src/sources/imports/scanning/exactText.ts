const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const broken = '\ufffd';

/** Bytes as text that differs where they do: a byte that is no UTF-8 stands there as `less` shows it, as `<FF>`; a mark stays. */
export function decodeExactly(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (!text.includes(broken)) return text;
  let exact = '';
  let at = 0;
  for (const character of text) {
    const length = character === broken ? lengthOfBroken(bytes, at) : lengthOf(character.codePointAt(0) ?? 0);
    const isOwn = character !== broken || (length === 3 && bytes[at] === 0xef && bytes[at + 1] === 0xbf);
    for (let byte = at; byte < at + length && !isOwn; byte++) exact += `<${bytes[byte]?.toString(16).toUpperCase()}>`;
    if (isOwn) exact += character;
    at += length;
  }
  return exact;
}

/** The same of a text whose surrogates may stand alone, as JSON can write them. */
export const writeExactly = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, (half) => {
    const unit = half.charCodeAt(0);
    return decodeExactly(Uint8Array.of(0xed, 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63)));
  });

const lengthOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** How many bytes the decoder took for one that it could not read: as many as might have begun a character. */
function lengthOfBroken(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  let length = 1;
  if (lead < 0xc2 || lead > 0xf4) return length;
  while (length < 3 && at + length < bytes.length && decoder.decode(bytes.subarray(at, at + length + 1)) === broken)
    length++;
  return length;
}
