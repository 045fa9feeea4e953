import { expect, test } from 'vitest';
import { coldThenWarm, tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import { beatsOf } from './beats.ts';
import { playMs, stepAtStoryTime, storyMs, storyTimeAt } from './storyTime.ts';

const beats = [
  { ticks: 1, dwellMs: 2_000, startsPhase: true },
  { ticks: 4, dwellMs: 3_000, startsPhase: false },
];

test('a story lasts as long as its steps are drawn and dwelt on', () => {
  expect(storyMs(beats)).toBe(800 + 2_000 + 1_000 + 3_000);
  expect(storyMs([])).toBe(0);
});

test('to watch, a step takes one to two seconds, and the default story about a minute', () => {
  const all = beatsOf(record(tell(coldThenWarm).events));
  for (const beat of all) {
    expect(playMs([beat], 'watch')).toBeGreaterThanOrEqual(1_000);
    expect(playMs([beat], 'watch')).toBeLessThanOrEqual(2_000);
    expect(storyMs([beat])).toBeGreaterThan(playMs([beat], 'watch'));
  }
  expect(Math.abs(playMs(all, 'watch') - 60_000)).toBeLessThan(15_000);
});

test('story time runs on through drawing and dwelling', () => {
  expect(storyTimeAt(beats, 0, 0)).toBe(0);
  expect(storyTimeAt(beats, 0.5, 0)).toBe(400);
  expect(storyTimeAt(beats, 1, 0)).toBe(800);
  expect(storyTimeAt(beats, 1, 500)).toBe(1_300);
  expect(storyTimeAt(beats, 1.5, 0)).toBe(3_300);
  expect(storyTimeAt(beats, 2, 9_000)).toBe(storyMs(beats));
});

test('the step of a story time is the one that has come to rest by then', () => {
  expect([0, 799, 800, 2_800, 3_799, 3_800, 1e9].map((ms) => stepAtStoryTime(beats, ms))).toEqual([
    0, 0, 1, 1, 1, 2, 2,
  ]);
});
