import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { transcribe } from './transcript.ts';

const textOf = (slug: string) => {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const trace = record(tell(scenario).events);
  return { trace, items: transcribe(trace, scenario.setting) };
};

test.each(scenarios.map(({ slug }) => slug))('read alone, no two steps of %s can be taken for each other', (slug) => {
  const { items } = textOf(slug);
  const told = items.map(({ title, route, sentences, meta, lines }) =>
    [title, route, sentences, meta, ...lines].join(),
  );
  expect(told.filter((text, place) => told.indexOf(text) !== place)).toEqual([]);
});

test('of two requests at once, each step says whose it is, numbered as they appear', () => {
  const { trace, items } = textOf('two-at-once');
  const numbers = new Map<string, number>();
  for (const { request = '' } of trace.messages) numbers.set(request, numbers.get(request) ?? numbers.size + 1);
  expect([...numbers.values()]).toEqual([1, 2]);
  for (const [index, { meta }] of items.entries()) {
    const { request = '', environment } = trace.messages[index] ?? {};
    const number = numbers.get(request);
    expect(meta).toMatch(environment ? `request ${number} in environment ${number}: ` : `request ${number}: `);
  }
});

test('a single request in a single environment is not numbered', () => {
  for (const { meta } of textOf('cold-start').items) expect(meta).toMatch(/^at .* of this request; /);
});
