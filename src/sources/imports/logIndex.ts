/**
 * The invocations of one input as typed columns: cheap to keep, to sort and to send between threads. `invocationAt` makes one readable.
 * The raw lines stay in the input; `lines` of an invocation says where.
 */

import { coldnesses, completenesses, type InitReport, type Invocation, type PlatformLine } from './findings.ts';
import { known } from './scanning/columns.ts';
import { printUuid } from './scanning/keys.ts';
import { kindNames, kinds } from './scanning/platform.ts';

type Doubles = Float64Array<ArrayBuffer>;
type Integers = Int32Array<ArrayBuffer>;
type Octets = Uint8Array<ArrayBuffer>;

/** Everything, as data that can be cloned or transferred. Missing = NaN or -1. */
export interface IndexColumns {
  /** Platform lines, in the order of the input. `next`: the next one of the same invocation, -1 at its end, -2 for a duplicate. */
  rows: {
    kind: Octets;
    at: Doubles;
    offset: Doubles;
    length: Integers;
    line: Integers;
    detail: Integers;
    next: Integers;
  };
  /** REPORT lines (`detail` of their row); ms and MB. */
  reports: {
    durationMs: Doubles;
    billedMs: Doubles;
    memoryMb: Doubles;
    maxMemoryMb: Doubles;
    initMs: Doubles;
    restoreMs: Doubles;
    billedRestoreMs: Doubles;
    status: Integers;
    errorType: Integers;
  };
  /** INIT_REPORT and RESTORE_REPORT lines. */
  attempts: { durationMs: Doubles; phase: Integers; status: Integers; errorType: Integers };
  /** Invocations, in order of time. `first`, `start` and `report` are rows; `coldness` and `completeness` number the lists of findings.ts; `billing` 1 holds, 2 does not. */
  invocations: {
    first: Integers;
    start: Integers;
    report: Integers;
    stream: Integers;
    id: Integers;
    ordinal: Integers;
    environment: Integers;
    startAt: Doubles;
    coldness: Octets;
    completeness: Octets;
    billing: Octets;
  };
  /** `odd`: ids that are no UUIDs, numbered behind the keys. */
  ids: { keys: Integers; odd: string[] };
  words: string[];
  streams: string[];
  /** Length of the text in bytes. */
  textBytes: number;
  descending: boolean;
}

/** The buffers of all columns: with these, sending an index to another thread moves it. */
export function transfersOf({ rows, reports, attempts, invocations, ids }: IndexColumns): ArrayBuffer[] {
  const columns = [rows, reports, attempts, invocations].flatMap((each) => Object.values(each) as Integers[]);
  return [...columns, ids.keys].map((column) => column.buffer);
}

/** Lines of an invocation that never ended are looked for this far. */
const farthestBytes = 1 << 18;

export class LogIndex {
  readonly columns: IndexColumns;
  /** Number of invocations. */
  readonly length: number;

  constructor(columns: IndexColumns) {
    this.columns = columns;
    this.length = columns.invocations.first.length;
  }

