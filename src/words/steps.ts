import { everydaySteps } from './en/steps/everyday.ts';
import type { furtherSteps } from './en/steps/index.ts';
import type { stepsOfStories } from './en/steps/ofStories.ts';

/** A step's words in one language. Why it matters stands apart, in `whys`. */
export interface StepWords {
  /** What stands on its arrow: at most 32 characters, verb first or the wire call itself. */
  readonly label: string;
  /** At most six words. */
  readonly title: string;
  readonly sentences: string;
}

/** Every step that has words, loaded yet or not. */
export type WordedStep = keyof typeof everydaySteps | keyof typeof furtherSteps | keyof typeof stepsOfStories;

const known: Partial<Record<WordedStep, StepWords>> = { ...everydaySteps };

/** Adds the words of steps that are loaded with what needs them. */
export function addSteps(more: Readonly<Partial<Record<WordedStep, StepWords>>>): void {
  Object.assign(known, more);
}

/** The words of a step: of the everyday stories at once, of all others once `further` is loaded. */
export function wordsOfStep(step: WordedStep): StepWords {
  const found = known[step];
  if (!found) throw new Error(`The words of ${step} are not loaded: import words/further.ts.`);
  return found;
}
