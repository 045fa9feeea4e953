import type { Phase } from '../lifecycle/meta.ts';
import type { Message, Span, Trace } from '../trace/trace.ts';

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
  const spansOf = new Map<string, Span[]>();
  for (const span of trace.spans) {
    if (span.phase) spansOf.set(span.id, [...(spansOf.get(span.id) ?? []), span]);
  }
  return trace.messages.map(({ index, request, environment }) => {
    if (environment === undefined) return undefined;
    if (request !== undefined && index < (begun.get(`${request} ${environment}`) ?? Infinity)) return undefined;
    return innermost(spansOf.get(environment) ?? [], index)?.phase;
  });
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

function innermost(spans: readonly Span[], index: number): Span | undefined {
  const open = spans.filter((span) => span.from <= index && index < (span.to ?? Infinity));
  return open.toSorted((a, b) => a.state.split('.').length - b.state.split('.').length).at(-1);
}

/** ms since the request's own first step: after minutes of idle, the trace's time would tell nothing. */
export function timeInRun(trace: Trace, message: Message): number {
  const began = beginnings(trace).get(message.request ?? '');
  return message.at - (began ?? 0);
}

const knownBeginnings = new WeakMap<Trace, Map<string, number>>();

function beginnings(trace: Trace): Map<string, number> {
  const known = knownBeginnings.get(trace);
  if (known) return known;
  const found = new Map<string, number>();
  for (const { request, at } of trace.messages)
    if (request !== undefined && !found.has(request)) found.set(request, at);
  knownBeginnings.set(trace, found);
  return found;
}
