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
/** Between words and the bar of another, and what of an arrow words stand over at least, in px. */
const [apart, leastOver] = [3, 12];

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
  const { fontSize, gutter, right, size } = metrics;
  const [start, end] = [gutter + 6, view.width - right];
  const y = yOf(index);
  const isNote = hops.length === 0;
  const standing = bars.filter((bar) => bar.from <= index && bar.y2 >= y);
  // A note's words, and those of an arrow to the right, begin beyond the bars that stand there; of an arrow, the solid ones.
  const standsThere = (bar: Bar) => bar.x >= x && bar.x < x + mostBeside && (isNote || !bar.waiting);
  const beside = isNote || leftmost > x ? standing.filter(standsThere) : [];
  const clear = Math.max(isNote ? x + 14 : start, ...beside.map((bar) => bar.x + 9));
  const own = isNote ? [x] : ends;
  const others = standing.filter(
    // A bar that an arrow begins or ends at the same time stands below its words.
    (bar) => !bar.waiting && (isNote || bar.y1 < y) && own.every((each) => Math.abs(each - bar.x) >= mostBeside),
  );
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
    ...leastCrossed(
      isNote
        ? placesBeside(text, x, clear, start, end, others, metrics)
        : placesAbove(text, [leftmost, Math.max(...ends)], clear, end, others, metrics),
      others,
      textWidth(text, fontSize),
    ),
    phase: phaseAt(index),
    ...(environment !== undefined && { environment }),
    ...(time !== undefined && { time }),
  };
}

type Label = Pick<Row, 'label' | 'labelX' | 'labelY' | 'labelAnchor'>;

/** Of the places in which words may stand, the best first: the first in which they stand on the fewest bars of others. */
function leastCrossed(places: readonly Label[], others: readonly Bar[], wide: number): Label {
  const crossed = ({ labelX, labelAnchor }: Label) => {
    const from = labelX - { start: 0, middle: wide / 2, end: wide }[labelAnchor];
    return others.filter(({ x }) => x + halfBar > from && x - halfBar < from + wide).length;
  };
  return places.reduce((best, each) => (crossed(each) < crossed(best) ? each : best));
}

/** The words stand over the middle of the arrow, or over the diamond, as far as there is room; else clear of what is there. */
function placesAbove(
  label: string,
  [left, right]: readonly [left: number, right: number],
  start: number,
  end: number,
  others: readonly Bar[],
  { fontSize }: Metrics,
): Label[] {
  const wide = textWidth(label, fontSize);
  const [half, middle] = [wide / 2, (left + right) / 2];
  const labelY = -7;
  const first: Label =
    // The current step's words are bolder: from here they grow to the right alone.
    middle < start + half && start + wide <= end
      ? { label, labelX: start, labelY, labelAnchor: 'start' }
      : { label, labelX: Math.min(Math.max(middle, start + half), end - half), labelY, labelAnchor: 'middle' };
  const isOverArrow = (from: number) =>
    from >= start && from + wide <= end && from <= right - leastOver && from + wide >= left + leastOver;
  const beside = [start, end - wide, ...others.flatMap(({ x }) => [x - halfBar - apart - wide, x + halfBar + apart])];
  const near = beside.filter(isOverArrow).sort((a, b) => Math.abs(a + half - middle) - Math.abs(b + half - middle));
  return [first, ...near.map((from): Label => ({ label, labelX: from, labelY, labelAnchor: 'start' }))];
}

/** A note's words begin beside its diamond; where they do not fit they end there, and else they stand above it. */
function placesBeside(
  label: string,
  x: number,
  from: number,
  start: number,
  end: number,
  others: readonly Bar[],
  metrics: Metrics,
): Label[] {
  const wide = textWidth(label, metrics.fontSize);
  const above = placesAbove(label, [x - leastOver, x + leastOver], start, end, others, metrics);
  return [
    ...(from + wide <= end ? [{ label, labelX: from, labelY: 4, labelAnchor: 'start' } as const] : []),
    ...(x - 14 - wide >= start ? [{ label, labelX: x - 14, labelY: 4, labelAnchor: 'end' } as const] : []),
    ...above.map((each) => ({ ...each, labelY: -10 })),
  ];
}
