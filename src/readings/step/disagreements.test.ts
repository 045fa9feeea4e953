import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { disagreementWords } from '../../words/disagreements.ts';
import '../../words/further.ts';
import { disagreements } from './disagreementSides.ts';
import { disagreedSteps, disagreementAt, tellDisagreement } from './disagreements.ts';
import { factSources } from './factSources.ts';
import { stepKey } from './stepKey.ts';

const names = Object.keys(disagreements) as (keyof typeof disagreements)[];
const rows = names.map((name) => [name, { ...disagreements[name], steps: disagreedSteps[name] }] as const);

test.each(rows)('%s: two sides at least, each named, and a step of a story at which it arises', (name, row) => {
  expect(new Set(row.sides).size).toBe(row.sides.length);
  for (const side of row.sides) expect(factSources[side].label).not.toBe('');
  const scenario = scenarios.find(({ slug }) => slug === row.story);
  if (!scenario) throw new Error(`There is no ${row.story}.`);
  const trace = record(tell(scenario).events);
  const message = trace.messages.find(({ slug }) => slug === row.step);
  const key = message && stepKey(trace, message.index);
  // The page names the step by its title.
  expect(row.steps[0]).toBe(key);
  expect(disagreementAt(key)).toBe(name);
});

test('no step has two, every step is one of some story, and the words are the ones of the table', () => {
  const steps = rows.flatMap(([, row]) => row.steps);
  expect(new Set(steps).size).toBe(steps.length);
  expect(Object.keys(disagreementWords.titles)).toEqual(names);
  const told = new Set(
    scenarios.flatMap((scenario) => {
      const trace = record(tell(scenario).events);
      return trace.messages.map(({ index }) => stepKey(trace, index));
    }),
  );
  expect(steps.filter((key) => !told.has(key))).toEqual([]);
  for (const [name] of rows) {
    expect(tellDisagreement(name)).toMatch(/^Sources disagree: [A-Z].*\.$/);
  }
  expect(disagreementAt('freeze')).toBeUndefined();
});
