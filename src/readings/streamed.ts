import type { Trace } from '../trace/trace.ts';
import { partOf } from './moments.ts';

/** MB of a response that are streamed unhindered, and without a charge of their own (facts §2.7, §6.9). */
const freeMb = 6;

/** How many MB of a request's response have gone beyond the first 6 by step `step` (from 0), as far as sizes are told. */
export function streamedBeyond(trace: Trace, request: string, step: number): number {
  const sizes = partOf(trace, request).messages.map(({ index, detail }) => (index <= step ? (detail?.sizeMb ?? 0) : 0));
  return Math.max(0, sizes.reduce((sum, size) => sum + size, 0) - freeMb);
}
