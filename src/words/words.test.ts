import { describe, expect, test } from 'vitest';
import { wire } from '../lifecycle/wire.ts';
import { commands } from '../player/commands.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { complaints } from './complaints.ts';
import { disagreementWords } from './disagreements.ts';
import { embeddedWords } from './embedded.ts';
import { everydayDisagreements } from './en/disagreementTexts.ts';
import { furtherDisagreements } from './en/furtherDisagreementTexts.ts';
import { site } from './en/site.ts';
import { everydaySteps } from './en/steps/everyday.ts';
import { furtherSteps } from './en/steps/index.ts';
import { stepsOfStories } from './en/steps/ofStories.ts';
import { whys } from './en/whys/index.ts';
import { wordsOfEndings } from './endings.ts';
import { fileWords } from './files.ts';
import { furtherWords } from './further.ts';
import { words } from './index.ts';
import { linkWords } from './links.ts';
import { logFormatWords } from './logFormat.ts';
import { misconceptionWords } from './misconceptions.ts';
import { paletteWords } from './palette.ts';
import { presentWords } from './present.ts';
import { presentNotes } from './presentNotes.ts';
import { seeAlsoWords } from './seeAlso.ts';
import { shareWords } from './share.ts';
import type { WordedStep } from './steps.ts';
import { whyOfStep } from './whys.ts';
import { wireWords } from './wire.ts';

const steps = { ...everydaySteps, ...furtherSteps, ...stepsOfStories };
const stories = { ...words.page.scenarios, ...furtherWords.stories };

/** Every text of the dictionary with the way to it; a function is asked with stand-ins. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return textsOf(value(...standIns.slice(0, value.length)), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => textsOf(inside, path === '' ? key : `${path}.${key}`));
}
/** Each is written `3`, counts as one number, and is a list of one too. */
const standIns = Array.from({ length: 5 }, () => ['3']);
const texts = textsOf(
  {
    ...words,
    ...furtherWords,
    complaints,
    embeddedWords,
    fileWords,
    linkWords,
    logFormatWords,
    misconceptionWords,
    paletteWords,
    presentNotes,
    presentWords,
    seeAlsoWords,
    shareWords,
    site,
    steps,
    whys,
    wireWords,
    everydayDisagreements,
    furtherDisagreements,
    disagreementWords,
    endings: wordsOfEndings().endings,
  },
  '',
);
const wrong = (test: (text: string) => boolean) => texts.filter(([, text]) => test(text)).map(([path]) => path);

describe('the dictionary', () => {
  test('is not empty, and no text of it is', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(wrong((text) => text.trim() === '')).toEqual([]);
  });

  test('has no text that says a name of the code instead of words', () => {
    expect(wrong((text) => /undefined|\[object|\bNaN\b|TODO|FIXME|lorem/i.test(text))).toEqual([]);
  });

  test('has no markup, no stray space and no typewriter dash', () => {
    expect(wrong((text) => /<\/?[a-z]+[^>]*>/i.test(text))).toEqual([]);
    expect(wrong((text) => / {2}/.test(text))).toEqual([]);
    const whole = texts.filter(([path]) => !path.endsWith('()'));
    expect(whole.filter(([, text]) => text !== text.trim())).toEqual([]);
    expect(wrong((text) => / -- | - /.test(text))).toEqual([]);
  });
});

test('every story, every lane and every command that people meet has its words', () => {
  expect(Object.keys(stories)).toEqual(expect.arrayContaining(scenarios.map(({ slug }) => slug)));
  expect(Object.keys({ ...words.commands, ...words.keyCommands })).toEqual(
    expect.arrayContaining(commands.map(({ id }) => id)),
  );
  const participants = Object.values(wire).flatMap(({ at, hops }) => [at, ...hops.flat()]);
  expect(Object.keys(words.lanes)).toEqual(expect.arrayContaining([...new Set(participants)]));
});

describe.each(Object.entries(steps))('the step %s', (step, { label, title, sentences }) => {
  test('is told as briefly as it is meant to be', () => {
    expect(label.length).toBeLessThanOrEqual(32);
    expect(title.split(' ').length).toBeLessThanOrEqual(6);
    expect(title).not.toMatch(/[.!]$/);
    expect(sentences).toMatch(/[.?]$/);
    expect(whyOfStep(step as WordedStep)).toMatch(/[.?]$/);
  });
});
