import type { Setting } from '../../trace/setting.ts';
import type { Timings } from './figures.ts';
import type { Group, Scenario, ScenarioRun } from './scenario.ts';

/** The function that all stories are about. */
export const setting: Setting = {
  functionName: 'orders',
  packaging: 'image',
  memoryMb: 512,
  maxMemoryMb: 93,
  timeoutMs: 15_000,
  version: '$LATEST',
  logStream: '2026/08/22/[$LATEST]5f3c9a1e7b2d4c60a8e1f0d37c94b652',
  beganAt: Date.UTC(2026, 7, 22, 14, 0, 0),
  requestIds: {
    first: '8f507cfc-9b3c-4f2e-9d61-2a7d0c54e1b8',
    second: 'c2b1a7de-41f0-4c7f-8a35-6e9d3b0f7c12',
    third: '3d0f6b52-7a1e-4b89-9c44-e5a2f81d6073',
    fourth: 'e91b4c07-5d2a-4f36-8b17-0ac6d25e98f4',
    // Every try of an asynchronous event has the same id.
    event: 'a64e9d07-2c5b-4f18-b7d3-90c1e82f5a6d',
    'try-1': 'a64e9d07-2c5b-4f18-b7d3-90c1e82f5a6d',
    'try-2': 'a64e9d07-2c5b-4f18-b7d3-90c1e82f5a6d',
    'try-3': 'a64e9d07-2c5b-4f18-b7d3-90c1e82f5a6d',
  },
};

/** As a published version: provisioned concurrency and SnapStart are never for `$LATEST` (facts §7.7, §10.G). */
export const published = {
  version: '1',
  logStream: '2026/08/22/[1]5f3c9a1e7b2d4c60a8e1f0d37c94b652',
} as const satisfies Partial<Setting>;

/** A scenario of that function; `own` says what differs. */
export function scenario(
  slug: string,
  group: Group,
  runs: readonly ScenarioRun[],
  own: Partial<Setting> = {},
): Scenario {
  return { slug, group, setting: { ...setting, ...own }, runs };
}

/** A request to environment `a`, if nothing else is said. */
export function run(
  request: string,
  route: ScenarioRun['route'],
  timings: Timings,
  more: Partial<ScenarioRun> = {},
): ScenarioRun {
  return { request, environment: 'a', worker: 'a1', route, timings, ...more };
}

/** A call that never reaches an environment. */
export function outside(
  request: string,
  route: ScenarioRun['route'],
  timings: Timings,
  more: Partial<ScenarioRun> = {},
): ScenarioRun {
  return { request, route, timings, ...more };
}

/** What happens to environment `a` without any request. */
export function alone(route: ScenarioRun['route'], timings: Timings, more: Partial<ScenarioRun> = {}): ScenarioRun {
  return { environment: 'a', worker: 'a1', route, timings, ...more };
}
