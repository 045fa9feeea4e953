import { expect, test } from 'vitest';
import { chartOf, machineKinds } from '../../lifecycle/chart.ts';
import type { Subjects } from '../../lifecycle/events.ts';
import { addressed, type Population, stateName, step } from '../../lifecycle/population.ts';
import { record } from '../../trace/record.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { scenarios } from './catalogue.ts';
import { figureSources } from './figures.ts';
import { coldThenWarm, tell } from './index.ts';
import type { ScenarioRun } from './scenario.ts';

const stories = { ...words.page.scenarios, ...furtherWords.stories };

/** Every edge of every machine, as the state chart shows them. Several targets of one event are several edges. */
const edges = machineKinds.flatMap((kind) => chartOf(kind).edges.map((edge) => ({ kind: kind as string, ...edge })));

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

test('every edge of the machines is told by some scenario', () => {
  const untold = edges.filter(
    ({ kind, from, event, to }) =>
      !moves.some(
        (move) => move.kind === kind && move.event === event && stands(move.before, from) && stands(move.after, to),
      ),
  );
  expect(untold.map(({ kind, from, event, to }) => `${kind}: ${from} ${event} ${to}`)).toEqual([]);
});

test('the first scenario is the default story, and no two have one name', () => {
  expect(scenarios[0]).toBe(coldThenWarm);
  const slugs = scenarios.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

/** The figures of a run, each as often as it is spent. */
const figuresOf = ({ timings, after }: ScenarioRun) => [...Object.values(timings).flat(), ...(after ? [after] : [])];

test('times begin at 0, and every wait is one figure of the scenario', () => {
  for (const scenario of scenarios) {
    const { events, figures } = tell(scenario);
    expect(events[0]?.at).toBe(0);
    for (const run of scenario.runs) {
      // Runs that happen among each other have a clock each.
      const isOwn = ({ request, worker }: Subjects) => request === run.request && worker === run.worker;
      const own = scenario.runs.length === 1 ? events : events.filter(isOwn);
      const first = scenario.runs.indexOf(run) === 0 || run.startsAt !== undefined;
      own.slice(first ? 0 : 1).forEach((event) => {
        const before = own[own.indexOf(event) - 1];
        const waited = event.at - (before?.at ?? run.startsAt ?? 0);
        expect(waited, `${scenario.slug}: ${event.event.type}`).toBeCloseTo(figures.get(event)?.ms ?? 0, 6);
      });
    }
  }
});

test('every figure is spent, once in each run that has it: a step that is timed is a step that happens', () => {
  for (const scenario of scenarios) {
    const spent = [...tell(scenario).figures.values()].map(({ ms }) => ms);
    const given = scenario.runs.flatMap(figuresOf);
    expect(spent.sort(), scenario.slug).toEqual(given.map(({ ms }) => ms).sort());
  }
});

test('a figure has a source in the table, says how it follows from it in words if at all, and is no negative time', () => {
  for (const { runs, slug } of scenarios) {
    for (const { ms, source, how } of runs.flatMap(figuresOf)) {
      expect(figureSources[source].title).toBeTruthy();
      if (how) expect(words.figures.how[how].trim()).not.toBe('');
      expect(ms, slug).toBeGreaterThanOrEqual(0);
    }
  }
});

test('every request of a story has an id of AWS, and each is a UUID of its own but for the tries of one event', () => {
  for (const { setting, runs } of scenarios) {
    const requests = runs.flatMap(({ request }) => request ?? []);
    const ids = requests
      .filter((request) => !/^try-[23]$|^event$/.test(request))
      .map((name) => setting.requestIds[name]);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of requests) expect(setting.requestIds[name]).toBeDefined();
  }
});

test('every call is closed, no caller waits, and every environment ends at rest', () => {
  for (const scenario of scenarios) {
    for (const member of record(tell(scenario).events).population.values()) {
      const where = `${scenario.slug}: ${member.kind} ${member.id}`;
      if (member.kind === 'request') {
        expect(stateName(member), where).toMatch(
          /caller\.(done|clientGone|doorGone|doorLeft) call\.(answered|rejected|discarded)/,
        );
      }
      if (member.kind === 'environment') {
        expect(stateName(member), where).toMatch(/^(idle\.frozen|initFailed\.idle|managed\.waiting|gone|none)$/);
      }
    }
  }
});

test('every name of the catalogue has a title and a promise', () => {
  for (const { slug, group } of scenarios) {
    expect(stories).toHaveProperty([slug]);
    expect(furtherWords.groups).toHaveProperty([group]);
  }
  const told = [...scenarios.map(({ slug }) => slug), 'what-if'];
  expect(Object.keys(stories).sort()).toEqual(told.sort());
});
