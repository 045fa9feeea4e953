import { range, tickStep } from 'd3';
import { formatMs, roundMs } from '../../readings/format.ts';
import { isTimed, timeInRun } from '../../readings/moments.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import type { AxisNote } from '../axis.ts';
import { textWidth } from '../measure.ts';
import { knownTimes, longWait } from '../waits.ts';
import type { Beside, Laid, Mark, Row } from './geometry.ts';
import { yOnPlace } from './heights.ts';

/** What helps to read a picture and is not part of its story: at true scale a ruler and brackets, and what an axis has to tell. */
export function layBeside(trace: Trace, laid: Laid): ReturnType<Beside['lay']> {
  const { scale, axis } = laid.view;
  const notes = (axis?.notes ?? []).flatMap((note) => layNote(note, laid));
  if (scale === 'story') return { marks: notes };
  const brackets = layBrackets(trace, laid);
  const first = new Map(brackets.flatMap(({ steps = [] }) => steps.map((index, place) => [index, place === 0])));
  const { ys } = laid;
  // Where the current step stands, its bracket gives way.
  const isNear = (index: number, current: number) =>
    Math.abs((ys[index] ?? 0) - (ys[current] ?? Infinity)) < wordsApart;
  return {
    marks: [...layRuler(trace, laid), ...brackets, ...notes].sort((a, b) => a.y1 - b.y1),
    bracketed: (index, current) => (index === current ? undefined : first.get(index) && !isNear(index, current)),
    ...(axis?.breaks && { breaks: axis.breaks.map((each) => ({ ...each, y: yOnPlace(each.place, laid.metrics) })) }),
  };
}

/** When what stands where: ms, each on the clock that began at `since`. */
interface Knot {
  readonly ms: number;
  readonly since: number;
  readonly y: number;
}

/** About how far apart two lines of the ruler stand, in px. */
const rulerPitch = 96;

function layRuler(trace: Trace, { view, metrics, ys }: Laid): Mark[] {
  const { gutter, right, size } = metrics;
  const [start, end] = [gutter, view.width - right];
  const inGutter = size !== 'narrow';
  const ticks = ticksOf(knotsOf(trace, { view, metrics, ys }));
  return ticks.map(({ ms, since, y }, place) => ({
    key: `ruler ${since} ${ms}`,
    kind: 'ruler',
    y1: y,
    y2: y,
    path: `M${start} ${y}H${end}`,
    // Where one clock ends and the next begins, two lines may stand close.
    text: y - (ticks[place - 1]?.y ?? Number.NEGATIVE_INFINITY) < 14 ? '' : formatMs(ms),
    // Where times are printed beside the rows, it stands among them.
    ...(inGutter ? { x: gutter - 14, y: y + 4 } : { x: view.width - 3, y: y - 4 }),
    anchor: 'end',
    rise: 0,
    slack: 0,
  }));
}

/** A shared axis has one clock for all; else each request has its own, or all of them that happen among each other. */
function knotsOf(trace: Trace, { view, metrics, ys }: Pick<Laid, 'view' | 'metrics' | 'ys'>): Knot[] {
  const { clock } = view.axis ?? {};
  if (clock) return clock.ms.map((ms, place) => ({ ms, since: 0, y: yOnPlace(clock.places[place] ?? 0, metrics) }));
  const times = knownTimes(trace);
  return trace.messages.map((message, index) => {
    const since = roundMs(message.at - timeInRun(trace, message));
    return { ms: Math.max(0, (times[index] ?? 0) - since), since, y: ys[index] ?? 0 };
  });
}

