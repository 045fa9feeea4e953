import { bisectRight, max } from 'd3';
import type { Phase } from '../lifecycle/meta.ts';
import type { Participant } from '../lifecycle/wire.ts';
import { formatMs } from '../readings/format.ts';
import { phasesOf, timeInRun } from '../readings/moments.ts';
import { label } from '../readings/narration.ts';
import type { Message, Span, Trace } from '../trace/trace.ts';
import { words } from '../words/index.ts';
import {
  type Band,
  type Bar,
  type Break,
  type Frame,
  type Geometry,
  type Lane,
  type Metrics,
  metricsFor,
  type Row,
  type Rows,
  type View,
} from './geometry.ts';
import { laneOf, layLanes } from './lanes.ts';
import { fitText, textWidth } from './measure.ts';

/** A wait longer than this many ms is told, not drawn at length. */
export const longWait = 5_000;
const breakHeight = 64;
const halfBar = 5;

/** The picture of a trace in numbers: the same for every cursor. Linear in the number of messages, but for the rows. */
export function layout(trace: Trace, view: View): Geometry {
  const metrics = metricsFor(view.width);
  const { lanes, frameX } = layLanes(trace, view, metrics);
  const laneX = new Map(lanes.map((lane) => [lane.id, lane.x]));
  const xOf = (participant: Participant): number =>
    participant === 'microVm' ? frameX[0] : (laneX.get(laneOf(participant, view.unfolded)) ?? metrics.gutter);

  const ys = ysOf(trace, view, metrics);
  const yOf = (index: number): number => ys[index] ?? metrics.headerHeight;
  const last = view.axis ? yOnPlace(max(view.axis.moments) ?? 0, metrics) : ys.at(-1);
  const bottom = (last ?? metrics.headerHeight) + metrics.rowHeight;

  const frames = layFrames(trace, yOf, bottom);
  const bands = layBands(trace, yOf, bottom, frames);
  const phases = phasesOf(trace);
  const phaseAt = (index: number) => phases[index] ?? 'route';
  const context: Context = { trace, view, metrics, lanes, xOf, yOf, bottom, phaseAt };
  return {
    view,
    metrics,
    lanes,
    frameX,
    height: bottom,
    ys,
    rows: rowsOf(context),
    bars: layBars(context, bands),
    bands,
    frames,
    breaks: layBreaks(trace, yOf),
  };
}

interface Context {
  readonly trace: Trace;
  readonly view: View;
  readonly metrics: Metrics;
  readonly lanes: readonly Lane[];
  readonly xOf: (participant: Participant) => number;
  readonly yOf: (index: number) => number;
  readonly bottom: number;
  readonly phaseAt: (index: number) => Phase | 'route';
}

export const waitBefore = (trace: Trace, index: number): number =>
  (trace.messages[index]?.at ?? 0) - (trace.messages[index - 1]?.at ?? 0);

function ysOf(trace: Trace, { scale, axis }: View, metrics: Metrics): number[] {
  if (axis) return axis.places.map((place) => yOnPlace(place, metrics));
  return scale === 'story' ? storyYs(trace, metrics) : trueYs(trace, metrics);
}

const yOnPlace = (place: number, { headerHeight, rowHeight }: Metrics): number => headerHeight + place * rowHeight;

function storyYs(trace: Trace, { headerHeight, rowHeight }: Metrics): number[] {
  let y = headerHeight;
  return trace.messages.map((_, index) => {
    y += rowHeight + (index > 0 && waitBefore(trace, index) > longWait ? breakHeight : 0);
    return y;
  });
}

/** To the millisecond: as many px per ms as give the work (without long waits) a height one can read. */
function trueYs(trace: Trace, { headerHeight, rowHeight }: Metrics): number[] {
  const waits = knownWaits(trace);
  const work = waits.reduce((sum, wait) => (wait > longWait ? sum : sum + wait), 0);
  const pxPerMs = Math.max(1_200, trace.messages.length * 16) / Math.max(work, 1);
  let y = headerHeight + rowHeight;
  return waits.map((wait) => {
    y += wait > longWait ? breakHeight * 1.5 : wait * pxPerMs;
    return y;
  });
}

