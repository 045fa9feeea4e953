import { moved, type Place } from '../../player/follow.ts';
import { stepAt } from '../../player/playerMachine.ts';
import type { Side } from '../../readings/compare/align.ts';
import { cursorOf } from '../../readings/compare/align.ts';
import { misconceptionOf } from '../../readings/misconceptions.ts';
import { disagreementAt, tellDisagreement } from '../../readings/step/disagreements.ts';
import { narrate } from '../../readings/step/narration.ts';
import { whyOf } from '../../readings/step/sourceOf.ts';
import { type StepKey, stepKey } from '../../readings/step/stepKey.ts';
import type { Trace } from '../../trace/trace.ts';
import { presentWords } from '../../words/present.ts';
import { presentNotes } from '../../words/presentNotes.ts';
import type { Comparison } from '../page/comparison.ts';
import type { Story } from '../page/story.ts';

/** One step of a talk, as its presenter sees it. */
export interface Told {
  /** What links call it; absent for the overview. */
  readonly slug?: string;
  readonly title: string;
  readonly sentences: string;
  /** What the presenter may say, ask and point at, a thought each. */
  readonly notes: readonly string[];
  /** What the room's picture is of, and how much of it has been seen. Two of them where two requests are compared. */
  readonly pictures: readonly { readonly trace: Trace; readonly cursor: number; readonly poster: boolean }[];
}

/** What there is to tell, as a list from 1: of a picture its steps, with 0 as the overview; of the guided story its beats. */
export interface Outline {
  readonly title: string;
  readonly count: number;
  /** The number that the list begins with. */
  readonly first: 0 | 1;
  at(number: number): Told;
  /** Where a place stands in the list, and which one a number of it means. */
  numberOf(place: Place): number;
  placeOf(number: number, from: Place): Place;
  /** Where a place stands, in words. */
  where(place: Place): string;
  tell(place: Place): Told;
  /** Where Next or Back leads from a place, and what comes next; nothing at the ends. */
  beside(place: Place, by: 1 | -1): Place | undefined;
  next(place: Place): Told | undefined;
  /** Absent where no plan is kept to. */
  readonly plan?: PlanTimes;
}

/** What a plan says of the clock, in minutes after the beginning. */
export interface PlanTimes {
  readonly minutes: number;
  /** When a place may stand there. */
  minutesAt(place: Place): { readonly from: number; readonly to: number } | undefined;
  /** What is told in a minute. */
  rowAt(minute: number): { readonly from: number; readonly to: number; readonly title: string };
}

/** The outline of what a page shows. Everything that the presenter's window knows of a talk comes from here. */
export function outlineOf({ story, comparison }: { story: Story; comparison?: Comparison | undefined }): Outline {
  return comparison ? outlineOfPairs(comparison) : outlineOfStory(story);
}

function outlineOfStory({ title, promise, trace }: Story): Outline {
  const at = (step: number): Told => {
    const message = trace.messages[step - 1];
    const pictures = [{ trace, cursor: step, poster: step === 0 }];
    if (!message)
      return { title, sentences: promise, notes: [...presentWords.overviewNotes, presentWords.firstNote], pictures };
    const { index, slug } = message;
    return { slug, ...tell(trace, index), pictures };
  };
  return byStep(title, trace.messages.length, at);
}

function outlineOfPairs({ names, traces, pairs, slugs }: Comparison): Outline {
  const title = presentWords.sideBySide(names.a, names.b);
  const at = (step: number): Told => {
    const pair = pairs[step - 1];
    const pictureOf = (side: Side) => ({
      trace: traces[side],
      cursor: cursorOf(pairs, side, step),
      poster: step === 0,
    });
    const pictures = [pictureOf('a'), pictureOf('b')];
    const slug = slugs[step - 1];
    if (!pair || slug === undefined) return { title, sentences: '', notes: presentWords.compareNotes, pictures };
    const told = pair.a === undefined ? tell(traces.b, pair.b ?? 0) : tell(traces.a, pair.a);
    return { slug, ...told, pictures };
  };
  return byStep(title, pairs.length, at);
}

/** One press is one step. */
function byStep(title: string, count: number, at: Outline['at']): Outline {
  const numberOf = ({ player }: Place) => Math.min(count, stepAt(player.target));
  const placeOf = (step: number, from: Place) => moved(from, step, at(step).slug);
  const beside = (place: Place, by: 1 | -1) => {
    const step = numberOf(place) + by;
    return step < 1 || step > count ? undefined : placeOf(step, place);
  };
  return {
    title,
    count,
    first: 0,
    at,
    numberOf,
    placeOf,
    where: (place) => presentWords.window.stepOf(numberOf(place), count),
    tell: (place) => at(numberOf(place)),
    beside,
    next: (place) => (numberOf(place) < count ? at(numberOf(place) + 1) : undefined),
  };
}

function tell(trace: Trace, index: number): Pick<Told, 'title' | 'sentences' | 'notes'> {
  const { title, sentences } = narrate(trace, index);
  return { title, sentences, notes: notesFor(trace, index) };
}

/** The notes of a step: written ones, else why it matters; where sources disagree; and what is often believed there. */
export function notesFor(trace: Trace, index: number): string[] {
  const key = stepKey(trace, index);
  if (key === undefined) return [];
  const written: Partial<Record<StepKey, readonly string[]>> = presentNotes;
  const heard = misconceptionOf(trace, index);
  // What a story says in words of its own is not what usually happens there.
  const isOwn = trace.messages[index]?.detail?.words !== undefined;
  const doubt = disagreementAt(key);
  return [
    ...((isOwn ? undefined : written[key]) ?? [whyOf(trace, index)]),
    ...(doubt ? [tellDisagreement(doubt)] : []),
    ...(heard ? [`${heard.heard} ${heard.truth}`] : []),
  ];
}
