import type { Trace } from '../../trace/trace.ts';
import { furtherWords } from '../../words/further.ts';
import { formatMs } from '../format.ts';
import { narrate } from '../step/narration.ts';
import type { Side } from './align.ts';
import type { Difference, Stretch, Total } from './compare.ts';

/** What the two sides of a comparison are called. */
export type Names = Readonly<Record<Side, string>>;

/** One difference in words: of the right side, against the left one. */
export function tellDifference(traceA: Trace, { kind, a, b }: Difference, names: Names): string {
  const told = furtherWords.compare;
  if (kind === 'wait' && a && b) {
    return told.waits(narrate(traceA, a.to).title, names.a, timeOf(a), names.b, timeOf(b));
  }
  if (a && b) return told.replaces(names.b, timed(b), timed(a), names.a);
  if (a) return told.skips(names.b, stepsOf(a), names.a, timeOf(a));
  return b ? told.adds(names.b, stepsOf(b), timeOf(b)) : '';
}

/** The titles of the first and the last of some steps, or of the only one. */
export function nameSteps(trace: Trace, { from, to }: Stretch): string {
  const [first, last] = [narrate(trace, from).title, narrate(trace, to).title];
  return from === to ? first : furtherWords.compare.range(first, last);
}

/** Who answers sooner, and by how much. */
export function tellVerdict(totals: readonly Total[], names: Names): string {
  const { a, b, deltaMs } = totals.find(({ kind }) => kind === 'client') ?? {};
  if (a === undefined || b === undefined || deltaMs === undefined) return furtherWords.compare.noVerdict;
  if (deltaMs === 0) return furtherWords.compare.even(formatMs(a));
  const [who, own, other] = deltaMs < 0 ? [names.b, b, a] : [names.a, a, b];
  return furtherWords.compare.sooner(who, formatMs(Math.abs(deltaMs)), formatMs(own), formatMs(other));
}

/** A difference in ms with its sign: `+34 ms`, `−34 ms`. */
export function signed(ms: number): string {
  return ms > 0 ? furtherWords.compare.plus(formatMs(ms)) : formatMs(ms);
}

/** Some steps by their numbers. */
export const stepsOf = ({ from, to }: Stretch): string => furtherWords.compare.steps(from + 1, to + 1);

const timed = (stretch: Stretch): string => furtherWords.compare.timed(stepsOf(stretch), timeOf(stretch));

/** How long some steps take, as far as it is known. */
export function timeOf({ ms, complete }: Stretch): string {
  if (ms === undefined) return furtherWords.compare.unknown;
  return complete ? formatMs(ms) : furtherWords.compare.atLeast(formatMs(ms));
}
