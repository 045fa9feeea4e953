import { expect, test } from 'vitest';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { environmentMachine } from '../../lifecycle/environmentMachine.ts';
import { addressed, type Population, stateName, step } from '../../lifecycle/population.ts';
import { requestMachine } from '../../lifecycle/requestMachine.ts';
import { serviceMachine } from '../../lifecycle/serviceMachine.ts';
import { workerMachine } from '../../lifecycle/workerMachine.ts';
import { record } from '../../trace/record.ts';
import { figureSources } from './figures.ts';
import { coldThenWarm, scenarios, tell } from './index.ts';

const machines = [requestMachine, serviceMachine, environmentMachine, workerMachine] as readonly AnyStateMachine[];

/** `kind from event to`, for every edge of every machine. Several targets of one edge are several edges. */
const edges = machines.flatMap((machine) =>
  nodesOf(machine.root).flatMap((node) =>
    [...node.transitions.values()].flat().map((each) => ({
      kind: machine.id,
      from: node.path.join('.'),
      event: each.eventType as string,
      to: (each.target?.[0] ?? node).path.join('.'),
    })),
  ),
);

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

/** What every event of every scenario did: where each machine stood before and after it. */
const moves = scenarios.flatMap((scenario) => {
  let population: Population = new Map();
  return tell(scenario).events.flatMap((timed) => {
    const { type } = timed.event;
    const before = addressed(population, type, timed);
    population = step(population, type, timed) ?? population;
    const after = addressed(population, type, timed);
    if (!('members' in before && 'members' in after)) return [];
    return before.members.map((member, place) => ({
      kind: member.kind as string,
      event: type as string,
      before: stateName(member),
      after: stateName(after.members[place] ?? member),
    }));
  });
});

/** Is a machine that stands at `busy.handling call.polling` in the state `busy`, or `call.polling`? */
const stands = (name: string, path: string): boolean =>
  path === '' || name.split(' ').some((part) => part === path || part.startsWith(`${path}.`));

test('these edges of the machines are not told by any scenario; every other one is', () => {
  const untold = edges.filter(
    ({ kind, from, event, to }) =>
      !moves.some(
        (move) => move.kind === kind && move.event === event && stands(move.before, from) && stands(move.after, to),
      ),
  );
  const list = untold.map(({ kind, from, event, to }) => `${kind}: ${from} ${event} ${to}`);
  // A new edge belongs into a scenario, or into this list (`npx vitest run catalogue -u`).
  expect(list.sort().join('\n')).toMatchInlineSnapshot(`
    "environment: busy exit resetting
    environment: busy timeout resetting
    environment: busy.handling error busy.responding
    environment: busy.handling next busy.handling
    environment: busy.overhead exit resetting.answered
    environment: busy.overhead timeout resetting.answered
    environment: busy.reinit failInit resetting
    environment: busy.reinit.function initError busy.reinit.function
    environment: busy.reinit.function next busy.delivering
    environment: busy.reinit.runtime initError busy.reinit.runtime
    environment: busy.reinit.runtime loadHandler busy.reinit.function
    environment: busy.reinit.starting startRuntime busy.reinit.runtime
    environment: idle.frozen spinDown shuttingDown
    environment: init failInit initFailed.awaited
    environment: init.function initError init.function
    environment: init.runtime initError init.runtime
    environment: initFailed.awaited deliver busy.reinit
    environment: initFailed.idle idleFound reserved.initFailed
    environment: initFailed.idle spinDown shuttingDown
    environment: none seenReset initFailed
    environment: provisioning.vm restoreStart restoring
    environment: reserved.initFailed forward busy.reinit
    environment: resetting.answered report resetting.settled
    environment: resetting.reported respond resetting.settled
    environment: resetting.settled release initFailed
    environment: resetting.stopped report resetting.reported
    environment: resetting.stopped respond resetting.answered
    environment: restoring.hooks next initialized
    environment: restoring.resuming restoreRelease restoring.hooks
    environment: shuttingDown.destroying slotGone gone
    environment: shuttingDown.waking kill shuttingDown.destroying
    service: serving seenReset serving
    service: serving spinDown serving
    worker: api.Exited kill api.Exited
    worker: api.Exited startRuntime api.Started
    worker: api.InitError exit api.Exited
    worker: api.InitError failInit api.Exited
    worker: api.InitError timeout api.Exited
    worker: api.InvocationErrorResponse accept api.RuntimeResponseSentState
    worker: api.InvocationErrorResponse exit api.Exited
    worker: api.InvocationErrorResponse timeout api.Exited
    worker: api.InvocationResponse exit api.Exited
    worker: api.InvocationResponse timeout api.Exited
    worker: api.NotStarted restoreStart api.RestoreReady
    worker: api.Ready exit api.Exited
    worker: api.Ready kill api.Exited
    worker: api.Ready timeout api.Exited
    worker: api.RestoreReady restoreRelease api.Restoring
    worker: api.Restoring next api.Ready
    worker: api.Running error api.InvocationErrorResponse
    worker: api.Running exit api.Exited
    worker: api.Running next api.Running
    worker: api.Running timeout api.Exited
    worker: api.RuntimeResponseSentState exit api.Exited
    worker: api.RuntimeResponseSentState timeout api.Exited
    worker: api.Started exit api.Exited
    worker: api.Started failInit api.Exited
    worker: api.Started initError api.InitError
    worker: api.Started timeout api.Exited
    worker: call exit call.off
    worker: call failInit call.off
    worker: call kill call.off
    worker: call timeout call.off
    worker: call.booting initError call.givingUp
    worker: call.calling throw call.threw
    worker: call.launched initError call.givingUp
    worker: call.loading initError call.givingUp
    worker: call.off restoreStart call.restoring
    worker: call.restored next call.polling
    worker: call.restoring restoreRelease call.restored
    worker: call.threw error call.posting"
  `);
});

