import type { Address } from '../player/url.ts';
import type { Beat, Chapter, ChapterSlug } from './chapter.ts';
import { remedyChapters } from './chapters/remedies.ts';
import { startChapters } from './chapters/starts.ts';
import { troubleChapters } from './chapters/trouble.ts';
import { beatsOfPlan } from './plans.ts';

/** The whole story, in order. */
export const chapters: readonly Chapter[] = [...startChapters, ...troubleChapters, ...remedyChapters];

/** A beat at its place in the story. */
export interface Place {
  readonly chapter: ChapterSlug;
  readonly beat: Beat;
  /** Its name among all: `cold-start/code`. */
  readonly id: string;
}

/** The beats of all chapters, in order. */
export const places: readonly Place[] = chapters.flatMap(({ slug, beats }) =>
  beats.map((beat) => ({ chapter: slug, beat, id: `${slug}/${beat.slug}` })),
);

/** How a link has the story told: what it says of predictions, and the plan that it keeps to. */
export interface Telling {
  readonly quiz?: Address['quiz'] | undefined;
  readonly talk?: Address['talk'] | undefined;
}

/** The beats that are told: a prediction is one only where it is asked, and a plan has its own. */
export function placesFor({ quiz, talk }: Telling): readonly Place[] {
  const planned = talk && beatsOfPlan(talk);
  return places.filter(({ beat, id }) => !(quiz === 'off' && beat.prediction) && (!planned || planned.has(id)));
}

/** All that can be opened by hand, whatever the plan. */
export const wholeStory = ({ quiz }: Telling): Telling => ({ quiz });

/** The beats of one chapter, as they are told. */
export const placesIn = (chapter: ChapterSlug, telling: Telling): readonly Place[] =>
  placesFor(telling).filter((place) => place.chapter === chapter);

/** Those among which a beat is counted: a plan's, if it is one of them. */
export function placesAround(place: Place, telling: Telling): readonly Place[] {
  const told = placesIn(place.chapter, telling);
  return told.includes(place) ? told : placesIn(place.chapter, wholeStory(telling));
}

/** What a link names wrongly in the story. */
export type Astray = { readonly chapter: string } | { readonly beat: string; readonly of: readonly string[] };

/**
 * The beat that a link names, by its name or its number in the chapter (from 1). What is not found falls back to the
 * beginning of what is, and `astray` says so.
 */
export function placeAt(learn: NonNullable<Address['learn']>, telling: Telling): { place: Place; astray?: Astray } {
  const told = placesFor(wholeStory(telling));
  const [start] = placesFor(telling);
  if (!start) throw new Error('The story has no beats.');
  const asked = ['', '1'].includes(learn.chapter) ? start.chapter : learn.chapter;
  const own = told.filter(({ chapter }) => chapter === asked);
  const first = placesFor(telling).find(({ chapter }) => chapter === asked) ?? own[0];
  if (!first) return { place: start, astray: { chapter: learn.chapter } };
  if (learn.beat === undefined) return { place: first };
  const number = /^\d{1,3}$/.test(learn.beat) ? Number(learn.beat) : 0;
  const found = own.find(({ beat }) => beat.slug === learn.beat) ?? own[number - 1];
  if (found) return { place: found };
  // A prediction that is not asked: what follows tells the answer.
  const unasked = places.findIndex(({ chapter, beat }) => chapter === asked && beat.slug === learn.beat);
  const next = unasked < 0 ? undefined : places.slice(unasked).find((place) => told.includes(place));
  if (next) return { place: next };
  return { place: first, astray: { beat: learn.beat, of: own.map(({ beat }) => beat.slug) } };
}

/** The beat after this one, or before it; none at the ends of the story. From beside a plan it leads back into it. */
export function placeBeside(place: Place, direction: 1 | -1, telling: Telling): Place | undefined {
  const at = places.indexOf(place);
  const told = placesFor(telling);
  return direction > 0
    ? told.find((each) => places.indexOf(each) > at)
    : told.findLast((each) => places.indexOf(each) < at);
}

/** How a link names a place. */
export const linkTo = ({ chapter, beat }: Place): NonNullable<Address['learn']> => ({ chapter, beat: beat.slug });
