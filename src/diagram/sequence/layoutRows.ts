import type { Participant } from '../../lifecycle/wire.ts';
import { formatMs } from '../../readings/format.ts';
import { timeInRun } from '../../readings/moments.ts';
import { isFailed } from '../../readings/result.ts';
import { label } from '../../readings/step/narration.ts';
import type { Message } from '../../trace/trace.ts';
import { fitText, textWidth } from '../measure.ts';
import type { Context } from './context.ts';
import { environmentOf } from './environments.ts';
import type { Bar, Bars, Metrics, Row, Rows } from './geometry.ts';

const halfBar = 5;
/** Bars that stand farther from their lane than this, in px, are another's, or too many to keep clear of. */
const mostBeside = 24;

/** The messages as drawn, each laid out when it is first looked at. */
export function rowsOf(context: Context, bars: Bars): Rows {
  const { messages } = context.trace;
  const laid: Row[] = [];
  const at = (index: number): Row => {
    const message = messages[index];
    if (!message) throw new RangeError(`There is no row ${index}.`);
    const row = laid[index] ?? layRow(message, context, bars.upTo(index));
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

function layRow(message: Message, { trace, view, metrics, ground, yOf, phaseAt }: Context, bars: readonly Bar[]): Row {
  const { wire, index } = message;
  const environment = environmentOf(trace, message);
  const xOf = (participant: Participant) => ground.xOf(participant, environment);
  const hops = wire.hops
    .map(([from, to]) => ({ x1: xOf(from), x2: xOf(to) }))
    .filter(({ x1, x2 }) => Math.abs(x1 - x2) > 1)
    // From one bar's edge to the other's.
    .map(({ x1, x2 }) => ({ x1: x1 + Math.sign(x2 - x1) * halfBar, x2: x2 - Math.sign(x2 - x1) * halfBar }));
  const x = xOf(wire.hops[0]?.[0] ?? wire.at);
  const ends = hops.flatMap(({ x1, x2 }) => [x1, x2]);
  const leftmost = Math.min(...ends);
  const middle = (leftmost + Math.max(...ends)) / 2;
  const { fontSize, gutter, right, size } = metrics;
  const [start, end] = [gutter + 6, view.width - right];
  const y = yOf(index);
  const isNote = hops.length === 0;
  // A note's words, and those of an arrow to the right, begin beyond the bars that stand there; of an arrow, the solid ones.
  const standsThere = (bar: Bar) =>
    bar.x >= x && bar.x < x + mostBeside && bar.from <= index && bar.y2 >= y && (isNote || !bar.waiting);
  const beside = isNote || leftmost > x ? bars.filter(standsThere) : [];
  const clear = Math.max(isNote ? x + 14 : start, ...beside.map((bar) => bar.x + 9));
  const number = `${index + 1} `;
  const text = `${number}${fitText(label(trace, index), fontSize, end - start - 2 - textWidth(number, fontSize))}`;
  const time = message.origin === 'inferred' || size === 'narrow' ? undefined : formatMs(timeInRun(trace, message));
  return {
    index,
    key: message.slug,
    y,
    hops,
    x,
    arrow: wire.arrow,
    origin: message.origin,
    failed: isFailed(trace, index),
    ...(isNote ? placeBeside(text, x, clear, start, end, metrics) : placeAbove(text, middle, clear, end, metrics)),
    phase: phaseAt(index),
    ...(environment !== undefined && { environment }),
    ...(time !== undefined && { time }),
  };
}

type Label = Pick<Row, 'label' | 'labelX' | 'labelY' | 'labelAnchor'>;

/** The words stand over the middle of the arrow, or over the diamond, as far as there is room. */
function placeAbove(label: string, middle: number, start: number, end: number, { fontSize }: Metrics): Label {
  const half = textWidth(label, fontSize) / 2;
  const labelY = -7;
  // The current step's words are bolder: from here they grow to the right alone.
  if (middle < start + half && start + 2 * half <= end) return { label, labelX: start, labelY, labelAnchor: 'start' };
  return { label, labelX: Math.min(Math.max(middle, start + half), end - half), labelY, labelAnchor: 'middle' };
}

/** A note's words begin beside its diamond; where they do not fit they end there, and else they stand above it. */
function placeBeside(label: string, x: number, from: number, start: number, end: number, metrics: Metrics): Label {
  const wide = textWidth(label, metrics.fontSize);
  if (from + wide <= end) return { label, labelX: from, labelY: 4, labelAnchor: 'start' };
  if (x - 14 - wide >= start) return { label, labelX: x - 14, labelY: 4, labelAnchor: 'end' };
  return { ...placeAbove(label, x, start, end, metrics), labelY: -10 };
}
