import { furtherSteps } from './en/steps/index.ts';
import { addSteps } from './steps.ts';

// To import this is to have the words of every step.
addSteps(furtherSteps);
