import type { Phase } from '../lifecycle/meta.ts';
import type { Message, Span, Trace } from '../trace/trace.ts';
import { roundMs } from './format.ts';

/** Does the step have a time of its own? The `at` of an inferred one is only a bound. */
export function isTimed(message: Message): boolean {
  return message.origin !== 'inferred';
}

/** The trace's requests, in order of appearance. */
export function requestsOf(trace: Trace): string[] {
  const named = trace.messages.map(({ request }) => request).filter((request) => request !== undefined);
  return [...new Set(named)];
}

/**
 * The phase that the step's environment is in after it, as far as it concerns the step's request: none before the
 * request has its environment. The innermost state with a phase counts.
 */
export function phaseOf(trace: Trace, index: number): Phase | undefined {
  return phasesOf(trace)[index];
}

/** The steps (from 0) where another phase or another request begins, for jumps. The first step is among them. */
export function phaseStarts(trace: Trace): number[] {
  const phases = phasesOf(trace);
  let last: Phase | undefined;
  let lastRequest: string | undefined;
  return trace.messages.flatMap(({ index, request }) => {
    const phase = phases[index];
    const isNewRequest = request !== undefined && request !== lastRequest;
    const isStart = index === 0 || isNewRequest || (phase !== undefined && phase !== last);
    last = phase ?? last;
    lastRequest = request ?? lastRequest;
    return isStart ? [index] : [];
  });
}

const known = new WeakMap<Trace, readonly (Phase | undefined)[]>();

/** The phase after each step. Traces never change, so it is worked out once for each. */
function phasesOf(trace: Trace): readonly (Phase | undefined)[] {
  const found = known.get(trace) ?? findPhases(trace);
  known.set(trace, found);
  return found;
}

function findPhases(trace: Trace): (Phase | undefined)[] {
  const begun = boundAt(trace);
  const phases: (Phase | undefined)[] = trace.messages.map(() => undefined);
  // Outer states come first in a trace's spans, so inner ones write over them.
  for (const { id, phase, from, to = trace.messages.length } of trace.spans) {
    if (!phase) continue;
    for (let index = Math.max(0, from); index < to; index++) {
      const { request, environment } = trace.messages[index] ?? {};
      const bound = request === undefined || index >= (begun.get(`${request} ${environment}`) ?? Infinity);
      if (environment === id && bound) phases[index] = phase;
    }
  }
  return phases;
}

/** For each request and environment: the first step in which the environment takes part. */
function boundAt(trace: Trace): ReadonlyMap<string, number> {
  const begun = new Map<string, number>();
  for (const { index, request, environment, states } of trace.messages) {
    const pair = `${request} ${environment}`;
    if (states.environment !== undefined && !begun.has(pair)) begun.set(pair, index);
  }
  return begun;
}

/** ms since the request's own first step: after minutes of idle, the trace's time would tell nothing. */
export function timeInRun(trace: Trace, message: Message): number {
  const [first] = partOf(trace, message.request ?? '').messages;
  return roundMs(message.at - (first?.at ?? 0));
}

/** What of a trace concerns one request, in order. */
interface Part {
  readonly messages: readonly Message[];
  readonly spans: readonly Span[];
}

const knownParts = new WeakMap<Trace, ReadonlyMap<string, Part>>();
const nothing: Part = { messages: [], spans: [] };

/** The messages of a request, and the states entered in its name. Sorted out once a trace, so that all readings stay linear. */
export function partOf(trace: Trace, request: string): Part {
  const parts = knownParts.get(trace) ?? sortOut(trace);
  knownParts.set(trace, parts);
  return parts.get(request) ?? nothing;
}

function sortOut(trace: Trace): ReadonlyMap<string, Part> {
  const messages = group(trace.messages, (message) => message.request);
  const spans = group(trace.spans, (span) => span.request);
  return new Map([...messages].map(([request, own]) => [request, { messages: own, spans: spans.get(request) ?? [] }]));
}

function group<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
