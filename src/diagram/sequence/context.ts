import type { Phase } from '../../lifecycle/meta.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Metrics, View } from './geometry.ts';
import type { Ground } from './ground.ts';

/** What all that is laid out has to know. */
export interface Context {
  readonly trace: Trace;
  readonly view: View;
  readonly metrics: Metrics;
  readonly ground: Ground;
  /** Where ends what lasts beyond the last message. */
  readonly bottom: number;
  /** The y of a message. */
  readonly yOf: (index: number) => number;
  readonly phaseAt: (index: number) => Phase | 'route';
}
