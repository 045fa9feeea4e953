/**
 * The platform lines of text logs (format notes §2), told apart by their bytes.
 * Only the start of a message counts: a `REPORT RequestId:` that an application prints inside its own message is not one.
 */

export const kindNames = [
  'none',
  'INIT_START',
  'INIT_REPORT',
  'RESTORE_START',
  'RESTORE_REPORT',
  'START',
  'END',
  'REPORT',
  'EXTENSION',
  'TASK_TIMED_OUT',
  'FAULT',
] as const;
export type KindName = (typeof kindNames)[number];

/** The number of a kind, as it stands in the columns. 0 = not a platform line. */
export const kinds = {
  initStart: 1,
  initReport: 2,
  restoreStart: 3,
  restoreReport: 4,
  start: 5,
  end: 6,
  report: 7,
  extension: 8,
  timedOut: 9,
  fault: 10,
} as const;

const bytesOf = (text: string) => new TextEncoder().encode(text);

const START = bytesOf('START RequestId:');
const END = bytesOf('END RequestId:');
const REPORT = bytesOf('REPORT RequestId:');
const INIT_START = bytesOf('INIT_START ');
const INIT_REPORT = bytesOf('INIT_REPORT ');
const RESTORE_START = bytesOf('RESTORE_START ');
const RESTORE_REPORT = bytesOf('RESTORE_REPORT ');
const EXTENSION = bytesOf('EXTENSION');
const FAULT = bytesOf('RequestId: ');
const SECONDS = bytesOf(' seconds');

export function startsWith(bytes: Uint8Array, from: number, to: number, start: Uint8Array): boolean {
  if (to - from < start.length) return false;
  for (let i = 0; i < start.length; i++) if (bytes[from + i] !== start[i]) return false;
  return true;
}

/** The kind of the message that begins at `from`. Most messages fail on the first or second byte. */
export function kindAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 9) return 0;
  const first = bytes[from] as number;
  const second = bytes[from + 1] as number;
  if (first === 83 && second === 84) return startsWith(bytes, from, to, START) ? kinds.start : 0;
  if (first === 69) {
    if (second === 78) return startsWith(bytes, from, to, END) ? kinds.end : 0;
    if (second !== 88 || !startsWith(bytes, from, to, EXTENSION)) return 0;
    return isBlank(bytes[from + 9] as number) ? kinds.extension : 0;
  }
  if (first === 82) {
    if (second === 69) {
      if (startsWith(bytes, from, to, REPORT)) return kinds.report;
      if (startsWith(bytes, from, to, RESTORE_START)) return kinds.restoreStart;
      return startsWith(bytes, from, to, RESTORE_REPORT) ? kinds.restoreReport : 0;
    }
    return second === 101 && startsWith(bytes, from, to, FAULT) ? kinds.fault : 0;
  }
  if (first === 73 && second === 78) {
    if (startsWith(bytes, from, to, INIT_START)) return kinds.initStart;
    return startsWith(bytes, from, to, INIT_REPORT) ? kinds.initReport : 0;
  }
  // `<ISO time> <id> Task timed out after 3.00 seconds`: short, and told by its end.
  if (to - from < 160 && to - from > 40) {
    let end = to;
    while (end > from && (bytes[end - 1] as number) <= 32) end--;
    if (bytes[end - 1] === 115 && startsWith(bytes, end - SECONDS.length, end, SECONDS)) return kinds.timedOut;
  }
  return 0;
}

/** Space or tab: consoles, Markdown and chat tools turn the one into the other. */
export function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9;
}

/** One number of a line; the reader below leaves its answers here, so that nothing is allocated per line. */
export const labels = {
  durationMs: 0,
  billedMs: 1,
  memoryMb: 2,
  maxMemoryMb: 3,
  initMs: 4,
  restoreMs: 5,
  billedRestoreMs: 6,
} as const;
export const labelCount = 7;

