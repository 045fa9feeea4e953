import type { Invocation } from '../../sources/imports/findings.ts';
import type { Parameters } from '../../sources/scenarios/parameters.ts';
import type { Trace } from '../../trace/trace.ts';
import { challengeWords } from '../../words/challenges.ts';
import { furtherWords } from '../../words/further.ts';
import { judgeAftermath, nameOf } from './aftermath.ts';
import type { Challenge } from './challenge.ts';
import { judgeColdSecond } from './coldSecond.ts';
import { brokenLocks } from './locks.ts';
import { judgePercentile } from './percentile.ts';
import type { Results } from './results.ts';
import { judgeStatements, type Statements } from './statements.ts';
import { judgeUnpaidStep } from './unpaidStep.ts';

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

/**
 * Judges an attempt from its trace, so that every valid solution is accepted. `before`: what earlier attempts have found,
 * where several things are asked for.
 */
export function judge(challenge: Challenge, attempt: Attempt, before: readonly string[] = []): Verdict {
  const { goal } = challenge;
  const broken = brokenLocks(challenge, attempt.parameters);
  if (broken.length > 0) {
    return {
      solved: false,
      found: [],
      remarks: broken.map((name) => ({ text: challengeWords.remarks.locked(furtherWords.whatIf.parameters[name]) })),
    };
  }
  switch (goal.kind) {
    case 'percentile':
      return judgePercentile(goal, attempt);
    case 'coldSecond':
      return judgeColdSecond(goal, attempt, before);
    case 'unpaidStep':
      return judgeUnpaidStep(attempt);
    case 'aftermath':
      return judgeAftermath(goal, attempt, before);
    case 'readLog':
      return judgeStatements(goal, attempt);
  }
}

/** How many things are asked for. */
export function wantedIn({ goal }: Challenge): number {
  if (goal.kind === 'coldSecond') return goal.ways;
  return goal.kind === 'aftermath' ? new Set(goal.all.map(nameOf)).size : 1;
}
