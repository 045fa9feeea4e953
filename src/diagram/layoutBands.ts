import type { Span, Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import type { Context } from './context.ts';
import type { Band, Frame } from './geometry.ts';

/** Each environment's phases, neighbours of the same phase in one. */
export function layBands({ trace, ground, yOf, bottom }: Context, frames: readonly Frame[]): Band[] {
  const tops = new Map(frames.map((frame) => [frame.key, frame.y1]));
  return mergePhases(trace).flatMap(({ span, to }) => {
    const home = ground.homes.get(span.id);
    const plot = ground.plots[home?.plot ?? 0];
    if (!plot || !span.phase) return [];
    const { phase, id, from } = span;
    const lasted = to === undefined ? undefined : durationOf(trace, from, to);
    const end = Math.min(to ?? trace.messages.length, home?.until ?? trace.messages.length);
    const y2 = end >= trace.messages.length ? bottom : yOf(end);
    return {
      key: `${id}:${from}:${span.state}`,
      environment: id,
      plot,
      phase,
      name: words.phases[phase],
      from,
      y1: yOf(from),
      y2,
      tintY1: Math.min(Math.max(yOf(from), tops.get(id) ?? bottom), y2),
      ...(lasted !== undefined && { ms: lasted }),
    };
  });
}

interface Merged {
  readonly span: Span;
  to: number | undefined;
}

function mergePhases(trace: Trace): Merged[] {
  const merged: Merged[] = [];
  const lastOf = new Map<string, Merged>();
  for (const span of trace.spans) {
    if (!span.phase) continue;
    const last = lastOf.get(span.id);
    if (last && last.span.phase === span.phase && last.to === span.from) last.to = span.to;
    else {
      const next = { span, to: span.to };
      merged.push(next);
      lastOf.set(span.id, next);
    }
  }
  return merged;
}

/** ms between two messages, if both have a time of their own. */
function durationOf(trace: Trace, from: number, to: number): number | undefined {
  const [start, end] = [trace.messages[from], trace.messages[to]];
  if (!start || !end || start.origin === 'inferred' || end.origin === 'inferred') return undefined;
  return end.at - start.at;
}
