import { doors, queues, streaming } from './callers.ts';
import { ends, errors, refusals } from './errors.ts';
import { extensions } from './extensions.ts';
import type { Scenario } from './scenario.ts';
import { ahead, concurrency, snapStart, starts } from './starts.ts';

/** The catalogue. The first is the default. */
export const scenarios: readonly Scenario[] = [
  ...starts,
  ...errors,
  ...refusals,
  ...streaming,
  ...extensions,
  ...snapStart,
  ...ahead,
  ...concurrency,
  ...queues,
  ...doors,
  ...ends,
];

export { type Group, type Scenario, tell } from './scenario.ts';
export { coldStart, coldThenWarm, warmStart } from './starts.ts';
