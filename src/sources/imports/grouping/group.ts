/**
 * Platform lines to invocations (format notes §6.2): START, END and REPORT of one id on one stream belong together, and what an environment printed
 * about its init belongs to the START after it. Lines that stand in the input twice count once (§0, finding 8).
 */
import { integers, octets } from '../scanning/columns.ts';
import { KeyTable, Names } from '../scanning/keys.ts';
import { kinds } from '../scanning/platform.ts';
import type { PlatformLines } from '../scanning/platformLines.ts';
import { Floating } from './floating.ts';

/** Hostile input repeats one id a million times; real input a few times. */
const farthest = 64;

export class Grouping {
  readonly lines: PlatformLines;
  /** Next line of the same invocation, -1 at its end. */
  readonly next: Int32Array<ArrayBuffer>;
  /** By invocation, in order of time: first line, START, REPORT (-1 = none), stream, id and ordinal. */
  readonly first = integers();
  readonly start = integers();
  readonly report = integers();
  readonly stream = integers();
  readonly id = integers();
  readonly ordinal = integers();
  duplicates = 0;
  distinctIds = 0;

  readonly #last = integers();
  readonly #previousOfId = integers();
  readonly #dropped = octets();
  #hasDropped = false;
  readonly #floating: Floating;
  readonly #lastOfId: Int32Array;
  readonly #lastRowOfId: Int32Array;
  readonly #previousRowOfId: Int32Array;
  readonly #seen = new KeyTable();
  /** What INIT_REPORTs and RESTORE_REPORTs say. */
  readonly #attempts = new Names();
  readonly #resolutionMs: number;

  constructor(lines: PlatformLines, descending: boolean, resolutionMs: number) {
    const count = lines.kind.length;
    this.lines = lines;
    this.#resolutionMs = resolutionMs;
    this.next = new Int32Array(count).fill(-1);
    this.#previousRowOfId = new Int32Array(count).fill(-1);
    this.#lastOfId = new Int32Array(lines.ids.length).fill(-1);
    this.#lastRowOfId = new Int32Array(lines.ids.length).fill(-1);
    this.#floating = new Floating(this, resolutionMs);
    for (let i = 0; i < count; i++) this.#place(descending ? count - 1 - i : i);
    this.#floating.finish();
    this.#removeDropped();
  }

  /** True for a line that was already there; only then its `next` and invocation mean nothing. */
  isDuplicate(row: number): boolean {
    return this.next[row] === -2;
  }

  prepend(invocation: number, head: number, tail: number): void {
    this.next[tail] = this.first.get(invocation);
    this.first.set(invocation, head);
  }

  append(invocation: number, row: number): void {
    this.next[this.#last.get(invocation)] = row;
    this.#last.set(invocation, row);
  }

  #place(row: number): void {
    const kind = this.lines.kind.get(row);
    if (this.#isRepeated(row, kind)) {
      this.#drop(row);
      return;
    }
    if (kind === kinds.start) this.#placeStart(row);
    else if (kind === kinds.end || kind === kinds.report) this.#placeEnd(row, kind);
    else if (kind === kinds.fault || kind === kinds.timedOut) this.#placeFault(row);
    else this.#floating.add(row, kind);
  }

