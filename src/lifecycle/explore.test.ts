import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType, Subjects } from './events.ts';
import { bridge, openEvents, type Run, walk } from './explore.ts';
import { type Population, stateName, step } from './population.ts';
import { eventTypes, wire } from './wire.ts';

const subjects = { request: 'r', environment: 'e', worker: 'w' };
const nothing: Population = new Map();
const run = (route: readonly EventType[], who: Subjects = subjects): Run => ({ subjects: who, route, takes: () => 1 });
const typesOf = (...runs: readonly Run[]): EventType[] => walk(runs).map(({ event }) => event.type);

/** The population after these events; each must be legal. */
function reachedBy(types: readonly EventType[], who: Subjects = subjects, from: Population = nothing): Population {
  return types.reduce((population, type) => {
    const next = step(population, type, who);
    if (!next) throw new Error(`'${type}' was refused.`);
    return next;
  }, from);
}

const toEnvironment: readonly EventType[] = ['invoke', 'authorize', 'count', 'noneIdle', 'requestSlot', 'createSlot'];
const toInit: readonly EventType[] = [...toEnvironment, 'mountImage', 'initStart'];
const toReady: readonly EventType[] = [...toInit, 'startRuntime', 'bootRuntime', 'loadHandler', 'next', 'initDone'];
const toFrozen: readonly EventType[] = [
  ...toReady,
  'deliver',
  'answerNext',
  'handle',
  'return',
  'response',
  'respond',
  'accept',
  'next',
  'report',
  'release',
  'freeze',
];
const frozen = reachedBy(toFrozen);
const second = { ...subjects, request: 'r2' };

describe('a walk', () => {
  test('with no direction but the call is the cold path, and ends frozen', () => {
    expect(typesOf(run(['invoke']))).toEqual(toFrozen);
  });

  test('takes the fork that it is told as soon as the machines offer it', () => {
    expect(typesOf(run(['invoke', 'throw', 'error']))).toEqual(
      toFrozen.map((type) => (type === 'return' ? 'throw' : type === 'response' ? 'error' : type)),
    );
    expect(typesOf(run(['invoke', 'restoreStart']))).toEqual([
      ...toEnvironment,
      'restoreStart',
      'restoreRelease',
      ...toFrozen.slice(toFrozen.indexOf('next')),
    ]);
  });

  test('inits again inside the next invoke once a timeout has stopped the runtime', () => {
    const types = typesOf(run(['invoke', 'timeout']), run(['invoke'], second));
    const again = types.slice(types.lastIndexOf('invoke'));
    expect(again.slice(0, 10)).toEqual([
      'invoke',
      'authorize',
      'count',
      'idleFound',
      'forward',
      'startRuntime',
      'bootRuntime',
      'loadHandler',
      'next',
      'answerNext',
    ]);
  });

  test.each([
    ['throw', 'timeout'],
    ['timeout', 'exit'],
  ] as const)('refuses directions that are never open: %s, then %s', (...route) => {
    const wrong = () => walk([run(['invoke', route[1], route[0], 'createSlot'])]);
    expect(wrong).toThrow(/never offered/);
  });

  test('spends time as told, from where it is told to start', () => {
    const events = walk([{ ...run(['invoke']), takes: (type) => (type === 'invoke' ? 0 : 2) }], 10);
    expect(events.map(({ at }) => at)).toEqual(toFrozen.map((_, place) => 10 + 2 * place));
    expect(new Set(events.map(({ origin }) => origin))).toEqual(new Set(['scripted']));
  });

  test('a client that never calls makes no story', () => {
    expect(typesOf(run([]))).toEqual([]);
  });
});

