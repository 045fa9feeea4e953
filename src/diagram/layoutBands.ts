import type { Phase } from '../lifecycle/meta.ts';
import type { Span, Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import type { Context } from './context.ts';
import type { Band, Frame } from './geometry.ts';

/** Each environment's phases one after the other, neighbours of the same phase in one. */
export function layBands({ trace, ground, yOf, bottom }: Context, frames: readonly Frame[]): Band[] {
  const tops = new Map(frames.map((frame) => [frame.key, frame.y1]));
  const bands: Band[] = [];
  for (const { span, phase, from, to } of findStretches(trace)) {
    const { id } = span;
    const home = ground.homes.get(id);
    const plot = ground.plots[home?.plot ?? 0];
    if (!plot) continue;
    const end = Math.min(to ?? trace.messages.length, home?.until ?? trace.messages.length);
    const y1 = yOf(from);
    const y2 = end >= trace.messages.length ? bottom : yOf(end);
    bands.push({
      key: `${id}:${from}:${span.state}`,
      environment: id,
      plot,
      phase,
      name: words.phases[phase],
      from,
      y1,
      y2,
      tintY1: Math.min(Math.max(y1, tops.get(id) ?? bottom), y2),
      ms: to === undefined ? undefined : durationOf(trace, from, to),
    });
  }
  return bands;
}

/** A part of a span. */
interface Stretch {
  readonly span: Span;
  readonly phase: Phase;
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
    const { phase, from, to } = span;
    if (!phase) continue;
    const last = lastOf.get(span.id);
    if (last && last.phase === phase && last.to === from) last.to = to;
    else if (last && from < (last.to ?? trace.messages.length)) {
      const { to: end } = last;
      if (last.from === from) found.pop();
      else last.to = from;
      add({ span, phase, from, to });
      if (to !== undefined && to !== end) add({ span: last.span, phase: last.phase, from: to, to: end });
    } else add({ span, phase, from, to });
  }
  return found;
}

/** ms between two messages, if both have a time of their own. */
function durationOf(trace: Trace, from: number, to: number): number | undefined {
  const [start, end] = [trace.messages[from], trace.messages[to]];
  if (!start || !end || start.origin === 'inferred' || end.origin === 'inferred') return undefined;
  return end.at - start.at;
}
