import type { Message, Trace } from '../../trace/trace.ts';
import { billOf } from '../bill/bill.ts';
import { roundMs } from '../format.ts';
import { isTimed, requestsOf } from '../moments.ts';
import { strips } from '../timeline.ts';
import type { Pair, Side } from './align.ts';

/** Consecutive steps of one trace (from 0, both included), and what is known of the ms that they took. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Absent: not known. */
  readonly ms?: number;
  /** The time of both ends is known. Otherwise `ms` is the least that it can be. */
  readonly complete: boolean;
}

/**
 * Where two traces differ. `steps`: one takes steps that the other does not, or each its own. `wait`: both take the step
 * at `to`, after different waits. `from` and `to` are moments (from 0); `deltaMs` is how much longer `b` takes.
 */
export interface Difference {
  readonly kind: 'steps' | 'wait';
  readonly from: number;
  readonly to: number;
  readonly a?: Stretch;
  readonly b?: Stretch;
  readonly deltaMs?: number;
}

/** A number of both requests, in ms. */
export interface Total {
  readonly kind: 'client' | 'billed';
  readonly a?: number;
  readonly b?: number;
  readonly deltaMs?: number;
}

/** By side: the last step of which the time is known. */
interface Known {
  readonly a: Message | undefined;
  readonly b: Message | undefined;
}

/** All differences, in their order. */
export function differencesOf(a: Trace, b: Trace, pairs: readonly Pair[]): Difference[] {
  const differences: Difference[] = [];
  let since: Known = { a: undefined, b: undefined };
  for (let moment = 0; moment < pairs.length; moment++) {
    const [stepA, stepB] = messagesAt(a, b, pairs[moment]);
    if (stepA && stepB) {
      // A step without a time of its own is passed over: the wait goes on to the one after it.
      if (!isTimed(stepA) || !isTimed(stepB)) continue;
      const waited = compareWaits([since.a, stepA], [since.b, stepB]);
      if (waited) differences.push({ kind: 'wait', from: moment, to: moment, ...waited });
      since = { a: stepA, b: stepB };
      continue;
    }
    let to = moment;
    while (pairs[to + 1] && (pairs[to + 1]?.a === undefined || pairs[to + 1]?.b === undefined)) to += 1;
    const block = pairs.slice(moment, to + 1);
    const [ownA, ownB] = [stretchOf(a, block, 'a', since.a), stretchOf(b, block, 'b', since.b)];
    const sides = { ...(ownA && { a: ownA }), ...(ownB && { b: ownB }) };
    differences.push({ kind: 'steps', from: moment, to, ...sides, ...deltaOf(ownA, ownB) });
    since = { a: ownA ? endOf(a, ownA) : since.a, b: ownB ? endOf(b, ownB) : since.b };
    moment = to;
  }
  return differences;
}

function messagesAt(a: Trace, b: Trace, pair: Pair | undefined): [Message | undefined, Message | undefined] {
  return [a.messages[pair?.a ?? -1], b.messages[pair?.b ?? -1]];
}

/** The steps that one side has in a block, timed from the last known time before them. */
function stretchOf(trace: Trace, block: readonly Pair[], side: Side, since: Message | undefined): Stretch | undefined {
  const steps = block.flatMap((pair) => pair[side] ?? []);
  const [from, to] = [steps[0], steps.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const timed = trace.messages.slice(from, to + 1).filter(isTimed);
  const [start, end] = [since ?? timed[0], timed.at(-1)];
  const before = trace.messages[from - 1];
  const complete = (before === undefined || before === since) && end?.index === to;
  return { from, to, complete, ...(start && end && start !== end && { ms: roundMs(end.at - start.at) }) };
}

/** After its steps a side's wait begins anew; if the last of them has no time, nobody knows when. */
function endOf(trace: Trace, { to }: Stretch): Message | undefined {
  const last = trace.messages[to];
  return last && isTimed(last) ? last : undefined;
}

/** Shorter differences than this, in ms or as a share of the longer wait, are noise. */
const least = { ms: 1, share: 0.1 };

type Bounds = readonly [since: Message | undefined, until: Message];

function compareWaits(a: Bounds, b: Bounds): Pick<Difference, Side | 'deltaMs'> | undefined {
  const [own, other] = [waitOf(a), waitOf(b)];
  if (own?.ms === undefined || other?.ms === undefined) return undefined;
  const deltaMs = roundMs(other.ms - own.ms);
  const isNoise = Math.abs(deltaMs) <= least.ms || Math.abs(deltaMs) <= least.share * Math.max(own.ms, other.ms);
  return isNoise ? undefined : { a: own, b: other, deltaMs };
}

function waitOf([since, until]: Bounds): Stretch | undefined {
  if (!since) return undefined;
  return { from: until.index, to: until.index, ms: roundMs(until.at - since.at), complete: true };
}

/** No steps take no time; steps whose time is not known in full make the difference unknown. */
function deltaOf(a: Stretch | undefined, b: Stretch | undefined): { deltaMs?: number } {
  const isKnown = (stretch: Stretch | undefined) => stretch === undefined || stretch.complete;
  return isKnown(a) && isKnown(b) ? { deltaMs: roundMs((b?.ms ?? 0) - (a?.ms ?? 0)) } : {};
}

/** What the client waits for, and what is billed. A number that a trace does not know in full is absent. */
export function totalsOf(a: Trace, b: Trace): Total[] {
  const [ownA, ownB] = [numbersOf(a), numbersOf(b)];
  return (['client', 'billed'] as const).map((kind) => {
    const [own, other] = [ownA[kind], ownB[kind]];
    return {
      kind,
      ...(own !== undefined && { a: own }),
      ...(other !== undefined && { b: other }),
      ...(own !== undefined && other !== undefined && { deltaMs: roundMs(other - own) }),
    };
  });
}

function numbersOf(trace: Trace): Record<Total['kind'], number | undefined> {
  const [strip] = strips(trace);
  const [request = ''] = requestsOf(trace);
  return { client: strip?.complete ? strip.totalMs : undefined, billed: billOf(trace, request).billedMs };
}
