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
  /** Nothing but the challenge is opened. */
  readonly readonly?: true;
  /** The glossary is open, at this word if it is not empty. */
  readonly glossary?: string;
  /** A step's slug, or its number from 1. */
  readonly step?: string;
  readonly scale: 'story' | 'true';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly speed: number;
  /** Play stays on each step as long as its words take to read. Absent: it is for watching. */
  readonly pace?: 'read';
  /** The page is shown to a room. */
  readonly present?: true;
  /** A place in the guided story: a chapter, and a beat by its name or its number from 1; empty: its beginning. */
  readonly learn?: { readonly chapter: string; readonly beat?: string };
  /** Predictions are not asked, or must be answered before the story goes on. Absent: they are asked. */
  readonly quiz?: 'off' | 'gate';
  /** The plan that is kept to, by its minutes: of the guided story no more is told than it has. */
  readonly talk?: 20 | 45 | 90;
  /** In a frame: the only page that is told what the reader does. */
  readonly origin?: string;
}

/** A value of a link that means nothing. */
export interface Misread {
  readonly name: string;
  readonly value: string;
  /** The values that it may have; or the least and the most. */
  readonly wanted: readonly string[] | readonly [least: number, most: number];
}

const flag = { 1: true, true: true, 0: false, false: false } as const;
const choices = {
  scale: { story: 'story', true: 'true' },
  theme: { auto: 'auto', light: 'light', dark: 'dark' },
  pace: { watch: 'watch', read: 'read' },
  quiz: { 1: 'asked', true: 'asked', 0: 'off', false: 'off', gate: 'gate' },
  talk: { 20: 20, 45: 45, 90: 90 },
  present: flag,
  readonly: flag,
} as const;
/** Whether a story has so many requests is for the page to say. */
const runs = [1, 9_999] as const;

/** Reads a query. What means nothing falls back to its default, and is named: what is read is all that is not misread. */
export function readQuery(query: string): { address: Address; misread: readonly Misread[] } {
  const given = new URLSearchParams(query);
  const misread: Misread[] = [];
  const text = (name: string) => given.get(name)?.trim();
  const miss = (name: string, value: string, wanted: Misread['wanted']): undefined =>
    void misread.push({ name, value, wanted });
  const choose = <Value>(name: string, of: Readonly<Record<string, Value>>): Value | undefined => {
    const value = text(name);
    if (!value) return undefined;
    return Object.hasOwn(of, value) ? of[value] : miss(name, value, Object.keys(of));
  };
  const count = (
    name: string,
    value: string | undefined,
    [least, most]: readonly [number, number],
    form = /^[\d.]+$/,
  ) => {
    if (!value) return undefined;
    const number = form.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    return miss(name, value, [least, most]);
  };
  const run = (name: string, value: string | undefined) => count(name, value, runs, /^\d+$/) ?? 1;
  /** `warm-start`, or `cold-then-warm:2` for its second request. */
  const compared = (value: string | undefined): Address['compare'] => {
    if (!value) return undefined;
    const [, scenario = value, number] = /^(.+):(\d+)$/.exec(value) ?? [];
    return { scenario, run: run('compare=…:', number) };
  };
  const scenario = text('scenario');
  const own = run('run', text('run'));
  const compare = compared(text('compare'));
  const challenge = text('challenge');
  const glossary = text('glossary');
  const step = text('step');
  const chapter = text('learn');
  const beat = text('beat');
  const quiz = choose('quiz', choices.quiz);
  const talk = choose('talk', choices.talk);
  const origin = text('origin');
  const address: Address = {
    ...(scenario && { scenario }),
    ...(own > 1 && { run: own }),
    ...(compare && { compare }),
    ...(challenge !== undefined && { challenge }),
    ...(choose('readonly', choices.readonly) && { readonly: true }),
    ...(glossary !== undefined && { glossary }),
    ...(step && { step }),
    scale: choose('scale', choices.scale) ?? 'story',
    theme: choose('theme', choices.theme) ?? 'auto',
    speed: count('speed', text('speed'), [0.25, 4]) ?? 1,
    ...(choose('pace', choices.pace) === 'read' && { pace: 'read' }),
    ...(choose('present', choices.present) && { present: true }),
    ...(chapter !== undefined && { learn: { chapter, ...(beat && { beat }) } }),
    ...(quiz && quiz !== 'asked' && { quiz }),
    ...(talk && { talk }),
    ...(origin && { origin }),
  };
  return { address, misread };
}

/** What a query says, where nobody has to be told what it does not. */
export const readAddress = (query: string): Address => readQuery(query).address;

/** Writes a query; what has its default value is left out. `left` and `right` are what the stories themselves have to say. */
export function writeAddress(
  {
    scenario,
    run = 1,
    compare,
    glossary,
    step,
    scale,
    theme,
    speed,
    pace,
    present,
    learn,
    quiz,
    talk,
    origin,
  }: Address,
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
  if (pace) query.set('pace', pace);
  if (present) query.set('present', '1');
  if (quiz) query.set('quiz', quiz === 'off' ? '0' : quiz);
  if (talk) query.set('talk', String(talk));
  if (origin !== undefined) query.set('origin', origin);
  if (query.size > 0 && linkVersion > 1) query.set('v', String(linkVersion));
  return query.size > 0 ? `?${query}` : '';
}

/** The step that a link names: from 1, or undefined when there is none of that name or number. */
export function findStep(step: string, slugs: readonly string[]): number | undefined {
  const place = slugs.indexOf(step);
  if (place >= 0) return place + 1;
  const number = /^\d{1,9}$/.test(step) ? Number(step) : 0;
  return number >= 1 && number <= slugs.length ? number : undefined;
}
