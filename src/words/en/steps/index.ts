import { configuredSteps } from './configured.ts';
import { doorSteps } from './doors.ts';
import { environmentSteps } from './environments.ts';
import { extensionSteps } from './extensions.ts';
import { failureSteps } from './failures.ts';
import { managedSteps } from './managed.ts';
import { ownSteps } from './own.ts';
import { remainsSteps } from './remains.ts';
import { serviceSteps } from './service.ts';
import { streamSteps } from './streams.ts';

/** The steps of all stories beside the everyday ones. */
export const furtherSteps = {
  ...serviceSteps,
  ...doorSteps,
  ...environmentSteps,
  ...extensionSteps,
  ...streamSteps,
  ...failureSteps,
  ...configuredSteps,
  ...remainsSteps,
  ...managedSteps,
  ...ownSteps,
};
