import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameStory, type Message, moved, type Place, readKept, readMessage } from './follow.ts';

const place: fc.Arbitrary<Place> = fc.record(
  {
    address: fc.string({ maxLength: 60 }),
    log: fc.string({ minLength: 1, maxLength: 20 }),
    player: fc.record({
      cursor: fc.double({ min: 0, max: 900, noNaN: true }),
      target: fc.nat(900),
      playing: fc.boolean(),
      speed: fc.constantFrom(0.25, 1, 4),
      pace: fc.constantFrom('watch' as const, 'read' as const),
    }),
  },
  { requiredKeys: ['address', 'player'] },
);
const level = fc.double({ min: 0.2, max: 3, noNaN: true });
const modes = fc.record({
  dim: fc.boolean(),
  qr: fc.boolean(),
  frozen: fc.boolean(),
  spotlight: fc.option(fc.record({ x: level, y: level })),
  filters: fc.record({ invert: fc.boolean(), brightness: level, contrast: level, saturation: level }),
});
const talk = fc.stringMatching(/^[a-z0-9]{1,20}$/);
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constant('hello' as const), talk }),
  fc.record(
    { kind: fc.constant('state' as const), talk, place, ahead: place, modes, heard: fc.nat(), at: fc.nat() },
    { requiredKeys: ['kind', 'talk', 'place', 'modes', 'heard', 'at'] },
  ),
  fc.record(
    {
      kind: fc.constant('wish' as const),
      talk,
      place,
      modes,
      by: fc.constantFrom(1 as const, -1 as const),
      at: fc.nat(),
    },
    { requiredKeys: ['kind', 'talk', 'at'] },
  ),
);

describe('what windows tell each other', () => {
  test('is heard as it was said', () => {
    fc.assert(
      fc.property(message, (said) => {
        expect(readMessage(structuredClone(said))).toEqual(said);
      }),
    );
  });

  test('is never anything else: whatever is said, what is heard keeps its promises', () => {
    // Anything at all, and messages of which one part has been put to something hostile.
    const spoiled = fc
      .tuple(message, fc.anything())
      .chain(([said, other]) => fc.constantFrom(...pathsOf(said)).map((path) => replace(said, path, other)));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), spoiled), (said) => {
        const heard = readMessage(said);
        if (heard?.kind !== 'state') return;
        const { target, cursor, speed } = heard.place.player;
        for (const number of [target, cursor, speed, heard.at, heard.heard]) expect(number).toBeGreaterThanOrEqual(0);
        expect(speed).toBeLessThanOrEqual(4);
        expect(typeof heard.place.address).toBe('string');
        for (const each of Object.values(heard.modes.filters)) expect(['number', 'boolean']).toContain(typeof each);
      }),
      { numRuns: 400 },
    );
  });

  test.each<[what: string, said: unknown]>([
    ['of no kind', { talk: 'a' }],
    ['of an unknown kind', { kind: 'shout', talk: 'a' }],
    ['of nobody’s talk', { kind: 'hello', talk: '' }],
    ['a step that is not a number', { kind: 'wish', talk: 'a', at: 1, by: 2 }],
    ['a time before all times', { kind: 'wish', talk: 'a', at: -1 }],
    ['a log without end', { kind: 'log', talk: 'a', log: 'b', file: 'x'.repeat(2e7 + 1) }],
  ])('is not heard when it is %s', (_, said) => {
    expect(readMessage(said)).toBeUndefined();
  });

  test('is kept for a reload, and what is not that is left', () => {
    fc.assert(
      fc.property(talk, modes, place, (name, some, ahead) => {
        const kept = { talk: name, modes: some, ahead };
        expect(readKept(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(kept)));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => readKept(text) === undefined));
  });
});

const at = (address: string, log?: string): Place => ({
  address,
  ...(log && { log }),
  player: { cursor: 4, target: 4, playing: false, speed: 1, pace: 'watch' },
});

test('two places lie in one story wherever in it they are, and however it is shown', () => {
  expect(isSameStory(at('?scenario=cold-start&step=next'), at('?step=3&theme=dark&scenario=cold-start'))).toBe(true);
  expect(isSameStory(at('?scenario=cold-start'), at('?scenario=warm-start'))).toBe(false);
  expect(isSameStory(at('?scenario=what-if&init=5'), at('?scenario=what-if&init=6'))).toBe(false);
  expect(isSameStory(at('', 'log-1'), at('', 'log-2'))).toBe(false);
});

test('a step on is another step of the same story, by its name in links', () => {
  const next = moved(at('?scenario=cold-start&step=next'), 5, 'deliver');
  expect(next.address).toBe('?scenario=cold-start&step=deliver');
  expect(next.player).toMatchObject({ cursor: 5, target: 5 });
  expect(moved(next, 0, undefined).address).toBe('?scenario=cold-start');
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => pathsOf(inside, [...path, key]))];
}

function replace(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  return { ...(value as object), [key]: replace((value as Record<string, unknown>)[key], rest, by) };
}
