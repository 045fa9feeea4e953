import type { EventType } from '../lifecycle/events.ts';
import type { Phase } from '../lifecycle/meta.ts';
import type { Message, Trace } from '../trace/trace.ts';
import { roundMs } from './format.ts';
import { groupBy } from './groupBy.ts';
import { isTimed, partOf, phaseOf, requestsOf } from './moments.ts';

/**
 * What a piece of the wait was spent on. `route`: the request is on its way in the service, or the answer back.
 * `init`: runtime and function init, where the data does not split them; `unknown`: other phases not split.
 */
export type StripPhase = Phase | 'route' | 'init' | 'unknown';

/** A piece of a strip. `from` and `to` are ms since the strip's start; `share` is 0..1 of its total. */
export interface Segment {
  readonly phase: StripPhase;
  /** The step that it begins with, from 1. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly share: number;
}

/** One request's wait, in true time. The segments follow one another and fill the total. */
export interface Strip {
  readonly request: string;
  /** ms of the trace at which the wait begins. */
  readonly at: number;
  /** ms as the client feels it, from invoke to respond; with `complete` false, only what the trace knows of that. */
  readonly totalMs: number;
  /** Both ends of the wait are known: the client's call and its answer. */
  readonly complete: boolean;
  readonly segments: readonly Segment[];
}

/** One strip per request, in order of appearance. Steps without a time of their own (`inferred`) are no boundaries. */
export function strips(trace: Trace): Strip[] {
  return requestsOf(trace).map((request) => stripOf(trace, request));
}

/** What a caller begins with, and what ends its wait. */
const calls: ReadonlySet<EventType> = new Set(['invoke', 'invokeAsync', 'knock']);
const answers: ReadonlySet<EventType> = new Set<EventType>([
  'respond',
  'lastByte',
  'lastByteByDoor',
  'respondByDoor',
  'hangUp',
  'acknowledge',
  'reject',
  'rejectSize',
  'rejectState',
  'dryRun',
]);

function stripOf(trace: Trace, request: string): Strip {
  const messages = partOf(trace, request).messages;
  const answered = messages.findIndex(({ type }) => answers.has(type));
  const wait = answered < 0 ? messages : messages.slice(0, untilTimed(messages, answered));
  const begin = wait.findIndex(isTimed);
  const start = wait[begin]?.at ?? 0;
  const pieces: { phase: StripPhase; step: number; from: number; to: number }[] = [];
  let passed = new Set<StripPhase>();
  let [step, begun]: [number, StripPhase?] = [0];
  for (const [place, message] of wait.entries()) {
    if (place < begin) continue;
    const to = roundMs(message.at - start);
    const last = pieces.at(-1);
    const from = last?.to ?? 0;
    const phase = waitPhase(trace, message);
    if (isTimed(message)) {
      if (to > from) {
        const spent = together(passed);
        if (last?.phase === spent) last.to = to;
        else pieces.push({ phase: spent, step, from, to });
      }
      passed = new Set();
      // Of steps at one time in one phase the first one begins it.
      if (to > from || phase !== begun) [step, begun] = [message.index + 1, phase];
    }
    // What comes after the answer is not waited for, even if only its time is known.
    if (answered < 0 || place < answered) passed.add(phase);
  }
  const totalMs = pieces.at(-1)?.to ?? 0;
  // Before the call the concurrency of the function may have been reserved.
  const called = messages.find(({ type }) => calls.has(type));
  const end = messages[answered];
  return {
    request,
    at: start,
    totalMs,
    complete: called !== undefined && isTimed(called) && end !== undefined && isTimed(end),
    segments: pieces.map(({ phase, step, from, to }) => ({
      phase,
      step,
      from,
      to,
      ms: roundMs(to - from),
      share: (to - from) / totalMs,
    })),
  };
}

export type Largest = Pick<Segment, 'phase' | 'ms' | 'share'>;

/** The phase that most of a wait went to, all its stretches together; none where there is only one. */
export function largestOf(segments: readonly Segment[]): Largest | undefined {
  const phases = groupBy(segments, ({ phase }) => phase);
  const sums = [...phases].map(([phase, own]) => ({
    phase,
    ms: roundMs(own.reduce((sum, { ms }) => sum + ms, 0)),
    share: own.reduce((sum, { share }) => sum + share, 0),
  }));
  const [most] = sums.toSorted((a, b) => b.ms - a.ms);
  return sums.length > 1 ? most : undefined;
}

/** The phases in which an environment comes to be. */
const births: readonly StripPhase[] = ['provision', 'runtime', 'function', 'init', 'restore'];

/**
 * What a request did not have to wait for, because one before it had: the phases in which its environment came to be,
 * as that one waited for them. None for a request that waits for such a phase itself.
 */
export function skippedBy(trace: Trace, { request, segments }: Strip): Segment[] {
  const isBirth = ({ phase }: Segment) => births.includes(phase);
  const environmentOf = (of: string) => partOf(trace, of).messages.find((each) => each.environment)?.environment;
  const environment = environmentOf(request);
  if (environment === undefined || segments.some(isBirth)) return [];
  const requests = requestsOf(trace);
  const first = requests.slice(0, requests.indexOf(request)).find((each) => environmentOf(each) === environment);
  return first === undefined ? [] : stripOf(trace, first).segments.filter(isBirth);
}

/** ms of the trace at a place of the cursor: between two steps the time goes on with the message. */
export function timeAt({ messages }: Trace, cursor: number): number {
  const before = messages[Math.floor(cursor) - 1]?.at ?? messages[0]?.at ?? 0;
  const after = messages[Math.floor(cursor)]?.at ?? before;
  return before + (after - before) * (cursor % 1);
}

/** Where the wait ends: after the answer, or where its time is not known, after the next step whose time is. */
function untilTimed(messages: readonly Message[], answered: number): number {
  const timed = messages.findIndex((message, place) => place >= answered && isTimed(message));
  return timed < 0 ? messages.length : timed + 1;
}

/** While an environment is found, forwarded to and thawed, the request is on its way. */
function waitPhase(trace: Trace, message: Message): StripPhase {
  const phase = phaseOf(trace, message.index);
  return phase === 'frozen' || phase === undefined ? 'route' : phase;
}

/** One name for phases between two known times. */
function together(phases: ReadonlySet<StripPhase>): StripPhase {
  const [only = 'route', ...others] = phases;
  if (others.length === 0) return only;
  return [...phases].every((phase) => phase === 'runtime' || phase === 'function') ? 'init' : 'unknown';
}