  invocationAt(index: number): Invocation {
    const { rows, invocations, reports, streams, words } = this.columns;
    if (!(index >= 0 && index < this.length)) throw new RangeError(`invocation ${index} of ${this.length}`);
    const at = (column: Integers | Octets | Doubles) => column[index] as number;
    const first = at(invocations.first);
    const start = at(invocations.start);
    const reportRow = at(invocations.report);
    const report = reportRow < 0 ? -1 : (rows.detail[reportRow] as number);
    const number = (column: Doubles) => (report < 0 ? undefined : known(column[report] as number));
    const stream = at(invocations.stream);
    const environment = at(invocations.environment);
    const found = this.#walk(first);
    const billing = at(invocations.billing);
    const word = (column: Integers) => (report < 0 ? undefined : words[column[report] as number]);
    return {
      index,
      stream: streams[stream],
      environment: stream >= 0 ? streams[stream] : environment >= 0 ? `environment-${environment + 1}` : undefined,
      requestId: this.#requestId(at(invocations.id)),
      ordinal: at(invocations.ordinal),
      start: known(at(invocations.startAt)),
      startLineAt: this.#time(start),
      reportAt: this.#time(reportRow),
      durationMs: number(reports.durationMs),
      billedMs: number(reports.billedMs),
      memoryMb: number(reports.memoryMb),
      maxMemoryMb: number(reports.maxMemoryMb),
      initMs: number(reports.initMs),
      initStartAt: this.#time(found.initStart),
      restoreMs: number(reports.restoreMs),
      billedRestoreMs: number(reports.billedRestoreMs),
      restoreReportAt: this.#time(found.restoreReport),
      initReports: found.initReports,
      status: word(reports.status) ?? found.status,
      errorType: word(reports.errorType) ?? found.errorType,
      coldness: coldnesses[at(invocations.coldness)] ?? 'unknown',
      completeness: completenesses[at(invocations.completeness)] ?? 'truncated',
      billingHolds: billing === 0 ? undefined : billing === 1,
      lines: this.#range(index),
      lineNumber: rows.line[first] as number,
    };
  }

  /** The platform lines of one invocation, those of its init first. */
  platformLinesAt(index: number): PlatformLine[] {
    const { rows, invocations } = this.columns;
    const lines: PlatformLine[] = [];
    for (let row = invocations.first[index] ?? -1; row >= 0; row = rows.next[row] as number) {
      const place = { line: rows.line[row] as number, offset: rows.offset[row] as number };
      lines.push({ kind: kindNames[rows.kind[row] as number] ?? 'none', at: this.#time(row), place });
    }
    return lines;
  }

  /** What the lines beside START and REPORT say. Old platforms put a timeout or a crash on a line of its own (§2.1). */
  #walk(first: number) {
    const { rows, attempts, words } = this.columns;
    const initReports: InitReport[] = [];
    const found = { initStart: -1, restoreReport: -1, initReports };
    let status: string | undefined;
    let errorType: string | undefined;
    for (let row = first; row >= 0; row = rows.next[row] as number) {
      const kind = rows.kind[row];
      const detail = rows.detail[row] as number;
      if (kind === kinds.initStart) found.initStart = row;
      else if (kind === kinds.restoreReport) found.restoreReport = row;
      else if (kind === kinds.timedOut) status = 'timeout';
      else if (kind === kinds.fault) {
        status ??= 'error';
        errorType = words[detail];
      } else if (kind === kinds.initReport) {
        initReports.push({
          at: this.#time(row),
          durationMs: known(attempts.durationMs[detail] as number),
          phase: words[attempts.phase[detail] as number],
          status: words[attempts.status[detail] as number],
          errorType: words[attempts.errorType[detail] as number],
        });
      }
    }
    return { ...found, status, errorType };
  }

  #time(row: number): number | undefined {
    return row < 0 ? undefined : known(this.columns.rows.at[row] as number);
  }

  #requestId(id: number): string {
    const { keys, odd } = this.columns.ids;
    return odd[id - keys.length / 4] ?? printUuid(keys, id);
  }

  #range(index: number): { from: number; to: number } {
    const { rows, invocations, descending, textBytes } = this.columns;
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (let row = invocations.first[index] as number; row >= 0; row = rows.next[row] as number) {
      from = Math.min(from, rows.offset[row] as number);
      to = Math.max(to, (rows.offset[row] as number) + (rows.length[row] as number));
    }
    if ((invocations.report[index] as number) < 0 && !descending)
      to = Math.min(textBytes, to + farthestBytes, this.#nextOffset(index, to));
    return { from, to };
  }

  /** Where the next invocation of the same stream begins, for one that has no end of its own. */
  #nextOffset(index: number, after: number): number {
    const { rows, invocations } = this.columns;
    for (let other = index + 1; other < Math.min(this.length, index + 200); other++) {
      if (invocations.stream[other] !== invocations.stream[index]) continue;
      const offset = rows.offset[invocations.first[other] as number] as number;
      if (offset >= after) return offset;
    }
    return Number.POSITIVE_INFINITY;
  }
}
