import * as v from 'valibot';
import type { TimedEvent } from '../lifecycle/events.ts';
import { ownWords } from '../lifecycle/ownWords.ts';
import { eventTypes } from '../lifecycle/wire.ts';
import { fileWords } from '../words/files.ts';
import type { Setting } from './setting.ts';
import { type Upgraders, upgrade } from './versions.ts';

/** What a saved trace holds: events, so that a file can never contradict the machines, and what is known beside them. */
export interface TraceFile {
  readonly format: 'lambda-lifecycle';
  readonly version: 1;
  readonly title: string;
  readonly setting?: Setting;
  readonly events: readonly TimedEvent[];
}

/** More would keep the page busy for seconds when it is opened. */
const mostEvents = 10_000;
/** Each is told beside the picture, too. */
export const mostLines = 10_000;
/** One of CloudWatch's events has at most 1 MiB (AWS: CloudWatch Logs quotas, event size). */
const longestLine = 2 ** 20;
export const mostCharacters = 50_000_000;
/** More problems would be a list that nobody reads; the others are counted. */
export const mostProblems = 10;

/** How each older version becomes the next one. The newest version follows the last step. */
const upgraders: Upgraders<Record<string, unknown>> = [];

/** The last instant that a Date can show, in ms. */
const endOfTime = 8.64e15;
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(endOfTime));
const id = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200)));
const number = v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(endOfTime)));
const words = v.pipe(v.string(), v.maxLength(1_000));
const text = v.exactOptional(words);
/** Lists are measured before what is in them is looked at. */
const lines = v.pipe(
  v.array(v.unknown()),
  v.maxLength(mostLines),
  v.array(v.pipe(v.string(), v.maxLength(longestLine))),
);

const detail = v.object({
  door: v.exactOptional(v.picklist(['apiGateway', 'functionUrl', 'alb'])),
  sizeMb: number,
  reason: v.exactOptional(
    v.picklist([
      'ConcurrentInvocationLimitExceeded',
      'FunctionInvocationRateLimitExceeded',
      'ReservedFunctionConcurrentInvocationLimitExceeded',
      'ReservedFunctionInvocationRateLimitExceeded',
      'CallerRateLimitExceeded',
      'ConcurrentSnapshotCreateLimitExceeded',
    ]),
  ),
  cause: v.exactOptional(v.picklist(['tooOld', 'switchedOff'])),
  mode: v.exactOptional(v.literal('stream')),
  sender: v.exactOptional(v.picklist(['eventBridge', 'sqs', 'kinesis'])),
  tenant: text,
  words: v.exactOptional(v.picklist(ownWords)),
  printed: v.exactOptional(lines),
  errorType: text,
});

const timedEvent = v.object({
  at: milliseconds,
  event: v.object({ type: v.picklist(eventTypes) }),
  origin: v.picklist(['scripted', 'observed', 'derived', 'inferred']),
  request: id,
  environment: id,
  worker: id,
  extension: id,
  detail: v.exactOptional(detail),
  between: v.exactOptional(v.tuple([milliseconds, milliseconds])),
  lines: v.exactOptional(lines),
  report: v.exactOptional(
    v.object({
      requestId: text,
      durationMs: number,
      billedMs: number,
      memoryMb: number,
      maxMemoryMb: number,
      initMs: number,
      restoreMs: number,
      billedRestoreMs: number,
      status: text,
      errorType: text,
    }),
  ),
});

const countOf = (ids: unknown): number => Object.keys(ids ?? {}).length;

const setting = v.object({
  functionName: text,
  packaging: v.exactOptional(v.picklist(['image', 'zip'])),
  memoryMb: number,
  maxMemoryMb: number,
  timeoutMs: number,
  version: text,
  language: v.exactOptional(v.picklist(['shell', 'python', 'node'])),
  logFormat: v.exactOptional(v.picklist(['text', 'json'])),
  logStream: text,
  beganAt: v.exactOptional(v.pipe(v.number(), v.minValue(-endOfTime), v.maxValue(endOfTime))),
  requestIds: v.pipe(
    v.unknown(),
    v.check(
      (ids) => countOf(ids) <= mostEvents,
      ({ input }) => fileWords.size(countOf(input), 'entries', 'most', `${mostEvents}`),
    ),
    v.record(words, words),
  ),
});

