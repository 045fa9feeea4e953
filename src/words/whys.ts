import { whys } from './en/whys/index.ts';
import type { WordedStep } from './steps.ts';

/** Why a step matters, in one sentence. A step of which nobody says it does not compile. */
export function whyOfStep(step: WordedStep): string {
  return whys[step];
}
