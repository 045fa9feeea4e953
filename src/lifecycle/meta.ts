import type { Participant } from './wire.ts';

/** What an execution environment spends its time on. Each has one colour, pattern and icon in every view. */
export type Phase = 'provision' | 'runtime' | 'function' | 'restore' | 'invoke' | 'frozen' | 'error';

/**
 * What a state means to the picture, on the state itself.
 * `bars`: lanes where an activation bar stands while the state lasts; `phase`: the environment's phase.
 */
export interface StateMeta {
  readonly bars?: readonly Participant[];
  readonly phase?: Phase;
  /** The bar is a call that waits for its answer, not work. */
  readonly waiting?: true;
}

/** What a state's time is added to in the bill: REPORT's Init Duration, Duration, or Billed Restore Duration. */
export type BilledTag = 'billed.init' | 'billed.duration' | 'billed.restore';
