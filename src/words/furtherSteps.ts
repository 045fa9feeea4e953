import * as endings from './en/endings.ts';
import { furtherSteps } from './en/steps/index.ts';
import { addEndings } from './endings.ts';
import { addSteps } from './steps.ts';

// To import this is to have the words of every step, and of every end.
addSteps(furtherSteps);
addEndings(endings);
