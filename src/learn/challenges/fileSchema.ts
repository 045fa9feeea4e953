import * as v from 'valibot';
import { failures, leavings } from './challenge.ts';

/** So many arrivals are run through the machines in a moment; more would not be. */
const mostArrivals = 200;
/** No longer than the longest idle life that anybody has observed: what comes later would be guesswork (facts §1.2). */
const longestMs = 3_600_000;

const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const number = v.pipe(v.number(), v.finite());
const positive = v.pipe(number, v.gtValue(0));
const value = v.union([v.pipe(v.string(), v.maxLength(40)), number, v.boolean()]);

const free = v.union([
  v.pipe(v.array(value), v.minLength(1), v.maxLength(50)),
  v.strictObject({ min: number, max: number }),
]);

const goal = v.variant('kind', [
  v.strictObject({
    kind: v.literal('percentile'),
    percentile: v.optional(v.pipe(number, v.gtValue(0), v.maxValue(100)), 99),
    withinMs: positive,
    dollars: v.exactOptional(positive),
  }),
  v.strictObject({ kind: v.literal('coldSecond'), ways: v.pipe(number, v.integer(), v.minValue(1), v.maxValue(10)) }),
  v.strictObject({ kind: v.literal('unpaidStep') }),
  v.strictObject({
    kind: v.literal('aftermath'),
    all: v.pipe(
      v.array(v.strictObject({ after: v.picklist(failures), leaves: v.picklist(leavings) })),
      v.minLength(1),
      v.maxLength(8),
    ),
  }),
  v.strictObject({
    kind: v.literal('readLog'),
    statements: v.pipe(number, v.integer(), v.minValue(1), v.maxValue(50)),
  }),
]);

/** A challenge as it stands in a file. Names and values of parameters are those of links. */
export const challengeFile = v.strictObject({
  format: v.literal('lambda-lifecycle-challenge'),
  version: v.literal(1),
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60)),
  title: text(80),
  promise: text(160),
  question: text(1_000),
  /** A story of the catalogue to work on; without it, a story of one's own numbers. */
  story: v.exactOptional(text(60)),
  /** Events may be chosen freely. */
  freePlay: v.exactOptional(v.boolean()),
  /** What is in neither has its default, and is locked. */
  parameters: v.exactOptional(
    v.strictObject({
      locked: v.exactOptional(v.record(v.string(), value)),
      free: v.exactOptional(v.record(v.string(), free)),
    }),
  ),
  arrivals: v.exactOptional(
    v.pipe(v.array(v.pipe(number, v.minValue(0), v.maxValue(longestMs))), v.minLength(1), v.maxLength(mostArrivals)),
  ),
  log: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.minLength(1), v.maxLength(200))),
  goal,
  hints: v.optional(v.pipe(v.array(text(400)), v.maxLength(6)), []),
  explanation: text(2_000),
  sources: v.pipe(
    v.array(
      v.strictObject({
        label: text(160),
        url: v.exactOptional(v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(400))),
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
  ),
});

export type ChallengeFile = v.InferOutput<typeof challengeFile>;
export type FileValue = v.InferOutput<typeof value>;

/** Every name that may stand in a file, for the nearest to a wrong one. */
export const fileNames: readonly string[] = [
  ...Object.keys(challengeFile.entries),
  ...goal.options.flatMap(({ entries }) => Object.keys(entries)),
  ...['locked', 'free', 'min', 'max', 'label', 'url', 'after', 'leaves'],
];
