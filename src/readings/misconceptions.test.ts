import { expect, test } from 'vitest';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { checkParameters } from '../sources/scenarios/parameterRules.ts';
import { defaultParameters, readParameters } from '../sources/scenarios/parameters.ts';
import { whatIfSlug } from '../sources/scenarios/whatIf.ts';
import { record } from '../trace/record.ts';
import { misconceptionWords } from '../words/misconceptions.ts';
import { misconceptionAt, misconceptionOf, misconceptions } from './misconceptions.ts';
import { factSources } from './step/factSources.ts';
import { stepKey } from './step/stepKey.ts';

const rows = Object.entries(misconceptions);

test('all sixteen of facts §9.1 are here, each once', () => {
  const listed = rows.map(([, { row }]) => row).filter((row) => row.startsWith('M'));
  expect(listed).toEqual(Array.from({ length: 16 }, (_, place) => `M${place + 1}`));
  expect(Object.keys(misconceptionWords.claims)).toEqual(rows.map(([name]) => name));
});

test('no step has two, and what is told at it is that row', () => {
  const steps = rows.flatMap(([, row]) => row.steps);
  expect(new Set(steps).size).toBe(steps.length);
  for (const [, { steps: own, story, step }] of rows) {
    for (const key of own) expect(misconceptionAt(key)?.links[0]?.[1]).toEqual({ scenario: story, step });
  }
  expect(misconceptionAt('freeze')).toBeUndefined();
  expect(misconceptionAt('createSlotInVpc')?.heard).toMatch(/VPC/);
});

test.each(rows)('%s: a story answers it, at a step where it arises', (_, { story, step, steps }) => {
  const scenario = scenarios.find(({ slug }) => slug === story);
  if (!scenario) throw new Error(`There is no ${story}.`);
  const trace = record(tell(scenario).events);
  const message = trace.messages.find(({ slug }) => slug === step);
  expect(message, `${story} has no ${step}`).toBeDefined();
  expect(steps).toContain(message?.detail?.words ?? stepKey(trace, message?.index ?? -1));
});

test('every step at which one arises is a step of some story', () => {
  const untold = new Set(rows.flatMap(([, { steps }]) => steps));
  for (const scenario of scenarios) {
    if (untold.size === 0) return;
    const trace = record(tell(scenario).events);
    for (const { index, detail } of trace.messages) untold.delete(detail?.words ?? stepKey(trace, index) ?? 'seen');
  }
  expect([...untold]).toEqual([]);
});

test('at a step with words of its own its own one is told, and else that of what happens there', () => {
  const traceOf = (slug: string) => {
    const scenario = scenarios.find((each) => each.slug === slug);
    if (!scenario) throw new Error(`There is no ${slug}.`);
    return record(tell(scenario).events);
  };
  const heardAt = (slug: string, step: string) => {
    const trace = traceOf(slug);
    return misconceptionOf(trace, trace.messages.find((message) => message.slug === step)?.index ?? -1)?.claim;
  };
  expect(heardAt('what-remains', 'handle-2')).toBe(misconceptionWords.claims.freshMemory.claim);
  expect(heardAt('deploy', 'none-idle')).toBe(misconceptionWords.claims.firstCallOnly.claim);
  expect(heardAt('vpc', 'freeze')).toBeUndefined();
});

test.each(rows)('%s: the words are there, short, and the numbers can be chosen', (name, { steps, whatIf }) => {
  const found = steps[0] && misconceptionAt(steps[0]);
  if (!found) throw new Error('It arises nowhere.');
  const { claim, shows } = misconceptionWords.claims[name as keyof typeof misconceptions];
  expect(claim).toMatch(/^[A-Z].*\.$/);
  expect(found.heard).toContain(claim);
  expect(found.truth).toMatch(/^[A-Z].*\.$/);
  expect(found.truth.split(/\.\s/).length).toBeLessThanOrEqual(2);
  expect(shows).toMatch(/^See .*[^.]$/);
  expect(factSources[found.source].label).not.toBe('');
  expect(found.links).toHaveLength(whatIf ? 2 : 1);
  if (!whatIf) return;
  expect(whatIf.scenario).toBe(whatIfSlug);
  const { parameters, misreadings } = readParameters(new URLSearchParams(whatIf));
  expect(misreadings).toEqual([]);
  expect(checkParameters(parameters)).toEqual([]);
  expect(parameters).not.toEqual(defaultParameters());
});
