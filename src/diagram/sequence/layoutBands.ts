import type { Phase } from '../../lifecycle/meta.ts';
import { roundMs } from '../../readings/format.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import type { Context } from './context.ts';
import type { Band, Frame } from './geometry.ts';

/** Each environment's phases one after the other, neighbours of the same phase in one. */
export function layBands({ trace, ground, yOf, bottom }: Context, frames: readonly Frame[]): Band[] {
  const tops = new Map(frames.map((frame) => [frame.key, frame.y1]));
  const bands: Band[] = [];
  for (const { id, phase, from, to } of findStretches(trace)) {
    const home = ground.homes.get(id);
    const plot = ground.plots[home?.plot ?? 0];
    if (!plot) continue;
    const end = Math.min(to ?? trace.messages.length, home?.until ?? trace.messages.length);
    const y1 = yOf(from);
    const y2 = end >= trace.messages.length ? bottom : yOf(end);
    bands.push({
      key: `${id}:${from}:${phase}`,
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

/** A part of a span, or of several that follow one another. */
interface Stretch {
  readonly id: string;
  readonly phase: Phase;
  readonly from: number;
  to: number | undefined;
}

/** Inside a phase another one takes its place, such as an INIT that runs again in an invoke; then the outer one goes on. */
function findStretches(trace: Trace): Stretch[] {
  const found = new Map<string, Stretch[]>();
  for (const { id, phase, from, to } of trace.spans) {
    if (!phase) continue;
    const own = found.get(id) ?? [];
    found.set(id, own);
    const add = (next: Stretch) => {
      const last = own.at(-1);
      if (last?.phase === next.phase && last.to === next.from) last.to = next.to;
      else own.push(next);
    };
    const outer = own.at(-1);
    if (!outer || from >= (outer.to ?? trace.messages.length)) add({ id, phase, from, to });
    else {
      const { phase: outside, to: end } = outer;
      if (outer.from === from) own.pop();
      else outer.to = from;
      add({ id, phase, from, to });
      if (to !== undefined && to !== end) add({ id, phase: outside, from: to, to: end });
    }
  }
  return [...found.values()].flat();
}

/** ms between two messages, if both have a time of their own. */
function durationOf(trace: Trace, from: number, to: number): number | undefined {
  const [start, end] = [trace.messages[from], trace.messages[to]];
  if (!start || !end || start.origin === 'inferred' || end.origin === 'inferred') return undefined;
  return roundMs(end.at - start.at);
}
