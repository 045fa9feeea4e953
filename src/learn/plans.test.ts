import { describe, expect, test } from 'vitest';
import { challenges } from './challenges/builtIn.ts';
import { placeAt, placeBeside, places, placesFor } from './places.ts';
import { beatBefore, beatsOfPlan, minutesOf, plans, rowAt } from './plans.ts';

const lengths = [20, 45, 90] as const;
const placeOf = (id: string) => {
  const found = places.find((place) => place.id === id);
  if (!found) throw new Error(`There is no beat ${id}.`);
  return found;
};

describe.each(lengths)('the plan of %d minutes', (plan) => {
  const rows = plans[plan];

  test('fills its minutes, row after row', () => {
    expect([rows[0]?.from, rows.at(-1)?.to]).toEqual([0, plan]);
    for (const [place, { from, to }] of rows.entries()) {
      expect(to).toBeGreaterThan(from);
      expect(from).toBe(rows[place - 1]?.to ?? 0);
    }
  });

  test('tells beats that there are, each once and in the story’s order, and challenges that there are', () => {
    const beats = rows.flatMap((row) => row.beats);
    expect(placesFor({ talk: plan }).map(({ id }) => id)).toEqual(beats);
    expect(beatsOfPlan(plan).size).toBe(beats.length);
    const named = rows.flatMap(({ challenge = [] }) => challenge);
    expect(challenges.map(({ slug }) => slug)).toEqual(expect.arrayContaining(named));
  });

  test('leads from its first beat to its last, and back', () => {
    const told = placesFor({ talk: plan });
    for (const [at, place] of told.entries()) {
      expect(placeBeside(place, 1, { talk: plan })).toBe(told[at + 1]);
      expect(placeBeside(place, -1, { talk: plan })).toBe(told[at - 1]);
    }
  });

  test('is on time at each beat in some of its minutes, and no minute is nobody’s', () => {
    const spans = rows.flatMap(({ beats }) => beats).map((beat) => minutesOf(plan, beat));
    for (let minute = 0; minute < plan; minute++) {
      expect(spans.some((span) => span && span.from <= minute && minute < span.to)).toBe(true);
      expect(rowAt(plan, minute).from).toBeLessThanOrEqual(minute);
    }
    expect(rowAt(plan, plan + 30)).toBe(rows.at(-1));
  });
});

test('a beat beside a plan opens by its name, and leads back into the plan both ways', () => {
  const beside = placeAt({ chapter: 'what-helps', beat: 'packaging' }, { talk: 90 }).place;
  expect(beside.id).toBe('what-helps/packaging');
  expect(placeBeside(beside, 1, { talk: 90 })?.id).toBe('what-helps/snapstart');
  expect(placeBeside(beside, -1, { talk: 90 })?.id).toBe('what-helps/memory');
  expect(placeBeside(placeOf('streaming/buffered'), 1, { talk: 20 })).toBeUndefined();
});

test('a chapter that is named without a beat begins with the plan’s first one there', () => {
  expect(placeAt({ chapter: 'freeze' }, { talk: 20 }).place.id).toBe('freeze/bill');
  expect(placeAt({ chapter: 'streaming' }, { talk: 20 }).place.id).toBe('streaming/buffered');
  expect(placeAt({ chapter: '' }, { talk: 20 }).place.id).toBe('hook/first');
});

test('a challenge stands beside the beat before it, and has its minutes', () => {
  expect(beatBefore(45, 'nobody-pays')).toBe('when-it-goes-wrong/hidden-init');
  expect(beatBefore(90, 'second-start-cold')).toBe('when-it-goes-wrong/throttle');
  expect(beatBefore(20, 'nobody-pays')).toBeUndefined();
  // While it is not open, what stands before it may stand until it is over.
  expect(minutesOf(45, 'when-it-goes-wrong/hidden-init')).toMatchObject({ from: 26, to: 35 });
  expect(minutesOf(45, 'when-it-goes-wrong/hidden-init', 'nobody-pays')).toMatchObject({ from: 30, to: 35 });
  expect(minutesOf(45, 'when-it-goes-wrong/timeout')).toMatchObject({ from: 26, to: 30 });
});
