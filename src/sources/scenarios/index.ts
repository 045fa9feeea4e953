import type { Setting } from '../../trace/setting.ts';
import { coldImage, idleTime, warm } from './figures.ts';
import type { Scenario, ScenarioRun } from './scenario.ts';

const setting: Setting = {
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
  },
};

const coldRun: ScenarioRun = {
  request: 'first',
  environment: 'a',
  worker: 'a1',
  route: ['invoke'],
  timings: coldImage,
};

const warmRun: ScenarioRun = {
  request: 'second',
  environment: 'a',
  worker: 'a1',
  route: ['invoke'],
  timings: warm,
};

/** Rows A1-A24: a container image, a synchronous invoke, no extension. */
export const coldStart: Scenario = { slug: 'cold-start', setting, runs: [coldRun] };

/** Rows B1-B13: the environment is there and frozen. */
export const warmStart: Scenario = {
  slug: 'warm-start',
  setting,
  runs: [{ ...warmRun, route: ['seen', 'invoke'] }],
};

/** The default story: a cold request, a freeze, minutes of idle, a warm request. */
export const coldThenWarm: Scenario = {
  slug: 'cold-then-warm',
  setting,
  runs: [coldRun, { ...warmRun, after: idleTime }],
};

/** The catalogue. The first is the default. */
export const scenarios: readonly Scenario[] = [coldThenWarm, coldStart, warmStart];

export { type Scenario, tell } from './scenario.ts';
