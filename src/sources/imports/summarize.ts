/** Findings as `npm run summarize` prints them: one object of fixed fields, or a table for the terminal. */
import { furtherWords } from '../../words/further.ts';
import type { Findings } from './findings.ts';
import { problemText } from './problemText.ts';

/** The contract of `--json`. Times in ms; `streams` is null when the format carries none. */
export type Summary = Pick<
  Findings,
  | 'format'
  | 'events'
  | 'reports'
  | 'distinctRequestIds'
  | 'coldStarts'
  | 'initMs'
  | 'restores'
  | 'restoreMs'
  | 'failedInits'
  | 'durationMs'
  | 'billedMs'
  | 'incomplete'
  | 'ignoredLines'
> & { streams: number | null };

export function summarize(findings: Findings): Summary {
  const { format, events, reports, distinctRequestIds, coldStarts, initMs, restores, restoreMs, failedInits } =
    findings;
  const { durationMs, billedMs, streams, incomplete, ignoredLines } = findings;
  return {
    format,
    events,
    reports,
    distinctRequestIds,
    coldStarts,
    initMs,
    restores,
    restoreMs,
    failedInits,
    durationMs,
    billedMs,
    streams: streams ?? null,
    incomplete,
    ignoredLines,
  };
}

/** Was anything of Lambda's read? */
export function isReadable(findings: Findings): boolean {
  return findings.reports > 0 || findings.distinctRequestIds > 0 || findings.coldStarts > 0 || findings.failedInits > 0;
}

/** For people: what it is, what is wrong with it, and the numbers under each other. */
export function printSummary(name: string, findings: Findings): string {
  const { formats, summary: titles } = furtherWords.imports;
  const { format, ...numbers } = summarize(findings);
  const lines = [`${name}: ${formats[format]}`, ...findings.problems.map((problem) => `  ! ${problemText(problem)}`)];
  if (isReadable(findings)) {
    for (const [key, value] of Object.entries(numbers)) {
      const title = titles[key as keyof typeof titles];
      lines.push(`  ${title.padEnd(26)} ${value ?? titles.notInData}`);
    }
  }
  return lines.join('\n');
}
