import { formatMs } from '../readings/format.ts';
import { type FactSource, factSources } from '../readings/step/factSources.ts';
import { type BeatWords, type ChapterWords, learnWords, type QuestionWords } from '../words/learn.ts';
import type { Chapter, ChapterSlug } from './chapter.ts';
import type { Numbers } from './numbers.ts';
import { chapters } from './places.ts';
import { answerOf, nameOption } from './predictions.ts';

/** A chapter as text alone: what is printed, and what its questions must be answerable from. */
export interface ChapterText {
  readonly title: string;
  readonly beats: readonly {
    readonly title: string;
    readonly text: string;
    readonly asks?: string;
    /** What is right, and why. */
    readonly answer?: string;
    readonly sources: readonly FactSource[];
  }[];
  readonly questions: readonly QuestionWords[];
}

/** The words of a chapter. */
export const wordsOf = (chapter: ChapterSlug, { told }: Numbers): ChapterWords => learnWords.chapters[chapter](told);

/** The words of one beat. */
export function wordsOfBeat(chapter: ChapterSlug, beat: string, numbers: Numbers): BeatWords {
  const found = wordsOf(chapter, numbers).beats[beat];
  if (!found) throw new RangeError(`${chapter} has no words for ${beat}.`);
  return found;
}

/** The whole story as text. */
export const tellStory = (numbers: Numbers): ChapterText[] => chapters.map((chapter) => tellChapter(chapter, numbers));

function tellChapter({ slug, beats }: Chapter, numbers: Numbers): ChapterText {
  const { title, questions } = wordsOf(slug, numbers);
  return {
    title,
    questions,
    beats: beats.map((beat) => {
      const { guess, choice, ...own } = wordsOfBeat(slug, beat.slug, numbers);
      const right = answerOf(beat, numbers);
      return {
        title: own.title,
        text: own.text,
        ...(guess && { asks: guess.asks, answer: guess.right }),
        ...(choice && { asks: choice.asks, answer: `${nameAnswer(right)}. ${choice.because[String(right)]}` }),
        sources: beat.sources.map((source): FactSource => factSources[source]),
      };
    }),
  };
}

/** An answer as people read it. */
export const nameAnswer = (answer: number | string | undefined): string =>
  typeof answer === 'number' ? formatMs(answer) : nameOption(answer ?? '');
