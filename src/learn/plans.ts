import type { Address } from '../player/url.ts';

/** The plans of the workshop kit, by their minutes. */
export type Plan = NonNullable<Address['talk']>;

/** Some minutes of a plan: beats of the guided story, or something else that the room does meanwhile. */
export interface Row {
  /** Minutes after the beginning. */
  readonly from: number;
  readonly to: number;
  /** Beats by their names among all, in the story's order. */
  readonly beats: readonly string[];
  /** Of a challenge: its name in links. */
  readonly challenge?: string;
}

const row = (from: number, to: number, chapter = '', ...beats: string[]): Row => ({
  from,
  to,
  beats: beats.map((beat) => `${chapter}/${beat}`),
});
const challengeRow = (from: number, to: number, challenge: string): Row => ({ from, to, beats: [], challenge });

/** What the tables of `teach/plan-*.md` say, as the clicker leads through it. */
export const plans: Readonly<Record<Plan, readonly Row[]>> = {
  20: [
    row(0, 1, 'hook', 'first'),
    row(1, 3, 'hook', 'guess'),
    row(3, 4, 'hook', 'again'),
    row(4, 6, 'cold-start', 'call', 'none-idle'),
    row(6, 7, 'cold-start', 'making'),
    row(7, 9, 'cold-start', 'before-init'),
    row(9, 10, 'cold-start', 'runtime'),
    row(10, 12, 'cold-start', 'guess-code', 'code'),
    row(12, 14, 'cold-start', 'event', 'answer'),
    row(14, 16, 'freeze', 'bill', 'frozen'),
    row(16, 18, 'warm-start', 'thaw', 'run', 'bill'),
    row(18, 20, 'what-helps', 'init-code'),
  ],
  45: [
    row(0, 3, 'hook', 'first', 'guess', 'again'),
    row(3, 7, 'cold-start', 'call', 'none-idle', 'making', 'before-init'),
    row(7, 11, 'cold-start', 'runtime', 'guess-code', 'code', 'event', 'answer'),
    row(11, 14, 'freeze', 'who-next', 'ready', 'bill', 'frozen'),
    row(14, 16, 'warm-start', 'found', 'thaw', 'run', 'bill'),
    row(16, 19, 'side-by-side', 'scale', 'run'),
    row(19, 23, 'two-at-once', 'guess', 'second', 'both'),
    row(23, 26, 'when-it-goes-wrong', 'error', 'guess-error', 'still-warm'),
    row(26, 30, 'when-it-goes-wrong', 'timeout', 'guess-reset', 'hidden-init'),
    challengeRow(30, 35, 'nobody-pays'),
    row(35, 40, 'what-helps', 'init-code', 'memory', 'packaging', 'snapstart', 'provisioned'),
    row(40, 43, 'your-turn', 'log'),
    row(43, 45, 'your-turn', 'end'),
  ],
  90: [
    row(0, 5, 'hook', 'first', 'guess', 'again'),
    row(5, 13, 'cold-start', 'call', 'none-idle', 'making', 'before-init', 'runtime', 'guess-code'),
    row(13, 18, 'cold-start', 'code', 'event', 'answer'),
    row(18, 24, 'freeze', 'who-next', 'ready', 'bill', 'frozen'),
    row(24, 29, 'warm-start', 'found', 'thaw', 'run', 'bill'),
    challengeRow(29, 39, 'nobody-pays'),
    row(39, 44, 'two-at-once', 'guess', 'second', 'both'),
    row(
      44,
      54,
      'when-it-goes-wrong',
      ...['error', 'guess-error', 'still-warm', 'timeout', 'guess-reset', 'hidden-init', 'crash', 'throttle'],
    ),
    row(54, 58),
    challengeRow(58, 68, 'second-start-cold'),
    row(68, 76, 'what-helps', 'init-code', 'guess-memory', 'memory', 'snapstart', 'provisioned', 'spill'),
    challengeRow(76, 84, 'fast-for-99'),
    row(84, 88, 'your-turn', 'what-if'),
    row(88, 90, 'your-turn', 'end'),
  ],
};

/** The beats that a plan tells. */
export const beatsOfPlan = (plan: Plan): ReadonlySet<string> => new Set(plans[plan].flatMap(({ beats }) => beats));

/** The row that a minute is in; after the end, the last one. */
export function rowAt(plan: Plan, minute: number): Row {
  const rows = plans[plan];
  const found = rows.find(({ to }) => minute < to) ?? rows.at(-1);
  if (!found) throw new RangeError(`The plan of ${plan} minutes has no rows.`);
  return found;
}

/** The last beat before a challenge of a plan, beside which it stands; undefined where the plan has no such challenge. */
export function beatBefore(plan: Plan, challenge: string): string | undefined {
  const rows = plans[plan];
  const place = rows.findIndex((each) => each.challenge === challenge);
  return rows
    .slice(0, Math.max(0, place))
    .findLast(({ beats }) => beats.length > 0)
    ?.beats.at(-1);
}

/**
 * The minutes in which a beat may stand there: those of its row, and those without beats that follow its last one. Of a
 * challenge that is open: its own.
 */
export function minutesOf(plan: Plan, beat: string, challenge?: string): Pick<Row, 'from' | 'to'> | undefined {
  const rows = plans[plan];
  const open = challenge === undefined ? undefined : rows.find((each) => each.challenge === challenge);
  if (open) return open;
  const place = rows.findIndex(({ beats }) => beats.includes(beat));
  const own = rows[place];
  if (!own) return undefined;
  const next = rows.slice(place + 1).find(({ beats }) => beats.length > 0);
  return { from: own.from, to: own.beats.at(-1) === beat ? (next?.from ?? plan) : own.to };
}
