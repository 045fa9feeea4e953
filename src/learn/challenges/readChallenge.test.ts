import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFiles, challenges } from './builtIn.ts';
import { checkChallenge, readChallenge } from './readChallenge.ts';
import { canBeSolved } from './solvable.ts';

const [whole] = builtInFiles as readonly Record<string, unknown>[];
const slugs = builtInFiles.map((file) => (file as { slug: string }).slug);

const problemsOf = (file: unknown): string[] => {
  const read = checkChallenge(file);
  return 'problems' in read ? read.problems.map(({ place, problem }) => `${place}: ${problem}`) : [];
};

test('the five that are built in are read by the same rules, and stand as files for teachers', () => {
  expect(challenges.map(({ slug }) => slug)).toEqual(slugs);
  expect(slugs).toHaveLength(5);
  for (const file of builtInFiles) {
    const { slug } = file as { slug: string };
    const written = readFileSync(join(import.meta.dirname, `../../../teach/challenges/${slug}.json`), 'utf8');
    expect(JSON.parse(written)).toEqual(file);
  }
});

describe('what is wrong with a file is told with its place', () => {
  test.each([
    [{ goal: { kind: 'percentile', withinMs: 'fast' } }, 'goal.withinMs: expected number, found "fast"'],
    [{ goal: { kind: 'win' } }, 'goal.kind: expected ("percentile" | "coldSecond"'],
    [{ gaol: 1 }, 'gaol: there is nothing named “gaol” here; the nearest are “goal”'],
    [
      { parameters: { locked: { memry: 512 } } },
      'parameters.locked.memry: there is no parameter “memry”; the nearest are “memory”',
    ],
    [{ parameters: { locked: { memory: 'lots' } } }, 'parameters.locked.memory: “lots” is no value of it'],
    [{ parameters: { locked: { memory: 1 } } }, 'parameters: Memory: outside of what AWS or this page allows'],
    [
      { parameters: { free: { arch: { min: 1, max: 2 } } } },
      'parameters.free.arch: only numbers lie between two others',
    ],
    [{ parameters: { free: { init: { min: 9, max: 2 } } } }, 'parameters.free.init: min is above max'],
    [
      { parameters: { free: { init: [1] }, locked: { init: 1 } } },
      'parameters.free.init: it cannot be both locked and free',
    ],
    [{ parameters: { locked: { snapstart: 'on', provisioned: 1 } } }, 'parameters: SnapStart: AWS does not allow'],
    [{ arrivals: [0, 5, 3] }, 'arrivals.2: arrivals must not go back in time'],
    [{ arrivals: undefined }, 'arrivals: expected a list of ms'],
    [{ story: 'cold-start' }, 'parameters: a story of the catalogue has its own numbers'],
    [
      { story: 'cold-strat', parameters: undefined },
      'story: there is no story “cold-strat”; the nearest are “cold-start”',
    ],
    [{ slug: '../../x' }, 'slug: expected /^[a-z0-9]'],
    [{ sources: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'sources.0.url: expected'],
    [{ log: ['START'] }, 'log: the goal percentile has no use for a log'],
  ])('%o', (changed, problem) => {
    expect(problemsOf(JSON.parse(JSON.stringify({ ...whole, ...changed }))).join('\n')).toContain(problem);
  });

  test('what is no JSON, or too long, is told, too', () => {
    expect(readChallenge('{"format"')).toMatchObject({ problems: [{ place: '' }] });
    expect(readChallenge(' '.repeat(200_001))).toMatchObject({ problems: [{ problem: /longer than/ }] });
  });
});

/** One value somewhere in a file becomes another. */
function spoil(file: unknown, path: readonly number[], value: unknown): unknown {
  const [turn, ...rest] = path;
  if (turn === undefined || typeof file !== 'object' || file === null) return value;
  const copy: Record<string, unknown> = { ...(file as Record<string, unknown>) };
  const keys = Object.keys(copy);
  const key = keys[turn % Math.max(1, keys.length)] ?? '__proto__';
  copy[key] = spoil(copy[key], rest, value);
  return Array.isArray(file) ? Object.values(copy) : copy;
}

test('no file, however hostile, does more than to be refused', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', 1e308, -1, 'constructor', '', [], {}));
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.array(fc.nat(40), { maxLength: 5 }), anything, (which, path, value) => {
      const read = readChallenge(JSON.stringify(spoil(builtInFiles[which], path, value)) ?? '');
      if ('problems' in read) for (const { problem } of read.problems) expect(problem).not.toBe('');
      else expect(read.challenge.slug).not.toBe('');
    }),
    { numRuns: 400 },
  );
  fc.assert(fc.property(fc.json(), (json) => 'problems' in readChallenge(json)));
});

describe('whether it can be solved at all', () => {
  test.each(challenges.map((challenge) => [challenge.slug, challenge] as const))('%s can', async (_, challenge) => {
    expect(await canBeSolved(challenge)).toBe('yes');
  });

  test('bounds that nothing meets are found out, and what is too wide is not known', async () => {
    const small = {
      ...whole,
      arrivals: [0, 100],
      parameters: { free: { provisioned: [0, 1], init: { min: 50, max: 500 } } },
    };
    const within = (withinMs: number, more: object = {}) =>
      checkChallenge({ ...small, ...more, goal: { kind: 'percentile', percentile: 99, withinMs } });
    const [never, soon] = [within(5), within(700)];
    const wide = within(5, { parameters: { free: { timeout: { min: 1, max: 900 } } } });
    if (!('challenge' in never && 'challenge' in soon && 'challenge' in wide)) throw new Error('They are files.');
    expect(await canBeSolved(never.challenge)).toBe('no');
    expect(await canBeSolved(soon.challenge)).toBe('yes');
    expect(await canBeSolved(wide.challenge)).toBe('unknown');
  });

  test('a log that does not tell so much, and a failure that leaves what it never does', async () => {
    const [log, error] = [challenges[4], challenges[3]];
    if (!log || !error) throw new Error('They are built in.');
    expect(await canBeSolved({ ...log, goal: { kind: 'readLog', statements: 11 } })).toBe('no');
    const goal = { kind: 'aftermath', all: [{ after: 'crash', leaves: 'warm' }] } as const;
    // Free play leads anywhere, so no search can say that there is no way.
    expect(await canBeSolved({ ...error, goal })).toBe('unknown');
  });
});
