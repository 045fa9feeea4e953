/**
 * A realistic log, made up from a seed (format notes §7, in small): a fleet of environments of four functions, with cold starts, restores, failed inits,
 * timeouts, crashes, retries, lost REPORTs, stack traces and a trap or two. Beside it a ledger of what is in it, true by construction.
 * For the bench and the tests; the same options always make the same bytes.
 */
import { Fleet, type LogEvent } from './generateFleet.ts';
import { type Ledger, makeLedger } from './generateLedger.ts';
import { type GeneratedFormat, openWriter } from './generateWriters.ts';

export type { GeneratedFormat, Ledger };

export interface GenerateOptions {
  format: GeneratedFormat;
  /** Stops after the first invocation beyond this many bytes. */
  bytes: number;
  seed?: number;
}

export interface GeneratedLog {
  /** UTF-8, in pieces of about a megabyte. */
  parts: Uint8Array<ArrayBuffer>[];
  ledger: Ledger;
}

export function generateLog({ format, bytes, seed = 1 }: GenerateOptions): GeneratedLog {
  const ledger = makeLedger(format);
  const writer = openWriter(format, ledger);
  const fleet = new Fleet(seed, ledger);
  let clock = Date.UTC(2026, 0, 5, 9, 0, 0, 250);
  let waiting: LogEvent[] = [];
  while (writer.bytes < bytes) {
    clock += fleet.pause();
    waiting.push(...fleet.serve(clock));
    waiting.sort((a, b) => a.at - b.at);
    // Bare text is a copy of one stream after another: there, blocks stay whole.
    const ready = format === 'plain-text' ? waiting : waiting.filter((event) => event.at < clock);
    for (const event of ready) writer.write(event);
    waiting = format === 'plain-text' ? [] : waiting.slice(ready.length);
  }
  for (const event of waiting) writer.write(event);
  return { parts: writer.finish(), ledger };
}
