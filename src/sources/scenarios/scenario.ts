import type { Detail, EventType, Subjects, TimedEvent } from '../../lifecycle/events.ts';
import { type Run, walk } from '../../lifecycle/explore.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Figure, Timings } from './figures.ts';

/** A story that the machines tell: directions where they leave a choice, and durations with their sources. */
export interface Scenario {
  /** Stable name in links. */
  readonly slug: string;
  readonly group: Group;
  readonly setting: Setting;
  readonly runs: readonly ScenarioRun[];
}

/** The shelves of the catalogue. */
export type Group =
  | 'starts'
  | 'errors'
  | 'between'
  | 'refusals'
  | 'streaming'
  | 'snapStart'
  | 'ahead'
  | 'extensions'
  | 'queues'
  | 'doors'
  | 'concurrency'
  | 'managed'
  | 'end';

export interface ScenarioRun extends Subjects {
  readonly route: readonly EventType[];
  readonly timings: Timings;
  /** What else is told of these events, each spent once. */
  readonly details?: Readonly<Partial<Record<EventType, Detail | readonly Detail[]>>>;
  /** The wait before the first event of the run. */
  readonly after?: Figure;
  /** ms since the story began; with it the run happens among the others. */
  readonly startsAt?: number;
}

/** A scenario as told: its events from 0 ms on, and for each the figure that its time follows from, if it has one. */
export interface Telling {
  readonly events: readonly TimedEvent[];
  readonly figures: ReadonlyMap<TimedEvent, Figure>;
}

/** Lets the machines tell a scenario. */
export function tell(scenario: Scenario): Telling {
  const figures = new Map<TimedEvent, Figure>();
  return { events: walk(scenario.runs.map((run) => toRun(run, figures))), figures };
}

function toRun(
  { route, timings, details = {}, after, startsAt, ...subjects }: ScenarioRun,
  figures: Map<TimedEvent, Figure>,
): Run {
  // A figure is spent once: `next` ends INIT after a long time, and INVOKE at once.
  const pending = new Map(Object.entries(timings).map(([type, figure]) => [type, [figure].flat()]));
  const untold = new Map(Object.entries(details).map(([type, detail]) => [type, [detail].flat()]));
  const spent: (Figure | undefined)[] = [];
  let wait = after;
  return {
    subjects,
    route,
    ...(startsAt !== undefined && { startsAt }),
    takes: (type) => {
      const figure = wait ?? pending.get(type)?.shift();
      wait = undefined;
      spent.push(figure);
      return figure?.ms ?? 0;
    },
    detailOf: (type) => untold.get(type)?.shift(),
    onEvent: (event) => {
      const figure = spent.shift();
      if (figure) figures.set(event, figure);
    },
  };
}