/**
 * Reads `Label: value unit` pairs in any order (§2: "parse as an unordered set"). A label is everything between two values, so that
 * `Duration` is not found inside `Billed Duration`, nor in the `Runtime Duration` that a vendor's extension adds (§2.5).
 * A number counts only when its unit is whole, because a copy may end anywhere (§6.2).
 */
export class LabelReader {
  readonly numbers = new Float64Array(labelCount);
  /** [from, to) of the texts; -1 when missing. */
  statusFrom = -1;
  statusTo = -1;
  typeFrom = -1;
  typeTo = -1;
  phaseFrom = -1;
  phaseTo = -1;
  /** The first label of the line: an emulator prints `Init Duration` first (§4.12). */
  first = -1;

  read(bytes: Uint8Array, from: number, to: number): void {
    this.numbers.fill(Number.NaN);
    this.statusFrom = this.typeFrom = this.phaseFrom = this.first = -1;
    let at = from;
    while (at < to) {
      while (at < to && (bytes[at] as number) <= 32) at++;
      const label = at;
      const limit = Math.min(to, label + 32);
      while (at < limit && bytes[at] !== 58) at++;
      if (at >= limit) return;
      const labelEnd = at;
      at++;
      while (at < to && isBlank(bytes[at] as number)) at++;
      at = this.#readValue(bytes, label, labelEnd, at, to);
    }
  }

  #readValue(bytes: Uint8Array, label: number, labelEnd: number, from: number, to: number): number {
    let at = from;
    const text = textLabel(bytes, label, labelEnd);
    if (text) {
      while (at < to && (bytes[at] as number) > 32) at++;
      if (text === 1) {
        this.statusFrom = from;
        this.statusTo = at;
      } else if (text === 2) {
        this.typeFrom = from;
        this.typeTo = at;
      } else {
        this.phaseFrom = from;
        this.phaseTo = at;
      }
      return at;
    }
    const number = numberLabel(bytes, label, labelEnd);
    if (number >= 0 && this.first < 0) this.first = number;
    let value = 0;
    let scale = 1;
    let point = false;
    let digits = 0;
    for (; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte >= 48 && byte <= 57) {
        if (++digits > 15) continue;
        value = value * 10 + (byte - 48);
        if (point) scale *= 10;
      } else if (byte === 46 && !point) point = true;
      else break;
    }
    const isWhole = digits > 0 && bytes[at] === 32 && at + 2 < to;
    if (isWhole && (bytes[at + 1] === 109 || bytes[at + 1] === 77) && (bytes[at + 2] === 115 || bytes[at + 2] === 66)) {
      if (number >= 0) this.numbers[number] = value / scale;
      return at + 3;
    }
    while (at < to && (bytes[at] as number) > 32) at++;
    return at;
  }
}

/** 1 Status, 2 Error Type, 3 Phase, 0 none. A new-style fault prints `ErrorType`, without the space (§2). */
function textLabel(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length === 6 && bytes[from] === 83 && bytes[from + 1] === 116) return 1;
  if ((length === 10 || length === 9) && bytes[from] === 69 && bytes[from + 1] === 114) return 2;
  return length === 5 && bytes[from] === 80 && bytes[from + 1] === 104 ? 3 : 0;
}

/** By length and first bytes: no two labels share both, and `Runtime Duration` differs from `Restore Duration` in its second. */
function numberLabel(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from];
  switch (to - from) {
    case 8:
      return first === 68 ? labels.durationMs : -1;
    case 15:
      return first === 66 ? labels.billedMs : first === 77 ? labels.maxMemoryMb : -1;
    case 11:
      return first === 77 ? labels.memoryMb : -1;
    case 13:
      return first === 73 ? labels.initMs : -1;
    case 16:
      return first === 82 && bytes[from + 1] === 101 ? labels.restoreMs : -1;
    case 23:
      return first === 66 ? labels.billedRestoreMs : -1;
    default:
      return -1;
  }
}
