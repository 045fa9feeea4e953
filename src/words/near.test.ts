import { expect, test } from 'vitest';
import { challengeWords } from './challenges.ts';
import { complaints } from './complaints.ts';
import { furtherWords } from './further.ts';
import { words } from './index.ts';
import { learnWords } from './learn.ts';
import { linkWords } from './links.ts';
import { shareWords } from './share.ts';

const long = 'x'.repeat(20_000);

test.each([
  ['a story', words.page.unknownScenario(long, '')],
  ['a step', linkWords.unknownStep(long, '', 24)],
  ['a moment', linkWords.unknownMoment(long, '', 24)],
  ['a story to compare with', furtherWords.compare.unknownStory(long, '')],
  ['a choice', furtherWords.chart.notOffered(long, 3)],
  ['a beginning of a free play', furtherWords.chart.noBase(long, '')],
  ['a number', furtherWords.whatIf.misread('memory', long)],
  ['a chapter', learnWords.pane.unknownChapter(long, '')],
  ['a beat', learnWords.pane.unknownBeat(long, '')],
  ['a challenge', challengeWords.unknown(long, '')],
  ['a challenge elsewhere', challengeWords.notHere(long)],
  ['a challenge that is not there', challengeWords.notLoaded(long, '404')],
  ['an event of a file', shareWords.file.refused('events.1', long, 'no such state')],
  ['a value of an element', complaints.wrongValue('speed', long, '0.25 to 4')],
])('%s of 20 kB is cut where it is quoted, and the sentence goes on', (_, sentence) => {
  expect(sentence.length).toBeLessThan(400);
  expect(sentence).toContain('x…');
});

test('what turns the direction of writing does not reach the sentence around it', () => {
  expect(linkWords.unknownStep('\u202eabc\u2066', '', 24)).toMatch(/^There is no step “abc” in/);
});
