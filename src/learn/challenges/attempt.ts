import type { Invocation } from '../../sources/imports/findings.ts';
import type { Parameters } from '../../sources/scenarios/parameters.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Results } from './results.ts';

/** How a request began and ended, as far as a log can tell. */
export const beginnings = ['cold', 'warm', 'restored', 'initAgain'] as const;
export const endings = ['well', 'timedOut', 'crashed', 'outOfMemory', 'failed'] as const;
export type Beginning = (typeof beginnings)[number];
export type Ending = (typeof endings)[number];

/** What somebody says of some requests of a log, each by its number in it (from 0). */
export type Statements = ReadonlyMap<
  number,
  { readonly began?: Beginning | undefined; readonly ended?: Ending | undefined }
>;

/** What somebody brings as a solution. */
export interface Attempt {
  readonly trace: Trace;
  /** Where they stand in it: from 1, 0 = the overview. */
  readonly step: number;
  /** The numbers that it was told with, if they are the reader's own. */
  readonly parameters?: Parameters | undefined;
  /** What was said of a log, and what is in it. */
  readonly said?: Statements | undefined;
  readonly invocations?: readonly Invocation[] | undefined;
}

/** Something to say of an attempt: what was refused, or where it departs from the goal. */
export interface Remark {
  readonly text: string;
  /** The step that it is about, from 1. */
  readonly step?: number | undefined;
  /** Whose step it is, where the attempt is of many requests: it is counted in that request's own story. */
  readonly request?: string;
}

/** What the engine makes of an attempt. */
export interface Verdict {
  readonly solved: boolean;
  /** Which of the several things that are asked for stand in the attempt, by their names. */
  readonly found: readonly string[];
  readonly remarks: readonly Remark[];
  /** Of attempts with many requests. */
  readonly results?: Results;
}
