import { clientSteps } from './clients.ts';
import { doorSteps } from './doors.ts';
import { environmentSteps } from './environments.ts';
import { extensionSteps } from './extensions.ts';
import { failureSteps } from './failures.ts';
import { managedSteps } from './managed.ts';
import { serviceSteps } from './service.ts';
import { streamSteps } from './streams.ts';

/** The steps of all stories beside the everyday ones, but for words that single stories have of their own (`ofStories`). */
export const furtherSteps = {
  ...serviceSteps,
  ...clientSteps,
  ...doorSteps,
  ...environmentSteps,
  ...extensionSteps,
  ...streamSteps,
  ...failureSteps,
  ...managedSteps,
};
