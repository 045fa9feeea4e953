/**
 * Lines of an init or a restore name no request: which START do they belong to? (Format notes §6.2, §2.2.)
 * On a known stream, the next START there. Without streams, times and the REPORT's own Init Duration tell: START = INIT_START + Init ± 50 ms.
 */
import { type Growing, integers } from '../scanning/columns.ts';
import { kinds } from '../scanning/platform.ts';
import type { PlatformLines } from '../scanning/platformLines.ts';

/** What one environment printed before its first START. */
interface Run {
  head: number;
  tail: number;
  isRestore: boolean;
  /** INIT_START or RESTORE_START, and the last line; epoch ms, NaN when unknown. */
  startAt: number;
  endAt: number;
  /** It has an INIT_REPORT or RESTORE_REPORT. */
  reported: boolean;
  /** That report says timeout or error. */
  failed: boolean;
  /** STARTs without a stream that were seen before its last line. */
  starts: number;
}

/** From the end of an init to START: 0.6 to 3.8 ms (§0, finding 4). */
const readyMs = 2;

/** More environments than this are never between INIT_START and START at once in one paste. */
const mostRuns = 200;

/** The chains of lines that the grouping makes; `next` links each line to the one after it, -1 at the end. */
export interface Chains {
  readonly lines: PlatformLines;
  readonly next: Int32Array<ArrayBuffer>;
  /** By invocation: the lines of its START and its REPORT, -1 = none. */
  readonly start: Growing<Int32Array>;
  readonly report: Growing<Int32Array>;
  /** A line becomes the last one of an invocation; a chain of lines its first ones. */
  append(invocation: number, row: number): void;
  prepend(invocation: number, head: number, tail: number): void;
}

export class Floating {
  readonly #grouping: Chains;
  readonly #lines: PlatformLines;
  readonly #toleranceMs: number;
  /** By stream: first and last line that wait for a START. */
  readonly #heads: number[] = [];
  readonly #tails: number[] = [];
  /** Invocation that a stream is in, for the lines of extensions inside it. */
  readonly #current: number[] = [];
  readonly #runs: Run[] = [];
  /** Invocations with a START and no stream, in order; the other way round for those that wait for their REPORT, from 1. */
  readonly #bySequence = integers();
  readonly #sequenceOf = new Map<number, number>();

  constructor(grouping: Chains, resolutionMs: number) {
    this.#grouping = grouping;
    this.#lines = grouping.lines;
    this.#toleranceMs = 50 + (resolutionMs > 1 ? resolutionMs : 0);
  }

