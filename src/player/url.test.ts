import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';
import { type Address, findStep, readAddress, readQuery, writeAddress } from './url.ts';

test('what is written is read again', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const address: fc.Arbitrary<Address> = fc
    .record({
      scenario: fc.option(name, { nil: undefined }),
      run: fc.constantFrom(undefined, 2, 17),
      compare: fc.option(fc.record({ scenario: name, run: fc.integer({ min: 1, max: 99 }) }), { nil: undefined }),
      step: fc.option(name, { nil: undefined }),
      scale: fc.constantFrom('story' as const, 'true' as const),
      theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
      speed: fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 4),
      pace: fc.constantFrom(undefined, 'read' as const),
      present: fc.constantFrom(undefined, true as const),
      learn: fc.option(fc.oneof(fc.record({ chapter: name }), fc.record({ chapter: name, beat: name })), {
        nil: undefined,
      }),
      quiz: fc.constantFrom(undefined, 'off' as const, 'gate' as const),
      talk: fc.constantFrom(undefined, 20 as const, 90 as const),
      origin: fc.constantFrom(undefined, 'https://school.example'),
    })
    .map(({ scenario, run, compare, step, pace, present, learn, quiz, talk, origin, ...rest }) => ({
      ...rest,
      ...(scenario && { scenario }),
      ...(run && { run }),
      ...(compare && { compare }),
      ...(step && { step }),
      ...(pace && { pace }),
      ...(present && { present }),
      ...(learn && { learn }),
      ...(quiz && { quiz }),
      ...(talk && { talk }),
      ...(origin && { origin }),
    }));
  fc.assert(
    fc.property(address, (given) => {
      expect(readAddress(writeAddress(given))).toEqual(given);
    }),
  );
});

test('a door that a link names without more is open, too', () => {
  const rest = { scale: 'story', theme: 'auto', speed: 1 };
  expect(readAddress('?learn=')).toEqual({ ...rest, learn: { chapter: '' } });
  expect(readAddress('?challenge')).toEqual({ ...rest, challenge: '' });
  expect(readAddress('?glossary')).toEqual({ ...rest, glossary: '' });
});

test('defaults leave the address empty', () => {
  expect(writeAddress({ scale: 'story', theme: 'auto', speed: 1 })).toBe('');
});

test('a pace is to watch or to read along, and another one is told', () => {
  expect(readAddress('?pace=read').pace).toBe('read');
  expect(readAddress('?pace=watch')).toEqual(readAddress(''));
  expect(readQuery('?pace=slow')).toMatchObject({
    misread: [{ name: 'pace', value: 'slow', wanted: ['watch', 'read'] }],
  });
});

test('a plan is one of the three, and another one is told', () => {
  expect(readAddress('?talk=45').talk).toBe(45);
  expect(readQuery('?talk=30')).toMatchObject({
    address: readAddress(''),
    misread: [{ name: 'talk', value: '30', wanted: ['20', '45', '90'] }],
  });
});

test('hostile queries fall back to the defaults', () => {
  expect(readAddress('?scale=<b>&theme=javascript:&speed=1e9')).toEqual({ scale: 'story', theme: 'auto', speed: 1 });
  fc.assert(fc.property(fc.string(), (query) => void readAddress(query)));
});

test('the request to compare with is a story, or one of its requests', () => {
  const read = (compare: string) => readAddress(`?${new URLSearchParams({ compare })}`).compare;
  expect(read('warm-start')).toEqual({ scenario: 'warm-start', run: 1 });
  expect(read('cold-then-warm:2')).toEqual({ scenario: 'cold-then-warm', run: 2 });
  expect(read('cold-then-warm:0')).toEqual({ scenario: 'cold-then-warm', run: 1 });
  expect(read('a:b')).toEqual({ scenario: 'a:b', run: 1 });
  expect(read(' ')).toBeUndefined();
});

test('what the stories say of themselves stands beside them, the right side’s under a prefix', () => {
  const address = { scenario: 'what-if', compare: { scenario: 'what-if', run: 2 }, step: 'next' } as const;
  const rest = { scale: 'story', theme: 'auto', speed: 1 } as const;
  const query = writeAddress({ ...address, ...rest }, [['init', '1200']], [['init', '300']]);
  expect(query).toBe('?scenario=what-if&init=1200&compare=what-if%3A2&b.init=300&step=next');
  expect(readAddress(query)).toEqual({ ...address, ...rest });
});

test('a step is found by its slug, or by its number from 1', () => {
  const slugs = ['invoke', 'next', 'next-2'];
  expect(['invoke', 'next-2', '1', '3'].map((step) => findStep(step, slugs))).toEqual([1, 3, 1, 3]);
  expect(['', '0', '4', '-1', '1.5', 'nxt', '99999999999'].map((step) => findStep(step, slugs))).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});

test('a wrong name is answered with the most similar ones first', () => {
  const names = ['warm-start', 'cold-then-warm', 'cold-start', 'init-timeout'];
  expect(nearest('cold-strat', names)[0]).toBe('cold-start');
  expect(nearest('timeout', names)).toEqual(['init-timeout']);
  // What is like none of them is not made to look like one.
  expect(nearest('nonsense', names)).toEqual([]);
  expect(nearest('99', names)).toEqual([]);
});
