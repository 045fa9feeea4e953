import type { Setting } from '../../trace/setting.ts';
import { arrival, chosen } from './figures.ts';
import type { ScenarioRun } from './scenario.ts';
import { alone, run, scenario, setting } from './setting.ts';

/** Managed Instances run published versions, on an OS-only runtime among others; the log stream bears the version. */
const version = '$LATEST.PUBLISHED';
export const own: Partial<Setting> = {
  packaging: 'zip',
  // The smallest there (AWS Lambda Developer Guide: scaling Managed Instances).
  memoryMb: 2_048,
  version,
  logStream: setting.logStream?.replace('$LATEST', version) ?? '',
};

const init = { loadHandler: chosen(150), next: chosen(600) };
const ofWorker = (environment: string, event: 'launch' | 'replace', startsAt: number): ScenarioRun =>
  alone([event], { initStart: chosen(2_000), ...init }, { environment, worker: `${environment}1`, startsAt });

/** An environment with two workers, made ahead. Nobody has published how long any of this takes. */
const makeEnvironment = (environment: string, event: 'launch' | 'replace', startsAt: number): ScenarioRun[] => [
  ofWorker(environment, event, startsAt),
  alone(['spawnWorker'], init, { environment, worker: `${environment}2`, startsAt: startsAt + 2_100 }),
];
export const made = makeEnvironment('a', 'launch', 0);

/** A worker's run, and its end with the environment's, a minute after the launch. */
function endOf({ route, timings, ...rest }: ScenarioRun, isFirst: boolean): ScenarioRun {
  return isFirst
    ? {
        ...rest,
        route: [...route, 'markUnhealthy', 'terminate'],
        timings: { ...timings, markUnhealthy: chosen(57_250) },
      }
    : { ...rest, route: [...route, 'terminate'], timings: { ...timings, terminate: chosen(57_150) } };
}

export const second = { worker: 'a2' };
export const serve = (ms: number) => ({ authorize: arrival.authorize, return: chosen(ms) });
export const served: ScenarioRun['route'] = ['invoke', 'reserveWorker', 'report'];

/** Facts §7.10 and the last rows of §10.M. */
export const managed = [
  scenario(
    'managed-instances',
    'managed',
    [
      ...made,
      run('first', served, serve(120), { startsAt: 60_000 }),
      run('second', served, serve(60), { ...second, startsAt: 60_030 }),
    ],
    own,
  ),
  scenario(
    'managed-instances-timeout',
    'managed',
    [
      ...made,
      run(
        'first',
        ['invoke', 'reserveWorker', 'handle', 'timeOutCall', 'respond', 'report', 'return', 'postLate'],
        { authorize: arrival.authorize, timeOutCall: chosen(3_000), return: chosen(1_400) },
        { startsAt: 60_000 },
      ),
      run('second', served, serve(2_800), { ...second, startsAt: 60_500 }),
    ],
    { ...own, timeoutMs: 3_000 },
  ),
  scenario(
    'managed-instances-busy',
    'managed',
    [
      // As many environments as there are by default, here with a worker each: all of them are busy.
      ...['a', 'b', 'c'].map((environment, place) =>
        ofWorker(environment, place === 0 ? 'launch' : 'replace', 10 * place),
      ),
      ...['first', 'second', 'third'].map((request, place) => {
        const environment = ['a', 'b', 'c'][place] ?? 'a';
        return run(request, served, serve(400), {
          environment,
          worker: `${environment}1`,
          startsAt: 60_000 + 30 * place,
        });
      }),
      {
        request: 'fourth',
        environment: 'c',
        route: ['invoke', 'noWorker'],
        timings: { authorize: arrival.authorize },
        startsAt: 60_100,
      },
    ],
    own,
  ),
  scenario(
    'managed-instances-replaced',
    'managed',
    [
      ...made.map((each, place) => endOf(each, place === 0)),
      ...makeEnvironment('b', 'replace', 60_010),
      run('first', served, serve(120), { environment: 'b', worker: 'b1', startsAt: 120_000 }),
    ],
    own,
  ),
];
