import type { OwnWords } from '../../lifecycle/ownWords.ts';
import type { Trace } from '../../trace/trace.ts';
import { whyOfStep } from '../../words/whys.ts';
import { type FactSource, factSources } from './factSources.ts';
import { type StepKey, stepKey } from './stepKey.ts';
import { stepSources } from './stepSources.ts';

/** Where step `index` (from 0) of the trace can be checked. Apart from its words, which are told where this is not. */
export function sourcesOf(trace: Trace, index: number): readonly FactSource[] {
  return [stepSources[keyOf(trace, index)]].flat().map((key) => factSources[key]);
}

/** One sentence: why step `index` (from 0) of the trace matters. */
export function whyOf(trace: Trace, index: number): string {
  return whyOfStep(keyOf(trace, index));
}

function keyOf(trace: Trace, index: number): StepKey | OwnWords {
  const key = trace.messages[index]?.detail?.words ?? stepKey(trace, index);
  if (key === undefined) throw new RangeError(`The trace has no step ${index}.`);
  return key;
}
