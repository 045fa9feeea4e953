import type { Bill } from './bill.ts';

/** Where the prices were read: us-east-1. */
export const priceSource = {
  label: 'AWS prices of 2026-09-19, us-east-1',
  url: 'https://aws.amazon.com/lambda/pricing/',
} as const;

/** Dollars. Duration prices are for one GB of memory and one second, in the first tier (facts §6). */
const perRequest = 0.2 / 1_000_000;
const rates = {
  x86_64: { duration: 0.0000166667, provisionedDuration: 0.0000097222, provisioned: 0.0000041667 },
  arm64: { duration: 0.0000133334, provisionedDuration: 0.0000077778, provisioned: 0.0000033334 },
} as const;
/** A restore from a snapshot, for each GB of memory. Managed Java runtimes have none. */
const perRestoredGb = 0.0001397998;

/** A snapshot is kept and paid by the second for each GB, for three hours at least (facts §6.8). */
const snapshot = { perGbSecond: 0.0000015046, leastSeconds: 3 * 3_600 } as const;

/** What a price depends on, beside the billed time. */
export interface PriceSetting {
  readonly memoryMb: number;
  readonly architecture: 'x86_64' | 'arm64';
  /** The request ran in an environment of provisioned concurrency. */
  readonly isProvisioned?: boolean;
}

/**
 * What one request costs in dollars, its own charge included; undefined while its billed time is not known. Free tier,
 * lower tiers, large /tmp, streamed bytes, logs and data transfer are left out.
 */
export function priceOf(bill: Pick<Bill, 'billedMs' | 'billedRestoreMs'>, setting: PriceSetting): number | undefined {
  if (bill.billedMs === undefined) return undefined;
  const { duration, provisionedDuration } = rates[setting.architecture];
  const gigabytes = setting.memoryMb / 1024;
  const rate = setting.isProvisioned ? provisionedDuration : duration;
  const restore = bill.billedRestoreMs === undefined ? 0 : gigabytes * perRestoredGb;
  return perRequest + gigabytes * (bill.billedMs / 1000) * rate + restore;
}

/** Dollars an hour for environments that are kept ready, used or not. */
export function priceOfKeeping(environments: number, { memoryMb, architecture }: PriceSetting): number {
  return environments * (memoryMb / 1024) * 3_600 * rates[architecture].provisioned;
}

/** The least that keeping the snapshot of one version costs, in dollars. Managed Java runtimes do not pay it. */
export const priceOfSnapshot = (memoryMb: number): number =>
  (memoryMb / 1024) * snapshot.leastSeconds * snapshot.perGbSecond;

/** One request costs far less than a cent: nine decimals, as the price of a ms has, or four digits. */
export const formatPrice = (dollars: number): string =>
  `$${dollars < 0.00001 ? dollars.toFixed(9) : dollars.toPrecision(4)}`;

/** Larger amounts, such as a million requests or an hour: cents. */
export const formatDollars = (dollars: number): string => `$${dollars.toFixed(dollars < 0.1 ? 4 : 2)}`;
