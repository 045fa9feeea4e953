import { measure } from '../../learn/numbers.ts';
import {
  linkTo,
  type Place,
  placeAt,
  placeBeside,
  places,
  placesIn,
  type Telling,
  wholeStory,
} from '../../learn/places.ts';
import { wordsOf, wordsOfBeat } from '../../learn/plainText.ts';
import { beatBefore } from '../../learn/plans.ts';
import { beatsOf } from '../../player/beats.ts';
import { nearest, quote } from '../../player/nearest.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { type Address, findStep, writeAddress } from '../../player/url.ts';
import { learnWords } from '../../words/learn.ts';
import type { Opening, Prepare, Session } from '../page/session.ts';
import type { Lesson, PageState } from '../page/state.ts';
import { whatIfSlug } from '../page/story.ts';
import { tellHost } from '../page/tellHost.ts';
import { learning } from './learning.ts';
import { openPicture, type Picture, stepsOf } from './pictures.ts';

/** When the chapter that is being seen was begun, epoch ms. */
let begun = { chapter: '', at: 0 };

/** Measures the story's traces, once. */
async function measureOnce(): Promise<void> {
  const { numbers = await measure() } = learning.getSnapshot().context;
  learning.send({ type: 'measured', numbers });
}

/** What a link into the guided story opens: the beat, and its own picture unless the link names another one. */
export async function openLesson(prepare: Prepare, address: Address): Promise<Partial<Opening>> {
  const { scenario, challenge } = address;
  const learn = address.learn ?? placeOfTalk(address);
  if (!learn) return {};
  await measureOnce();
  const { place, astray } = placeAt(learn, address);
  if ((address.present || address.talk) && isFollowed()) askFrom(place);
  const picture = await openPicture(prepare, place.beat.picture);
  const lesson = lessonOf(place, picture);
  const alerts = astray ? [tellAstray(astray)] : [];
  if (scenario !== undefined || challenge !== undefined) return { lesson, alerts };
  const { story, comparison, scale } = picture;
  const { from } = place.beat;
  return {
    story,
    lesson,
    alerts,
    ...(comparison && { comparison }),
    ...(scale === 'true' && { scale }),
    ...(from !== undefined && { step: from }),
  };
}

/** Where a plan's link leads that names no beat: to its challenge, beside the beat before it; else to its beginning. */
function placeOfTalk({ talk, scenario, challenge }: Address): Lesson['learn'] | undefined {
  if (!talk || scenario !== undefined) return undefined;
  if (challenge === undefined) return { chapter: '' };
  const before = places.find(({ id }) => id === beatBefore(talk, challenge));
  return before && linkTo(before);
}

/** Was a link followed, and not the page reloaded, or gone back to? */
const isFollowed = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .every((entry) => (entry as PerformanceNavigationTiming).type === 'navigate');

/** To a room a question is a question, though this browser has answered it before: from here on all are asked anew. */
const askFrom = (place: Place): void =>
  learning.send({ type: 'ask', ids: places.slice(places.indexOf(place)).map(({ id }) => id) });

function tellAstray(astray: NonNullable<ReturnType<typeof placeAt>['astray']>): string {
  const { unknownBeat, unknownChapter } = learnWords.pane;
  if ('chapter' in astray) {
    return unknownChapter(astray.chapter, quote(nearest(astray.chapter, Object.keys(learnWords.chapters))));
  }
  return unknownBeat(astray.beat, quote(nearest(astray.beat, astray.of)));
}

/** Lets the guided story take Next and Back, and follow the player. */
export function guide(session: Session): void {
  const { lesson } = session.page.getSnapshot().context;
  if (session.guide || !lesson) return;
  // One after the other: a press while something is loaded is not lost.
  let last: Promise<void> = Promise.resolve();
  session.guide = (direction) => {
    last = last.then(() => lead(session, direction)).catch(() => tellFailure(session));
  };
  const following = session.player.subscribe(() => follow(session));
  const answering = learning.subscribe(() => drawCurtain(session));
  const closing = session.page.subscribe(({ context }) => {
    drawCurtain(session);
    if (context.lesson) return;
    session.guide = undefined;
    following.unsubscribe();
    answering.unsubscribe();
    closing.unsubscribe();
  });
  arrive(session, placeOf(lesson, tellingOf(session)));
  drawCurtain(session);
}

