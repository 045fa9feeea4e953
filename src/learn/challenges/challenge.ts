import type { ParameterName, Parameters } from '../../sources/scenarios/parameters.ts';

/** Something to try: a question, what may be changed to answer it, and what the machines must have done then. */
export interface Challenge {
  /** Its name in links, and in what is remembered. */
  readonly slug: string;
  readonly title: string;
  /** In one line, what it is about. */
  readonly promise: string;
  readonly question: string;
  readonly bench: Bench;
  readonly goal: Goal;
  /** Asked for one by one, from a nudge to nearly all. */
  readonly hints: readonly string[];
  /** Why it is so: shown when it is solved. */
  readonly explanation: string;
  readonly sources: readonly Source[];
}

interface Source {
  readonly label: string;
  readonly url?: string;
}

/** What one works on: a story of one's own numbers, a story of the catalogue, or a log. */
export type Bench =
  | {
      readonly kind: 'whatIf';
      /** The numbers that it begins with. */
      readonly start: Parameters;
      readonly locked: ReadonlySet<ParameterName>;
      readonly free: readonly Free[];
      /** Events of one's own may be chosen, too. */
      readonly freePlay: boolean;
    }
  | { readonly kind: 'story'; readonly story: string; readonly freePlay: boolean }
  | { readonly kind: 'log'; readonly lines: readonly string[] };

/** A parameter that may be changed: to one of these values, or to any number between two. In the parameters' own units. */
export type Free =
  | { readonly name: ParameterName; readonly values: readonly Parameters[ParameterName][] }
  | { readonly name: ParameterName; readonly min: number; readonly max: number };

/** What must be reached. Judged from the trace (`judge`), never from a stored answer. */
export type Goal =
  /** So many percent of the arrivals wait at most so long, and all of them cost at most so much. */
  | {
      readonly kind: 'percentile';
      readonly percentile: number;
      readonly withinMs: number;
      readonly dollars?: number;
      /** ms of each arrival, rising. */
      readonly arrivals: readonly number[];
    }
  /** The second request starts cold, in so many ways. */
  | { readonly kind: 'coldSecond'; readonly ways: number }
  /** A step is pointed at whose time no REPORT bills. */
  | { readonly kind: 'unpaidStep' }
  /** What a failure leaves behind. */
  | { readonly kind: 'aftermath'; readonly all: readonly Aftermath[] }
  /** So many true statements on a log, and no false one. */
  | { readonly kind: 'readLog'; readonly statements: number };

export const failures = ['error', 'crash', 'outOfMemory', 'timeout'] as const;
export const leavings = ['warm', 'reset'] as const;

/** `warm`: the next request finds a runtime that waits. `reset`: init must run again. */
export interface Aftermath {
  readonly after: (typeof failures)[number];
  readonly leaves: (typeof leavings)[number];
}
