import type { Trace } from '../trace/trace.ts';
import { type FactSource, factSources } from './factSources.ts';
import { stepKey } from './stepKey.ts';
import { stepSources } from './stepSources.ts';

/** Where step `index` (from 0) of the trace can be checked. Apart from its words, which are told where this is not. */
export function sourceOf(trace: Trace, index: number): FactSource {
  const key = stepKey(trace, index);
  if (key === undefined) throw new RangeError(`The trace has no step ${index}.`);
  return factSources[stepSources[key]];
}
