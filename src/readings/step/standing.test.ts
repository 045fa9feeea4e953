import { expect, test } from 'vitest';
import { chartOf, flatten, machineKinds } from '../../lifecycle/chart.ts';
import { type Member, stateName } from '../../lifecycle/population.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { advance, record } from '../../trace/record.ts';
import { firstEntered, pathsOf, standingsAt } from './standing.ts';

test('at every step of every story each machine stands where its population has it', () => {
  for (const scenario of scenarios) {
    const trace = record(tell(scenario).events);
    let sofar = record(trace.prelude);
    for (const message of trace.messages) {
      sofar = advance(sofar, message);
      const members: readonly Member[] = [...sofar.population.values()];
      for (const standing of Object.values(standingsAt(trace, message.index))) {
        const member = members.find(
          ({ kind, id }) => kind === standing.kind && (kind === 'service' || id === standing.id),
        );
        expect(member && stateName(member), `${scenario.slug}, step ${message.index + 1}`).toBe(standing.state);
      }
    }
  }
});

test('every state in which a machine is found stands in its chart, and is entered at the step that is told', () => {
  for (const scenario of scenarios) {
    const trace = record(tell(scenario).events);
    for (const { index, states } of trace.messages) {
      for (const kind of machineKinds) {
        const known = flatten(chartOf(kind).states).map(({ path }) => path);
        for (const path of states[kind] ? pathsOf(states[kind]) : []) {
          expect(known, scenario.slug).toContain(path);
          expect(firstEntered(trace, kind, path)).toBeLessThanOrEqual(index);
        }
      }
    }
  }
});

test('an environment older than the window stands before the first step', () => {
  const warm = scenarios.find(({ slug }) => slug === 'warm-start');
  const trace = record(warm ? tell(warm).events : []);
  expect(standingsAt(trace, -1).environment).toMatchObject({ state: 'idle.frozen', step: -1 });
  expect(standingsAt(trace, -1).request).toBeUndefined();
});

test('the charts hold the states and edges of the machines: facts §10.N by name', () => {
  const { states, edges } = chartOf('environment');
  const names = states.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'none',
      'provisioning',
      'init',
      'idle',
      'busy',
      'initFailed',
      'resetting',
      'snapshotting',
      'restoring',
      'shuttingDown',
      'gone',
    ]),
  );
  expect(edges).toContainEqual({ from: 'idle.frozen', event: 'idleFound', to: 'reserved.frozen' });
  expect(edges).toContainEqual({ from: 'busy', event: 'timeout', to: 'resetting' });
});
