import { expect, test } from 'vitest';
import { coldThenWarm, tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import { beatsOf } from './beats.ts';
import type { Pace } from './playerMachine.ts';
import { playMs, stepAtStoryTime, storyTimeAt } from './storyTime.ts';

const beats = [
  { ticks: 1, dwellMs: 2_000, startsPhase: true },
  { ticks: 4, dwellMs: 3_000, startsPhase: false },
];

const at = (cursor: number, dwelt = 0, pace: Pace = 'read') => storyTimeAt({ beats, cursor, dwelt, pace });

test('a story lasts as long as its steps are drawn and dwelt on, at the pace that it is played at', () => {
  expect(playMs(beats, 'read')).toBe(800 + 2_000 + 1_000 + 3_000);
  expect(playMs(beats, 'watch')).toBe(800 + 700 + 1_000 + 700);
  expect(playMs([], 'watch')).toBe(0);
});

test('to watch, a step takes one to two seconds, and the default story about a minute', () => {
  const all = beatsOf(record(tell(coldThenWarm).events));
  for (const beat of all) {
    expect(playMs([beat], 'watch')).toBeGreaterThanOrEqual(1_000);
    expect(playMs([beat], 'watch')).toBeLessThanOrEqual(2_000);
    expect(playMs([beat], 'read')).toBeGreaterThan(playMs([beat], 'watch'));
  }
  expect(Math.abs(playMs(all, 'watch') - 60_000)).toBeLessThan(15_000);
});

test('story time runs on through drawing and dwelling', () => {
  expect([at(0), at(0.5), at(1), at(1, 500), at(1.5), at(2, 9_000)]).toEqual([0, 400, 800, 1_300, 3_300, 6_800]);
  expect([at(1, 500, 'watch'), at(1.5, 0, 'watch'), at(2, 9_000, 'watch')]).toEqual([1_300, 2_000, 3_200]);
});

test('the step of a story time is the one that has come to rest by then', () => {
  const stepAt = (pace: Pace) => (ms: number) => stepAtStoryTime({ beats, cursor: 0, dwelt: 0, pace }, ms);
  expect([0, 799, 800, 2_800, 3_799, 3_800, 1e9].map(stepAt('read'))).toEqual([0, 0, 1, 1, 1, 2, 2]);
  expect([799, 800, 2_499, 2_500].map(stepAt('watch'))).toEqual([0, 1, 1, 2]);
});
