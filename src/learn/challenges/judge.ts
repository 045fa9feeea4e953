import { challengeWords } from '../../words/challenges.ts';
import { furtherWords } from '../../words/further.ts';
import { judgeAftermath, nameOf } from './aftermath.ts';
import type { Attempt, Verdict } from './attempt.ts';
import type { Challenge } from './challenge.ts';
import { judgeColdSecond } from './coldSecond.ts';
import { brokenLocks } from './locks.ts';
import { judgePercentile } from './percentile.ts';
import { judgeStatements } from './statements.ts';
import { judgeUnpaidStep } from './unpaidStep.ts';

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