/** ms before each message. An inferred message has no time of its own: it takes an even share of its bounds. */
export function knownWaits(trace: Trace): number[] {
  const times: number[] = trace.messages.map((message) => message.at);
  for (let index = 0; index < times.length; index++) {
    if (trace.messages[index]?.origin !== 'inferred') continue;
    let after = index;
    while (after < times.length && trace.messages[after]?.origin === 'inferred') after++;
    const start = times[index - 1] ?? times[after] ?? 0;
    const end = times[after] ?? start;
    // A long wait stays in one piece, before the first of them.
    const base = end - start > longWait ? end : start;
    for (let each = index; each < after; each++)
      times[each] = base + ((end - base) * (each - index + 1)) / (after - index + 1);
    index = after;
  }
  return times.map((at, index) => Math.max(0, at - (times[index - 1] ?? at)));
}

function rowsOf(context: Context): Rows {
  const { messages } = context.trace;
  const laid: Row[] = [];
  const at = (index: number): Row => {
    const message = messages[index];
    if (!message) throw new RangeError(`There is no row ${index}.`);
    const row = laid[index] ?? layRow(message, context);
    laid[index] = row;
    return row;
  };
  return {
    length: messages.length,
    at,
    *[Symbol.iterator]() {
      for (const index of messages.keys()) yield at(index);
    },
  };
}

function layRow(message: Message, { trace, view, metrics, xOf, yOf, phaseAt }: Context): Row {
  const { wire, index } = message;
  const hops = wire.hops
    .map(([from, to]) => ({ x1: xOf(from), x2: xOf(to) }))
    .filter(({ x1, x2 }) => Math.abs(x1 - x2) > 1)
    // From one bar's edge to the other's.
    .map(({ x1, x2 }) => ({ x1: x1 + Math.sign(x2 - x1) * halfBar, x2: x2 - Math.sign(x2 - x1) * halfBar }));
  const x = xOf(wire.hops[0]?.[0] ?? wire.at);
  const ends = hops.flatMap(({ x1, x2 }) => [x1, x2]);
  const number = `${index + 1} `;
  const { fontSize, gutter, right, size } = metrics;
  const edge = view.width - right;
  const room = edge - gutter - 8;
  const text = `${number}${fitText(label(trace, index), fontSize, room - textWidth(number, fontSize))}`;
  const half = textWidth(text, fontSize) / 2;
  const middle = (Math.min(...ends) + Math.max(...ends)) / 2;
  // A note's words begin beside its diamond, or end at the edge where there is no room.
  const fits = x + 14 + 2 * half <= edge;
  const isNote = hops.length === 0;
  const time = message.origin === 'inferred' || size === 'narrow' ? undefined : formatMs(timeInRun(trace, message));
  return {
    index,
    key: message.slug,
    y: yOf(index),
    hops,
    x,
    arrow: wire.arrow,
    origin: message.origin,
    label: text,
    labelX: isNote ? (fits ? x + 14 : edge) : Math.min(Math.max(middle, gutter + 6 + half), edge - half),
    labelAnchor: isNote ? (fits ? 'start' : 'end') : 'middle',
    phase: phaseAt(index),
    ...(time !== undefined && { time }),
  };
}

