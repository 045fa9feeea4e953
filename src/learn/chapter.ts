import type { FactSourceKey } from '../readings/step/factSources.ts';
import type { StripPhase } from '../readings/timeline.ts';
import type { learnWords, StoryNumbers } from '../words/learn.ts';

/** The chapters' names in links: each has its words. */
export type ChapterSlug = keyof typeof learnWords.chapters;

type BeatSlug<Chapter extends ChapterSlug> = keyof ReturnType<(typeof learnWords.chapters)[Chapter]>['beats'] & string;

/** One idea: what stands on the stage, and where what is said of it can be checked. */
export interface Beat<Slug extends string = string> {
  /** Stable name in links, and of its words. */
  readonly slug: Slug;
  /** What is shown, as a link of the page has it after the question mark; or the sample log. */
  readonly picture: string;
  /** The stretch of steps that it is about, by their names. Without them: the picture at rest, whole. */
  readonly from?: string;
  readonly to?: string;
  /** The sections of the facts that its claims were taken from, and the public sources that a reader is shown. */
  readonly facts: readonly `§${number}${string}`[];
  readonly sources: readonly FactSourceKey[];
  /** A prediction is asked before it goes on: then the beat says nothing that is not said again. */
  readonly prediction?: Prediction;
}

/**
 * What the reader is asked to predict. The answer is not written anywhere: it is one of the story's measured numbers, or
 * follows from a trace.
 */
export type Prediction =
  | {
      readonly kind: 'guess';
      /** Its name among the numbers; ms. */
      readonly of: keyof StoryNumbers;
      readonly strip: GuessedStrip;
      /** ms at which its axis ends: the middle is what the reader knows already, so that it suggests neither less nor more. */
      readonly axisMs: number;
    }
  | { readonly kind: 'speaker'; readonly step: string; readonly options: readonly string[] }
  | { readonly kind: 'billed'; readonly until: string }
  | { readonly kind: 'coldness'; readonly request: number };

/** What is dragged: a request's wait or one phase of it; or a time of a phase alone, under another one that is known. */
export type GuessedStrip =
  | { readonly picture: string; readonly request: number; readonly phase?: StripPhase }
  | { readonly phase: StripPhase; readonly known: keyof StoryNumbers };

export interface Chapter {
  readonly slug: ChapterSlug;
  readonly beats: readonly Beat[];
}

/** The picture that is a replay of our own sample log. */
export const sampleLogPicture = 'log';

/** A chapter whose beats have the names of its words: another name does not compile. */
export function chapter<Slug extends ChapterSlug>(slug: Slug, beats: readonly Beat<BeatSlug<Slug>>[]): Chapter {
  return { slug, beats };
}
