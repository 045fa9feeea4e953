import type { Phase } from '../lifecycle/meta.ts';
import type { Message, Span, Trace } from '../trace/trace.ts';
import { roundMs } from './format.ts';
import { groupBy } from './groupBy.ts';
import { once } from './once.ts';

/** Does the step have a time of its own? The `at` of an inferred one is only a bound. */
export function isTimed(message: Message): boolean {
  return message.origin !== 'inferred';
}

/** The trace's requests, in order of appearance. */
export function requestsOf(trace: Trace): string[] {
  return [...messagesOf(trace).keys()];
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

/** `phaseOf` for every step. */
export const phasesOf = once(findPhases);

function findPhases({ messages, spans }: Trace): (Phase | undefined)[] {
  const environments = new Map<string, { phase: Phase | undefined; readonly requests: Set<string> }>();
  const standing = (id: string) => {
    const found = environments.get(id) ?? { phase: undefined, requests: new Set<string>() };
    if (!environments.has(id)) environments.set(id, found);
    return found;
  };
  // Environments older than the window; outer states stand before inner ones.
  for (const { id, phase, from } of spans) {
    if (from >= 0) break;
    if (phase) standing(id).phase = phase;
  }
  let [last, now] = ['', standing('')];
  return messages.map(({ request, environment = '', states, phase }) => {
    // Mostly the same one again.
    if (environment !== last) [last, now] = [environment, standing(environment)];
    if (states.environment !== undefined) {
      now.phase = phase;
      if (request !== undefined) now.requests.add(request);
    }
    return request === undefined || now.requests.has(request) ? now.phase : undefined;
  });
}

/**
 * ms since the request's own first step: after minutes of idle, the trace's time would tell nothing. Requests that happen
 * among each other have one clock: it begins with the first of them.
 */
export function timeInRun(trace: Trace, message: Message): number {
  return roundMs(message.at - (clocksOf(trace)[message.index] ?? 0));
}

/** By step: when its clock began. What concerns no request happens in the story's own time. */
const clocksOf = once(({ messages }: Trace): number[] => {
  const lasts = new Map(messages.map(({ request, index }) => [request, index]));
  let [since, until] = [0, -1];
  return messages.map(({ request, at, index }) => {
    if (request === undefined) return 0;
    if (index > until) since = at;
    until = Math.max(until, lasts.get(request) ?? 0);
    return since;
  });
});

/** What of a trace concerns one request, in order. Each is sorted out when it is first asked for: a trace is long. */
interface Part {
  readonly messages: readonly Message[];
  readonly spans: readonly Span[];
}

/** The messages of a request, and the states entered in its name: so that all readings stay linear. */
export function partOf(trace: Trace, request: string): Part {
  return {
    messages: messagesOf(trace).get(request) ?? [],
    get spans() {
      return spansOf(trace).get(request) ?? [];
    },
  };
}

const messagesOf = once(({ messages }: Trace) => groupBy(messages, (message) => message.request));
const spansOf = once(({ spans }: Trace) => groupBy(spans, (span) => span.request));
