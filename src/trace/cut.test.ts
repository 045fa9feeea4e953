import { describe, expect, test } from 'vitest';
import { requestsOf } from '../readings/moments.ts';
import { narrate } from '../readings/step/narration.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { coldThenWarm, tell } from '../sources/scenarios/index.ts';
import { cutRequest } from './cut.ts';
import { record } from './record.ts';

const cuts = scenarios.flatMap((scenario) => {
  const whole = record(tell(scenario).events);
  return requestsOf(whole).map((request) => ({ name: `${scenario.slug}, ${request}`, whole, request }));
});

describe.each(cuts)('$name', ({ whole, request }) => {
  const cut = cutRequest(whole, request);

  test('keeps the messages of its request, with names and times, and numbers them anew', () => {
    const own = whole.messages.filter((message) => message.request === request);
    expect(cut.messages.map(({ slug }) => slug)).toEqual(own.map(({ slug }) => slug));
    expect(cut.messages.map(({ at }) => at)).toEqual(own.map(({ at }) => at));
    expect(cut.messages.map(({ index }) => index)).toEqual(own.map((_, index) => index));
  });

  test('has only states that lasted while its messages came', () => {
    for (const { from, to = cut.messages.length } of cut.spans) {
      expect(from).toBeGreaterThanOrEqual(-1);
      expect(from).toBeLessThan(cut.messages.length);
      expect(to).toBeGreaterThanOrEqual(Math.max(0, from));
    }
    const starts = cut.spans.map(({ from }) => from);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('tells each step as the whole does', () => {
    for (const { slug, index } of cut.messages) {
      const there = whole.messages.findIndex((message) => message.slug === slug);
      expect(narrate(cut, index).title, slug).toBe(narrate(whole, there).title);
    }
  });
});

test('the only request of a story without a prelude is the story', () => {
  const whole = record(tell({ ...coldThenWarm, runs: coldThenWarm.runs.slice(0, 1) }).events);
  expect(cutRequest(whole, 'first')).toEqual(whole);
});

test('the second request begins in the frozen environment of the first', () => {
  const cut = cutRequest(record(tell(coldThenWarm).events), 'second');
  expect(cut.spans.filter(({ from }) => from === -1).map(({ state }) => state)).toContain('environment.idle.frozen');
  expect(cut.prelude.length).toBeGreaterThan(0);
});

test('a request that the trace does not have is an error', () => {
  expect(() => cutRequest(record([]), 'nobody')).toThrow('nobody');
});
