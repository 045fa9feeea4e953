// Whoever has these events needs the words of every step.
import '../../words/furtherSteps.ts';
import type { Detail } from '../../lifecycle/events.ts';
import { inPython } from './clients.ts';
import type { Parameters } from './parameters.ts';
import type { Scenario, ScenarioRun } from './scenario.ts';
import { published, setting } from './setting.ts';
import {
  exits,
  figureOf,
  initSteps,
  type Left,
  lengthOf,
  makeSteps,
  requestSteps,
  type Start,
  toRun,
} from './whatIfSteps.ts';

/** The name of the reader's own story in links. */
export const whatIfSlug = 'what-if';

const requests = ['first', 'second', 'third', 'fourth'];
const environments = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The story of these parameters, which `checkParameters` has found no fault with. */
export function whatIf(parameters: Parameters): Scenario {
  const { packaging, memoryMb, timeoutMs, snapStart, provisioned } = parameters;
  return {
    slug: whatIfSlug,
    group: 'starts',
    setting: {
      ...setting,
      packaging,
      memoryMb,
      timeoutMs,
      requestIds: { ...setting.requestIds, fourth: 'e7f3a1c4-5d28-4b96-8e0f-1c9b2d7a6350' },
      ...((snapStart || provisioned > 0) && published),
    },
    runs: [
      ...provisionRuns(parameters),
      ...(parameters.arrival === 'atOnce' ? runAtOnce(parameters) : runInTurn(parameters)),
    ],
  };
}

function subjectsOf(parameters: Parameters, environment: string, request?: string) {
  const { extension } = parameters;
  return {
    ...(request !== undefined && { request }),
    environment,
    worker: `${environment}1`,
    ...(extension === 'one' && { extension: `${environment}x` }),
    ...(request !== undefined && { details: detailsOf(parameters) }),
  };
}

/** By which door the request comes, how its answer goes, and what the client does at one that is refused. */
function detailsOf(parameters: Parameters): NonNullable<ScenarioRun['details']> {
  const { frontDoor, response } = parameters;
  const mode: Detail | undefined = response === 'streaming' ? { mode: 'stream' } : undefined;
  const ends = exits(parameters) ? inPython : {};
  if (frontDoor === 'direct') return mode ? { invoke: mode } : ends;
  return { knock: { door: frontDoor }, ...(mode && { invokeByDoor: mode }), ...ends };
}

/** Environments made ahead, all at the same time. */
function provisionRuns(parameters: Parameters): ScenarioRun[] {
  const made = toRun([['provision'], ...makeSteps(parameters), ...initSteps(parameters)]);
  return environments
    .slice(0, parameters.provisioned)
    .map((environment) => ({ ...subjectsOf(parameters, environment), ...made, startsAt: 0 }));
}

/** One request after the other, in the same environment as long as there is one. */
function runInTurn(parameters: Parameters): ScenarioRun[] {
  const runs: ScenarioRun[] = [];
  let start: Start = firstStart(parameters, 0);
  let gone = 0;
  for (const request of requests.slice(0, parameters.requests)) {
    const environment = environments[gone] ?? 'a';
    const { steps, left } = requestSteps(parameters, start);
    const waits = runs.length > 0 || parameters.provisioned > 0;
    runs.push({
      ...subjectsOf(parameters, environment, request),
      ...toRun(steps),
      ...(waits && { after: figureOf(parameters, 'idleMs') }),
    });
    if (left === 'gone') gone += 1;
    start = nextStart[left];
  }
  return runs;
}

const nextStart: Readonly<Record<Left, Start>> = { warm: 'warm', reset: 'reset', gone: 'restored' };

/** All at the same moment: each needs an environment of its own. */
function runAtOnce(parameters: Parameters): ScenarioRun[] {
  const startsAt = parameters.provisioned > 0 ? madeAt(parameters) + parameters.idleMs : 0;
  return requests.slice(0, parameters.requests).map((request, place) => ({
    ...subjectsOf(parameters, environments[place] ?? 'a', request),
    ...toRun(requestSteps(parameters, firstStart(parameters, place)).steps),
    startsAt,
  }));
}

const madeAt = (parameters: Parameters): number => lengthOf([...makeSteps(parameters), ...initSteps(parameters)]);

/** How the first request to an environment begins. Those beyond the provisioned ones spill over to a cold one. */
function firstStart({ provisioned, snapStart }: Parameters, place: number): Start {
  if (place < provisioned) return 'ready';
  return snapStart ? 'restored' : 'cold';
}
