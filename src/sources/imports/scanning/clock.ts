/** Times as log lines print them, read from bytes without a string in between. */

/** Reads `2025-11-13T12:12:30[.fraction][zone]`. After `read`, `end` is where it stopped and `zoned`, `fraction` tell its form. */
export class Clock {
  end = 0;
  /** It ended in Z or an offset from UTC. */
  zoned = false;
  /** Digits after the point, 0 when there is none. */
  fraction = 0;
  #day = -1;
  #dayMs = 0;

  /** Epoch ms; NaN when there is no time at `from`. Without a zone it is UTC, as the AWS CLI prints it (§4.2). */
  read(bytes: Uint8Array, from: number, to: number): number {
    if (to - from < 19 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45 || bytes[from + 13] !== 58)
      return Number.NaN;
    if ((bytes[from + 10] !== 84 && bytes[from + 10] !== 32) || bytes[from + 16] !== 58) return Number.NaN;
    const day =
      pair(bytes, from) * 1000000 + pair(bytes, from + 2) * 10000 + pair(bytes, from + 5) * 100 + pair(bytes, from + 8);
    const hour = pair(bytes, from + 11);
    const minute = pair(bytes, from + 14);
    const second = pair(bytes, from + 17);
    if (!(hour < 24 && minute < 60 && second < 61)) return Number.NaN;
    if (day !== this.#day && !this.#turnTo(day)) return Number.NaN;
    let at = from + 19;
    let ms = 0;
    this.fraction = 0;
    if (at < to && (bytes[at] === 46 || bytes[at] === 44)) {
      at++;
      let digit = at < to ? (bytes[at] as number) - 48 : -1;
      while (digit >= 0 && digit <= 9) {
        if (this.fraction < 3) ms = ms * 10 + digit;
        this.fraction++;
        at++;
        digit = at < to ? (bytes[at] as number) - 48 : -1;
      }
      if (this.fraction === 1) ms *= 100;
      else if (this.fraction === 2) ms *= 10;
    }
    const zone = this.#readZone(bytes, at, to);
    return this.#dayMs + hour * 3600000 + minute * 60000 + second * 1000 + ms - zone;
  }

  #turnTo(day: number): boolean {
    const month = Math.floor(day / 100) % 100;
    const date = day % 100;
    if (!(day > 0 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return false;
    this.#day = day;
    this.#dayMs = Date.UTC(Math.floor(day / 10000), month - 1, date);
    return true;
  }

  #readZone(bytes: Uint8Array, at: number, to: number): number {
    this.zoned = false;
    this.end = at;
    if (at >= to) return 0;
    const sign = bytes[at] as number;
    if (sign === 90) {
      this.zoned = true;
      this.end = at + 1;
      return 0;
    }
    if ((sign !== 43 && sign !== 45) || at + 5 > to) return 0;
    const colon = bytes[at + 3] === 58 ? 1 : 0;
    if (at + 5 + colon > to) return 0;
    const minutes = pair(bytes, at + 1) * 60 + pair(bytes, at + 3 + colon);
    if (!(minutes < 1440)) return 0;
    this.zoned = true;
    this.end = at + 5 + colon;
    return (sign === 43 ? minutes : -minutes) * 60000;
  }
}

/** Two digits; NaN when they are none, which fails every comparison after it. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** Epoch numbers come in seconds, ms, µs and ns; their size tells (§6.4). NaN outside of 2001 to 2286. */
export function toEpochMs(value: number): number {
  if (value >= 1e9 && value < 1e10) return Math.round(value * 1000);
  if (value >= 1e12 && value < 1e13) return value;
  if (value >= 1e15 && value < 1e16) return Math.floor(value / 1e3);
  // To the microsecond first: no number of that size is exact to the nanosecond.
  return value >= 1e18 && value < 1e19 ? Math.floor(Math.round(value / 1e3) / 1e3) : Number.NaN;
}

const clock = new Clock();
const encoder = new TextEncoder();

/** A time as JSON, CSV and rows carry it: an epoch number in any unit, or a date and time. NaN when it is neither. */
export function readTime(text: string): number {
  const number = Number(text);
  if (!Number.isNaN(number)) return toEpochMs(number);
  const bytes = encoder.encode(text.trim());
  const at = clock.read(bytes, 0, bytes.length);
  return clock.end === bytes.length ? at : Number.NaN;
}
