import { describe, expect, test } from 'vitest';
import { stateName } from '../../lifecycle/population.ts';
import { billOf } from '../../readings/bill/bill.ts';
import { record } from '../../trace/record.ts';
import { failures, type Next } from './failureTable.fixtures.ts';
import { openStory } from './testStories.ts';

/** How the next request would find environment `a` after the events of the first request that failed. */
function nextAfter(slug: string, request: string): Next {
  const { events } = openStory(slug);
  const last = events.findLastIndex((event) => event.request === request);
  const environment = record(events.slice(0, last + 1)).population.get('environment:a');
  const name = environment ? stateName(environment) : '';
  if (name === 'idle.frozen') return 'warm';
  if (name === 'initFailed.idle') return 'suppressed init';
  return name === 'gone' ? 'cold' : 'unaffected';
}

describe('a failure of facts §5', () => {
  test('has a story, each of the eighteen', () => {
    const rows = new Set(failures.map(([row]) => row));
    expect([...rows]).toEqual(Array.from({ length: 18 }, (_, place) => `F${place + 1}`));
  });

  test.each(failures)('%s: %s', (_, slug, { order, sees, log, billed, next, request = 'first' }) => {
    const { trace, steps } = openStory(slug);
    const own = steps.filter((step) => step.request === request);
    let from = -1;
    for (const type of order) {
      const at = own.findIndex((step, place) => place > from && step.type === type);
      expect(at, `${type} after step ${from}`).toBeGreaterThan(from);
      from = at;
    }
    const [step, text] = sees;
    expect(own.findLast(({ type }) => type === step)?.wire).toContain(text);
    const lines = own.flatMap((each) => each.lines);
    expect(lines).toHaveLength(log.length);
    for (const [place, pattern] of log.entries()) expect(lines[place]).toMatch(pattern);
    const report = lines.find((line) => line.startsWith('REPORT'));
    expect(report && /Billed Duration: (\d+) ms/.exec(report)?.[1]).toBe(
      billed === undefined ? undefined : String(billed),
    );
    if (billed !== undefined) expect(billOf(trace, request).billedMs).toBe(billed);
    expect(nextAfter(slug, request)).toBe(next);
  });
});
