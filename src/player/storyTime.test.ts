import { expect, test } from 'vitest';
import { stepAtStoryTime, storyMs, storyTimeAt } from './storyTime.ts';

const beats = [
  { ticks: 1, dwellMs: 2_000, startsPhase: true },
  { ticks: 4, dwellMs: 3_000, startsPhase: false },
];

test('a story lasts as long as its steps are drawn and dwelt on', () => {
  expect(storyMs(beats)).toBe(600 + 2_000 + 1_200 + 3_000);
  expect(storyMs([])).toBe(0);
});

test('story time runs on through drawing and dwelling', () => {
  expect(storyTimeAt(beats, 0, 0)).toBe(0);
  expect(storyTimeAt(beats, 0.5, 0)).toBe(300);
  expect(storyTimeAt(beats, 1, 0)).toBe(600);
  expect(storyTimeAt(beats, 1, 500)).toBe(1_100);
  expect(storyTimeAt(beats, 1.5, 0)).toBe(3_200);
  expect(storyTimeAt(beats, 2, 9_000)).toBe(storyMs(beats));
});

test('the step of a story time is the one that has come to rest by then', () => {
  expect([0, 599, 600, 2_600, 3_799, 3_800, 1e9].map((ms) => stepAtStoryTime(beats, ms))).toEqual([
    0, 0, 1, 1, 1, 2, 2,
  ]);
});
