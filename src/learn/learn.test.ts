import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { billOf } from '../readings/bill/bill.ts';
import { align } from '../readings/compare/align.ts';
import { formatMs } from '../readings/format.ts';
import { checkParameters } from '../sources/scenarios/parameterRules.ts';
import { readParameters } from '../sources/scenarios/parameters.ts';
import { learnWords } from '../words/learn.ts';
import { sampleLogPicture } from './chapter.ts';
import { measure, type Numbers } from './numbers.ts';
import { chapters, type Place, placeAt, placeBeside, places, placesFor, type Telling } from './places.ts';
import { tellStory, wordsOf } from './plainText.ts';
import { answerOf, closeness, judge, optionsOf } from './predictions.ts';
import { replaySample } from './sampleLog.ts';
import { traceOf } from './traces.ts';

let numbers: Numbers;
beforeAll(async () => {
  numbers = await measure();
});

test('every chapter has its words and its questions, and each beat its own', () => {
  expect(chapters.map(({ slug }) => slug)).toEqual(Object.keys(learnWords.chapters));
  for (const { slug, beats } of chapters) {
    const own = wordsOf(slug, numbers);
    expect(Object.keys(own.beats), slug).toEqual(beats.map((beat) => beat.slug));
    expect(own.questions.length, slug).toBeGreaterThanOrEqual(1);
    expect(own.questions.length, slug).toBeLessThanOrEqual(3);
  }
});

test('one idea a beat: a title of at most six words above one to four short sentences', () => {
  for (const { slug } of chapters) {
    for (const [name, { title, text }] of Object.entries(wordsOf(slug, numbers).beats)) {
      expect(title.split(' ').length, `${slug}/${name}: ${title}`).toBeLessThanOrEqual(6);
      expect(text.split(/[.?] /).length, `${slug}/${name}: ${text}`).toBeLessThanOrEqual(4);
    }
  }
});

test('it is read and watched in ten to fifteen minutes', () => {
  const text = tellStory(numbers)
    .flatMap(({ beats, questions }) => [
      ...beats.flatMap(({ title, text, asks, answer }) => [title, text, asks, answer]),
      ...questions.flatMap(({ asks, answer }) => [asks, answer]),
    ])
    .join(' ');
  const steps = places.reduce((sum, { beat }) => sum + lengthOf(beat), 0);
  // 200 words a minute, and a second for each step that is watched.
  const minutes = text.split(/\s+/).length / 200 + steps / 60;

  expect(minutes).toBeGreaterThan(10);
  expect(minutes).toBeLessThan(15);
});

describe('each closing question can be answered from the text of its chapter', () => {
  test.each(chapters.map(({ slug }) => slug))('%s', (slug) => {
    const told = tellStory(numbers).find(({ title }) => title === wordsOf(slug, numbers).title);
    const text = (told?.beats ?? [])
      .map((beat) => [beat.title, beat.text, beat.asks, beat.answer].join(' '))
      .join(' ')
      .toLowerCase();
    for (const { asks, answer, terms } of told?.questions ?? []) {
      expect(terms.length, asks).toBeGreaterThan(0);
      for (const term of terms) {
        expect(text, `${asks}: the chapter does not say “${term}”`).toContain(term.toLowerCase());
      }
      const said = `${asks} ${answer}`.toLowerCase();
      for (const term of terms)
        expect(said, `${asks}: the answer does not say “${term}”`).toContain(term.toLowerCase());
      for (const [number] of answer.matchAll(/\d[\d.,]*( (ms|s|min|MB))?/g))
        expect(text, asks).toContain(number.toLowerCase());
    }
  });
});

test('every claim has a public source and its section of the facts', () => {
  const facts = resolve(import.meta.dirname, '../../../shared/facts/lambda-lifecycle.md');
  const text = existsSync(facts) ? readFileSync(facts, 'utf8') : undefined;
  for (const { id, beat } of places) {
    expect(beat.sources.length, id).toBeGreaterThan(0);
    expect(beat.facts.length, id).toBeGreaterThan(0);
    for (const section of beat.facts) {
      if (text)
        expect(text, `${id} ${section}`).toMatch(new RegExp(`^#+ ${section.slice(1).replace('.', '\\.')}[. ]`, 'm'));
    }
  }
});

test('every picture has its steps, and its stretch runs forward', () => {
  for (const { id, beat } of places) {
    if (beat.picture === sampleLogPicture) continue;
    const query = new URLSearchParams(beat.picture);
    const trace = traceOf(beat.picture);
    const compared = query.get('compare');
    const slugs = trace.messages.map(({ slug }) => slug);
    expect(trace.rejections, id).toEqual([]);
    expect((beat.from === undefined) === (beat.to === undefined), id).toBe(true);
    if (beat.from !== undefined && beat.to !== undefined) {
      expect(slugs, id).toContain(beat.from);
      expect(slugs, id).toContain(beat.to);
      expect(slugs.indexOf(beat.to), id).toBeGreaterThanOrEqual(slugs.indexOf(beat.from));
    }
    if (compared === 'what-if') {
      const { parameters, misreadings } = readParameters(query, 'b.');
      expect([misreadings, checkParameters(parameters)], id).toEqual([[], []]);
    } else if (compared) {
      expect(align(trace, traceOf(`scenario=${compared}`)).length, id).toBeGreaterThan(0);
    }
  }
});

