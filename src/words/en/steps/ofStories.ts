import { configuredSteps } from './configured.ts';
import { ownSteps } from './own.ts';
import { remainsSteps } from './remains.ts';

/** The steps that single stories tell in words of their own. */
export const stepsOfStories = { ...ownSteps, ...configuredSteps, ...remainsSteps };
