import { describe, expect, test } from 'vitest';
import type { EventType, Subjects } from './events.ts';
import { openEvents } from './explore.ts';
import { type Population, stateName, step } from './population.ts';

type Happened = readonly [who: Subjects, ...types: readonly EventType[]];

/** The population after these events; each must be legal. */
function reach(...happened: readonly Happened[]): Population {
  return happened.reduce<Population>(
    (population, [who, ...types]) =>
      types.reduce((now, type) => {
        const next = step(now, type, who);
        if (!next) throw new Error(`'${type}' was refused.`);
        return next;
      }, population),
    new Map(),
  );
}

const stateOf = (population: Population, key: string): string => {
  const member = population.get(key);
  return member ? stateName(member) : '';
};

const one = { environment: 'e', worker: 'w1' };
const two = { environment: 'e', worker: 'w2' };
const first = { ...one, request: 'r1' };
const second = { ...two, request: 'r2' };

const launched: Happened[] = [
  [one, 'launch', 'initStart', 'startRuntime', 'bootRuntime'],
  [two, 'spawnWorker'],
  [one, 'loadHandler'],
  [two, 'loadHandler'],
];
const ready: Happened[] = [...launched, [one, 'next'], [two, 'next']];
const call = ['invoke', 'authorize', 'reserveWorker', 'deliver', 'answerNext', 'handle'] as const;
const finish = ['return', 'response', 'respond', 'report', 'accept', 'next'] as const;

describe('INIT of a managed environment', () => {
  test('is over when one worker has called next, and another may follow', () => {
    const oneReady = reach(...launched, [one, 'next']);
    expect(stateOf(oneReady, 'environment:e')).toBe('managed.waiting');
    expect(step(oneReady, 'next', two)).toBeDefined();
  });

  test('spawns no more workers than AWS_LAMBDA_MAX_CONCURRENCY', () => {
    const three = { environment: 'e', worker: 'w3' };
    expect(step(reach([one, 'launch', 'initStart', 'startRuntime']), 'spawnWorker', two)).toBeDefined();
    const full = reach([one, 'launch', 'initStart', 'startRuntime'], [two, 'spawnWorker']);
    expect(step(full, 'spawnWorker', three)).toBeUndefined();
  });
});

describe('a managed environment', () => {
  test('serves two requests at once, and is busy until both workers wait again', () => {
    const both = reach(...ready, [first, ...call], [second, ...call]);
    expect(stateOf(both, 'worker:w1')).toBe(stateOf(both, 'worker:w2'));
    const oneLeft = reach(...ready, [first, ...call], [second, ...call, ...finish]);
    expect(stateOf(oneLeft, 'environment:e')).toBe('managed.busy');
    const none = reach(...ready, [first, ...call], [second, ...call, ...finish], [first, ...finish]);
    expect(stateOf(none, 'environment:e')).toBe('managed.waiting');
  });

  test('is never frozen, never reset, and found by no search for an idle one', () => {
    for (const population of [reach(...ready), reach(...ready, [first, ...call])]) {
      const open = openEvents(population, second);
      for (const type of ['freeze', 'timeout', 'exit', 'idleFound', 'failInit'] as const) {
        expect(open, type).not.toContain(type);
      }
    }
  });

  test('rejects a request exactly when no worker waits', () => {
    const third = { request: 'r3', environment: 'e' };
    const asks: Happened = [third, 'invoke', 'authorize'];
    const oneBusy = reach(...ready, [first, ...call], asks);
    expect(openEvents(oneBusy, third)).toContain('reserveWorker');
    expect(openEvents(oneBusy, third)).not.toContain('noWorker');
    const allBusy = reach(...ready, [first, ...call], [second, ...call], asks);
    expect(openEvents(allBusy, third)).not.toContain('reserveWorker');
    expect(
      stateOf(reach(...ready, [first, ...call], [second, ...call], asks, [third, 'noWorker', 'reject']), 'request:r3'),
    ).toMatch(/call\.rejected$/);
  });

  test('is not harmed by a request that times out: its code runs on, and its post is too late', () => {
    const late = reach(...ready, [first, ...call], [second, ...call], [first, 'timeOutCall', 'respond', 'report']);
    expect(stateOf(late, 'worker:w1')).toBe('api.TimedOut call.calling');
    expect(stateOf(late, 'request:r1')).toMatch(/call\.answered$/);
    const returned = step(late, 'return', first) as Population;
    expect(step(returned, 'response', first)).toBeUndefined();
    expect(step(returned, 'postLate', first)).toBeDefined();
    expect(step(step(late, 'return', second) as Population, 'postLate', second)).toBeUndefined();
    expect(step(step(late, 'return', second) as Population, 'response', second)).toBeDefined();
  });

  test('is not told that a worker has ended: its request runs into its limit, then there is one less to count', () => {
    const crashed = reach(...ready, [first, ...call], [second, ...call], [first, 'exit']);
    expect(stateOf(crashed, 'worker:w1')).toBe('api.Exited call.off');
    expect(stateOf(crashed, 'environment:e')).toBe('managed.busy');
    expect(step(crashed, 'return', second)).toBeDefined();
    for (const type of ['return', 'response', 'respond', 'loseWorker'] as const) {
      expect(openEvents(crashed, first), type).not.toContain(type);
    }
    expect(openEvents(crashed, first)).toContain('timeOutCall');
    const told = reach(
      ...ready,
      [first, ...call],
      [second, ...call],
      [first, 'exit', 'timeOutCall', 'respond', 'report'],
    );
    expect(step(told, 'loseWorker', first)).toBeUndefined();
    const alone = reach(
      ...ready,
      ...([
        [first, ...call],
        [second, ...call],
        [first, 'exit'],
        [second, ...finish],
      ] as Happened[]),
      [first, 'timeOutCall', 'respond', 'report'],
    );
    expect(openEvents(alone, second)).not.toContain('loseWorker');
    const left = step(alone, 'loseWorker', first) as Population;
    expect(stateOf(left, 'environment:e')).toBe('managed.waiting');
    const ended = step(step(left, 'markUnhealthy', two) as Population, 'terminate', two) as Population;
    expect(step(ended, 'slotGone', two)).toBeDefined();
  });

  test('whose INIT finds nothing to execute is gone, and no request has seen it', () => {
    expect(stateOf(reach([one, 'launch', 'initStart', 'failInit']), 'environment:e')).toBe('gone');
  });

  test('is gone when it was unhealthy and its last worker has ended', () => {
    const unhealthy = reach(...ready, [one, 'markUnhealthy', 'terminate']);
    expect(step(unhealthy, 'slotGone', one)).toBeUndefined();
    expect(step(unhealthy, 'terminate', one)).toBeUndefined();
    const ended = reach(...ready, [one, 'markUnhealthy', 'terminate'], [two, 'terminate', 'slotGone']);
    expect(stateOf(ended, 'environment:e')).toBe('gone');
  });
});
