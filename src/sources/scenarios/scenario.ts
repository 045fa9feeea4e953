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

/** The events of a scenario, from 0 ms on. */
export function tell(scenario: Scenario): TimedEvent[] {
  return walk(scenario.runs.map(toRun));
}

function toRun({ request, environment, worker, route, timings, after }: ScenarioRun): Run {
  const pending = { ...timings };
  let wait = after?.ms ?? 0;
  return {
    subjects: { request, environment, worker },
    route,
    // A figure is spent once: `next` ends INIT after a long time, and INVOKE at once.
    takes: (type) => {
      const ms = (pending[type]?.ms ?? 0) + wait;
      wait = 0;
      delete pending[type];
      return ms;
    },
  };
}
