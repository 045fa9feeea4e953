import * as v from 'valibot';
import { nearest, quote } from '../../player/nearest.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { checkParameters } from '../../sources/scenarios/parameterRules.ts';
import {
  defaultParameters,
  numberParameters,
  type ParameterName,
  type Parameters,
} from '../../sources/scenarios/parameters.ts';
import type { FileProblem } from '../../trace/file.ts';
import { challengeWords } from '../../words/challenges.ts';
import { furtherWords } from '../../words/further.ts';
import type { Bench, Challenge, Free, Goal } from './challenge.ts';
import { type ChallengeFile, challengeFile, type FileValue, fileNames } from './fileSchema.ts';
import { linkNames, parameterOf, readValue } from './parameterNames.ts';

const text = challengeWords.file;

/** A challenge is a page of text; what is much longer is something else. */
const mostCharacters = 200_000;

/** The challenge of a file, or everything that is wrong with it, each with its place (`goal.withinMs`). */
export function readChallenge(json: string): { challenge: Challenge } | { problems: FileProblem[] } {
  if (json.length > mostCharacters) return { problems: [{ place: '', problem: text.tooLong(mostCharacters) }] };
  try {
    return checkChallenge(JSON.parse(json));
  } catch (error) {
    return { problems: [{ place: '', problem: (error as Error).message }] };
  }
}

/** The same of what a file holds. */
export function checkChallenge(given: unknown): { challenge: Challenge } | { problems: FileProblem[] } {
  const read = v.safeParse(challengeFile, given);
  if (!read.success) return { problems: read.issues.map(tellIssue) };
  const problems: FileProblem[] = [];
  const bench = openBench(read.output, problems);
  const goal = openGoal(read.output, problems);
  if (problems.length > 0) return { problems };
  const { slug, title, promise, question, hints, explanation, sources } = read.output;
  return { challenge: { slug, title, promise, question, bench, goal, hints, explanation, sources } };
}

function tellIssue(issue: v.BaseIssue<unknown>): FileProblem {
  const place = v.getDotPath(issue) ?? '';
  const name = String(issue.path?.at(-1)?.key ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { place, problem: text.unknownName(name, quote(nearest(name, fileNames))) };
  }
  return { place, problem: text.expected(issue.expected ?? issue.message, issue.received.slice(0, 80)) };
}

function openBench(file: ChallengeFile, problems: FileProblem[]): Bench {
  const { story, log, parameters = {}, freePlay = false } = file;
  const tell = (place: string, problem: string) => void problems.push({ place, problem });
  if (log) {
    if (story !== undefined) tell('story', text.noStoryBesideLog);
    if (file.parameters) tell('parameters', text.noParametersBesideLog);
    return { kind: 'log', lines: log };
  }
  if (story !== undefined) {
    const slugs = scenarios.map(({ slug }) => slug);
    if (!slugs.includes(story)) tell('story', text.unknownStory(story, quote(nearest(story, slugs))));
    if (file.parameters) tell('parameters', text.noParametersBesideStory);
    return { kind: 'story', story, freePlay };
  }
  const locked = Object.entries(parameters.locked ?? {}).flatMap(([link, given]) => {
    const place = `parameters.locked.${link}`;
    const name = nameAt(link, place, tell);
    const value = name && valueAt(link, given, place, tell);
    return name && value !== undefined ? [[name, value] as const] : [];
  });
  const free = Object.entries(parameters.free ?? {}).flatMap(([link, given]) => {
    const place = `parameters.free.${link}`;
    const name = nameAt(link, place, tell);
    if (name && locked.some(([each]) => each === name)) tell(place, text.lockedAndFree);
    const found = name && freeAt(name, link, given, place, tell);
    return found ? [found] : [];
  });
  const start = startWith(Object.fromEntries(locked), free);
  if (problems.length === 0) {
    for (const { reason, parameters: names } of checkParameters(start)) {
      const told = reason === 'range' ? text.outOfRange : furtherWords.whatIf.reasons[reason];
      tell('parameters', furtherWords.whatIf.refused(furtherWords.whatIf.parameters[names[0] ?? 'memoryMb'], told));
    }
  }
  return { kind: 'whatIf', start, locked: new Set(locked.map(([name]) => name)), free, freePlay };
}

type Tell = (place: string, problem: string) => void;

function nameAt(link: string, place: string, tell: Tell): ParameterName | undefined {
  const name = parameterOf(link);
  if (!name) tell(place.slice(0, 80), text.unknownParameter(link, quote(nearest(link, linkNames))));
  return name;
}

function valueAt(link: string, given: FileValue, place: string, tell: Tell): Parameters[ParameterName] | undefined {
  const value = readValue(link, given);
  if (value === undefined) tell(place, text.unreadable(String(given)));
  return value;
}

function freeAt(
  name: ParameterName,
  link: string,
  given: FileValue[] | { min: number; max: number },
  place: string,
  tell: Tell,
): Free | undefined {
  if (Array.isArray(given)) {
    const values = given.flatMap((each, index) => valueAt(link, each, `${place}.${index}`, tell) ?? []);
    return values.length === given.length ? { name, values } : undefined;
  }
  if (!(name in numberParameters)) return void tell(place, text.noNumber);
  const [min, max] = [valueAt(link, given.min, `${place}.min`, tell), valueAt(link, given.max, `${place}.max`, tell)];
  if (typeof min !== 'number' || typeof max !== 'number') return undefined;
  if (min > max) return void tell(place, text.minAboveMax);
  return { name, min, max };
}

/** The defaults with what is locked; what is free begins at its default, or as near to it as it may. */
function startWith(locked: Partial<Parameters>, free: readonly Free[]): Parameters {
  const packaging = locked.packaging ?? 'image';
  const start = { ...defaultParameters(packaging), ...locked };
  const begun = free.map((each) => {
    const standard = start[each.name];
    if ('values' in each) return [each.name, each.values.includes(standard) ? standard : each.values[0]];
    return [each.name, Math.min(each.max, Math.max(each.min, Number(standard)))];
  });
  return { ...start, ...Object.fromEntries(begun) };
}

/** The goal, if the file has what it is asked of. */
function openGoal({ goal, story, arrivals, log }: ChallengeFile, problems: FileProblem[]): Goal {
  const tell = (place: string, problem: string) => void problems.push({ place, problem });
  if (goal.kind !== 'percentile' && arrivals) tell('arrivals', text.noArrivals(goal.kind));
  if ((goal.kind === 'readLog') !== (log !== undefined)) tell('log', log ? text.noLog(goal.kind) : text.needsLog);
  if (goal.kind === 'unpaidStep' && story === undefined) tell('story', text.needsStory);
  if (goal.kind !== 'percentile') return goal;
  if (story !== undefined) tell('story', text.noStoryForArrivals);
  if (!arrivals) tell('arrivals', text.needsArrivals);
  const back = arrivals?.findIndex((at, place) => at < (arrivals[place - 1] ?? 0)) ?? -1;
  if (back >= 0) tell(`arrivals.${back}`, text.notRising);
  return { ...goal, arrivals: arrivals ?? [] };
}