  #drop(row: number): void {
    this.next[row] = -2;
    this.duplicates++;
  }

  #isRepeated(row: number, kind: number): boolean {
    const { lines } = this;
    const id = lines.id.get(row);
    const at = lines.at.get(row);
    if (id < 0) return this.#isInitRepeated(row, kind, at);
    let other = this.#lastRowOfId[id] as number;
    if (other < 0 && kind <= kinds.report) this.distinctIds++;
    this.#previousRowOfId[row] = other;
    this.#lastRowOfId[id] = row;
    for (let steps = 0; other >= 0 && steps < farthest; steps++) {
      if (lines.kind.get(other) === kind && this.#isSameStream(lines.stream.get(row), lines.stream.get(other))) {
        const otherAt = lines.at.get(other);
        const isSameTime = at === otherAt || (Number.isNaN(at) && Number.isNaN(otherAt) && kind === kinds.report);
        if (isSameTime && this.#sayTheSame(kind, row, other)) {
          if (kind === kinds.report) this.#dropUntimed(id, row);
          return true;
        }
      }
      other = this.#previousRowOfId[other] as number;
    }
    return false;
  }

  /** Without times a repeated block is only known by its REPORT: the START and END that came before it are repeated too. */
  #dropUntimed(id: number, row: number): void {
    const invocation = this.#lastOfId[id] as number;
    if (!Number.isNaN(this.lines.at.get(row)) || invocation < 0 || this.report.get(invocation) >= 0) return;
    this.#dropped.set(invocation, 1);
    this.#hasDropped = true;
    this.#lastOfId[id] = this.#previousOfId.get(invocation);
    for (let at = this.first.get(invocation); at >= 0; ) {
      const next = this.next[at] as number;
      this.#drop(at);
      at = next;
    }
  }

  #sayTheSame(kind: number, row: number, other: number): boolean {
    const { detail, reports } = this.lines;
    const a = detail.get(row);
    const b = detail.get(other);
    // Of other lines it numbers a word, if they have one: a fault's type.
    if (kind !== kinds.report) return a === b;
    return Object.values(reports).every((column) => Object.is(column.get(a), column.get(b)));
  }

  /** By kind, time, stream and what they say. Environments that start in the same second look alike when only seconds are printed: those are all kept. */
  #isInitRepeated(row: number, kind: number, at: number): boolean {
    const stream = this.lines.stream.get(row);
    if (Number.isNaN(at) || kind === kinds.extension) return false;
    const detail = this.lines.detail.get(row);
    if (detail < 0 && stream < 0 && this.#resolutionMs > 1) return false;
    const attempt = detail < 0 ? -1 : this.#attemptOf(detail);
    const before = this.#seen.length;
    return this.#seen.add(kind | ((stream + 1) << 4), Math.floor(at / 0x100000000) | 0, at | 0, attempt) < before;
  }

  #attemptOf(detail: number): number {
    const { durationMs, phase, status, errorType } = this.lines.attempts;
    return this.#attempts.add([durationMs, phase, status, errorType].map((column) => column.get(detail)).join('/'));
  }

  #isSameStream(a: number, b: number): boolean {
    return a === b || a < 0 || b < 0;
  }

  /** The latest delivery of this id on this stream, -1 = none. */
  #find(id: number, stream: number): number {
    let invocation = this.#lastOfId[id] as number;
    for (let steps = 0; invocation >= 0 && steps < farthest; steps++) {
      if (this.#isSameStream(this.stream.get(invocation), stream)) return invocation;
      invocation = this.#previousOfId.get(invocation);
    }
    return -1;
  }

  #placeStart(row: number): void {
    const id = this.lines.id.get(row);
    const before = this.#find(id, this.lines.stream.get(row));
    if (before >= 0 && this.start.get(before) < 0 && this.#beganAt(before, row)) {
      this.prepend(before, row, row);
      this.start.set(before, row);
      return;
    }
    const invocation = this.#open(row, id, before);
    this.start.set(invocation, row);
    this.#floating.started(invocation, row);
  }

  /** The END and REPORT stood before their START: a tail that gives no order (§4.2). A retry starts after the REPORT before it. */
  #beganAt(invocation: number, row: number): boolean {
    const end = this.lines.at.get(this.#last.get(invocation));
    const start = this.lines.at.get(row);
    return start < end && end - start <= 900_000 + 10_000;
  }

  #placeEnd(row: number, kind: number): void {
    const id = this.lines.id.get(row);
    let invocation = this.#find(id, this.lines.stream.get(row));
    if (invocation < 0 || (kind === kinds.report && this.report.get(invocation) >= 0)) {
      invocation = this.#open(row, id, invocation);
    } else this.append(invocation, row);
    if (kind !== kinds.report) return;
    this.report.set(invocation, row);
    this.#floating.reported(invocation);
  }

  #placeFault(row: number): void {
    const id = this.lines.id.get(row);
    const invocation = this.#find(id, this.lines.stream.get(row));
    if (invocation < 0) this.#open(row, id, -1);
    else this.append(invocation, row);
  }

  #open(row: number, id: number, before: number): number {
    const invocation = this.first.length;
    this.first.push(row);
    this.#last.push(row);
    this.start.push(-1);
    this.report.push(-1);
    this.stream.push(this.lines.stream.get(row));
    this.id.push(id);
    this.ordinal.push(before < 0 ? 1 : this.ordinal.get(before) + 1);
    this.#previousOfId.push(this.#lastOfId[id] as number);
    this.#dropped.push(0);
    this.#lastOfId[id] = invocation;
    return invocation;
  }

  #removeDropped(): void {
    if (!this.#hasDropped) return;
    let kept = 0;
    for (let i = 0; i < this.first.length; i++) {
      if (this.#dropped.get(i)) continue;
      for (const column of [this.first, this.start, this.report, this.stream, this.id, this.ordinal]) {
        if (kept !== i) column.set(kept, column.get(i));
      }
      kept++;
    }
    for (const column of [this.first, this.start, this.report, this.stream, this.id, this.ordinal])
      column.length = kept;
  }
}
