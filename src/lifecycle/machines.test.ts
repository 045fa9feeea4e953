import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type AnyStateMachine, type AnyStateNode, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { environmentMachine } from './environmentMachine.ts';
import type { EventType } from './events.ts';
import { extensionMachine } from './extensionMachine.ts';
import { requestMachine } from './requestMachine.ts';
import { serviceMachine } from './serviceMachine.ts';
import { eventTypes, type MachineKind, wire } from './wire.ts';
import { workerMachine } from './workerMachine.ts';

const events = eventTypes.map((type) => ({ type }));
const input = { limit: 2 };
const legal = {
  events,
  filterEvents: (snapshot: { can(event: { type: EventType }): boolean }, event: { type: EventType }) =>
    snapshot.can(event),
};

/** Every snapshot that a machine can be in, found by legal events only. */
const reached = {
  request: getShortestPaths(requestMachine, legal).map(({ state }) => state),
  service: getShortestPaths(serviceMachine, { ...legal, input }).map(({ state }) => state),
  environment: getShortestPaths(environmentMachine, legal).map(({ state }) => state),
  worker: getShortestPaths(workerMachine, legal).map(({ state }) => state),
  extension: getShortestPaths(extensionMachine, legal).map(({ state }) => state),
};

const machines: Readonly<Record<MachineKind, AnyStateMachine>> = {
  request: requestMachine,
  service: serviceMachine,
  environment: environmentMachine,
  worker: workerMachine,
  extension: extensionMachine,
};
const kinds = Object.keys(machines) as MachineKind[];

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

const nameOf = (node: AnyStateNode): string => node.path.join('.') || 'always';

/** What `matches` takes for a path: `busy.handling` to `{ busy: 'handling' }`. */
function nested(path: readonly string[]): object | string {
  const [first = '', ...rest] = path;
  return rest.length === 0 ? first : { [first]: nested(rest) };
}

function isIn(snapshot: { matches(value: never): boolean }, node: AnyStateNode): boolean {
  return node.path.length === 0 || snapshot.matches(nested(node.path) as never);
}

/** The edges of a machine as its definition has them: `from event to`. */
function edgesOf(machine: AnyStateMachine): { from: AnyStateNode; type: string; to: AnyStateNode }[] {
  return nodesOf(machine.root).flatMap((from) =>
    [...from.transitions.values()].flat().map((each) => ({ from, type: each.eventType, to: each.target?.[0] ?? from })),
  );
}

describe.each(kinds)('%s machine', (kind) => {
  const machine = machines[kind];
  const snapshots: readonly { can(event: never): boolean; matches(value: never): boolean }[] = reached[kind];

  test('every state is reached by legal events', () => {
    const unreached = nodesOf(machine.root).filter((node) => !snapshots.some((snapshot) => isIn(snapshot, node)));
    expect(unreached.map(nameOf)).toEqual([]);
  });

  test('every edge is legal somewhere, and leads where it says', () => {
    const broken = edgesOf(machine).filter(
      ({ from, type, to }) =>
        !snapshots.some(
          (snapshot) =>
            isIn(snapshot, from) &&
            snapshot.can({ type } as never) &&
            isIn(transition(machine, snapshot as never, { type })[0] as never, to),
        ),
    );
    expect(broken.map(({ from, type, to }) => `${nameOf(from)} ${type} ${nameOf(to)}`)).toEqual([]);
  });

  test('hears exactly the events that are addressed to it', () => {
    const heard = new Set(edgesOf(machine).map(({ type }) => type));
    const addressed = eventTypes.filter((type) => wire[type].machines.includes(kind));
    expect([...heard].sort()).toEqual([...addressed].sort());
  });

  test('is pure: every change is a named event', () => {
    for (const node of nodesOf(machine.root)) {
      expect(node.invoke, nameOf(node)).toEqual([]);
      expect(node.always ?? [], nameOf(node)).toEqual([]);
      expect(node.after, nameOf(node)).toEqual([]);
      expect([...node.entry, ...node.exit], nameOf(node)).toEqual([]);
    }
    for (const { type } of edgesOf(machine)) {
      expect(type).not.toContain('*');
      expect(type).not.toMatch(/^xstate\./);
    }
  });

  test('asks for no effect: a transition gives a snapshot and nothing to do', () => {
    for (const snapshot of snapshots) {
      for (const event of events) {
        if (snapshot.can(event as never)) expect(transition(machine, snapshot as never, event)[1]).toEqual([]);
      }
    }
  });
});

test('an extension is told of an invoke once: no other INVOKE before the REPORT, whatever happens', () => {
  type Environment = (typeof reached.environment)[number];
  const after = (snapshot: Environment, type: EventType) => transition(environmentMachine, snapshot, { type })[0];
  const todo = reached.environment
    .filter((each) => each.can({ type: 'extensionInvoke' }))
    .map((each) => after(each, 'extensionInvoke'));
  expect(todo).not.toEqual([]);
  const seen = new Set<string>();
  for (let each = todo.pop(); each; each = todo.pop()) {
    const place = JSON.stringify([each.value, each.context]);
    if (seen.has(place)) continue;
    seen.add(place);
    expect(each.can({ type: 'extensionInvoke' }), place).toBe(false);
    for (const { type } of events) if (type !== 'report' && each.can({ type })) todo.push(after(each, type));
  }
});

test('after a timeout with an extension the runtime has its SIGTERM before the extension hears of SHUTDOWN', () => {
  const after = (type: EventType, from = reached.environment) =>
    from.filter((each) => each.can({ type })).map((each) => transition(environmentMachine, each, { type })[0]);
  const awaiting = reached.environment.filter(
    ({ context, value }) => !context.isAhead && isDeepStrictEqual(value, { init: 'awaiting' }),
  );
  const timedOut = [...after('timeout').filter(({ context }) => context.hasExtension), ...after('failInit', awaiting)];
  expect(timedOut.length).toBeGreaterThan(awaiting.length);
  for (const each of timedOut) {
    expect(each.can({ type: 'extensionShutdown' })).toBe(false);
    const [terminated] = transition(environmentMachine, each, { type: 'terminate' });
    expect(terminated.can({ type: 'extensionShutdown' })).toBe(true);
    expect(terminated.can({ type: 'terminate' })).toBe(false);
  }
});

test('the service machine counts from nothing to the limit, and no further', () => {
  const unreserved = reached.service.filter(({ context }) => context.limit === 2);
  const counts = unreserved.map(({ context }) => `${context.inFlight} in flight, ${context.idle} idle`);
  const upToLimit = [0, 1, 2];
  const allowed = upToLimit.flatMap((inFlight) => upToLimit.map((idle) => `${inFlight} in flight, ${idle} idle`));
  expect(counts.sort()).toEqual(allowed);
});