/**
 * While something is asked, the page shows nothing that is still to come, whatever picture the reader went to beside the
 * question; a challenge asks for itself. `learn.css` says what is hidden. At once with what
 * changes, and not by a component: not for one picture may the answer be seen.
 */
function drawCurtain({ page }: Session): void {
  const state = page.getSnapshot().context;
  const place = state.lesson && placeOf(state.lesson, state);
  const isAsked = place?.beat.prediction !== undefined && !hasAnswer(place.id) && !state.challenge;
  const { dataset, style } = document.documentElement;
  if (isAsked) dataset.asks = 'true';
  else delete dataset.asks;
  style.setProperty('--curtain', JSON.stringify(learnWords.pane.hidden));
}

/** Opens the guided story where the reader left it, or closes it. */
export async function toggleLearn(session: Session): Promise<void> {
  if (session.page.getSnapshot().context.lesson) {
    session.page.send({ type: 'lesson', lesson: undefined });
    return;
  }
  const { at } = learning.getSnapshot().context.progress;
  const left = places.find(({ id }) => id === at) ?? places[0];
  if (left) await openBeat(session, linkTo(left));
}

/** Opens the guided story at a beat. */
export async function openBeat(session: Session, learn: Lesson['learn']): Promise<void> {
  await measureOnce();
  await goTo(session, placeAt(learn, tellingOf(session)).place);
  guide(session);
}

/** Shows a beat: at the beginning of its stretch, or at its end. */
export async function goTo(session: Session, place: Place, end: 'from' | 'to' = 'from'): Promise<void> {
  const picture = await openPicture(session.prepare, place.beat.picture);
  const { page, player } = session;
  const now = page.getSnapshot().context;
  const isThere = now.story === picture.story && now.comparison === picture.comparison;
  const slug = place.beat[end];
  const step = slug === undefined ? undefined : findStep(slug, stepsOf(picture));
  // A challenge that holds the page lets nothing else be shown, and says so.
  if (!isThere && !show(session, picture, step)) return;
  page.send({ type: 'lesson', lesson: lessonOf(place, picture) });
  arrive(session, place);
  if (isThere && now.scale !== picture.scale) page.send({ type: 'scale', scale: picture.scale });
  const { target } = player.getSnapshot().context;
  if (isThere && step !== undefined && end === 'from' && step === target + 1) player.send({ type: 'next' });
  else if (isThere && step !== undefined) player.send({ type: 'seek', cursor: step });
  else if (isThere) player.send({ type: 'restart' });
  const next = placeBeside(place, 1, tellingOf(session));
  // What comes next is there when it is asked for, also where the network is slow.
  if (next) void openPicture(session.prepare, next.beat.picture).catch(() => undefined);
}

/** Puts the picture of the beat on the stage again. */
export async function returnToPicture(session: Session): Promise<void> {
  const { lesson } = session.page.getSnapshot().context;
  if (lesson) await goTo(session, placeOf(lesson, tellingOf(session)));
}

function show({ page, player }: Session, { story, comparison, scale }: Picture, step: number | undefined): boolean {
  const { dialog, term = '' } = page.getSnapshot().context;
  if (comparison) page.send({ type: 'compare', story, comparison });
  else page.send({ type: 'open', story });
  const now = page.getSnapshot().context;
  if (now.story !== story || now.comparison !== comparison) return false;
  // What was asked for while this came stays, as the palette; and so does a panel in which one steps on.
  page.send({ type: 'dialog', dialog, term });
  page.send({ type: 'scale', scale });
  const beats = comparison?.beats ?? beatsOf(story.trace);
  player.send({ type: 'load', beats, ...(step !== undefined && { cursor: step }) });
  return true;
}

/** The place of what is being told. */
export const placeOf = ({ learn }: Lesson, telling: Telling): Place => placeAt(learn, telling).place;

const tellingOf = ({ page }: Session): Telling => page.getSnapshot().context;

function lessonOf(place: Place, { story, comparison }: Picture): Lesson {
  const { numbers } = learning.getSnapshot().context;
  if (!numbers) throw new Error('The story has not been measured.');
  return {
    learn: linkTo(place),
    title: learnWords.pane.title(wordsOf(place.chapter, numbers).title),
    story,
    comparison,
  };
}