describe('a bridge', () => {
  test('from nothing to the delivery is the cold path', () => {
    expect(bridge(nothing, subjects, 'deliver')).toEqual(toReady);
  });

  test('from a frozen environment to the answer is the warm path', () => {
    expect(bridge(frozen, second, 'answerNext')).toEqual([
      'invoke',
      'authorize',
      'count',
      'idleFound',
      'forward',
      'thaw',
    ]);
  });

  test('makes an environment before it supposes one that is older than the window, and supposes one if it must', () => {
    expect(bridge(nothing, subjects, 'answerNext')).toEqual([...toReady, 'deliver']);
    expect(bridge(nothing, subjects, 'idleFound')?.toSorted()).toEqual(['authorize', 'count', 'invoke', 'seen']);
  });

  test('is empty where the event is open already', () => {
    expect(bridge(nothing, subjects, 'invoke')).toEqual([]);
    expect(bridge(reachedBy(toInit), subjects, 'startRuntime')).toEqual([]);
  });

  test('from the middle of an invoke to its REPORT passes the answer to the client', () => {
    expect(bridge(reachedBy([...toReady, 'deliver', 'answerNext']), subjects, 'report')).toEqual([
      'handle',
      'return',
      'response',
      'respond',
      'accept',
      'next',
    ]);
  });

  test.each<[wanted: EventType, from: readonly EventType[]]>([
    ['error', [...toReady, 'deliver']],
    ['failInit', toInit],
    ['timeout', toReady],
    ['restoreStart', toEnvironment],
  ])('to %s, which is wanted, needs no name for what is wanted itself', (wanted, from) => {
    const led = bridge(reachedBy(from), subjects, wanted, new Set(['throw']));
    expect(led).toBeDefined();
    expect(led).not.toContain(wanted);
  });

  test('posts an error only when a line names the throw', () => {
    const running = reachedBy([...toReady, 'deliver', 'answerNext']);
    expect(bridge(running, subjects, 'error')).toBeUndefined();
    expect(bridge(running, subjects, 'error', new Set(['throw']))).toEqual(['handle', 'throw']);
  });

  test.each<[wanted: EventType, from: readonly EventType[]]>([
    ['initStart', toFrozen],
    ['mountImage', toReady],
    ['restoreRelease', toInit],
    ['invoke', toFrozen],
  ])('to what is over is impossible: %s', (wanted, from) => {
    expect(bridge(reachedBy(from), subjects, wanted)).toBeUndefined();
  });

  test('names no environment: no bridge to what needs one', () => {
    expect(bridge(nothing, { request: 'r' }, 'deliver')).toBeUndefined();
  });

  const place = fc.integer({ min: 0, max: toFrozen.length });
  const anyType = fc.constantFrom(...eventTypes);

  test('is legal to its end, opens what is wanted, and passes nothing unnamed that needs a name', () => {
    fc.assert(
      fc.property(place, anyType, fc.subarray([...eventTypes]), (passed, wanted, names) => {
        const from = reachedBy(toFrozen.slice(0, passed));
        const named = new Set(names);
        const led = bridge(from, subjects, wanted, named);
        if (!led) return;
        expect(step(reachedBy(led, subjects, from), wanted, subjects)).toBeDefined();
        expect(led.filter((type) => wire[type].cause === 'named' && !named.has(type))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('what is open is exactly what every addressed machine accepts, in the order of the table', () => {
  for (let passed = 0; passed <= toFrozen.length; passed++) {
    const population = reachedBy(toFrozen.slice(0, passed));
    const open = openEvents(population, subjects);
    expect(open).toEqual(eventTypes.filter((type) => step(population, type, subjects) !== undefined));
    if (passed < toFrozen.length) expect(open).toContain(toFrozen[passed]);
  }
});

describe('however a story goes, with three clients and two environments', () => {
  const requests = ['r1', 'r2', 'r3'];
  // Environments that nobody waits for, and pollers, have their own scenarios.
  const ahead = new Set<EventType>([
    ...(['provision', 'prepare', 'publish', 'launch', 'replace'] as const),
    ...(['reserve', 'switchOff', 'receive', 'knock', 'invokeAsync'] as const),
  ]);
  const environments = ['e1', 'e2'];
  type Went = { readonly population: Population; readonly bound: ReadonlyMap<string, string> };

  /** All that can happen next. A request belongs to the environment that was found or made for it. */
  function choices({ population, bound }: Went): { type: EventType; who: Subjects }[] {
    return requests.flatMap((request) =>
      environments
        .filter((environment) => (bound.get(request) ?? environment) === environment)
        .flatMap((environment) => {
          const who = { request, environment, worker: `w-${environment}` };
          return openEvents(population, who)
            .filter((type) => type !== 'deliver' || bound.has(request))
            .filter((type) => !ahead.has(type))
            .map((type) => ({ type, who }));
        }),
    );
  }

  function follow(went: Went, choice: number): Went {
    const open = choices(went);
    const taken = open[choice % Math.max(1, open.length)];
    const population = taken && step(went.population, taken.type, taken.who);
    if (!population) return went;
    const binds = taken.type === 'idleFound' || taken.type === 'requestSlot';
    return {
      population,
      bound: binds ? new Map(went.bound).set(taken.who.request ?? '', taken.who.environment ?? '') : went.bound,
    };
  }

  const stateOf = (population: Population, key: string): string => {
    const member = population.get(key);
    return member ? stateName(member) : '';
  };
  const steps = fc.array(fc.nat(), { minLength: 40, maxLength: 90 });
  const start: Went = { population: nothing, bound: new Map() };

  test('no environment works for two clients at once, and the service counts what is so', () => {
    fc.assert(
      fc.property(steps, (picks) => {
        let went = start;
        for (const pick of picks) {
          went = follow(went, pick);
          const { population, bound } = went;
          const workingFor = (environment: string, state: string) =>
            requests.filter(
              (request) =>
                bound.get(request) === environment &&
                stateOf(population, `request:${request}`).endsWith(`call.open.${state}`),
            ).length;
          for (const environment of environments) expect(workingFor(environment, 'delivered')).toBeLessThanOrEqual(1);

          const service = population.get('service:lambda');
          if (service?.kind !== 'service') continue;
          const idle = environments.filter(
            (environment) =>
              /^(idle|initFailed)/.test(stateOf(population, `environment:${environment}`)) &&
              workingFor(environment, 'waiting') === 0,
          );
          expect(service.snapshot.context.idle).toBe(idle.length);
          expect(service.snapshot.context.inFlight).toBeGreaterThanOrEqual(0);
          expect(service.snapshot.context.inFlight).toBeLessThanOrEqual(requests.length);
        }
      }),
      { numRuns: 20 },
    );
  });
});