/** Round ms, each where its time is; none in a wait that is not drawn at length, and none between two clocks. */
export function ticksOf(knots: readonly Knot[]): Knot[] {
  const pieces = knots.flatMap((to, place) => {
    const from = knots[place - 1];
    const isOne = from !== undefined && from.since === to.since && to.ms > from.ms && to.ms - from.ms <= longWait;
    return isOne ? [{ from, to }] : [];
  });
  const work = pieces.reduce((sum, { from, to }) => sum + to.ms - from.ms, 0);
  const height = pieces.reduce((sum, { from, to }) => sum + to.y - from.y, 0);
  if (work === 0 || height < rulerPitch) return [];
  const step = tickStep(0, work, height / rulerPitch);
  return pieces.flatMap(({ from, to }) => {
    const pxPerMs = (to.y - from.y) / (to.ms - from.ms);
    const first = from.ms === 0 ? 0 : Math.floor(from.ms / step) + 1;
    const count = Math.max(0, Math.floor(to.ms / step) + 1 - first);
    return Array.from({ length: count }, (_, place) => {
      const ms = roundMs((first + place) * step);
      return { ms, since: from.since, y: Math.round(from.y + (ms - from.ms) * pxPerMs) };
    });
  });
}

/** Of steps that stand closer than this, in px, one alone has room for its words; so many are told together. */
const [wordsApart, fewest] = [20, 3];

/** Many steps of one time, or of nearly one, in one bracket that says how many they are and how long they take. */
export function layBrackets(trace: Trace, { ys, rows, view, metrics }: Laid): Mark[] {
  const brackets: Mark[] = [];
  for (let first = 0; first < ys.length; ) {
    const y1 = ys[first] ?? 0;
    let last = first;
    while ((ys[last + 1] ?? Number.POSITIVE_INFINITY) - y1 < wordsApart) last += 1;
    if (last - first + 1 >= fewest)
      brackets.push(layBracket(trace, rows.at(first), last, ys[last] ?? y1, view.width, metrics));
    first = last + 1;
  }
  return brackets;
}

function layBracket(
  trace: Trace,
  { index, y, key }: Row,
  last: number,
  y2: number,
  width: number,
  { gutter, right, fontSize }: Laid['metrics'],
): Mark {
  const x = gutter + 3;
  const text = words.beside.steps(index + 1, last + 1, spanOf(trace, index, last));
  const wide = textWidth(text, fontSize);
  return {
    key: `bracket ${key}`,
    kind: 'bracket',
    y1: y,
    y2,
    path: `M${x + 5} ${y - 4}H${x}V${y2 + 4}H${x + 5}`,
    text,
    x: Math.max(2, Math.min(x + 1, width - right - wide)),
    y: y - 8,
    anchor: 'start',
    rise: 0,
    slack: 0,
    steps: range(index, last + 1),
  };
}

/** How long some steps take, where that is known. */
function spanOf({ messages }: Trace, first: number, last: number): string | undefined {
  const [from, to] = [messages[first], messages[last]];
  return from && to && isTimed(from) && isTimed(to) ? formatMs(roundMs(to.at - from.at)) : undefined;
}

/** Between two lines of words, and above and below all of them, in px. */
const [leading, padding] = [17, 10];

function layNote({ kind, from, to, lines }: AxisNote, { view, metrics }: Laid): Mark[] {
  const [left, right] = [metrics.gutter + 4, view.width - metrics.right];
  const [y1, y2] = [yOnPlace(from, metrics), yOnPlace(to, metrics)].map(Math.round) as [number, number];
  const inside = right - left - 2 * padding;
  const room = Math.max(1, Math.floor((y2 - y1 - padding) / leading));
  const said = lines.flatMap((line) => wrap(line, metrics.fontSize, inside)).slice(0, room);
  const height = said.length * leading;
  const top = kind === 'end' ? y1 + padding : (y1 + y2 - height) / 2;
  const shape = kind === 'end' ? `M${left} ${y1}H${right}` : `M${left} ${y1}H${right}V${y2}H${left}Z`;
  return said.map((text, place) => ({
    key: `${kind} ${from} ${place}`,
    kind: place === 0 ? kind : 'more',
    y1,
    y2,
    path: place === 0 ? shape : '',
    text,
    x: (left + right) / 2,
    y: Math.round(top + place * leading + 12),
    anchor: 'middle',
    rise: Math.max(0, top - padding - y1),
    slack: Math.max(0, y2 - padding - height - top),
  }));
}

/** A text in lines that fit, broken between words. */
function wrap(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
