import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellOfLink } from '../app/page/linkAlerts.ts';
import { tellOfNames } from '../app/page/linkNames.ts';
import { upgradeLink } from './link.ts';
import { readAddress, readQuery, writeAddress } from './url.ts';

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

test.each(['4', '2000', '99999', '9'.repeat(400)])(
  'a link of version “%s” says so, and the rest of it is read',
  (version) => {
    const link = upgradeLink(`?v=${version}&story=cold-start`, changes);
    expect(link).toEqual({ query: 'story=cold-start', newer: version });
    expect(tellOfLink(link)[0]).toMatch(/newer than this page/);
  },
);

test.each(['0', '-1', 'two', '1.5', ' ', ''])('“%s” is no version, and is not told as a newer one', (version) => {
  const link = upgradeLink(`?v=${version}&story=cold-start`, changes);
  expect(link).toEqual({ query: 'story=cold-start', noVersion: version.trim() });
  expect(tellOfLink(link)).toEqual([`“${version.trim()}” is no version of a link. It is read as one of today’s.`]);
});

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
  ['?compare=a&run=0', 'run', '“0” is no value of “run”. It takes 1 to 9999. The default is used.'],
  [
    '?present=maybe',
    'present',
    '“maybe” is no value of “present”. It takes “0”, “1”, “true”, “false”. The default is used.',
  ],
  [
    '?challenge=&readonly=yes',
    'readonly',
    '“yes” is no value of “readonly”. It takes “0”, “1”, “true”, “false”. The default is used.',
  ],
  [
    '?quiz=constructor',
    'quiz',
    '“constructor” is no value of “quiz”. It takes “0”, “1”, “true”, “false”, “gate”. The default is used.',
  ],
  ['?compare=warm-start:0', 'compare=…:', '“0” is no value of “compare=…:”. It takes 1 to 9999. The default is used.'],
  [
    '?compare=warm-start:99999',
    'compare=…:',
    '“99999” is no value of “compare=…:”. It takes 1 to 9999. The default is used.',
  ],
])('%s is told as what it is', (query, name, sentence) => {
  expect(readQuery(query).misread.map((each) => each.name)).toEqual([name]);
  expect(tellOfLink(upgradeLink(query))).toEqual([sentence]);
});

test.each([
  ['?run=2', ['“run” counts only in a link that has “compare”, too.']],
  ['?beat=call', ['“beat” counts only in a link that has “learn”, too.']],
  ['?readonly=1', ['“readonly” counts only in a link that has “challenge”, too.']],
  ['?gift=1&gift=2', []],
  ['?speed=2&speed=4', ['“speed” stands in this link more than once. The first one is used.']],
  ['?scenario=what-if&memory=512&memory=1024', ['“memory” stands in this link more than once. The first one is used.']],
  ['?speed=0x2', ['“0x2” is no value of “speed”. It takes 0.25 to 4. The default is used.']],
  ['?speed=1e0', ['“1e0” is no value of “speed”. It takes 0.25 to 4. The default is used.']],
  ['?memory=1024&init=900', ['“memory”, “init” count only in a link that has “scenario=what-if”, too.']],
  ['?scenario=cold-start&memory=1024', ['“memory” counts only in a link that has “scenario=what-if”, too.']],
  ['?compare=warm-start&b.memory=1024', ['“b.memory” counts only in a link that has “compare=what-if”, too.']],
  ['?at=5&play=next', ['“at”, “play” count only in a link that has “scenario=free-play”, too.']],
  ['?scenario=what-if&from=warm-start', ['“from” counts only in a link that has “scenario=free-play”, too.']],
  ['?scenario=free-play&from=warm-start&memory=1024', ['“memory” counts only in a link that has “from=what-if”, too.']],
  ['?scenario=', ['“scenario” has no value in this link, as if it were not there.']],
  ['?step=&theme=', ['“step”, “theme” have no value in this link, as if it were not there.']],
  ['?scenarioo=cold-start', ['A link has nothing that is called “scenarioo”. Did you mean “scenario”?']],
  ['?Step=5', ['A link has nothing that is called “Step”. Did you mean “step”?']],
  ['?scenario=what-if&memry=512', ['A link has nothing that is called “memry”. Did you mean “memory”?']],
  ['?compare=what-if&b.memroy=512', ['A link has nothing that is called “b.memroy”. Did you mean “b.memory”?']],
  ['?scenario=what-if&memory=1024&init=900', []],
  ['?compare=what-if&b.memory=1024', []],
  ['?scenario=free-play&from=what-if&memory=1024&at=3', []],
  ['?scenario=free-play&play=', []],
  ['?challenge=&glossary=', []],
  ['?learn=', []],
  ['?from=groupmessage&isappinstalled=0', []],
  ['?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj', []],
  ['?page=2&source=feed&timestamp=3&session=4&stage=5', []],
  ['?utm_source=news&utm_medium=mail&utm_campaign=&utm_id=1&utm_term=a&utm_content=b', []],
  ['?fbclid=1&gclid=2&dclid=3&msclkid=4&twclid=5&igshid=6&mc_cid=7&mc_eid=8&_ga=9&_gl=1&yclid=2&li_fat_id=3', []],
  ['?ref=x&ref_src=y&referrer=z&source=a&si=b&share=c&s=d&t=e&amp=1&lang=en&hl=en&id=7&cb=1&nocache=2&_=3', []],
  ['?run=2&compare=warm-start', []],
  ['?learn=cold-start&beat=call', []],
  ['?speed=.5', []],
])('%s: what it says that nobody hears is told', (query, told) => {
  expect(tellOfLink(upgradeLink(query))).toEqual(told);
});

