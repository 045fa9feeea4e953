import { addDisagreements } from './disagreementTexts.ts';
import * as endings from './en/endings.ts';
import { furtherDisagreements } from './en/furtherDisagreementTexts.ts';
import { furtherSteps } from './en/steps/index.ts';
import { addEndings } from './endings.ts';
import { addSteps } from './steps.ts';

// To import this is to have the words of every step, of every end, and of every disagreement.
addSteps(furtherSteps);
addEndings(endings);
addDisagreements(furtherDisagreements);
