import { describe, expect, test } from 'vitest';
import { scenarios } from './catalogue.ts';
import { type Billed, tables } from './orderTables.fixtures.ts';
import { serviceTables } from './serviceTables.fixtures.ts';
import { openStory } from './testStories.ts';

const billings: Readonly<Record<Billed, RegExp>> = {
  I: /billed as Init Duration from here/,
  F: /an INIT that fails, not in REPORT/,
  D: /billed as Duration from here/,
  R: /counts as Billed Restore Duration from here/,
  '-': /not billed|not in Billed Duration/,
};

describe('the order of facts §10', () => {
  test.each([...tables, ...serviceTables])('%s', (slug, rows) => {
    const { trace, steps } = openStory(slug);
    let from = -1;
    for (const [row, type, hops, billed, log] of rows) {
      const at = steps.findIndex((step, place) => place > from && step.type === type);
      expect(at, `${row} ${type}`).toBeGreaterThan(from);
      from = at;
      const step = steps[at];
      const way = [step?.hops[0]?.[0] ?? trace.messages[at]?.wire.at, ...(step?.hops ?? []).map(([, to]) => to)];
      expect(way.join('>'), row).toBe(hops);
      if (billed) expect(step?.meta, row).toMatch(billings[billed]);
      if (log) expect(step?.lines.join('\n'), row).toMatch(log);
    }
  });
});

test('an extension hears of each request that was worked on, once', () => {
  for (const { slug } of scenarios.filter(({ runs }) => runs.some(({ extension }) => extension !== undefined))) {
    const { steps } = openStory(slug);
    const requestsOf = (type: string) => steps.flatMap((step) => (step.type === type ? [step.request] : []));
    expect(requestsOf('extensionInvoke'), slug).toEqual(requestsOf('answerNext'));
  }
});
