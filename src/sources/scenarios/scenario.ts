import type { EventType, TimedEvent } from '../../lifecycle/events.ts';
import { type Run, walk } from '../../lifecycle/explore.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Figure, Timings } from './figures.ts';

/** A story that the machines tell: directions where they leave a choice, and durations with their sources. */
export interface Scenario {
  /** Stable name in links. */
  readonly slug: string;
  readonly setting: Setting;
  readonly runs: readonly ScenarioRun[];
}

export interface ScenarioRun {
  readonly request: string;
  readonly environment: string;
  readonly worker: string;
  readonly route: readonly EventType[];
  readonly timings: Timings;
  /** The wait before the first event of the run. */
  readonly after?: Figure;
}

/** A scenario as told: its events from 0 ms on, and for each the figure that its time follows from, if it has one. */
export interface Telling {
  readonly events: readonly TimedEvent[];
  readonly figures: ReadonlyMap<TimedEvent, Figure>;
}

/** Lets the machines tell a scenario. */
export function tell(scenario: Scenario): Telling {
  const spent: (Figure | undefined)[] = [];
  const events = walk(scenario.runs.map((run) => toRun(run, spent)));
  const figures = new Map(events.flatMap((event, place) => (spent[place] ? [[event, spent[place]] as const] : [])));
  return { events, figures };
}

function toRun(
  { request, environment, worker, route, timings, after }: ScenarioRun,
  spent: (Figure | undefined)[],
): Run {
  const pending = { ...timings };
  let wait = after;
  return {
    subjects: { request, environment, worker },
    route,
    // A figure is spent once: `next` ends INIT after a long time, and INVOKE at once.
    takes: (type) => {
      const figure = pending[type] ?? wait;
      spent.push(figure);
      wait = undefined;
      delete pending[type];
      return figure?.ms ?? 0;
    },
  };
}
