/** A look into a compressed file, far enough to name what is in it (format notes §4.1, §4.7, §4.8). */

import type { FormatName, RecognisedFormat } from '../formats/names.ts';
import { LeadingBlank } from '../scanning/leadingBlank.ts';
import type { Bytes } from '../scanning/source.ts';
import { detect } from './detect.ts';

const peekBytes = 1 << 16;

export async function peekIntoGzip(bytes: Bytes): Promise<{ format: RecognisedFormat; inner: FormatName | undefined }> {
  const text = await inflateHead(await bytes.slice(0, Math.min(bytes.size, peekBytes)));
  const inner = text.length > 0 ? detect(text).format : undefined;
  if (inner === 'firehose-concatenated-json') return { format: inner, inner };
  // Firehose may deliver one payload alone; the object in S3 is the same thing.
  if (inner === 'subscription-payload-decoded') return { format: 'firehose-concatenated-json', inner };
  // An export task writes `2024-08-28T12:00:00.123Z message` (§4.8).
  if (inner === 'iso-ts-tab-message') return { format: 's3-export-gz', inner };
  return { format: 'gzip', inner };
}

/** As much as can be inflated of a beginning, from its first character that can be seen. Several members may follow each other; the first is enough. */
async function inflateHead(head: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // The end of the input is missing, which the stream reports as an error: what came before it is what we want.
  writer.write(new Uint8Array(head)).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  let length = 0;
  const blank = new LeadingBlank();
  const reader = stream.readable.getReader();
  try {
    while (length < peekBytes * 4) {
      const { done, value } = await reader.read();
      if (done) break;
      const seen = blank.skip(value);
      parts.push(seen);
      length += seen.length;
    }
  } catch {
    // Cut or broken: see above.
  }
  reader.cancel().catch(() => {});
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
