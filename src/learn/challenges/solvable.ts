import type { EventType, Subjects } from '../../lifecycle/events.ts';
import { isOpen } from '../../lifecycle/population.ts';
import { eventTypes, wire } from '../../lifecycle/wire.ts';
import { cutAfter } from '../../sources/freePlay/play.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { checkParameters } from '../../sources/scenarios/parameterRules.ts';
import {
  defaultParameters,
  numberParameters,
  type ParameterName,
  type Parameters,
} from '../../sources/scenarios/parameters.ts';
import { whatIf } from '../../sources/scenarios/whatIf.ts';
import { advance, emptyTrace, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Attempt } from './attempt.ts';
import type { Challenge, Free } from './challenge.ts';
import { judge } from './judge.ts';
import { beganAs, endedAs, readInvocations } from './statements.ts';

/** `unknown`: it leaves more free than can be tried. */
export type Solvable = 'yes' | 'no' | 'unknown';

/** So many sets of numbers are tried; each is run through the machines. */
const mostTried = 160;

/**
 * Can the challenge be solved within its bounds? A bounded search: it says no only where it has tried all that there is.
 * The page stays free: between two attempts it breathes.
 */
export async function canBeSolved(challenge: Challenge): Promise<Solvable> {
  const { bench, goal } = challenge;
  if (bench.kind === 'log') {
    const told = (await readInvocations(bench.lines)).flatMap((each) => [beganAs(each), endedAs(each)]);
    const known = told.filter((each) => each !== undefined).length;
    return goal.kind === 'readLog' && known >= goal.statements ? 'yes' : 'no';
  }
  const found = new Set<string>();
  const tries = (attempt: Attempt): boolean => {
    const verdict = judge(challenge, attempt, [...found]);
    for (const each of verdict.found) found.add(each);
    return verdict.solved;
  };
  const bases: Trace[] = [];
  let isWhole = true;
  if (bench.kind === 'story') bases.push(traceOf(bench.story));
  else {
    const { sets, isAll } = parameterSets(bench.start, bench.free, bench.locked, goal.kind === 'percentile');
    isWhole = isAll;
    for (const parameters of sets) {
      const trace = goal.kind === 'percentile' ? emptyTrace : record(tell(whatIf(parameters)).events);
      if (tries({ trace, step: 0, parameters })) return 'yes';
      if (bases.length < mostBases) bases.push(trace);
      await breathe();
    }
  }
  for (const trace of bases) {
    if (goal.kind === 'unpaidStep') {
      for (const { index } of trace.messages) if (tries({ trace, step: index + 1 })) return 'yes';
    } else if (tries({ trace, step: 0 })) return 'yes';
    if (!bench.freePlay) continue;
    for (const forked of forksOf(trace)) {
      if (tries({ trace: forked, step: 0 })) return 'yes';
      await breathe();
    }
  }
  // Free play leads anywhere: not to have found a way is no proof.
  return isWhole && !bench.freePlay ? 'no' : 'unknown';
}

/** From so many stories free play is tried. */
const mostBases = 4;
const breathe = () => new Promise((go) => setTimeout(go, 0));

function traceOf(slug: string): Trace {
  const scenario = scenarios.find((each) => each.slug === slug);
  return scenario ? record(tell(scenario).events) : emptyTrace;
}

/** Where less is always as good or better: a shorter time waits less and costs less, and less memory costs less. */
const lessIsBetter: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'memoryMb',
  'codeMs',
  'runtimeInitMs',
  'functionInitMs',
  'handlerMs',
  'laterHandlerMs',
  'extensionInitMs',
  'extensionTailMs',
  'restoreMs',
  'hooksMs',
]);

/** The sets of numbers to try, the beginning first; and whether there are no others that could do better. */
function parameterSets(
  start: Parameters,
  free: readonly Free[],
  locked: ReadonlySet<ParameterName>,
  isMinimised: boolean,
): { sets: Parameters[]; isAll: boolean } {
  let isAll = true;
  let sets: Parameters[] = [start];
  for (const each of free) {
    const { values, isWhole } = valuesOf(each, isMinimised);
    isAll &&= isWhole;
    sets = sets.flatMap((set) => values.map((value) => ({ ...set, [each.name]: value })));
    if (sets.length > 50 * mostTried) return { sets: spread([start, ...sets]), isAll: false };
  }
  const own = new Set([...locked, ...free.map(({ name }) => name)]);
  // What nobody has chosen goes along with the package.
  const adapted = sets.map((set) => {
    const standard = defaultParameters(set.packaging);
    const rest = Object.entries(standard).filter(([name]) => !own.has(name as ParameterName));
    return { ...set, ...Object.fromEntries(rest), packaging: set.packaging } as Parameters;
  });
  const tellable = [start, ...adapted].filter((set) => checkParameters(set).length === 0);
  return { sets: spread(tellable), isAll: isAll && tellable.length <= mostTried };
}

function valuesOf(
  free: Free,
  isMinimised: boolean,
): { values: readonly Parameters[ParameterName][]; isWhole: boolean } {
  if ('values' in free) return { values: free.values, isWhole: true };
  const { name, min, max } = free;
  if (isMinimised && lessIsBetter.has(name)) return { values: [min], isWhole: true };
  const row = numberParameters[name as keyof typeof numberParameters];
  const step = 'unit' in row ? row.unit : 1;
  const count = (max - min) / step + 1;
  if ('whole' in row && count <= 20) {
    return { values: Array.from({ length: Math.floor(count) }, (_, place) => min + place * step), isWhole: true };
  }
  const middle = Math.round((min + max) / 2 / step) * step;
  return { values: [...new Set([min, middle, max])], isWhole: min === max };
}

/** At most so many, from all over. */
function spread(sets: readonly Parameters[]): Parameters[] {
  const every = Math.max(1, Math.ceil(sets.length / mostTried));
  return sets.filter((_, place) => place % every === 0);
}

/**
 * What becomes of a story when something that may happen does: at each step, each such event once, and then what follows by
 * itself.
 */
function* forksOf(trace: Trace): Generator<Trace> {
  const named = eventTypes.filter((type) => wire[type].cause === 'named');
  for (let steps = 1; steps <= trace.messages.length; steps++) {
    const before = cutAfter(trace, steps);
    for (const type of named) {
      const last = before.messages.at(-1);
      const subjects = last && subjectsOf(last);
      if (subjects && isOpen(before.population, type, subjects)) yield goOn(before, type, subjects);
    }
  }
}

const subjectsOf = ({ request, environment, worker, extension }: Subjects): Subjects => ({
  ...(request !== undefined && { request }),
  ...(environment !== undefined && { environment }),
  ...(worker !== undefined && { worker }),
  ...(extension !== undefined && { extension }),
});

const flowing = eventTypes.filter((type) => wire[type].cause === 'flow');
/** What a runtime does about a failure, if it is well made. */
const reports: Readonly<Partial<Record<EventType, EventType>>> = { throw: 'error', initError: 'failInit' };
/** The longest run has about 60 steps. */
const longestRun = 100;

function goOn(before: Trace, type: EventType, subjects: Subjects): Trace {
  let trace = before;
  let next: EventType | undefined = type;
  for (let steps = 0; next && steps < longestRun; steps++) {
    const at = trace.messages.at(-1)?.at ?? 0;
    trace = advance(trace, { at, event: { type: next }, origin: 'scripted', ...subjects });
    const after: EventType[] = [reports[next], ...flowing].filter((each) => each !== undefined);
    next = after.find((each) => isOpen(trace.population, each, subjects));
  }
  return trace;
}
