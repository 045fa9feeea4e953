import { linkVersion } from './link.ts';

/** In a link, what the right side of a comparison says of itself has this before its names. */
export const rightPrefix = 'b.';

/** Names and values that a story adds to a link. */
export type LinkPairs = readonly (readonly [name: string, value: string])[];

/** What a link can say. The query is canonical; the hash is not used. */
export interface Address {
  readonly scenario?: string;
  /** While two requests are compared: the left one's number in its story, from 1. */
  readonly run?: number;
  /** The request that it is compared with. */
  readonly compare?: { readonly scenario: string; readonly run: number };
  /** A challenge's name, or the address of its file; empty: their list. */
  readonly challenge?: string;
  /** The glossary is open, at this word if it is not empty. */
  readonly glossary?: string;
  /** A step's slug, or its number from 1. */
  readonly step?: string;
  readonly scale: 'story' | 'true';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly speed: number;
  /** The page is shown to a room. */
  readonly present?: true;
  /** A place in the guided story: a chapter, and a beat by its name or its number from 1; empty: its beginning. */
  readonly learn?: { readonly chapter: string; readonly beat?: string };
  /** Predictions are not asked, or must be answered before the story goes on. Absent: they are asked. */
  readonly quiz?: 'off' | 'gate';
  /** In a frame: the only page that is told what the reader does. */
  readonly origin?: string;
}

/** Reads a query. What is not known to be valid falls back to its default, without complaint. */
export function readAddress(query: string): Address {
  const given = new URLSearchParams(query);
  const scenario = given.get('scenario')?.trim();
  const run = readRun(given.get('run'));
  const compare = readCompare(given.get('compare')?.trim());
  const challenge = given.get('challenge')?.trim();
  const glossary = given.get('glossary')?.trim();
  const step = given.get('step')?.trim();
  const theme = given.get('theme');
  const speed = Number(given.get('speed') ?? Number.NaN);
  const chapter = given.get('learn')?.trim();
  const beat = given.get('beat')?.trim();
  const quiz = given.get('quiz');
  const origin = given.get('origin')?.trim();
  return {
    ...(scenario && { scenario }),
    ...(run > 1 && { run }),
    ...(compare && { compare }),
    ...(challenge !== undefined && { challenge }),
    ...(glossary !== undefined && { glossary }),
    ...(step && { step }),
    scale: given.get('scale') === 'true' ? 'true' : 'story',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    speed: speed >= 0.25 && speed <= 4 ? speed : 1,
    ...(/^(1|true)$/.test(given.get('present') ?? '') && { present: true }),
    ...(chapter !== undefined && { learn: { chapter, ...(beat && { beat }) } }),
    ...((quiz === '0' || quiz === 'false') && { quiz: 'off' }),
    ...(quiz === 'gate' && { quiz }),
    ...(origin && { origin }),
  };
}

/** Writes a query; what has its default value is left out. `left` and `right` are what the stories themselves have to say. */
export function writeAddress(
  { scenario, run = 1, compare, glossary, step, scale, theme, speed, present, learn, quiz, origin }: Address,
  left: LinkPairs = [],
  right: LinkPairs = [],
): string {
  const query = new URLSearchParams();
  if (learn) query.set('learn', learn.chapter);
  if (learn?.beat) query.set('beat', learn.beat);
  if (scenario !== undefined) query.set('scenario', scenario);
  for (const [name, value] of left) query.set(name, value);
  if (run > 1) query.set('run', String(run));
  if (compare) query.set('compare', compare.run > 1 ? `${compare.scenario}:${compare.run}` : compare.scenario);
  for (const [name, value] of right) query.set(`${rightPrefix}${name}`, value);
  if (step !== undefined) query.set('step', step);
  if (glossary !== undefined) query.set('glossary', glossary);
  if (scale !== 'story') query.set('scale', scale);
  if (theme !== 'auto') query.set('theme', theme);
  if (speed !== 1) query.set('speed', String(speed));
  if (present) query.set('present', '1');
  if (quiz) query.set('quiz', quiz === 'off' ? '0' : quiz);
  if (origin !== undefined) query.set('origin', origin);
  if (query.size > 0 && linkVersion > 1) query.set('v', String(linkVersion));
  return query.size > 0 ? `?${query}` : '';
}

/** A request's number. Whether the story has so many is for the page to say. */
function readRun(text: string | null | undefined): number {
  return text && /^\d{1,4}$/.test(text) ? Math.max(1, Number(text)) : 1;
}

/** `warm-start`, or `cold-then-warm:2` for its second request. */
function readCompare(text: string | undefined): Address['compare'] {
  if (!text) return undefined;
  const [, scenario = text, run] = /^(.*):(\d+)$/.exec(text) ?? [];
  return { scenario, run: readRun(run) };
}

/** The step that a link names: from 1, or undefined when there is none of that name or number. */
export function findStep(step: string, slugs: readonly string[]): number | undefined {
  const place = slugs.indexOf(step);
  if (place >= 0) return place + 1;
  const number = /^\d{1,9}$/.test(step) ? Number(step) : 0;
  return number >= 1 && number <= slugs.length ? number : undefined;
}
