import type { Span, Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import type { Context } from './context.ts';
import type { Band, Frame } from './geometry.ts';

/** Each environment's phases one after the other, neighbours of the same phase in one. */
export function layBands({ trace, ground, yOf, bottom }: Context, frames: readonly Frame[]): Band[] {
  const tops = new Map(frames.map((frame) => [frame.key, frame.y1]));
  return findStretches(trace).flatMap(({ span, from, to }) => {
    const home = ground.homes.get(span.id);
    const plot = ground.plots[home?.plot ?? 0];
    if (!plot || !span.phase) return [];
    const { phase, id } = span;
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

/** A part of a span. */
interface Stretch {
  readonly span: Span;
  readonly from: number;
  to: number | undefined;
}

/** Inside a phase another one takes its place, such as an INIT that runs again in an invoke; then the outer one goes on. */
function findStretches(trace: Trace): Stretch[] {
  const found: Stretch[] = [];
  const lastOf = new Map<string, Stretch>();
  const add = (next: Stretch) => {
    found.push(next);
    lastOf.set(next.span.id, next);
  };
  for (const span of trace.spans) {
    if (!span.phase) continue;
    const { from, to } = span;
    const last = lastOf.get(span.id);
    if (last && last.span.phase === span.phase && last.to === from) last.to = to;
    else if (last && from < (last.to ?? trace.messages.length)) {
      const { span: outer, to: end } = last;
      if (last.from === from) found.pop();
      else last.to = from;
      add({ span, from, to });
      if (to !== undefined && to !== end) add({ span: outer, from: to, to: end });
    } else add({ span, from, to });
  }
  return found;
}

/** ms between two messages, if both have a time of their own. */
function durationOf(trace: Trace, from: number, to: number): number | undefined {
  const [start, end] = [trace.messages[from], trace.messages[to]];
  if (!start || !end || start.origin === 'inferred' || end.origin === 'inferred') return undefined;
  return end.at - start.at;
}
