import type { Invocation } from '../../sources/imports/findings.ts';
import { readLog } from '../../sources/imports/read.ts';
import { challengeWords } from '../../words/challenges.ts';
import type { Attempt, Beginning, Ending, Remark, Verdict } from './attempt.ts';
import type { Goal } from './challenge.ts';

const text = challengeWords.remarks;

/** What the importer finds in the lines of a challenge. */
export async function readInvocations(lines: readonly string[]): Promise<Invocation[]> {
  const { index } = await readLog(lines.join('\n'));
  return Array.from({ length: index.length }, (_, place) => index.invocationAt(place));
}

/** How a request began: what the importer found. Absent, where the log does not tell. */
export function beganAs({ coldness }: Invocation): Beginning | undefined {
  if (coldness === 'cold' || coldness === 'warm') return coldness;
  return { restore: 'restored', suppressed: 'initAgain', provisioned: 'warm', unknown: undefined }[coldness] as
    | Beginning
    | undefined;
}

/** How a request ended. Absent, where its REPORT is missing or not whole. */
export function endedAs({ status, errorType, completeness }: Invocation): Ending | undefined {
  if (errorType === 'Runtime.OutOfMemory') return 'outOfMemory';
  if (errorType === 'Runtime.ExitError') return 'crashed';
  if (status === 'timeout') return 'timedOut';
  if (status !== undefined || errorType !== undefined) return 'failed';
  return completeness === 'truncated' || completeness === 'cut' ? undefined : 'well';
}

/** Every true statement counts, whichever; a false one is refused with the line that says otherwise. */
export function judgeStatements(
  { statements: wanted }: Extract<Goal, { kind: 'readLog' }>,
  { said = new Map(), invocations = [] }: Attempt,
): Verdict {
  const wrong: Remark[] = [];
  let right = 0;
  for (const [place, { began, ended }] of said) {
    const invocation = invocations[place];
    if (!invocation) continue;
    const truly = { began: beganAs(invocation), ended: endedAs(invocation) };
    const { lineNumber } = invocation;
    if (began !== undefined) {
      if (began === truly.began) right += 1;
      else wrong.push({ text: text.beganOtherwise(place + 1, lineNumber, text.began[truly.began ?? 'untold']) });
    }
    if (ended !== undefined) {
      if (ended === truly.ended) right += 1;
      else wrong.push({ text: text.endedOtherwise(place + 1, lineNumber, text.ended[truly.ended ?? 'untold']) });
    }
  }
  const solved = wrong.length === 0 && right >= wanted;
  const count = wrong.length === 0 ? [{ text: text.trueOnes(right, wanted) }] : wrong;
  return { solved, found: [], remarks: count };
}
