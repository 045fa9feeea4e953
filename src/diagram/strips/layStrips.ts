import { coldnessOf } from '../../readings/coldness.ts';
import { formatMs, roundMs } from '../../readings/format.ts';
import { badgeOf, resultOf } from '../../readings/result.ts';
import { largestOf, type Segment, type Strip, skippedBy, strips } from '../../readings/timeline.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';

/** One wait: its bar, and behind it what a request before it had to wait for and this one did not. */
export interface StripRow {
  readonly trace: Trace;
  readonly name: string;
  readonly strip: Strip;
  readonly skipped: readonly Segment[];
  /** ms of all that is skipped. */
  readonly skippedMs: number;
  /** What it came to, where that is a failure. */
  readonly badge?: string;
  /** The row in words: how long, the largest part, what it skipped. */
  readonly told: string;
}

/**
 * The waits of a story, or the first `most` of them, in their order. A wait of which nothing is known is none. `story`: what
 * the trace is cut out of: what a request skipped, only the one before it knows.
 */
export function layStrips(trace: Trace, most?: number, name?: string, story = trace): StripRow[] {
  return strips(trace)
    .filter(({ totalMs, complete }) => totalMs > 0 || complete)
    .slice(0, most)
    .map((strip) => rowOf(trace, strip, name ?? words.strips.coldness[coldnessOf(trace, strip.request)], story));
}

function rowOf(trace: Trace, strip: Strip, name: string, story: Trace): StripRow {
  const skipped = skippedBy(story, strip);
  const badge = badgeOf(resultOf(trace, strip.request));
  const largest = largestOf(strip.segments);
  const { wait, largest: tellLargest, skippedParts } = words.strips;
  const told = [
    wait(name, formatMs(strip.totalMs)),
    ...(badge ? [`${badge}.`] : []),
    ...(largest ? [tellLargest(tellPart(largest))] : []),
    ...(skipped.length > 0 ? [skippedParts(skipped.map(nameOf).join(', '))] : []),
  ].join(' ');
  const skippedMs = roundMs(skipped.reduce((sum, { ms }) => sum + ms, 0));
  return { trace, name, strip, skipped, skippedMs, ...(badge && { badge }), told };
}

/** ms of the one axis that all rows are on. */
export const axisOf = (rows: readonly StripRow[]): number =>
  Math.max(...rows.map(({ strip, skippedMs }) => strip.totalMs + skippedMs), 1);

/** A piece with its time, and with its share of the wait. */
export const nameOf = ({ phase, ms }: Pick<Segment, 'phase' | 'ms'>): string =>
  words.strips.part(words.phases[phase], formatMs(ms));
export const tellPart = ({ phase, ms, share }: Pick<Segment, 'phase' | 'ms' | 'share'>): string =>
  words.strips.share(words.phases[phase], formatMs(ms), `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %`);

/** ms at which what is skipped began, if it can stand there, under the wait that had it; undefined: it stands after the row's own bar. */
export function skippedFrom({ strip, skipped, skippedMs }: StripRow): number | undefined {
  const from = skipped[0]?.from ?? 0;
  return Math.abs(strip.totalMs - from) < skippedMs / 50 ? from : undefined;
}
