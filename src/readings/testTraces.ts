import type { EventType } from '../lifecycle/events.ts';
import { walk } from '../lifecycle/explore.ts';
import { record } from '../trace/record.ts';
import type { Trace } from '../trace/trace.ts';
import '../words/further.ts';

/** Directions for runs that end in each way there is. */
export const routes = {
  cold: ['invoke'],
  error: ['invoke', 'throw', 'error'],
  timeout: ['invoke', 'timeout'],
  exit: ['invoke', 'exit'],
  initError: ['invoke', 'loadHandler', 'initError', 'failInit'],
  initErrorEarly: ['invoke', 'initError', 'failInit'],
  initErrorTwice: ['invoke', 'loadHandler', 'initError', 'failInit', 'loadHandler', 'initError', 'failInit'],
  initTimeout: ['invoke', 'failInit'],
  restore: ['invoke', 'restoreStart'],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;

/** How a run of a test goes: its directions, and how many ms its events take, each spent once. */
export interface TestRun {
  readonly route: readonly EventType[];
  readonly takes?: Readonly<Partial<Record<EventType, readonly number[]>>>;
}

/** Runs one after another in one environment: the requests are r1, r2, …. */
export function traceOf(...runs: readonly TestRun[]): Trace {
  return record(
    walk(
      runs.map(({ route, takes = {} }, place) => {
        const spent = new Map<EventType, number>();
        return {
          subjects: { request: `r${place + 1}`, environment: 'e', worker: 'w' },
          route,
          takes: (type) => {
            const times = spent.get(type) ?? 0;
            spent.set(type, times + 1);
            return takes[type]?.[times] ?? 0;
          },
        };
      }),
    ),
  );
}
