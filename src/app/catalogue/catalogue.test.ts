import { expect, test } from 'vitest';
import { furtherWords } from '../../words/further.ts';
import { catalogue, findStories } from './catalogue.ts';

const found = (query: string) => findStories(query).map(({ slug }) => slug);

test.each([
  ['slow', ['cold-start', 'init-again', 'extension-slow']],
  ['expensive', ['extension-slow', 'provisioned', 'function-url-stream-leaves']],
  ['retry', ['async-retries', 'sqs-fails', 'init-error-recovers']],
  ['429', ['throttle']],
  ['Slow INIT', ['init-timeout']],
])('%s finds what is told of it in other words', (query, slugs) => {
  expect(found(query)).toEqual(expect.arrayContaining(slugs));
  expect(found(query).length).toBeLessThan(catalogue.length / 2);
});

test('a word that no story has finds none, and no word finds all', () => {
  expect(found('zzz')).toEqual([]);
  expect(found('')).toHaveLength(catalogue.length);
});

test('every further name belongs to a story', () => {
  const slugs = catalogue.map(({ slug }) => slug);
  expect(Object.keys(furtherWords.alsoCalled).filter((slug) => !slugs.includes(slug))).toEqual([]);
});
