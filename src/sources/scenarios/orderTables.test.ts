import { describe, expect, test } from 'vitest';
import { factSources } from '../../readings/step/factSources.ts';
import { sourcesOf } from '../../readings/step/sourceOf.ts';
import { scenarios } from './catalogue.ts';
import { findRows } from './orderChecks.fixtures.ts';
import { tables } from './orderTables.fixtures.ts';
import { practiceTables } from './practiceTables.fixtures.ts';
import { serviceTables } from './serviceTables.fixtures.ts';
import { openStory } from './testStories.ts';

describe('the order of facts §10', () => {
  test.each(tables)('%s', (slug, rows) => {
    findRows(slug, rows);
  });
});

describe('the order of stories that no table of the facts has', () => {
  test.each([...practiceTables, ...serviceTables])('%s, and where each row of it can be checked', (slug, rows) => {
    const { trace } = openStory(slug);
    const places = findRows(slug, rows);
    for (const [row, [source, type]] of rows.entries()) {
      expect(sourcesOf(trace, places[row] ?? -1), `${source} ${type}`).toContainEqual(factSources[source]);
    }
  });

  test('each story with words of its own has one', () => {
    const own = scenarios.filter(({ slug }) => openStory(slug).trace.messages.some(({ detail }) => detail?.words));
    expect([...tables, ...practiceTables, ...serviceTables].map(([slug]) => slug)).toEqual(
      expect.arrayContaining(own.map(({ slug }) => slug)),
    );
  });
});

test('an extension hears of each request that was worked on, once', () => {
  for (const { slug } of scenarios.filter(({ runs }) => runs.some(({ extension }) => extension !== undefined))) {
    const { steps } = openStory(slug);
    const requestsOf = (type: string) => steps.flatMap((step) => (step.type === type ? [step.request] : []));
    expect(requestsOf('extensionInvoke'), slug).toEqual(requestsOf('answerNext'));
  }
});
