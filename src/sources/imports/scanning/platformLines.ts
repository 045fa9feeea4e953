/** The platform lines of an input as columns, in the order in which they came. What the scanners write and the grouping reads. */
import { doubles, integers, octets } from './columns.ts';
import { Names, RequestIds } from './keys.ts';
import { kindAt, kinds, LabelReader, labels } from './platform.ts';

const decoder = new TextDecoder();

/** Where a message stands: offset and length of its record in the text, its line number, and what the container says about it. */
export interface MessagePlace {
  /** Epoch ms, NaN when the container carries no time. */
  at: number;
  /** Number of the log stream, -1 when unknown. */
  stream: number;
  offset: number;
  length: number;
  line: number;
}

export class PlatformLines {
  readonly ids = new RequestIds();
  /** Statuses, phases and error types. */
  readonly words = new Names();

  readonly kind = octets();
  readonly at = doubles();
  readonly stream = integers();
  /** Number of the request id, -1 when the line has none. */
  readonly id = integers();
  readonly offset = doubles();
  readonly length = integers();
  readonly line = integers();
  /** REPORT: row in `reports`; INIT_REPORT and RESTORE_REPORT: row in `attempts`; FAULT: number of the error type. Else -1. */
  readonly detail = integers();

  readonly reports = {
    durationMs: doubles(),
    billedMs: doubles(),
    memoryMb: doubles(),
    maxMemoryMb: doubles(),
    initMs: doubles(),
    restoreMs: doubles(),
    billedRestoreMs: doubles(),
    status: integers(),
    errorType: integers(),
  };
  readonly attempts = { durationMs: doubles(), phase: integers(), status: integers(), errorType: integers() };

  readonly #labels = new LabelReader();

  /** Adds the message at [from, to) if it is a platform line; answers its kind, 0 when it is none. */
  read(bytes: Uint8Array, from: number, to: number, place: MessagePlace): number {
    const kind = kindAt(bytes, from, to);
    if (kind === 0) return 0;
    let id = -1;
    let detail = -1;
    if (kind >= kinds.start && kind <= kinds.report) {
      let idFrom = from + (kind === kinds.start ? 16 : kind === kinds.end ? 14 : 17);
      while (idFrom < to && bytes[idFrom] === 32) idFrom++;
      let idTo = idFrom;
      while (idTo < to && (bytes[idTo] as number) > 32) idTo++;
      if (idTo === idFrom) return 0;
      id = this.ids.add(bytes, idFrom, idTo);
      if (kind === kinds.report) detail = this.#addReport(bytes, idTo, to);
    } else if (kind === kinds.initReport || kind === kinds.restoreReport) {
      detail = this.#addAttempt(bytes, from + (kind === kinds.initReport ? 12 : 15), to);
    } else if (kind === kinds.timedOut || kind === kinds.fault) {
      const text = decoder.decode(bytes.subarray(from, Math.min(to, from + 600)));
      const found = kind === kinds.timedOut ? readTimeout(text) : readFault(text);
      if (!found) return 0;
      const idBytes = new TextEncoder().encode(found.id);
      id = this.ids.add(idBytes, 0, idBytes.length);
      if (found.errorType) detail = this.words.add(found.errorType);
    }
    this.#add(kind, id, detail, place);
    return kind;
  }

  /** The type of an old-style fault stands on the line after it (§2, fault-old). */
  nameFault(type: string): void {
    const last = this.kind.length - 1;
    if (this.kind.get(last) === kinds.fault && this.detail.get(last) < 0) this.detail.set(last, this.words.add(type));
  }

  /** One check for room, then plain writes: this runs for every platform line. */
  #add(kind: number, id: number, detail: number, place: MessagePlace): void {
    const row = this.kind.length;
    if (row === this.kind.values.length) this.#grow();
    this.kind.values[row] = kind;
    this.at.values[row] = place.at;
    this.stream.values[row] = place.stream;
    this.id.values[row] = id;
    this.offset.values[row] = place.offset;
    this.length.values[row] = place.length;
    this.line.values[row] = place.line;
    this.detail.values[row] = detail;
    this.kind.length = row + 1;
  }

  #grow(): void {
    const row = this.kind.length;
    for (const column of [this.kind, this.at, this.stream, this.id, this.offset, this.length, this.line, this.detail]) {
      column.reserve(Math.max(1024, row * 2), row);
    }
  }

  /** All columns of the lines have the length of the first, and ids their last numbers. */
  finish(): void {
    const { length } = this.kind;
    if (this.ids.odd.length > 0) {
      for (let row = 0; row < length; row++) this.id.values[row] = this.ids.settle(this.id.get(row));
    }
    for (const column of [this.at, this.stream, this.id, this.offset, this.length, this.line, this.detail])
      column.length = length;
  }

  #addReport(bytes: Uint8Array, from: number, to: number): number {
    const read = this.#labels;
    read.read(bytes, from, to);
    const reports = this.reports;
    reports.durationMs.push(read.numbers[labels.durationMs] as number);
    reports.billedMs.push(read.numbers[labels.billedMs] as number);
    reports.memoryMb.push(read.numbers[labels.memoryMb] as number);
    reports.maxMemoryMb.push(read.numbers[labels.maxMemoryMb] as number);
    reports.initMs.push(read.numbers[labels.initMs] as number);
    reports.restoreMs.push(read.numbers[labels.restoreMs] as number);
    reports.billedRestoreMs.push(read.numbers[labels.billedRestoreMs] as number);
    reports.status.push(this.#word(bytes, read.statusFrom, read.statusTo));
    reports.errorType.push(this.#word(bytes, read.typeFrom, read.typeTo));
    return reports.durationMs.length - 1;
  }

  #addAttempt(bytes: Uint8Array, from: number, to: number): number {
    const read = this.#labels;
    read.read(bytes, from, to);
    const restore = read.numbers[labels.restoreMs] as number;
    this.attempts.durationMs.push(Number.isNaN(restore) ? (read.numbers[labels.initMs] as number) : restore);
    this.attempts.phase.push(this.#word(bytes, read.phaseFrom, read.phaseTo));
    this.attempts.status.push(this.#word(bytes, read.statusFrom, read.statusTo));
    this.attempts.errorType.push(this.#word(bytes, read.typeFrom, read.typeTo));
    return this.attempts.durationMs.length - 1;
  }

  #word(bytes: Uint8Array, from: number, to: number): number {
    return from < 0 || to <= from ? -1 : this.words.add(decoder.decode(bytes.subarray(from, to)));
  }
}

interface Fault {
  id: string;
  errorType: string | undefined;
}

/** `2021-… <id> Task timed out after 3.00 seconds`; console copies put tabs between (§2). */
function readTimeout(text: string): Fault | undefined {
  const match = /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z?\s+)?([\w-]{8,})\s+Task timed out after [\d.]+ seconds\s*$/.exec(text);
  return match?.[1] ? { id: match[1], errorType: undefined } : undefined;
}

/** The three shapes of §2: fault-old, fault-new, fault-2014. */
function readFault(text: string): Fault | undefined {
  const match = /^RequestId: ([\w-]{8,})[ \t]+(?:Error: |Status: error|Process exited )/.exec(text);
  if (!match?.[1]) return undefined;
  const type = /(?:ErrorType: |[\r\n][ \t]*)([A-Z]\w+\.[A-Z]\w+)/.exec(text);
  return { id: match[1], errorType: type?.[1] };
}