test('of many misspelt names only the first are told', () => {
  const told = tellOfLink(upgradeLink(`?${Array.from({ length: 60 }, (_, i) => `scenario${i}=1`).join('&')}`));
  expect(told.length).toBe(3);
});

test('what is no story and its request is a story’s name', () => {
  expect(readAddress('?compare=:2').compare).toEqual({ scenario: ':2', run: 1 });
});

test.each([
  ['?theme=%20dark', { theme: 'dark' }],
  ['?scale=%20true', { scale: 'true' }],
  ['?quiz=%200', { quiz: 'off' }],
  ['?quiz=gate%20', { quiz: 'gate' }],
  ['?present=%201', { present: true }],
  ['?challenge=&readonly=true%20', { readonly: true }],
  ['?speed=%202', { speed: 2 }],
  ['?compare=a&run=00002', { run: 2 }],
  ['?compare=warm-start:00002', { compare: { scenario: 'warm-start', run: 2 } }],
])('%s is read as what is written, and not complained of', (query, read) => {
  const link = upgradeLink(query);
  expect(readAddress(link.query)).toMatchObject(read);
  expect(tellOfLink(link)).toEqual([]);
});

test('whatever a value is, it is read as it is written, or told', () => {
  const names = fc.constantFrom('scale', 'theme', 'speed', 'run', 'quiz', 'present', 'readonly' as const);
  const value = fc.oneof(
    fc.stringMatching(/^ ?(story|true|false|auto|light|dark|gate|[01]|0*\d{1,6}|\d\.\d+) ?$/),
    fc.string(),
  );
  const defaults = { scale: 'story', theme: 'auto', speed: 1, run: 1, quiz: 1, present: 0, readonly: 0 };
  const words: Readonly<Record<string, number>> = { true: 1, false: 0, off: 0 };
  const plain = (text: string) => words[text] ?? (Number.isNaN(Number(text)) ? text : Number(text));
  fc.assert(
    fc.property(names, value, (name, text) => {
      const { address, misread } = readQuery(`?${new URLSearchParams({ [name]: text })}`);
      if (misread.length > 0 || text.trim() === '') return;
      expect(plain(String(address[name] ?? defaults[name]))).toBe(plain(text.trim()));
    }),
  );
});

test('an origin that is none is told', () => {
  expect(tellOfLink(upgradeLink('?origin=school'))).toEqual([
    '“school” is no origin. Nobody is told what happens in it. It takes an address, as in origin=https://example.org.',
  ]);
  expect(tellOfLink(upgradeLink('?origin=*'))).toEqual([]);
});

test('any query is an address, which is written and read again as the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webQueryParameters(), fc.string({ unit: 'binary' })), (query) => {
      const link = upgradeLink(query);
      const address = readAddress(link.query);
      expect(readAddress(writeAddress(address))).toEqual(
        // What stands in other parts of the link is not an address's own.
        (({ challenge: _, readonly: __, ...rest }) => rest)(address),
      );
      for (const sentence of tellOfLink(link)) expect(sentence.length).toBeLessThan(400);
    }),
  );
});

test('a link of twenty thousand names says little, and soon', () => {
  const names = Array.from({ length: 20_000 }, (_, place) => `n${place}=1&n${place}=2`).join('&');
  expect(tellOfNames(`?${names}&speed=1&speed=2`)).toEqual([
    '“speed” stands in this link more than once. The first one is used.',
  ]);
});
