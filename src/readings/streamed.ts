import type { Trace } from '../trace/trace.ts';
import { partOf } from './moments.ts';
import { once } from './once.ts';

/** MB of a response that are streamed unhindered, and without a charge of their own (facts §2.7, §6.9). */
const freeMb = 6;

/** How many MB of a request's response have gone beyond the first 6 by step `step` (from 0), as far as sizes are told. */
export function streamedBeyond(trace: Trace, request: string, step: number): number {
  const isOwn = trace.messages[step]?.request === request;
  const last = isOwn ? step : partOf(trace, request).messages.findLast(({ index }) => index <= step)?.index;
  return Math.max(0, (sumsOf(trace)[last ?? -1] ?? 0) - freeMb);
}

/** By step: MB of its request so far. */
const sumsOf = once(({ messages }: Trace): number[] => {
  const sums = new Map<string | undefined, number>();
  return messages.map(({ request, detail }) => {
    const sum = (sums.get(request) ?? 0) + (detail?.sizeMb ?? 0);
    sums.set(request, sum);
    return sum;
  });
});
