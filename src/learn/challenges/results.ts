import { billOf } from '../../readings/bill/bill.ts';
import { billedTags } from '../../readings/bill/billedTags.ts';
import { priceOf, priceOfKeeping, priceOfSnapshot } from '../../readings/bill/price.ts';
import { outcomeOf } from '../../readings/outcome.ts';
import type { Parameters } from '../../sources/scenarios/parameters.ts';
import type { Trace } from '../../trace/trace.ts';
import { runArrivals } from './fleet.ts';

/** What many requests come to. Times in ms, money in dollars. */
export interface Results {
  readonly trace: Trace;
  /** The request at the percentile (nearest rank), and how long it waited. Infinite, if it got no answer. */
  readonly request: string;
  readonly percentileMs: number;
  readonly dollars: number;
  /** What the sum is made of: requests and their time, environments kept ready with their INIT, a snapshot kept. */
  readonly parts: { readonly requests: number; readonly keeping: number; readonly snapshot: number };
  /** Requests that found nothing idle. */
  readonly cold: number;
}

/** Provisioned concurrency is charged for five minutes at least (facts §6.7). */
const leastKeptMs = 5 * 60_000;
const hourMs = 3_600_000;

export function runAll(parameters: Parameters, arrivals: readonly number[], percentile: number): Results {
  const trace = runArrivals(parameters, arrivals);
  const { provisioned } = parameters;
  const requests = arrivals.map((_, place) => `r${place + 1}`);
  const waits = requests.map((request) => ({ request, ms: outcomeOf(trace, request).waitMs ?? Infinity }));
  waits.sort((a, b) => a.ms - b.ms);
  const found = waits[Math.ceil((percentile / 100) * waits.length) - 1];
  const isKept = (environment: string | undefined) => Number(environment?.slice(1)) <= provisioned;
  const environmentOf = new Map(trace.messages.map(({ request, environment }) => [request, environment]));
  const ofRequests = requests.map((request) => {
    const isProvisioned = isKept(environmentOf.get(request));
    return priceOf(billOf(trace, request), { ...parameters, isProvisioned }) ?? 0;
  });
  const lastedMs = trace.messages.at(-1)?.at ?? 0;
  const keptMs = Math.max(leastKeptMs, lastedMs);
  const keeping = provisioned > 0 ? (priceOfKeeping(provisioned, parameters) * keptMs) / hourMs : 0;
  const parts = {
    requests: sum(ofRequests),
    keeping: keeping + priceOfInits(trace, parameters),
    snapshot: parameters.snapStart ? priceOfSnapshot(parameters.memoryMb) : 0,
  };
  return {
    trace,
    request: found?.request ?? '',
    percentileMs: found?.ms ?? 0,
    dollars: sum(Object.values(parts)),
    parts,
    cold: trace.messages.filter(({ type }) => type === 'noneIdle').length,
  };
}

/** INIT ahead of all requests is in no REPORT, but charged (facts §6.7): at the price of time in those environments. */
function priceOfInits({ spans, messages }: Trace, parameters: Parameters): number {
  const inits = spans.filter(({ state, request }) => request === undefined && billedTags.get(state) === 'billed.init');
  const price = (billedMs: number) => priceOf({ billedMs }, { ...parameters, isProvisioned: true }) ?? 0;
  const timeOf = (index: number | undefined) => messages[index ?? messages.length - 1]?.at ?? 0;
  return sum(inits.map(({ from, to }) => price(Math.ceil(timeOf(to) - timeOf(from))) - price(0)));
}

/** A sum as people read it: three digits, as many places as they need. */
export const formatSum = (dollars: number): string => `$${Number(dollars.toPrecision(3))}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
