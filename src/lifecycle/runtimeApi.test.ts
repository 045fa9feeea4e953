import { describe, expect, test } from 'vitest';
import type { EventType } from './events.ts';
import { type Member, type Population, stateName, step } from './population.ts';
import { eventTypes } from './wire.ts';
import { workerMachine } from './workerMachine.ts';

const subjects = { request: 'r', environment: 'e', worker: 'w' };
const where = (population: Population, key: string): string => {
  const member = population.get(key);
  return member ? stateName(member) : '';
};
/** `api.Running call.calling` to `Running` and `calling`. */
const halves = (population: Population): [api: string, call: string] => {
  const [api = '', call = ''] = where(population, 'worker:w').split(' ');
  return [api.replace('api.', ''), call.replace('call.', '')];
};
const countsOf = (member: Member): string =>
  member.kind === 'service' || member.kind === 'environment' ? Object.values(member.snapshot.context).join('/') : '';

/** Who calls, and how the service counts, changes nothing about one runtime. */
const others = new Set<EventType>([
  'knock',
  'receive',
  'invokeAsync',
  'reserve',
  'switchOff',
  'provision',
  'prepare',
  'seenReset',
]);

/** Every way that one environment and its runtime can stand, for one request after the other. Found by walking. */
const populations: readonly Population[] = (() => {
  const found = new Map<string, Population>();
  const todo: Population[] = [new Map()];
  for (let population = todo.pop(); population; population = todo.pop()) {
    const place = [...population.values()].map((each) => `${each.kind} ${stateName(each)} ${countsOf(each)}`).sort();
    if (found.has(place.join())) continue;
    found.set(place.join(), population);
    for (const type of eventTypes) {
      const after = others.has(type) ? undefined : step(population, type, subjects);
      if (after) todo.push(after);
    }
    // Once answered, the client may call again.
    if (/call\.(answered|rejected)/.test(where(population, 'request:r'))) {
      todo.push(new Map([...population].filter(([key]) => key !== 'request:r')));
    }
  }
  return [...found.values()];
})();
const withRuntime = populations.filter((population) => population.has('worker:w'));

/** Facts §2.4, column by column. What is not named is answered 403. `Ready` is blocked inside its call. */
const calls = ['next', 'response', 'error', 'initError'] as const satisfies readonly EventType[];
const table: Readonly<Record<string, Partial<Record<(typeof calls)[number], string>>>> = {
  Started: { next: 'Ready', initError: 'InitError' },
  RestoreReady: {},
  Restoring: { next: 'Ready' },
  Ready: {},
  Running: { response: 'InvocationResponse', error: 'InvocationErrorResponse', next: 'Running' },
  // Managed Instances: a post for what timed out is `postLate`, answered 410.
  TimedOut: {},
  InvocationResponse: {},
  InvocationErrorResponse: {},
  RuntimeResponseSentState: { next: 'Ready' },
  InitError: {},
  RuntimeRestoreErrorState: {},
  Stopped: {},
  Exited: {},
};

test('the states bear the names of AWS, two of a process that is not there, and two of a timeout', () => {
  const awsNames = Object.keys(table).filter((name) => !['Exited', 'Stopped', 'TimedOut'].includes(name));
  expect(awsNames.sort()).toEqual(
    'InitError InvocationErrorResponse InvocationResponse Ready RestoreReady Restoring Running RuntimeResponseSentState RuntimeRestoreErrorState Started'.split(
      ' ',
    ),
  );
  expect(Object.keys(workerMachine.getStateNodeById('worker.api').states).sort()).toEqual(
    [...Object.keys(table), 'NotStarted'].sort(),
  );
});

describe.each(Object.keys(table))('in %s', (state) => {
  const standing = withRuntime.filter((population) => halves(population)[0] === state);

  test.each(calls)('the runtime calls %s', (call) => {
    expect(standing.length).toBeGreaterThan(0);
    const outcomes = new Set(
      standing.flatMap((population) => {
        const after = step(population, call, subjects);
        return after ? [halves(after)[0]] : [];
      }),
    );
    const wanted = table[state]?.[call];
    expect([...outcomes]).toEqual(wanted === undefined ? [] : [wanted]);
  });
});

test('the platform moves the runtime only out of a call that is open, or out of a body that it has taken over', () => {
  const moves = new Set(
    withRuntime.flatMap((population) =>
      (['answerNext', 'restoreRelease', 'accept', 'timeOutCall', 'postLate'] as const).flatMap((type) => {
        const after = step(population, type, subjects);
        return after ? [`${halves(population)[0]} ${type} ${halves(after)[0]}`] : [];
      }),
    ),
  );
  expect([...moves].sort()).toEqual([
    // On Managed Instances a request may outlive its worker’s process: nothing moves.
    'Exited timeOutCall Exited',
    'InvocationErrorResponse accept RuntimeResponseSentState',
    'InvocationResponse accept RuntimeResponseSentState',
    'Ready answerNext Running',
    'RestoreReady restoreRelease Restoring',
    'Running timeOutCall TimedOut',
    'TimedOut postLate RuntimeResponseSentState',
  ]);
});

test('what the process does always agrees with what its Runtime API says', () => {
  const together = new Set(withRuntime.map((population) => halves(population).join(' ')));
  expect([...together].sort()).toEqual([
    'Exited off',
    'InitError givingUp',
    'InvocationErrorResponse posting',
    'InvocationResponse breaking',
    'InvocationResponse finishing',
    'InvocationResponse posting',
    'InvocationResponse refused',
    'InvocationResponse streaming',
    'Ready polling',
    'RestoreReady restoring',
    'Restoring restored',
    'Running calling',
    'Running received',
    'Running returned',
    'Running threw',
    'Running wrote',
    'RuntimeResponseSentState posted',
    'RuntimeRestoreErrorState givingUp',
    'Started booting',
    'Started launched',
    'Started loading',
    'Stopped off',
    'TimedOut calling',
    'TimedOut received',
    'TimedOut returned',
    'TimedOut threw',
    'TimedOut wrote',
  ]);
});

test('a runtime that ended is off, whatever ended it, and only a new start brings it back', () => {
  for (const population of withRuntime) {
    for (const type of ['timeout', 'exit', 'failInit', 'kill'] as const) {
      const after = step(population, type, subjects);
      if (!after) continue;
      const ended = [type === 'timeout' ? 'Stopped' : 'Exited', 'off'];
      expect(halves(after), `${type} in ${halves(population).join(' ')}`).toEqual(ended);
    }
  }
});

test('while the environment is frozen, its runtime waits in the open call or is not there', () => {
  const frozen = populations.filter((each) => /frozen$/.test(where(each, 'environment:e')));
  expect(frozen.length).toBeGreaterThan(0);
  expect(new Set(frozen.map((population) => halves(population).join(' ')))).toEqual(new Set(['Ready polling']));
});

test('an environment gives its slot back only when the client has its answer, and fails no call silently', () => {
  const delivered = populations.filter((each) => where(each, 'request:r').endsWith('call.open.delivered'));
  expect(delivered.length).toBeGreaterThan(0);
  for (const population of delivered) {
    expect(step(population, 'release', subjects), where(population, 'environment:e')).toBeUndefined();
    expect(step(population, 'freeze', subjects), where(population, 'environment:e')).toBeUndefined();
  }
});
