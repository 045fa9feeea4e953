import { measure, type Numbers } from '../../learn/numbers.ts';
import {
  type Place as Beat,
  linkTo,
  placeAt,
  placeBeside,
  places,
  placesAround,
  placesFor,
  type Telling,
} from '../../learn/places.ts';
import { nameAnswer, wordsOf, wordsOfBeat } from '../../learn/plainText.ts';
import { minutesOf, type Plan, rowAt } from '../../learn/plans.ts';
import { answerOf, nameOption } from '../../learn/predictions.ts';
import type { Place } from '../../player/follow.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { findStep, readAddress, writeAddress } from '../../player/url.ts';
import { learnWords } from '../../words/learn.ts';
import { presentWords } from '../../words/present.ts';
import { openPicture, type Picture, stepsOf } from '../learn/pictures.ts';
import type { Prepare } from '../page/session.ts';
import { whatIfSlug } from '../page/story.ts';
import { type Outline, outlineOf, type Told } from './outline.ts';

const text = learnWords.pane;

/** A beat's picture, and the outline of its steps. */
interface Shown extends Picture {
  readonly steps: Outline;
}

let opened: Promise<{ numbers: Numbers; pictures: ReadonlyMap<string, Shown> }> | undefined;

/** All pictures at once: then no beat has to wait for its own. */
async function openAll(prepare: Prepare) {
  const names = [...new Set(places.map(({ beat }) => beat.picture))];
  const shown = await Promise.all(
    names.map(async (name) => {
      const picture = await openPicture(prepare, name);
      return [name, { ...picture, steps: outlineOf(picture) }] as const;
    }),
  );
  return { numbers: await measure(), pictures: new Map(shown) };
}

/**
 * The outline of the guided story: beat by beat in its list, and step by step within them, as the stage goes. `other`: what
 * stands on the stage instead of the beat's own picture.
 */
export async function outlineOfLesson(prepare: Prepare, telling: Telling, other?: Outline): Promise<Outline> {
  opened ??= openAll(prepare);
  // What fails to load can be asked for again.
  opened.catch(() => {
    opened = undefined;
  });
  const { numbers, pictures } = await opened;
  const guided = outlineOfBeats(telling, numbers, pictures);
  return other ? besideBeats(other, guided, telling) : guided;
}

const beatOf = ({ address }: Place, telling: Telling): Beat =>
  placeAt(readAddress(address).learn ?? { chapter: '1' }, telling).place;

function outlineOfBeats(telling: Telling, numbers: Numbers, pictures: ReadonlyMap<string, Shown>): Outline {
  const { quiz, talk } = telling;
  const told = placesFor(telling);
  const shownAt = ({ beat }: Beat): Shown => {
    const shown = pictures.get(beat.picture);
    if (!shown) throw new RangeError(`There is no picture ${beat.picture}.`);
    return shown;
  };
  const startOf = (at: Beat, end: 'from' | 'to' = 'from') => findStep(at.beat[end] ?? '', stepsOf(shownAt(at))) ?? 0;
  const tellAt = (at: Beat, step: number): Told => {
    const { title, text: sentences } = wordsOfBeat(at.chapter, at.beat.slug, numbers);
    const { pictures, notes } = shownAt(at).steps.at(step);
    const asked = at.beat.prediction && notesOfPrediction(at, numbers);
    const own = step > 0 || shownAt(at).comparison ? notes : presentWords.overviewNotes;
    return { title, sentences, notes: asked ?? own, pictures };
  };
  /** A beat as a place of the talk, at the first step of its stretch or at the last. */
  const placeOfBeat = (at: Beat, from: Place, end: 'from' | 'to'): Place => {
    const { theme, speed, pace } = readAddress(from.address);
    const shown = shownAt(at);
    const step = startOf(at, end);
    const slug = stepsOf(shown)[step - 1];
    const address = writeAddress({
      scale: shown.scale,
      theme,
      speed,
      learn: linkTo(at),
      ...(pace && { pace }),
      ...(quiz && { quiz }),
      ...(talk && { talk }),
      ...(slug !== undefined && { step: slug }),
    });
    return { address, player: { ...from.player, cursor: step, target: step, playing: false } };
  };
  const beatAt = (place: Place) => beatOf(place, telling);
  const stepOf = ({ player }: Place) => stepAt(player.target);
  /** The step within the beat that a press leads to, if it does not leave the beat. */
  const within = (place: Place, by: 1 | -1): Place | undefined => {
    const at = beatAt(place);
    const { steps } = shownAt(at);
    const step = stepOf(place);
    const [from, to] = [startOf(at), startOf(at, 'to')];
    const isWhole = from === 0 || to === 0;
    const [first, last] = isWhole ? [1, step === 0 ? 0 : steps.count] : [from, to];
    return (by > 0 ? step < last : step > first) ? steps.placeOf(step + by, place) : undefined;
  };
  const beside = (place: Place, by: 1 | -1): Place | undefined => {
    const near = within(place, by);
    const beat = near ? undefined : placeBeside(beatAt(place), by, telling);
    return near ?? (beat && placeOfBeat(beat, place, by > 0 ? 'from' : 'to'));
  };
  /** Beside a plan: the one before it. */
  const numberOf = (place: Place) => {
    const at = places.indexOf(beatAt(place));
    return told.findLastIndex((each) => places.indexOf(each) <= at) + 1;
  };
  return {
    title: presentWords.guided,
    count: told.length,
    first: 1,
    at: (number) => {
      const at =
        told[number - 1] ??
        beatAt({ address: '', player: { cursor: 0, target: 0, playing: false, speed: 1, pace: 'watch' } });
      return tellAt(at, startOf(at));
    },
    numberOf,
    placeOf: (number, from) => {
      const at = told[number - 1];
      return at ? placeOfBeat(at, from, 'from') : from;
    },
    where: (place) => {
      const at = beatAt(place);
      const beats = placesAround(at, telling);
      const { steps } = shownAt(at);
      const step = stepOf(place);
      return [
        wordsOf(at.chapter, numbers).title,
        text.beatOf(beats.indexOf(at) + 1, beats.length),
        ...(step > 0 && !at.beat.prediction ? [text.stepNow(step, steps.count, steps.at(step).title)] : []),
      ].join(' · ');
    },
    tell: (place) => tellAt(beatAt(place), stepOf(place)),
    beside,
    next: (place) => {
      const near = within(place, 1);
      if (near) return shownAt(beatAt(place)).steps.tell(near);
      const next = beside(place, 1);
      return next && tellAt(beatAt(next), stepOf(next));
    },
    ...(talk && { plan: timesOf(talk, numbers, (place) => told[numberOf(place) - 1] ?? beatAt(place)) }),
  };
}

