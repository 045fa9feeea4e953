/** Typed columns that grow, so that a million invocations cost bytes and not objects. */

type Column = Float64Array | Int32Array | Uint8Array;

/** A list of numbers in one typed array. Missing = NaN in Float64, -1 in Int32, 0 in Uint8, by convention of the users. */
export class Growing<A extends Column> {
  values: A;
  length = 0;

  constructor(empty: A) {
    this.values = empty;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#grow();
    this.values[this.length++] = value;
  }

  get(index: number): number {
    return this.values[index] as number;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The values alone, in an array of their exact length (so that a transfer moves no slack). */
  trim(): A {
    const exact = this.values.slice(0, this.length) as A;
    this.values = exact;
    return exact;
  }

  #grow(): void {
    this.reserve(Math.max(1024, this.length * 2), this.length);
  }

  /** Makes room for `capacity` values, of which the first `used` are kept. */
  reserve(capacity: number, used: number): void {
    const next = new (this.values.constructor as new (size: number) => A)(capacity);
    next.set(this.values.subarray(0, used) as never);
    this.values = next;
  }
}

export const doubles = () => new Growing(new Float64Array(0));
export const integers = () => new Growing(new Int32Array(0));
export const octets = () => new Growing(new Uint8Array(0));

/** NaN says "not in this data" inside a column, undefined says it outside. */
export function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