/** The file without its events, which are looked at one by one. */
const traceFile = v.object({
  format: v.literal('lambda-lifecycle'),
  version: v.literal(1),
  title: words,
  setting: v.exactOptional(setting),
  events: v.pipe(v.array(v.unknown()), v.maxLength(mostEvents)),
});

/** The file's text. */
export function save(title: string, events: readonly TimedEvent[], setting?: Setting): string {
  const kept = events.map(({ at, event, origin, request, environment, worker, extension, detail, ...read }) => {
    const { between, lines, report } = read;
    const subjects = { request, environment, worker, extension };
    return { at, event: { type: event.type }, origin, ...subjects, detail, between, lines, report };
  });
  return JSON.stringify({ format: 'lambda-lifecycle', version: 1, title, setting, events: kept }, null, 1);
}

/** What can be wrong with a file: where in it (`events.3.at`), and what stands there. */
export interface FileProblem {
  readonly place: string;
  readonly problem: string;
}

/** The first problems of a file, and how many there are. */
export interface FileProblems {
  readonly problems: readonly FileProblem[];
  readonly count: number;
}

/** The saved events, or what is wrong with the text. */
export function load(json: string): { file: TraceFile } | FileProblems {
  if (json.length > mostCharacters) return one('', fileWords.tooLong(json.length, mostCharacters));
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return one('', cut((error as Error).message));
  }
  const newest = readNewest(parsed);
  if ('problems' in newest) return newest;
  const found: FileProblem[] = [];
  let count = 0;
  const tell = (issues: readonly v.BaseIssue<unknown>[], before = '') => {
    count += issues.length;
    for (const issue of issues.slice(0, mostProblems - found.length)) {
      const place = [before, v.getDotPath(issue)].filter(Boolean).join('.');
      found.push({ place: cut(place), problem: cut(tellIssue(issue)) });
    }
  };
  const result = v.safeParse(traceFile, newest.value);
  if (!result.success) tell(result.issues);
  const given = (newest.value as { events?: unknown } | null)?.events;
  const events: TimedEvent[] = [];
  const isBounded = Array.isArray(given) && given.length <= mostEvents;
  for (const [place, event] of isBounded ? given.entries() : []) {
    const read = v.safeParse(timedEvent, event);
    if (read.success) events.push(read.output);
    else tell(read.issues, `events.${place}`);
  }
  if (count > 0 || !result.success) return { problems: found, count };
  return { file: { ...result.output, events } };
}

/** The schema's complaint as a reader's: what stands there, and what it takes. */
function tellIssue({ type, input, expected, received, message }: v.BaseIssue<unknown>): string {
  if (!expected) return message;
  const [, sign, limit] = /^([<>])=(.+)$/.exec(expected) ?? [];
  if (!sign || !limit) return fileWords.misfit(received, expected);
  const bound = sign === '<' ? 'most' : 'least';
  if (!type.endsWith('length')) return fileWords.outside(received, bound, limit);
  return fileWords.size(Number(received), Array.isArray(input) ? 'entries' : 'characters', bound, limit);
}

/** What is told of a file quotes it, and no more of it than can be read. */
const cut = (said: string): string => (said.length > 200 ? `${said.slice(0, 200)}…` : said);

const one = (place: string, problem: string): FileProblems => ({ problems: [{ place, problem }], count: 1 });

/** The file in its newest shape, the only one that is known further on. */
function readNewest(parsed: unknown): { value: unknown } | FileProblems {
  const file = parsed as Record<string, unknown> | null;
  const version = file && typeof file === 'object' ? file.version : undefined;
  if (file === null || typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { value: parsed };
  const upgraded = upgrade(file, version, upgraders);
  if ('value' in upgraded) return { value: { ...upgraded.value, version: upgraded.version } };
  return one('version', fileWords.newer(version, upgraded.newest));
}
