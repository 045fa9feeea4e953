import type { Detail, EventType, Subjects, TimedEvent } from './events.ts';
import { isOpen, type Member, type Population, stateName, step } from './population.ts';
import { eventTypes, wire } from './wire.ts';

/** The events that all machines they address accept now, for these subjects, in the canonical order. */
export function openEvents(population: Population, subjects: Subjects): EventType[] {
  return eventTypes.filter((type) => isOpen(population, type, subjects));
}

/** One request on its way through one environment: directions at forks, and how long each step takes. */
export interface Run {
  readonly subjects: Subjects;
  /** Taken, in order, as soon as each is open. Elsewhere the first open event that follows by itself happens. */
  readonly route: readonly EventType[];
  /** ms from the event before to this one. Asked once for each event of the run, in order. */
  readonly takes: (type: EventType) => number;
  /** What else is told of an event. Asked once for each event of the run, in order. */
  readonly detailOf?: (type: EventType) => Detail | undefined;
  /** ms since the trace began. Absent: the run begins when all runs before it are over. */
  readonly startsAt?: number;
  /** Hears each event of the run once it has happened. */
  readonly onEvent?: (event: TimedEvent) => void;
}

/** A run that loops would never end; the longest real one has about 60 steps. */
const longestRun = 200;

/** What follows by itself, in the canonical order. */
const flowing = eventTypes.filter((type) => wire[type].cause === 'flow');

/** A run that is under way: what it will do next, and when. */
interface Walker {
  readonly run: Run;
  readonly route: EventType[];
  at: number;
  steps: number;
  planned: { readonly type: EventType; readonly at: number } | undefined;
}

/**
 * Lets the machines run: every event they offer happens, until nothing follows by itself. Runs with a time of their own
 * happen among each other.
 * @returns scripted events, from `startsAt` ms on.
 * @throws when a direction was never open: the scenario is wrong, not its reader.
 */
export function walk(runs: readonly Run[], startsAt = 0): TimedEvent[] {
  const events: TimedEvent[] = [];
  let population: Population = new Map();
  let now = startsAt;
  let walkers: Walker[] = [];
  const waiting = [...runs];
  const choose = ({ run, route, steps }: Walker): EventType | undefined => {
    if (steps >= longestRun) return undefined;
    const opens = (type: EventType) => isOpen(population, type, run.subjects);
    return route[0] !== undefined && opens(route[0]) ? route[0] : flowing.find(opens);
  };
  for (;;) {
    while (waiting[0] && (waiting[0].startsAt !== undefined || walkers.length === 0)) {
      const run = waiting.shift() as Run;
      walkers.push({ run, route: [...run.route], at: run.startsAt ?? now, steps: 0, planned: undefined });
    }
    for (const walker of walkers) {
      const type = walker.planned === undefined ? choose(walker) : undefined;
      if (type !== undefined) walker.planned = { type, at: walker.at + walker.run.takes(type) };
    }
    // A run is over when nothing follows; others may still use its environment.
    walkers = walkers.filter(({ planned, route }) => planned !== undefined || route.length > 0);
    const [first] = walkers.filter(({ planned }) => planned !== undefined).sort(byPlan);
    if (!first?.planned) {
      if (walkers[0]) throw new Error(`The machines never offered '${walkers[0].route[0]}'.`);
      if (waiting.length === 0) return events;
      continue;
    }
    const { planned } = first;
    now = first.at = planned.at;
    first.planned = undefined;
    // What others did meanwhile may have opened another way.
    const type = isOpen(population, planned.type, first.run.subjects) ? planned.type : choose(first);
    if (type === undefined) continue;
    if (type === first.route[0]) first.route.shift();
    first.steps++;
    population = step(population, type, first.run.subjects) ?? population;
    const detail = first.run.detailOf?.(type);
    const event: TimedEvent = {
      at: now,
      event: { type },
      origin: 'scripted',
      ...first.run.subjects,
      ...(detail && { detail }),
    };
    events.push(event);
    first.run.onEvent?.(event);
  }
}

const byPlan = (a: Walker, b: Walker): number => (a.planned?.at ?? 0) - (b.planned?.at ?? 0);

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
  const ids = new Set([...Object.values(subjects), 'lambda']);
  return [...population.values()]
    .filter((member) => ids.has(member.id))
    .map((member) => `${member.kind}:${member.id} ${stateName(member)} ${idleOf(member)}`)
    .sort()
    .join('|');
}

const idleOf = (member: Member): string =>
  member.kind === 'service' || member.kind === 'environment' ? Object.values(member.snapshot.context).join('/') : '';
