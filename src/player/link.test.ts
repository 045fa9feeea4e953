import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellOfLink } from '../app/page/linkAlerts.ts';
import { upgradeLink } from './link.ts';
import { misreadIn } from './misread.ts';
import { readAddress, writeAddress } from './url.ts';

/** Two changes as later versions may bring them: a name, then a value. */
const changes = [
  (given: URLSearchParams) => {
    const link = new URLSearchParams(given);
    const story = link.get('scenario');
    if (story !== null) link.set('story', story);
    link.delete('scenario');
    return link;
  },
  (given: URLSearchParams) => {
    const link = new URLSearchParams(given);
    if (link.get('scale') === 'true') link.set('scale', 'ms');
    return link;
  },
];

test.each([
  ['?scenario=cold-start&scale=true', 'story=cold-start&scale=ms'],
  ['?v=1&scenario=cold-start&scale=true', 'scale=ms&story=cold-start'],
  ['?v=2&story=cold-start&scale=true', 'story=cold-start&scale=ms'],
  ['?v=3&story=cold-start&scale=ms', 'story=cold-start&scale=ms'],
])('%s is brought to the newest version, a step at a time', (old, now) => {
  const sorted = (query: string) => [...new URLSearchParams(query)].sort();
  const link = upgradeLink(old, changes);
  expect(sorted(link.query)).toEqual(sorted(now));
  expect(link.newer).toBeUndefined();
});

test.each(['4', '2000', '0', '-1', 'two', ''])(
  'a link of version “%s” says so, and the rest of it is read',
  (version) => {
    const link = upgradeLink(`?v=${version}&story=cold-start`, changes);
    expect(link).toEqual({ query: 'story=cold-start', newer: version });
    expect(tellOfLink(link)[0]).toMatch(/newer than this page/);
  },
);

test('links of the first version are read as they were', () => {
  const { query } = upgradeLink(
    '?scenario=cold-then-warm&run=2&compare=warm-start&step=invoke&scale=true&theme=dark&speed=2&present=1',
  );
  expect(readAddress(query)).toEqual({
    scenario: 'cold-then-warm',
    run: 2,
    compare: { scenario: 'warm-start', run: 1 },
    step: 'invoke',
    scale: 'true',
    theme: 'dark',
    speed: 2,
    present: true,
  });
});

test.each([
  ['?scale=log', 'scale', '“log” is no value of “scale”. It takes “story”, “true”. The default is used.'],
  ['?theme=black', 'theme', '“black” is no value of “theme”. It takes “auto”, “light”, “dark”. The default is used.'],
  ['?speed=9', 'speed', '“9” is no value of “speed”. It takes 0.25 to 4. The default is used.'],
  ['?speed=fast', 'speed', '“fast” is no value of “speed”. It takes 0.25 to 4. The default is used.'],
  ['?run=0', 'run', '“0” is no value of “run”. It takes 1 to 9999. The default is used.'],
])('%s is told as what it is', (query, name, sentence) => {
  expect(misreadIn(query).map((each) => each.name)).toEqual([name]);
  expect(tellOfLink(upgradeLink(query))).toEqual([sentence]);
});

test('any query is an address, which is written and read again as the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webQueryParameters(), fc.string({ unit: 'binary' })), (query) => {
      const link = upgradeLink(query);
      const address = readAddress(link.query);
      expect(readAddress(writeAddress(address))).toEqual(
        // What stands in other parts of the link is not an address's own.
        (({ challenge: _, ...rest }) => rest)(address),
      );
      for (const sentence of tellOfLink(link)) expect(sentence.length).toBeLessThan(400);
    }),
  );
});