/** Is the picture of the beat on the stage? With numbers of the reader's own it is still the same what-if. */
export function isLed({ story, comparison, lesson }: PageState): boolean {
  if (!lesson || comparison !== lesson.comparison) return false;
  return story === lesson.story || (story.slug === whatIfSlug && lesson.story.slug === whatIfSlug);
}

/** The steps of a beat's stretch, from 1; undefined where it shows the picture whole. */
function stretchOf({ beat }: Place, lesson: Lesson): { from: number; to: number } | undefined {
  const slugs = stepsOf(lesson);
  const [from, to] = [findStep(beat.from ?? '', slugs), findStep(beat.to ?? '', slugs)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Next and Back: a step of the beat's stretch, else the beat after it or before it. */
async function lead(session: Session, direction: 'next' | 'back'): Promise<void> {
  const { page, player } = session;
  const state = page.getSnapshot().context;
  const { lesson } = state;
  if (!lesson) return;
  const place = placeOf(lesson, state);
  const { target, beats } = player.getSnapshot().context;
  const isHere = isLed(state);
  const within = isHere ? stretchOf(place, lesson) : undefined;
  // Its own picture shown whole is left at once, unless the reader has stepped into it; another one is stepped through.
  const { from, to } = within ?? { from: 1, to: isHere && target === 0 ? 0 : beats.length };
  if (direction === 'next' ? target < to : target > from) {
    player.send({ type: direction });
    return;
  }
  if (direction === 'next' && isHeld(place, state)) {
    learning.send({ type: 'hold' });
    return;
  }
  const next = placeBeside(place, direction === 'next' ? 1 : -1, state);
  if (next) await goTo(session, next, direction === 'next' ? 'from' : 'to');
}

/** Must the prediction be answered first? */
function isHeld({ beat, id }: Place, { quiz }: Telling): boolean {
  return quiz === 'gate' && beat.prediction !== undefined && !hasAnswer(id);
}

const hasAnswer = (id: string): boolean => id in learning.getSnapshot().context.progress.answers;

/** Where the player went by itself, by Play or the scrubber, the words follow as far as the chapter has some. */
function follow(session: Session): void {
  const { page, player } = session;
  const state = page.getSnapshot().context;
  const { lesson } = state;
  if (!lesson || !isLed(state)) return;
  const step = stepAt(player.getSnapshot().context.target);
  const place = placeOf(lesson, state);
  const covers = (each: Place) => {
    const stretch = each.beat.picture === place.beat.picture ? stretchOf(each, lesson) : undefined;
    return stretch !== undefined && stretch.from <= step && step <= stretch.to;
  };
  if (step === 0 || covers(place)) return;
  // A plan's own beats first.
  const near = [state, wholeStory(state)].flatMap((telling) => placesIn(place.chapter, telling));
  const next = near.find(covers);
  if (!next) return;
  page.send({ type: 'lesson', lesson: { ...lesson, learn: linkTo(next) } });
  arrive(session, next);
  // A question is not played over.
  if (next.beat.prediction) player.send({ type: 'pause' });
}

/** A beat is told: it has been seen, and the page around the frame hears of it. */
function arrive(session: Session, place: Place): void {
  const { numbers, progress } = learning.getSnapshot().context;
  if (!numbers) return;
  const { chapter, beat, id } = place;
  if (begun.chapter !== chapter) begun = { chapter, at: Date.now() };
  learning.send({ type: 'see', id });
  const query = writeAddress({ scale: 'story', theme: 'auto', speed: 1, learn: linkTo(place) });
  tellHost('experienced', { query, name: wordsOfBeat(chapter, beat.slug, numbers).title, kind: 'lesson' });
  const { seen } = learning.getSnapshot().context.progress;
  const isWhole = placesIn(chapter, wholeStory(tellingOf(session))).every((each) => seen.includes(each.id));
  if (!isWhole || progress.seen.includes(id)) return;
  tellHost(
    'completed',
    { query: `?learn=${chapter}`, name: wordsOf(chapter, numbers).title, kind: 'module' },
    { completion: true, durationMs: Date.now() - begun.at },
  );
}

function tellFailure({ page }: Session): void {
  page.send({ type: 'dismiss' });
  page.send({ type: 'alert', text: learnWords.pane.failed });
}
