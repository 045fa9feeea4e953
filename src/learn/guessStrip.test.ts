import { beforeAll, expect, test } from 'vitest';
import { words } from '../words/index.ts';
import { layGuess, mostOf, msOf } from './guessStrip.ts';
import { measure, type Numbers } from './numbers.ts';
import { places } from './places.ts';
import { wordsOfBeat } from './plainText.ts';
import { answerOf } from './predictions.ts';

let numbers: Numbers;
beforeAll(async () => {
  numbers = await measure();
});

const asked = () =>
  places.flatMap(({ id, chapter, beat }) => {
    const { prediction } = beat;
    const { guess } = wordsOfBeat(chapter, beat.slug, numbers);
    if (prediction?.kind !== 'guess' || !guess) return [];
    return [{ id, beat, prediction, strip: layGuess(prediction, guess, numbers) }];
  });

test('the strip that is dragged is as long as the answer', () => {
  expect(asked()).toHaveLength(4);
  for (const { id, beat, strip } of asked()) {
    expect(msOf(strip.truth), id).toBe(answerOf(beat, numbers));
    for (const { ms } of [...strip.passed, ...strip.truth]) expect(ms, id).toBeGreaterThan(0);
  }
});

test('neither the axis nor a name tells the answer', () => {
  for (const { id, prediction, strip } of asked()) {
    const most = mostOf(prediction, strip);
    const share = msOf(strip.truth) / most;
    expect(share, `${id}: not at the end`).toBeLessThan(0.8);
    // What is known stands in the middle, where it suggests neither less nor more.
    if (strip.known) expect(Math.abs(msOf(strip.known.pieces) / prediction.axisMs - 0.5), id).toBeLessThan(0.05);
    else expect(Math.abs(share - 0.5), `${id}: not in the middle`).toBeGreaterThan(0.15);
    expect(Object.values(words.strips.coldness), id).not.toContain(strip.name);
  }
});
