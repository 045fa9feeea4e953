import { expect, test } from 'vitest';
import { openEveryday, type Story } from './story.ts';
import { pageOf, siteOf } from './wayOut.ts';

test.each([
  ['https://example.org/x/element/parts/fit-Dk3.js', 'https://example.org/x'],
  ['https://example.org/embed/index.html?scenario=burst&src=https://else.test/embed/a.json', 'https://example.org'],
  // A package has its files in `dist`, a bundler puts them anywhere, and a file is no site.
  ['https://cdn.test/npm/lambda-lifecycle/dist/element/parts/fit-Dk3.js', undefined],
  ['https://example.org/assets/fit-Dk3.js', undefined],
  ['file:///home/me/dist/element/parts/fit-Dk3.js', undefined],
  ['https://example.org/?x=/element/fit.js', undefined],
])('%s is of the site %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test('the page shows the story at the step, from the same numbers or choices; a file’s it has not got', () => {
  const story = openEveryday('cold-then-warm') as Story;
  const id = story.trace.messages[4]?.slug;
  expect(pageOf('https://x.test', story, 5)).toBe(`https://x.test/?scenario=cold-then-warm&step=${id}`);
  expect(pageOf('https://x.test', story, 0)).toBe('https://x.test/?scenario=cold-then-warm');
  const played = { ...story, slug: 'free-play', params: { from: 'cold-start', path: 'invoke.request' } };
  expect(pageOf('https://x.test', played, 0)).toBe(
    'https://x.test/?scenario=free-play&from=cold-start&play=invoke.request',
  );
  const { slug, ...file } = story;
  expect(slug).toBe('cold-then-warm');
  expect(pageOf('https://x.test', file, 1)).toBeUndefined();
});
