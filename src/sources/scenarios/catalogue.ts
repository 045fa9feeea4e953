// Whoever has these events needs the words of every step.
import '../../words/furtherSteps.ts';
import '../../words/stepsOfStories.ts';
import { doors, queues, streaming, streamingDoors, streamingPython } from './callers.ts';
import { tooLargeInPython } from './clients.ts';
import { coldStartFlag, configured, recursion } from './configured.ts';
import { durable } from './durable.ts';
import { ahead, concurrency, snapStart } from './environments.ts';
import { ends, errors } from './errors.ts';
import { extensions } from './extensions.ts';
import { managed } from './managed.ts';
import { managedFailures } from './managedFailures.ts';
import { initLoop, practice } from './practice.ts';
import { refusals } from './refusals.ts';
import { remains } from './remains.ts';
import type { Scenario } from './scenario.ts';
import { shard } from './shards.ts';
import { starts } from './starts.ts';

/** All stories. The first is the default. Loaded when somebody asks for more than the everyday ones. */
export const scenarios: readonly Scenario[] = [
  ...starts,
  ...configured,
  ...errors,
  tooLargeInPython,
  initLoop,
  ...practice,
  durable,
  remains,
  ...refusals,
  ...streaming,
  streamingPython,
  ...streamingDoors,
  ...extensions,
  ...snapStart,
  ...ahead,
  coldStartFlag,
  ...concurrency,
  ...managed,
  ...managedFailures,
  ...queues,
  shard,
  recursion,
  ...doors,
  ...ends,
];