  add(row: number, kind: number): void {
    const stream = this.#lines.stream.get(row);
    if (stream < 0) this.#addToRun(row, kind);
    else if (kind === kinds.extension && (this.#heads[stream] ?? -1) < 0 && this.#current[stream] !== undefined) {
      this.#grouping.append(this.#current[stream], row);
    } else {
      const tail = this.#tails[stream] ?? -1;
      if (tail < 0) this.#heads[stream] = row;
      else this.#grouping.next[tail] = row;
      this.#tails[stream] = row;
    }
  }

  started(invocation: number, row: number): void {
    const stream = this.#lines.stream.get(row);
    if (stream < 0) {
      this.#bySequence.push(invocation);
      this.#sequenceOf.set(invocation, this.#bySequence.length);
      return;
    }
    this.#current[stream] = invocation;
    const head = this.#heads[stream] ?? -1;
    if (head < 0) return;
    this.#grouping.prepend(invocation, head, this.#tails[stream] as number);
    this.#heads[stream] = this.#tails[stream] = -1;
  }

  reported(invocation: number): void {
    const sequence = this.#sequenceOf.get(invocation);
    if (sequence === undefined) return;
    this.#sequenceOf.delete(invocation);
    if (this.#runs.length > 0) this.#attach(invocation, sequence);
  }

  /** What is left belongs to the next START, if that one never told about its init: it has no REPORT, or a cut one. */
  finish(): void {
    for (const run of this.#runs) {
      if (run.starts >= this.#bySequence.length) continue;
      const invocation = this.#bySequence.get(run.starts);
      const report = this.#grouping.report.get(invocation);
      const isTold = report >= 0 && !Number.isNaN(this.#lines.reports.maxMemoryMb.get(this.#lines.detail.get(report)));
      if (!isTold) this.#grouping.prepend(invocation, run.head, run.tail);
    }
  }

  #addToRun(row: number, kind: number): void {
    const at = this.#lines.at.get(row);
    const runs = this.#runs;
    const isRestore = kind === kinds.restoreStart || kind === kinds.restoreReport;
    let run: Run | undefined;
    if (kind === kinds.extension) run = runs[runs.length - 1];
    else if (kind === kinds.restoreReport) run = runs.find((each) => each.isRestore && !each.reported);
    else if (kind === kinds.initReport) run = this.#findInit(row, at);
    if (!run) {
      if (kind === kinds.extension) return;
      if (runs.length >= mostRuns) runs.shift();
      run = { head: row, tail: row, isRestore, startAt: at, endAt: at, reported: false, failed: false, starts: 0 };
      runs.push(run);
    } else {
      this.#grouping.next[run.tail] = row;
      run.tail = row;
    }
    run.starts = this.#bySequence.length;
    if (kind === kinds.initReport || kind === kinds.restoreReport) {
      run.reported = true;
      run.failed ||= this.#lines.attempts.status.get(this.#lines.detail.get(row)) >= 0;
      run.endAt = at;
    }
  }

  /** The init that began as long before its report as the report says; else the latest. */
  #findInit(row: number, at: number): Run | undefined {
    const began = at - this.#lines.attempts.durationMs.get(this.#lines.detail.get(row));
    const inits = this.#runs.filter((run) => !run.isRestore);
    return (
      inits.find((run) => !run.reported && Math.abs(run.startAt - began) <= this.#toleranceMs) ??
      inits[inits.length - 1]
    );
  }

  #attach(invocation: number, sequence: number): void {
    const { reports, at: times } = this.#lines;
    const reportRow = this.#grouping.report.get(invocation);
    const report = this.#lines.detail.get(reportRow);
    const initMs = reports.initMs.get(report);
    const restoreMs = reports.restoreMs.get(report);
    const at = times.get(this.#grouping.start.get(invocation));
    let run = -1;
    if (!Number.isNaN(initMs)) run = this.#nearest(sequence, false, at - initMs - readyMs);
    else if (!Number.isNaN(restoreMs)) run = this.#nearest(sequence, true, at - readyMs);
    else {
      // A failed init leaves no number on REPORT, but a START that comes late (§0, 1) or a status; other requests do not match it.
      const late = reports.durationMs.get(report) - (times.get(reportRow) - at);
      const mayHaveFailed = !(late <= this.#toleranceMs) || reports.status.get(report) >= 0;
      run = this.#runs.findLastIndex(
        (each) =>
          each.reported && each.starts < sequence && (each.failed ? mayHaveFailed : each.starts === sequence - 1),
      );
    }
    const found = this.#runs[run];
    if (!found) return;
    this.#grouping.prepend(invocation, found.head, found.tail);
    this.#runs.splice(run, 1);
  }

  /** The run whose start (of an init) or end (of a restore) is nearest to `at`; without times, the one directly above START, else the earliest. */
  #nearest(sequence: number, isRestore: boolean, at: number): number {
    if (Number.isNaN(at)) {
      const above = this.#runs.findIndex((run) => run.isRestore === isRestore && run.starts === sequence - 1);
      return above >= 0 ? above : this.#runs.findIndex((run) => run.isRestore === isRestore && run.starts < sequence);
    }
    let best = -1;
    let bestFar = this.#toleranceMs;
    for (let i = 0; i < this.#runs.length; i++) {
      const run = this.#runs[i] as Run;
      if (run.isRestore !== isRestore || run.starts >= sequence) continue;
      const far = Math.abs((isRestore ? run.endAt : run.startAt) - at);
      if (!(far <= bestFar)) continue;
      best = i;
      bestFar = far;
    }
    return best;
  }
}
