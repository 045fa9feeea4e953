/** The arithmetic that every genuine REPORT satisfies (format notes §0, "arithmetic integrity check"). Which rule it is differs by line, never by date. */

/** Values of a REPORT in ms; NaN when the line does not have them. */
export interface BillingNumbers {
  durationMs: number;
  billedMs: number;
  initMs: number;
  billedRestoreMs: number;
}

/** undefined when Duration or Billed Duration are missing. */
export function doNumbersAdd({ durationMs, billedMs, initMs, billedRestoreMs }: BillingNumbers): boolean | undefined {
  if (Number.isNaN(durationMs) || Number.isNaN(billedMs)) return undefined;
  return (
    isBilledFor(billedMs, durationMs) ||
    isBilledFor(billedMs, durationMs + initMs) ||
    isBilledFor(billedMs, durationMs + billedRestoreMs) ||
    isCapped(billedMs, durationMs)
  );
}

/** Rounded up to 1 ms, or to 100 ms before December 2020. The log prints hundredths, so the true sum may be half a hundredth more for each number. */
function isBilledFor(billed: number, ms: number): boolean {
  if (Number.isNaN(ms)) return false;
  const least = Math.max(1, Math.ceil(ms - 0.01));
  const most = Math.max(1, Math.ceil(ms + 0.01));
  if (billed >= least && billed <= most) return true;
  return billed % 100 === 0 && billed >= Math.ceil(least / 100) * 100 && billed <= Math.ceil(most / 100) * 100;
}

/** A timeout of the old kind: Duration ends a little above the limit, which is a whole number of seconds, and the limit is billed (§2.1). */
function isCapped(billed: number, duration: number): boolean {
  return billed > 0 && billed % 1000 === 0 && duration >= billed && duration < billed + 1000;
}
