import { everydayWhys } from './en/steps/everydayWhys.ts';
import { type WordedStep, wordsOfStep } from './steps.ts';

const everyday: Readonly<Partial<Record<WordedStep, string>>> = everydayWhys;

/** Why a step matters, in one sentence. */
export function whyOfStep(step: WordedStep): string {
  const why = everyday[step] ?? wordsOfStep(step).why;
  if (why === undefined) throw new Error(`Nobody says why ${step} matters.`);
  return why;
}
