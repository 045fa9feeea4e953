import { expect } from 'vitest';
import type { Billed } from './orderTables.fixtures.ts';
import { openStory } from './testStories.ts';

const billings: Readonly<Record<Billed, RegExp>> = {
  I: /billed as Init Duration from here/,
  F: /an INIT that fails, not in REPORT/,
  D: /billed as Duration from here/,
  R: /counts as Billed Restore Duration from here/,
  '-': /not billed|not in Billed Duration/,
};

type Row = readonly [name: string, type: string, hops: string, billed?: Billed, log?: RegExp];

/**
 * The steps of a story, in the order of a table of them.
 * @returns for each row the step, from 0.
 */
export function findRows(slug: string, rows: readonly Row[]): number[] {
  const { trace, steps } = openStory(slug);
  let from = -1;
  return rows.map(([row, type, hops, billed, log]) => {
    const at = steps.findIndex((step, place) => place > from && step.type === type);
    expect(at, `${row} ${type}`).toBeGreaterThan(from);
    from = at;
    const step = steps[at];
    const way = [step?.hops[0]?.[0] ?? trace.messages[at]?.wire.at, ...(step?.hops ?? []).map(([, to]) => to)];
    expect(way.join('>'), row).toBe(hops);
    if (billed) expect(step?.meta, `${row} ${type}`).toMatch(billings[billed]);
    if (log) expect(step?.lines.join('\n'), `${row} ${type}`).toMatch(log);
    return at;
  });
}
