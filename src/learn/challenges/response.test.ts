import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { challenges } from './builtIn.ts';
import type { Challenge } from './challenge.ts';
import { wantedIn } from './judge.ts';
import { tellResponse } from './response.ts';

function challengeNamed(slug: string): Challenge {
  const found = challenges.find((each) => each.slug === slug);
  if (!found) throw new Error(`There is no ${slug}.`);
  return found;
}

const scenario = scenarios.find(({ slug }) => slug === 'cold-start');
const trace = record(scenario ? tell(scenario).events : []);

test('numbers: what was changed, and only that', () => {
  const challenge = challengeNamed('fast-for-99');
  if (challenge.bench.kind !== 'whatIf') throw new Error('It has no numbers.');
  const { start } = challenge.bench;
  expect(tellResponse(challenge, { trace, step: 0, parameters: start })).toBe('As it began');
  expect(tellResponse(challenge, { trace, step: 0, parameters: { ...start, provisioned: 3 } })).toBe('Provisioned: 3');
});

test('events of one’s own, a step, and what was said of a log', () => {
  expect(tellResponse(challengeNamed('error-or-crash'), { trace, step: 20 }, ['throw', 'error'])).toBe(
    'Events: throw, error',
  );
  expect(tellResponse(challengeNamed('nobody-pays'), { trace, step: 1 })).toMatch(/^Step 1: \w/);
  expect(tellResponse(challengeNamed('nobody-pays'), { trace, step: 0 })).toBe('The overview');
  const said = new Map([
    [1, { ended: 'timedOut' }],
    [0, { began: 'warm' }],
  ] as const);
  expect(tellResponse(challengeNamed('read-a-log'), { trace, step: 0, said })).toBe(
    'Request 1 began warm; Request 2 ended at its time limit',
  );
});

test('how many things a challenge asks for', () => {
  expect(['fast-for-99', 'second-start-cold', 'error-or-crash'].map((slug) => wantedIn(challengeNamed(slug)))).toEqual([
    1, 3, 2,
  ]);
});
