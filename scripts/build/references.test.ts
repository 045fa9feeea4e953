import { expect, test } from 'vitest';
import { scenarios } from '../../src/sources/scenarios/catalogue.ts';
import { tell } from '../../src/sources/scenarios/index.ts';
import { record } from '../../src/trace/record.ts';
import { changeWords } from '../../src/words/changes.ts';

test('what has changed is told newest first, and each way leads to a step that is there', () => {
  const dates = changeWords.days.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  for (const { text, query = '' } of changeWords.days.flatMap(({ changes }) => changes)) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    const address = new URLSearchParams(query);
    if (address.size === 0) continue;
    const story = scenarios.find(({ slug }) => slug === address.get('scenario'));
    if (!story) throw new Error(`There is no story for “${text}”`);
    const slugs = record(tell(story).events).messages.map(({ slug }) => slug);
    if (address.has('step')) expect(slugs).toContain(address.get('step'));
  }
});
