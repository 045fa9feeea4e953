/**
 * What the windows of one talk tell each other: whole states and never events, so that a message that is lost or comes
 * late does no harm. Whatever is heard is checked first: anybody of this origin may speak.
 */
import * as v from 'valibot';

const steps = v.pipe(v.number(), v.minValue(0), v.maxValue(1e7));
const level = v.pipe(v.number(), v.minValue(0.2), v.maxValue(3));
const fraction = v.pipe(v.number(), v.minValue(-2), v.maxValue(3));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

const place = v.object({
  /** The page's query, without what concerns the room alone. */
  address: v.pipe(v.string(), v.maxLength(8_000)),
  /** A log that no address leads to, by the name that the stage has for it. */
  log: v.exactOptional(name),
  player: v.object({
    cursor: steps,
    target: steps,
    playing: v.boolean(),
    speed: v.pipe(v.number(), v.minValue(0.25), v.maxValue(4)),
    pace: v.picklist(['watch', 'read']),
  }),
});

const filters = v.object({ invert: v.boolean(), brightness: level, contrast: level, saturation: level });

const modes = v.object({
  /** The room's screen is black. */
  dim: v.boolean(),
  /** The code for the room's phones is shown. */
  qr: v.boolean(),
  /** The room's picture stands, while the presenter moves on. */
  frozen: v.boolean(),
  /** Where the light stands, in fractions of the picture; null: there is none. */
  spotlight: v.nullable(v.object({ x: fraction, y: fraction })),
  filters,
});

const kept = v.object({ talk: name, modes, ahead: v.exactOptional(place) });

const message = v.variant('kind', [
  /** A window looks for its stage. */
  v.object({ kind: v.literal('hello'), talk: name }),
  /** The stage's word, which counts. `heard`: the time of the last wish that is in it. */
  v.object({
    kind: v.literal('state'),
    talk: name,
    place,
    /** Where the presenter has gone on to while the picture is frozen. */
    ahead: v.exactOptional(place),
    modes,
    heard: time,
    at: time,
  }),
  /**
   * What another window would have: a place, modes, or both. `by`: one step on or back, in a guided story, of which only
   * the stage knows what comes next.
   */
  v.object({
    kind: v.literal('wish'),
    talk: name,
    place: v.exactOptional(place),
    modes: v.exactOptional(modes),
    by: v.exactOptional(v.picklist([1, -1])),
    at: time,
  }),
  /** A log is asked for, and told as a saved file. */
  v.object({ kind: v.literal('ask'), talk: name, log: name }),
  v.object({ kind: v.literal('log'), talk: name, log: name, file: v.pipe(v.string(), v.maxLength(2e7)) }),
]);

export type Place = v.InferOutput<typeof place>;
export type Filters = v.InferOutput<typeof filters>;
export type Modes = v.InferOutput<typeof modes>;
/** What a stage keeps for the case that it is reloaded; its place is in its address. */
export type Kept = v.InferOutput<typeof kept>;
export type Message = v.InferOutput<typeof message>;
export type StageState = Extract<Message, { kind: 'state' }>;

/** A message of a talk, or undefined when it is not one. */
export function readMessage(data: unknown): Message | undefined {
  const read = v.safeParse(message, data);
  return read.success ? read.output : undefined;
}

/** What a stage has kept, or undefined when it is not that. */
export function readKept(text: string): Kept | undefined {
  try {
    const read = v.safeParse(kept, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** In a query, what is not of the story: where in it one is, and how it is shown. */
const besides = ['step', 'present', 'scale', 'theme', 'speed', 'pace'];

/** Do two places lie in the same story? */
export function isSameStory(a: Place, b: Place): boolean {
  const storyOf = ({ address, log = '' }: Place) => {
    const query = new URLSearchParams(address);
    for (const each of besides) query.delete(each);
    query.sort();
    return `${log} ${query}`;
  };
  return storyOf(a) === storyOf(b);
}

/** Is it a place in the guided story? There beats and questions stand between the steps. */
export const isGuided = ({ address }: Place): boolean => new URLSearchParams(address).has('learn');

/** Is it a beat of the guided story with its own picture? There may be another one on the stage: a log, a what-if, a challenge. */
export const isBeat = (place: Place): boolean =>
  isGuided(place) && place.log === undefined && !/[?&](scenario|challenge)=/.test(place.address);

/** The same story, at rest at another step (from 1; 0 = the overview), which links call so. */
export function moved(from: Place, step: number, slug: string | undefined): Place {
  const query = new URLSearchParams(from.address);
  if (slug === undefined) query.delete('step');
  else query.set('step', slug);
  const address = query.size > 0 ? `?${query}` : '';
  return { ...from, address, player: { ...from.player, cursor: step, target: step } };
}