test('the first scenario is the default story, and no two have one name', () => {
  expect(scenarios[0]).toBe(coldThenWarm);
  const slugs = scenarios.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('times begin at 0, and every wait is one figure of the scenario', () => {
  for (const scenario of scenarios) {
    const { events, figures } = tell(scenario);
    expect(events[0]?.at).toBe(0);
    events.forEach((event, place) => {
      const waited = event.at - (events[place - 1]?.at ?? 0);
      expect(waited, `${scenario.slug}: ${event.event.type}`).toBeCloseTo(figures.get(event)?.ms ?? 0, 6);
    });
  }
});

test('every figure is spent, once in each run that has it: a step that is timed is a step that happens', () => {
  for (const scenario of scenarios) {
    const spent = [...tell(scenario).figures.values()].map(({ ms }) => ms);
    const given = scenario.runs.flatMap(({ timings, after }) => [...Object.values(timings), ...(after ? [after] : [])]);
    expect(spent.sort()).toEqual(given.map(({ ms }) => ms).sort());
  }
});

test('a figure has a source in the table, says how it follows from it in words if at all, and is no negative time', () => {
  for (const { runs } of scenarios) {
    for (const { timings, after } of runs) {
      for (const { ms, source, how } of [...Object.values(timings), ...(after ? [after] : [])]) {
        expect(figureSources[source].title).toBeTruthy();
        expect(how?.trim()).not.toBe('');
        expect(ms).toBeGreaterThanOrEqual(0);
      }
    }
  }
});

test('every request of a story has an id of AWS, and each is a UUID of its own', () => {
  for (const { setting, runs } of scenarios) {
    const ids = runs.map(({ request }) => setting.requestIds[request]);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('every client is answered, and every environment ends frozen', () => {
  for (const scenario of scenarios) {
    for (const member of record(tell(scenario).events).population.values()) {
      if (member.kind === 'request') expect(stateName(member)).toBe('answered');
      if (member.kind === 'environment') expect(stateName(member)).toBe('idle.frozen');
    }
  }
});