test('the numbers are those of the traces', () => {
  const { ms, told } = numbers;
  const { messages } = traceOf('scenario=cold-then-warm');
  const at = (slug: string) => messages.find((message) => message.slug === slug)?.at ?? Number.NaN;
  expect(ms.cold).toBeCloseTo(at('respond') - at('invoke'), 2);
  expect(ms.warm).toBeCloseTo(at('respond-2') - at('invoke-2'), 2);
  expect(ms.init).toBeCloseTo(ms.runtimeInit + ms.functionInit, 2);
  expect(ms.cold).toBeCloseTo(ms.before + ms.init + ms.firstRun, 2);
  expect(ms.coldBilled).toBe(billOf(traceOf('scenario=cold-start'), 'first').billedMs);
  expect(ms.coldBilled).toBe(Math.ceil(ms.init + ms.firstRun));
  expect(told.cold).toBe(formatMs(ms.cold));
  for (const text of Object.values(told)) expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

describe('predictions', () => {
  const asked = places.filter(({ beat }) => beat.prediction);

  test('there are five to eight of them, and each follows from what the machines did', () => {
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(Object.fromEntries(asked.map(({ id, beat }) => [id, answerOf(beat, numbers)]))).toEqual({
      'hook/guess': numbers.ms.warm,
      'cold-start/before-init': 'notBilled',
      'cold-start/guess-code': numbers.ms.functionInit,
      'freeze/who-next': 'bootstrap',
      'two-at-once/guess': 'cold',
      'when-it-goes-wrong/guess-error': 'warm',
      'when-it-goes-wrong/guess-reset': numbers.ms.afterTimeout,
      'what-helps/guess-memory': numbers.ms.initLarge,
    });
  });

  test('each has its words: a reason for what is right, and for each that is wrong', () => {
    for (const { chapter, beat, id } of asked) {
      const { guess, choice } = wordsOf(chapter, numbers).beats[beat.slug] ?? {};
      const { prediction } = beat;
      if (prediction?.kind === 'guess') {
        expect(guess, id).toBeDefined();
      } else {
        expect(Object.keys(choice?.because ?? {}), id).toEqual(prediction && optionsOf(prediction));
      }
    }
  });

  test('a guess is near, or too low, or too high', () => {
    expect([0, 5, 9, 11.44, 15, 40].map((ms) => judge(ms, 11.44))).toEqual([
      'less',
      'less',
      'right',
      'right',
      'right',
      'more',
    ]);
    expect(closeness(11.44, 11.44)).toBe(1);
    expect(closeness(1_000, 11.44)).toBe(0);
  });
});

describe('a place in the story', () => {
  test('is found by its link, by name and by number', () => {
    for (const place of places) {
      expect(placeAt({ chapter: place.chapter, beat: place.beat.slug }, {})).toEqual({ place });
    }
    expect(placeAt({ chapter: 'freeze', beat: '2' }, {}).place.id).toBe('freeze/ready');
    expect(placeAt({ chapter: 'freeze' }, {}).place.id).toBe('freeze/who-next');
    expect(placeAt({ chapter: '1' }, {}).place.id).toBe('hook/first');
    expect(placeAt({ chapter: '' }, {})).toEqual({ place: places[0] });
  });

  test('that is not there falls back, and says so', () => {
    expect(placeAt({ chapter: '1', beat: '2' }, {}).place).toBe(places[1]);
    expect(placeAt({ chapter: '', beat: 'nowhere' }, {})).toMatchObject({ astray: { beat: 'nowhere' } });
    expect(placeAt({ chapter: 'frieze' }, {})).toMatchObject({
      place: places[0],
      astray: { chapter: 'frieze' },
    });
    expect(placeAt({ chapter: 'freeze', beat: 'redy' }, {})).toMatchObject({
      place: { id: 'freeze/who-next' },
      astray: { beat: 'redy' },
    });
  });

  test('has one before it and one after it, from the hook to the end and back', () => {
    for (const telling of [{}, { quiz: 'off' }, { quiz: 'gate' }, { talk: 20 }, { talk: 90, quiz: 'off' }] as const) {
      const told = placesFor(telling);
      const [first] = told;
      const last = told.at(-1);
      if (!first || !last) throw new Error('The story has no beats.');
      expect(walk(first, 1, telling)).toEqual(told);
      expect(walk(last, -1, telling)).toEqual(told.toReversed());
    }
  });

  test('without predictions goes on where their answers are told', () => {
    expect(placesFor({ quiz: 'off' }).some(({ beat }) => beat.prediction)).toBe(false);
    expect(placeAt({ chapter: 'freeze', beat: 'who-next' }, { quiz: 'off' })).toEqual({
      place: places.find(({ id }) => id === 'freeze/ready'),
    });
  });
});

test('the sample log is read whole, and its second request has an init that it does not name', async () => {
  const { trace } = await replaySample();
  expect(trace.rejections).toEqual([]);
  const types = trace.messages.filter(({ request }) => request === 'request 2').map(({ type }) => type);
  expect(types).toContain('startRuntime');
  expect(trace.messages.some(({ origin }) => origin === 'observed')).toBe(true);
});

function lengthOf({ picture, from, to }: (typeof places)[number]['beat']): number {
  if (from === undefined || to === undefined) return 1;
  const slugs = traceOf(picture).messages.map(({ slug }) => slug);
  return slugs.indexOf(to) - slugs.indexOf(from) + 1;
}

function walk(from: Place, direction: 1 | -1, telling: Telling): Place[] {
  const next = placeBeside(from, direction, telling);
  return next ? [from, ...walk(next, direction, telling)] : [from];
}
