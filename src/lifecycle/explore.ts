import type { EventType, Subjects, TimedEvent } from './events.ts';
import { type Member, type Population, stateName, step } from './population.ts';
import { eventTypes, wire } from './wire.ts';

/** The events that all machines they address accept now, for these subjects, in the canonical order. */
export function openEvents(population: Population, subjects: Subjects): EventType[] {
  return eventTypes.filter((type) => step(population, type, subjects) !== undefined);
}

/** One request on its way through one environment: directions at forks, and how long each step takes. */
export interface Run {
  readonly subjects: Subjects;
  /** Taken, in order, as soon as each is open. Elsewhere the first open event that follows by itself happens. */
  readonly route: readonly EventType[];
  /** ms from the event before to this one. */
  readonly takes: (type: EventType) => number;
}

/** A run that loops would never end; the longest real one has about 40 steps. */
const longestRun = 200;

/**
 * Lets the machines run: every event they offer happens, until nothing follows by itself.
 * @returns scripted events, from `startsAt` ms on.
 * @throws when a direction was never open: the scenario is wrong, not its reader.
 */
export function walk(runs: readonly Run[], startsAt = 0): TimedEvent[] {
  const events: TimedEvent[] = [];
  let population: Population = new Map();
  let at = startsAt;
  for (const run of runs) {
    const route = [...run.route];
    for (let steps = 0; steps < longestRun; steps++) {
      const open = openEvents(population, run.subjects);
      const type = open.find((candidate) => candidate === route[0]) ?? open.find((each) => wire[each].cause === 'flow');
      if (type === undefined) break;
      if (type === route[0]) route.shift();
      population = step(population, type, run.subjects) ?? population;
      at += run.takes(type);
      events.push({ at, event: { type }, origin: 'scripted', ...run.subjects });
    }
    if (route.length > 0) throw new Error(`The machines never offered '${route[0]}'.`);
  }
  return events;
}

/** What a choice costs a bridge, where a step that follows by itself costs 1. */
const choiceCost = 4;

/**
 * The cheapest legal run to a state in which `wanted` is accepted and changes something; without `wanted` itself.
 * What `wire` says is `named` is taken only when it is in `named`; `seen` only when nothing else leads there.
 * @returns undefined when no run leads there.
 */
export function bridge(
  population: Population,
  subjects: Subjects,
  wanted: EventType,
  named: ReadonlySet<EventType> = new Set(),
): EventType[] | undefined {
  type Path = { readonly population: Population; readonly run: readonly EventType[]; readonly cost: number };
  const frontier: Path[] = [{ population, run: [], cost: 0 }];
  const visited = new Set<string>();
  while (frontier.length > 0) {
    frontier.sort((a, b) => a.cost - b.cost);
    const path = frontier.shift() as Path;
    const place = placeOf(path.population, subjects);
    if (visited.has(place)) continue;
    visited.add(place);
    const arrived = step(path.population, wanted, subjects);
    // What changes nothing, such as a second GET next in one invoke, is not what was wanted.
    if (arrived && placeOf(arrived, subjects) !== place) return [...path.run];
    for (const type of eventTypes) {
      const { cause } = wire[type];
      if (cause === 'named' && !named.has(type)) continue;
      const after = step(path.population, type, subjects);
      if (after) {
        const cost = path.cost + (type === 'seen' ? 100 : cause === 'choice' ? choiceCost : 1);
        frontier.push({ population: after, run: [...path.run, type], cost });
      }
    }
  }
  return undefined;
}

function placeOf(population: Population, subjects: Subjects): string {
  const ids = new Set([subjects.request, subjects.environment, subjects.worker, 'lambda']);
  return [...population.values()]
    .filter((member) => ids.has(member.id))
    .map((member) => `${member.kind}:${member.id} ${stateName(member)} ${idleOf(member)}`)
    .sort()
    .join('|');
}

const idleOf = (member: Member): string =>
  member.kind === 'service' ? `${member.snapshot.context.idle}/${member.snapshot.context.inFlight}` : '';
