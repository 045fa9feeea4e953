/** What is in a generated log, counted while it is made. Names and units as in Findings; the lower half counts invocations by what they were. */
import type { ReadFormat } from '../formats/names.ts';

export interface Ledger {
  format: ReadFormat;
  bytes: number;
  events: number;
  reports: number;
  distinctRequestIds: number;
  coldStarts: number;
  initMs: number;
  restores: number;
  restoreMs: number;
  failedInits: number;
  durationMs: number;
  billedMs: number;
  streams: number;
  invocations: number;
  cold: number;
  warm: number;
  restored: number;
  suppressed: number;
  truncated: number;
}

export function makeLedger(format: ReadFormat): Ledger {
  return {
    format,
    bytes: 0,
    events: 0,
    reports: 0,
    distinctRequestIds: 0,
    coldStarts: 0,
    initMs: 0,
    restores: 0,
    restoreMs: 0,
    failedInits: 0,
    durationMs: 0,
    billedMs: 0,
    streams: 0,
    invocations: 0,
    cold: 0,
    warm: 0,
    restored: 0,
    suppressed: 0,
    truncated: 0,
  };
}

/** Adds to one number of the ledger; logs print hundredths, so nothing finer is kept. */
export function note(ledger: Ledger, name: Exclude<keyof Ledger, 'format'>, amount: number): void {
  ledger[name] = Math.round((ledger[name] + amount) * 100) / 100;
}
