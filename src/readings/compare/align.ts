import type { Trace } from '../../trace/trace.ts';
import { once } from '../once.ts';
import { type StepKey, stepKey } from '../step/stepKey.ts';

/** The two traces of a comparison. Differences are told of `b`, against `a`. */
export type Side = 'a' | 'b';

/** One moment of a comparison: a step (from 0) of both traces, or of one. */
export interface Pair {
  readonly a?: number;
  readonly b?: number;
}

/** Moments in order: the longest common run of steps is matched, everything else stands on its own side. */
export function align(a: Trace, b: Trace): Pair[] {
  const [keysA, keysB] = [a, b].map(keysOf) as [string[], string[]];
  const width = keysB.length + 1;
  // By place in both: how many steps can still be matched from there on.
  const common = new Uint32Array((keysA.length + 1) * width);
  const commonAt = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = keysA.length - 1; i >= 0; i--) {
    for (let j = keysB.length - 1; j >= 0; j--) {
      common[i * width + j] =
        keysA[i] === keysB[j] ? commonAt(i + 1, j + 1) + 1 : Math.max(commonAt(i + 1, j), commonAt(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < keysA.length || j < keysB.length; ) {
    if (i < keysA.length && j < keysB.length && keysA[i] === keysB[j]) pairs.push({ a: i++, b: j++ });
    else if (i < keysA.length && (j === keysB.length || commonAt(i + 1, j) >= commonAt(i, j + 1)))
      pairs.push({ a: i++ });
    else pairs.push({ b: j++ });
  }
  return inBlocks(pairs);
}

/** Between two matched moments all steps of `a` come first, then all of `b`. */
function inBlocks(pairs: readonly Pair[]): Pair[] {
  const ordered: Pair[] = [];
  const waiting: Pair[] = [];
  for (const pair of pairs) {
    if (pair.a === undefined) waiting.push(pair);
    else {
      if (pair.b !== undefined) ordered.push(...waiting.splice(0));
      ordered.push(pair);
    }
  }
  return [...ordered, ...waiting];
}

/** Warm or cold, after a failure or not: the same event is the same step. Only `next` ends two different things. */
function keysOf(trace: Trace): string[] {
  return trace.messages.map(({ type, index }) => (endsInit.has(stepKey(trace, index)) ? 'nextAfterInit' : type));
}

const endsInit: ReadonlySet<StepKey | undefined> = new Set<StepKey>([
  'nextAfterInit',
  'nextAfterRestore',
  'nextAfterReinit',
  'nextAwaitingExtension',
]);

/** How many steps of one side have been seen when `cursor` moments have: a step that it does not have leaves it in place. */
export function cursorOf(pairs: readonly Pair[], side: Side, cursor: number): number {
  const whole = Math.min(Math.floor(cursor), pairs.length);
  const seen = countsOf(pairs)[side][whole] ?? 0;
  return pairs[whole]?.[side] === undefined ? seen : seen + (cursor - whole);
}

/** By number of moments: how many steps of each side are among them. */
const countsOf = once((pairs: readonly Pair[]) => {
  const counts = { a: [0], b: [0] };
  for (const pair of pairs) {
    for (const side of ['a', 'b'] as const) {
      counts[side].push((counts[side].at(-1) ?? 0) + (pair[side] === undefined ? 0 : 1));
    }
  }
  return counts;
});
