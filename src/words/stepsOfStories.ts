import { stepsOfStories } from './en/steps/ofStories.ts';
import { addSteps } from './steps.ts';

// To import this is to have the words that single stories have of their own: a frame loads them with those stories.
addSteps(stepsOfStories);
