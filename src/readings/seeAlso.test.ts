import { expect, test } from 'vitest';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import { seeAlso, storyBeside } from './seeAlso.ts';

const slugs = scenarios.map(({ slug }) => slug);
/** Stories that a reader of each is sent to. */
const ways = new Map(
  scenarios.map((scenario) => {
    const trace = record(tell(scenario).events);
    return [scenario.slug, trace.messages.flatMap(({ index }) => storyBeside(trace, index, scenario.slug) ?? [])];
  }),
);
const waysFrom = (slug: string): readonly string[] => ways.get(slug) ?? [];

test('every way leads to a story, from a step of some other one', () => {
  const named = Object.values(seeAlso);
  for (const story of named) expect(slugs).toContain(story);
  const taken = new Set(slugs.flatMap(waysFrom));
  expect(named.filter((story) => !taken.has(story))).toEqual([]);
});

test('no story is a way to itself, and none is named twice in it', () => {
  for (const slug of slugs) {
    expect(waysFrom(slug), slug).not.toContain(slug);
    expect(new Set(waysFrom(slug)).size, slug).toBe(waysFrom(slug).length);
  }
});

test('stories of how a function is set up lead on, and others lead to each', () => {
  const configured = ['vpc', 'deploy', 'json-log', 'what-remains', 'cold-start-flag', 'recursion-stopped'];
  for (const slug of configured) {
    expect(waysFrom(slug).length, slug).toBeGreaterThan(0);
    expect(slugs.filter((other) => waysFrom(other).includes(slug)).length, slug).toBeGreaterThan(0);
  }
});

test('the everyday stories are told to their end: nothing leads away from them', () => {
  for (const slug of ['cold-then-warm', 'cold-start', 'warm-start']) expect(waysFrom(slug), slug).toEqual([]);
});
