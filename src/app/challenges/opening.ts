import { challenges } from '../../learn/challenges/builtIn.ts';
import type { Challenge } from '../../learn/challenges/challenge.ts';
import { brokenLocks } from '../../learn/challenges/locks.ts';
import { readChallenge } from '../../learn/challenges/readChallenge.ts';
import { solvedBefore } from '../../learn/challenges/solved.ts';
import { nearest, quote } from '../../player/nearest.ts';
import type { Address } from '../../player/url.ts';
import { challengeWords } from '../../words/challenges.ts';
import { openScenario } from '../catalogue/catalogue.ts';
import { openFreePlay } from '../freePlay/freePlaying.ts';
import { type Held, isPlayedFreely } from '../page/held.ts';
import type { Opening, Session } from '../page/session.ts';
import { freePlaySlug, type Story, whatIfSlug } from '../page/story.ts';
import { openWhatIf, tellWhatIf } from '../whatIf/whatIfing.ts';
import { tellOfLog } from './logStory.ts';

const text = challengeWords;

/** What is wrong with a challenge that was asked for, in words. */
type Problems = { readonly problems: readonly string[] };

/** The challenge that a link asks for, with the attempt that it carries; or what is wrong with it. */
export async function openFromLink(
  asked: string,
  { readonly, quiz }: Address,
  query: string,
): Promise<(Opening & { challenge: Held }) | Problems> {
  const found = await findChallenge(asked);
  if ('problems' in found) return found;
  const held: Held = {
    challenge: found.challenge,
    address: asked,
    isReadonly: readonly === true,
    isGated: quiz === 'gate',
    isSolved: solvedBefore(found.challenge.slug),
  };
  const { story, alerts } = await openAttempt(found.challenge, query);
  return { story, challenge: held, alerts };
}

async function findChallenge(asked: string): Promise<{ challenge: Challenge } | Problems> {
  const known = challenges.find(({ slug }) => slug === asked);
  if (known) return { challenge: known };
  if (!/[./]/.test(asked)) {
    const slugs = challenges.map(({ slug }) => slug);
    return { problems: [text.unknown(asked, quote(nearest(asked, slugs)))] };
  }
  const address = URL.canParse(asked, location.href) ? new URL(asked, location.href) : undefined;
  if (address?.origin !== location.origin || !/^https?:$/.test(address.protocol)) {
    return { problems: [text.notHere(asked)] };
  }
  try {
    const response = await fetch(address);
    if (!response.ok) return { problems: [text.notLoaded(asked, `${response.status} ${response.statusText}`.trim())] };
    return readFile(asked, await response.text());
  } catch (error) {
    return { problems: [text.notLoaded(asked, (error as Error).message)] };
  }
}

/** More would be a list that nobody reads. */
const mostProblems = 8;

/** The challenge of a file; or all that is wrong with it, each with its place. */
export function readFile(name: string, json: string): { challenge: Challenge } | Problems {
  const read = readChallenge(json);
  if ('challenge' in read) return read;
  const told = read.problems.map(({ place, problem }) => text.at(place, problem));
  const rest = told.length - mostProblems;
  return {
    problems: [text.bad(name, told.length), ...told.slice(0, mostProblems), ...(rest > 0 ? [text.more(rest)] : [])],
  };
}

/** The attempt that a link carries, if it is one of this challenge; else its beginning. */
async function openAttempt(challenge: Challenge, query: string): Promise<{ story: Story; alerts: readonly string[] }> {
  const { bench } = challenge;
  const scenario = new URLSearchParams(query).get('scenario');
  if (bench.kind === 'whatIf' && scenario === whatIfSlug) {
    const opened = openWhatIf(query);
    const broken = brokenLocks(challenge, opened.story.own?.parameters);
    if (broken.length === 0) return opened;
    return { story: await openBench(challenge), alerts: [text.lockedInLink(broken.length)] };
  }
  if (bench.kind !== 'log' && bench.freePlay && scenario === freePlaySlug) {
    const opened = openFreePlay(query);
    const base = opened.story.fork?.base;
    const isOurs =
      bench.kind === 'story' ? base?.slug === bench.story : brokenLocks(challenge, base?.own?.parameters).length === 0;
    if (isOurs) return opened;
  }
  return { story: await openBench(challenge), alerts: [] };
}

/** The story that a challenge begins with. */
export async function openBench({ slug, bench }: Challenge): Promise<Story> {
  switch (bench.kind) {
    case 'whatIf':
      return tellWhatIf(bench.start);
    case 'story': {
      const story = openScenario(bench.story);
      if (!story) throw new Error(`There is no story ${bench.story}.`);
      return { ...story, challenge: slug };
    }
    case 'log':
      return tellOfLog(slug, bench.lines, 0);
  }
}

/** Opens one of the built-in challenges. */
export async function openNamed(session: Session, slug: string): Promise<void> {
  const challenge = challenges.find((each) => each.slug === slug);
  if (challenge) await openChallenge(session, challenge, slug);
}

/** Opens a challenge on the page: its story, and what one works with. */
export async function openChallenge(session: Session, challenge: Challenge, address?: string): Promise<void> {
  const story = await openBench(challenge);
  const held: Held = {
    challenge,
    address,
    isReadonly: false,
    isGated: false,
    isSolved: solvedBefore(challenge.slug),
  };
  session.page.send({ type: 'challenge', challenge: held });
  if (session.page.getSnapshot().context.challenge !== held) return;
  // The guided story makes room, and keeps the place; in a talk it is what the clicker goes on with.
  if (!session.page.getSnapshot().context.presents) session.page.send({ type: 'lesson', lesson: undefined });
  session.open(story);
  setBench(session, challenge);
}

/** Shows the controls that the challenge is worked on with. */
function setBench({ page }: Session, { bench }: Challenge): void {
  page.send({ type: 'whatIf', on: bench.kind === 'whatIf' });
  const { challenge } = page.getSnapshot().context;
  if (challenge && isPlayedFreely(challenge)) page.send({ type: 'panel', panel: 'freePlay' });
}