/** The environment's phases, neighbours of the same phase in one. */
function layBands(trace: Trace, yOf: (index: number) => number, bottom: number, frames: readonly Frame[]): Band[] {
  const tops = new Map(frames.map((frame) => [frame.key, frame.y1]));
  const merged: { span: Span; to: number | undefined }[] = [];
  for (const span of trace.spans) {
    if (!span.phase) continue;
    const last = merged.at(-1);
    if (last && last.span.phase === span.phase && last.span.id === span.id && last.to === span.from) last.to = span.to;
    else merged.push({ span, to: span.to });
  }
  return merged.map(({ span, to }) => {
    const phase = span.phase ?? 'invoke';
    const lasted = to === undefined ? undefined : durationOf(trace, span.from, to);
    const frameTop = tops.get(span.id) ?? bottom;
    return {
      key: `${span.id}:${span.from}:${span.state}`,
      phase,
      name: words.phases[phase],
      from: span.from,
      y1: yOf(span.from),
      y2: to === undefined ? bottom : yOf(to),
      tintY1: Math.min(Math.max(yOf(span.from), frameTop), to === undefined ? bottom : yOf(to)),
      ...(lasted !== undefined && { ms: lasted }),
    };
  });
}

/** ms between two messages, if both have a time of their own. */
function durationOf(trace: Trace, from: number, to: number): number | undefined {
  const [start, end] = [trace.messages[from], trace.messages[to]];
  if (!start || !end || start.origin === 'inferred' || end.origin === 'inferred') return undefined;
  return end.at - start.at;
}

/** Activation bars, cut where the phase changes, side by side where they overlap. */
function layBars({ trace, xOf, yOf, bottom, phaseAt }: Context, bands: readonly Band[]): Bar[] {
  const cuts = [...new Set(bands.map((band) => band.from))].sort((a, b) => a - b);
  const endsByLane = new Map<number, number[]>();
  // All spans of a state share its list of participants.
  const lanesOf = new Map<Span['bars'], readonly number[]>();
  const bars: Bar[] = [];
  for (const span of trace.spans) {
    const to = span.to ?? trace.messages.length;
    if (span.bars.length === 0) continue;
    const own = lanesOf.get(span.bars) ?? [...new Set(span.bars.map(xOf))];
    lanesOf.set(span.bars, own);
    for (const lane of own) {
      const ends = endsByLane.get(lane) ?? [];
      endsByLane.set(lane, ends);
      const free = ends.findIndex((end) => end <= span.from);
      const depth = free < 0 ? ends.length : free;
      ends[depth] = to;
      let from = span.from;
      for (let cut = bisectRight(cuts, from); from < to; cut++) {
        const end = span.waiting ? to : Math.min(cuts[cut] ?? to, to);
        bars.push({
          key: bars.length,
          x: lane + depth * 5,
          from,
          y1: yOf(from),
          y2: end >= trace.messages.length ? bottom : yOf(end),
          phase: phaseAt(Math.max(from, 0)),
          waiting: span.waiting,
        });
        from = end;
      }
    }
  }
  return bars;
}

/** An environment's frame stands from the microVM's creation to its end. */
function layFrames(trace: Trace, yOf: (index: number) => number, bottom: number): Frame[] {
  const frames = new Map<string, { from: number; to: number | undefined }>();
  for (const span of trace.spans) {
    if (span.machine !== 'environment' || span.state === 'environment.provisioning') continue;
    if (span.state === 'environment.provisioning.placing') continue;
    const frame = frames.get(span.id);
    frames.set(span.id, { from: frame?.from ?? span.from, to: undefined });
  }
  for (const message of trace.messages) {
    const frame = frames.get(message.environment ?? '');
    if (frame && message.states.environment === 'gone') frame.to = message.index;
  }
  return [...frames].map(([id, { from, to }]) => ({
    key: id,
    name: words.lanes.microVm.full,
    from,
    y1: yOf(from),
    y2: to === undefined ? bottom : yOf(to),
    openTop: from < 0,
    openBottom: to === undefined,
  }));
}

function layBreaks(trace: Trace, yOf: (index: number) => number): Break[] {
  const breaks: Break[] = [];
  for (const { index, slug } of trace.messages) {
    const wait = waitBefore(trace, index);
    if (index === 0 || wait <= longWait) continue;
    const y = (yOf(index - 1) + yOf(index)) / 2;
    breaks.push({ key: slug, y, label: words.diagram.wait(formatMs(wait)), from: index - 1 });
  }
  return breaks;
}
