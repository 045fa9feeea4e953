/** What each invocation was: cold or warm (format notes §6.3), whole or not (§6.2), when it began (§2.6), and whether its numbers add up (§0). */

import { type Coldness, type Completeness, coldnesses, completenesses } from '../findings.ts';
import type { Grouping } from '../grouping/group.ts';
import { doubles, octets } from '../scanning/columns.ts';
import { kinds } from '../scanning/platform.ts';
import type { PlatformLines } from '../scanning/platformLines.ts';
import { doNumbersAdd } from './billing.ts';

/** INIT ends and START follows within 4 ms; a longer wait than this means that the environment was made in advance (§6.3, 4). */
const provisionedGapMs = 1000;
/** START comes this much after V0 only when an init ran in between (§0, finding 1). */
const lateStartMs = 50;

const coldnessNumbers = number(coldnesses);
const completenessNumbers = number(completenesses);

function number<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}

/** What the lines of one invocation say, gathered on a walk through them. Rows are -1 when there is no such line. */
export class Walk {
  initStart = -1;
  restoreReport = -1;
  attempts = 0;
  failedAttempts = 0;
  phaselessAttempt = -1;
  invokeAttempt = false;

  /** `next` and `first` as in Grouping. */
  follow(lines: PlatformLines, next: Int32Array, first: number): void {
    this.initStart = this.restoreReport = this.phaselessAttempt = -1;
    this.attempts = this.failedAttempts = 0;
    this.invokeAttempt = false;
    for (let row = first; row >= 0; row = next[row] as number) {
      const kind = lines.kind.get(row);
      if (kind === kinds.initStart) this.initStart = row;
      else if (kind === kinds.restoreReport) this.restoreReport = row;
      else if (kind === kinds.initReport) this.#noteAttempt(lines, row);
    }
  }

  #noteAttempt(lines: PlatformLines, row: number): void {
    const detail = lines.detail.get(row);
    this.attempts++;
    if (lines.attempts.status.get(detail) >= 0) this.failedAttempts++;
    const phase = lines.attempts.phase.get(detail);
    if (phase < 0) this.phaselessAttempt = row;
    else if (lines.words.list[phase] === 'invoke') this.invokeAttempt = true;
  }
}

export class Judgement {
  readonly start = doubles();
  readonly coldness = octets();
  readonly completeness = octets();
  /** 0 nothing to check, 1 holds, 2 does not. */
  readonly billing = octets();
  readonly #walk = new Walk();
  readonly #resolutionMs: number;

  constructor(grouping: Grouping, resolutionMs: number) {
    this.#resolutionMs = resolutionMs;
    for (let i = 0; i < grouping.first.length; i++) this.#judge(grouping, i);
  }

  #judge(grouping: Grouping, i: number): void {
    const { lines } = grouping;
    const startRow = grouping.start.get(i);
    const reportRow = grouping.report.get(i);
    const report = reportRow < 0 ? -1 : lines.detail.get(reportRow);
    const isCut = report >= 0 && Number.isNaN(lines.reports.maxMemoryMb.get(report));
    this.completeness.push(completenessNumbers[findCompleteness(startRow, reportRow, isCut)]);

    const startAt = startRow < 0 ? Number.NaN : lines.at.get(startRow);
    const reportAt = reportRow < 0 ? Number.NaN : lines.at.get(reportRow);
    const durationMs = report < 0 ? Number.NaN : lines.reports.durationMs.get(report);
    const began = reportAt - durationMs;
    const isLate = reportAt - startAt < durationMs - lateStartMs - (this.#resolutionMs > 1 ? this.#resolutionMs : 0);
    this.start.push(this.#findStart(startAt, began, isLate, reportAt));

    this.#walk.follow(lines, grouping.next, grouping.first.get(i));
    const billing = isCut || report < 0 ? 0 : judgeBilling(lines, report);
    this.billing.push(billing);
    // Numbers that do not add up, or times that run backwards, prove no late START.
    const isProven = isLate && reportAt >= startAt && billing !== 2;
    this.coldness.push(coldnessNumbers[this.#findColdness(lines, report, startRow, isProven, isCut)]);
  }

  /** V0. A time printed to the second is a lower bound, and so is REPORT - Duration then: the later of the two is the nearer (§4.2). */
  #findStart(startAt: number, began: number, isLate: boolean, reportAt: number): number {
    if (Number.isNaN(began) || reportAt < startAt) return startAt;
    if (this.#resolutionMs === 1 || Number.isNaN(startAt) || isLate) return began;
    return Math.max(startAt, began);
  }

  #findColdness(lines: PlatformLines, report: number, startRow: number, isLate: boolean, isCut: boolean): Coldness {
    const walk = this.#walk;
    if (report >= 0 && !Number.isNaN(lines.reports.restoreMs.get(report))) return 'restore';
    if (report >= 0 && !Number.isNaN(lines.reports.initMs.get(report))) return 'cold';
    if (walk.failedAttempts > 0 || walk.invokeAttempt || isLate) return 'suppressed';
    if (report < 0 || isCut) {
      if (walk.restoreReport >= 0) return 'restore';
      return walk.initStart >= 0 ? 'cold' : 'unknown';
    }
    if (walk.initStart < 0 && walk.attempts === 0) return 'warm';
    const ready = walk.phaselessAttempt >= 0 ? walk.phaselessAttempt : walk.initStart;
    const gap = ready < 0 || startRow < 0 ? Number.NaN : lines.at.get(startRow) - lines.at.get(ready);
    // Without an INIT_REPORT the end of the init is not known; it takes ten seconds at most (§2.2).
    if (gap > provisionedGapMs + (walk.phaselessAttempt >= 0 || walk.attempts > 0 ? 0 : 10_000)) return 'provisioned';
    // An INIT_REPORT without Phase right before START: SnapStart started from scratch, and REPORT does not tell (§2.2).
    return walk.phaselessAttempt >= 0 ? 'cold' : 'unknown';
  }
}

function findCompleteness(startRow: number, reportRow: number, isCut: boolean): Completeness {
  if (isCut) return 'cut';
  if (startRow < 0) return 'headless';
  return reportRow < 0 ? 'truncated' : 'whole';
}

function judgeBilling(lines: PlatformLines, report: number): number {
  const { reports } = lines;
  const holds = doNumbersAdd({
    durationMs: reports.durationMs.get(report),
    billedMs: reports.billedMs.get(report),
    initMs: reports.initMs.get(report),
    billedRestoreMs: reports.billedRestoreMs.get(report),
  });
  return holds === undefined ? 0 : holds ? 1 : 2;
}
