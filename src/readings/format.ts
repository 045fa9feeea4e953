/** Arithmetic on times of two decimals stays on two decimals: 971.47 - 144 is 827.47, not 827.4700000000001. */
export function roundMs(ms: number): number {
  return Math.round(ms * 100) / 100;
}

/** Between a number and its unit: no line ends there. */
const tie = '\u00a0';

/**
 * A duration in ms as people read it, always with its unit and never apart from it, three digits where there are that many:
 * `2.44 ms`, `36.3 ms`, `828 ms`, `1.01 s`, `4 min 14 s`, `2 h 5 min`.
 */
export function formatMs(ms: number): string {
  if (ms < 0) return `−${formatMs(-ms)}`;
  if (threeDigits(ms) < 1000) return `${threeDigits(ms)}${tie}ms`;
  if (threeDigits(ms / 1000) < 60) return `${threeDigits(ms / 1000)}${tie}s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return twoUnits(seconds, 60, 'min', 's');
  return twoUnits(Math.round(seconds / 60), 60, 'h', 'min');
}

/** How long something is watched or talks, as clocks have it: `4:05`, `1:04:05`. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Two decimals below 10, one below 100, none above. */
function threeDigits(value: number): number {
  if (roundMs(value) < 10) return roundMs(value);
  const tenths = Math.round(value * 10) / 10;
  return tenths < 100 ? tenths : Math.round(value);
}

function twoUnits(amount: number, size: number, large: string, small: string): string {
  const rest = amount % size;
  return [Math.floor(amount / size), large, ...(rest === 0 ? [] : [rest, small])].join(tie);
}

/** A sentence in which no number stands at the end of a line, and its unit on the next. */
export const tieUnits = (text: string): string => text.replace(/(\d) (?=(m?s|min|h|.B)\b)/g, `$1${tie}`);

/** As files and terminals have it: with nothing but ordinary spaces. */
export const untie = (text: string): string => text.replaceAll(tie, ' ');
