import { configuredSteps } from './configured.ts';
import { durableSteps } from './durable.ts';
import { managedFailureSteps } from './managedFailures.ts';
import { ownSteps } from './own.ts';
import { remainsSteps } from './remains.ts';
import { shardSteps } from './shards.ts';

/** The steps that single stories tell in words of their own. */
export const stepsOfStories = {
  ...ownSteps,
  ...configuredSteps,
  ...remainsSteps,
  ...shardSteps,
  ...durableSteps,
  ...managedFailureSteps,
};