/** Another picture than the beat's is told by its steps; at its end the story goes on. */
function besideBeats(other: Outline, guided: Outline, telling: Telling): Outline {
  const goesOn = (place: Place): Place | undefined => {
    const at = beatOf(place, telling);
    const { scenario, challenge } = readAddress(place.address);
    const isWhole =
      scenario === whatIfSlug &&
      !challenge &&
      at.beat.picture.includes(`=${whatIfSlug}`) &&
      other.numberOf(place) === 0;
    if (!isWhole && other.numberOf(place) < other.count) return undefined;
    const number = guided.numberOf(place);
    return number < guided.count ? guided.placeOf(number + 1, place) : undefined;
  };
  return {
    ...other,
    ...(guided.plan && { plan: guided.plan }),
    beside: (place, by) => (by > 0 ? goesOn(place) : undefined) ?? other.beside(place, by),
    next: (place) => {
      const on = goesOn(place);
      return on ? guided.tell(on) : other.next(place);
    },
  };
}

/** What a plan says of the clock. `beatAt`: the beat of the plan that a place counts as. */
function timesOf(plan: Plan, numbers: Numbers, beatAt: (place: Place) => Beat): NonNullable<Outline['plan']> {
  return {
    minutes: plan,
    minutesAt: (place) => minutesOf(plan, beatAt(place).id, readAddress(place.address).challenge),
    rowAt: (minute) => {
      const { from, to, beats, challenge } = rowAt(plan, minute);
      const first = places.find(({ id }) => id === beats[0]);
      const { challenge: aChallenge, rest } = presentWords.time;
      const title = first ? wordsOfBeat(first.chapter, first.beat.slug, numbers).title : challenge ? aChallenge : rest;
      return { from, to, title };
    },
  };
}

/** What the room may answer to a prediction, and why each is right or wrong. */
function notesOfPrediction(at: Beat, numbers: Numbers): readonly string[] {
  const { guess, choice } = wordsOfBeat(at.chapter, at.beat.slug, numbers);
  const truth = answerOf(at.beat, numbers);
  if (guess) {
    const { asks, right, less, more } = guess;
    return [asks, `${nameAnswer(truth)}: ${right}`, `${text.tooLow} ${less}`, `${text.tooHigh} ${more}`];
  }
  const reasons = Object.entries(choice?.because ?? {}).map(
    ([option, reason]) => `${nameOption(option)}: ${option === truth ? `${text.right} ` : ''}${reason}`,
  );
  return [choice?.asks ?? '', ...reasons];
}
