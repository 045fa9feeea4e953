import type { Origin } from '../../lifecycle/events.ts';
import type { Phase } from '../../lifecycle/meta.ts';
import type { ArrowKind, Participant } from '../../lifecycle/wire.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Axis, AxisNote, Scale } from '../axis.ts';
import type { Moment } from './moment.ts';

/** How a trace is looked at. All lengths are CSS px, or so many of them as `enlarged` says. */
export interface View {
  readonly width: number;
  /**
   * CSS px for each unit of length: 2 on a projector of 1080 lines. The picture is laid out for a window that much
   * narrower, so that its type is that much larger, and nothing is cut. Absent: 1.
   */
  readonly enlarged?: number;
  readonly scale: Scale;
  /** The Lambda service shows its members as lanes of their own. */
  readonly unfolded: boolean;
  /** Where two pictures stand side by side: the axis that they share. Absent: the picture has its own. */
  readonly axis?: Axis;
  /** What is drawn beside the story. Absent: nothing is. */
  readonly beside?: Beside;
}

/** Lays and draws what helps to read a picture and is not part of its story. A page that has none of it need not load it. */
export interface Beside {
  lay(trace: Trace, laid: Laid): Pick<Geometry, 'marks' | 'bracketed'> & { readonly breaks?: readonly Break[] };
  /** `names`: the baselines of the phases' names. */
  draw(svg: SVGSVGElement, geometry: Geometry, moment: Moment, names: readonly number[]): void;
}

/** A lane's name: a participant, or `service` for the folded Lambda service. */
export type LaneId = Participant | 'service';

export interface Lane {
  /** A `LaneId`, or that and the plot it is on. */
  readonly id: string;
  readonly x: number;
  /** The name, in lines from the top of the header. */
  readonly lines: readonly string[];
  /** The plot that it is on; absent: outside all execution environments. */
  readonly plot?: number;
  /** How far to the right of it bars may stand side by side, in px. */
  readonly room: number;
}

/** The ground that the frame of an execution environment stands on. */
export interface Plot {
  readonly x: readonly [left: number, right: number];
  /** Its name, where there are several and its lanes have names of their own. */
  readonly title?: string;
  /** Where its ribbon stands in the gutter. */
  readonly ribbon: { readonly x: number; readonly width: number };
}

/** A message as drawn. */
export interface Row {
  readonly index: number;
  /** The trace's own slug for the message: the key of the join. */
  readonly key: string;
  readonly y: number;
  /** The arrows, end to end. Empty: a note on `x`. */
  readonly hops: readonly { readonly x1: number; readonly x2: number }[];
  readonly x: number;
  readonly arrow: ArrowKind;
  readonly origin: Origin;
  /** It is an error, a kill, a limit that is reached, or an answer that says so: it has an ×. */
  readonly failed: boolean;
  readonly label: string;
  /** Where the label begins (`start`), ends (`end`) or has its middle. */
  readonly labelX: number;
  /** Its baseline, from the row's y. */
  readonly labelY: number;
  readonly labelAnchor: 'start' | 'middle' | 'end';
  readonly phase: Phase | 'route';
  /** The environment it happens in, if any. */
  readonly environment?: string;
  /** The time, printed beside the row; absent where it is not known, or where there is no room. */
  readonly time?: string;
}

/** Laid out when it is first looked at, and kept: of 10,000 rows a screen shows twenty. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  /** The row of message `index`, which must be one of the trace's. */
  at(index: number): Row;
}

/** Something that lasts: it grows from `y1` to `y2` as the cursor passes its messages. */
export interface Stretch {
  /** Unlike all others of its kind in this geometry. */
  readonly key: string | number;
  readonly y1: number;
  readonly y2: number;
  /** The index of the message that it starts with (-1: before the first). */
  readonly from: number;
}

export interface Bar extends Stretch {
  readonly x: number;
  readonly phase: Phase | 'route';
  readonly waiting: boolean;
  /** Where the bars of a folded environment stand on each other, each is set off from the others. */
  readonly isSetOff: boolean;
}

/** Laid out as far as they are looked at, and kept. */
export interface Bars extends Iterable<Bar> {
  /** All that begin with this message or before it, and maybe more. */
  upTo(index: number): readonly Bar[];
}

export interface Band extends Stretch {
  readonly phase: Phase;
  readonly environment: string;
  readonly plot: Plot;
  /** The tint inside the frame begins only where the frame does. */
  readonly tintY1: number;
  readonly name: string;
  /** How long it lasts, where that is known. */
  readonly ms: number | undefined;
}

export interface Frame extends Stretch {
  readonly plot: Plot;
  /** Printed on its top edge; absent where the header has it, or where there is no room. */
  readonly name?: string;
  /** It was there before the window: no top edge. */
  readonly openTop: boolean;
  /** It goes on after the last message: no bottom edge. */
  readonly openBottom: boolean;
}

/** A wait that is not drawn at length. */
export interface Break {
  readonly key: string;
  readonly y: number;
  readonly label: string;
  readonly from: number;
}

/** What is drawn beside the story: a line of the ruler, a bracket round steps, where a side ends, what it skips. */
export interface Mark {
  readonly key: string;
  /** `more`: further lines of the words before. */
  readonly kind: 'ruler' | 'bracket' | AxisNote['kind'] | 'more';
  readonly y1: number;
  readonly y2: number;
  readonly path: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** How many px the words may go up, and down, to stay in sight. */
  readonly rise: number;
  readonly slack: number;
  /** The steps that it has words for in place of their own. */
  readonly steps?: readonly number[];
}

/** The whole picture in numbers. Nothing in it depends on the cursor, so nothing ever shifts. */
export interface Geometry {
  readonly view: View;
  readonly height: number;
  readonly metrics: Metrics;
  readonly lanes: readonly Lane[];
  /** One for each execution environment, while there is room; at least one. */
  readonly plots: readonly Plot[];
  /** There are several environments: what is said of one says of which. */
  readonly several: boolean;
  /** The y of each message, from top to bottom. */
  readonly ys: readonly number[];
  readonly rows: Rows;
  readonly bars: Bars;
  readonly bands: readonly Band[];
  readonly frames: readonly Frame[];
  readonly breaks: readonly Break[];
  /** By their y. */
  readonly marks?: readonly Mark[];
  /**
   * Has a bracket words for this step in place of its own, while that one is current? Undefined: none has; false: it is
   * faint; true: it stands for the others, at full strength.
   */
  readonly bracketed?: (index: number, current: number) => boolean | undefined;
}

/** What is laid out before anything beside it. */
export type Laid = Omit<Geometry, 'marks' | 'bracketed'>;

/** Sizes that follow from the width: the diagram is laid out anew for narrow screens, never scaled down. */
export interface Metrics {
  readonly size: 'narrow' | 'middle' | 'wide';
  readonly fontSize: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
  /** The column of phases and times on the left. */
  readonly gutter: number;
  readonly right: number;
}

export function metricsFor(width: number): Metrics {
  if (width < 560) return { size: 'narrow', fontSize: 12, rowHeight: 44, headerHeight: 46, gutter: 18, right: 8 };
  if (width < 820) return { size: 'middle', fontSize: 12.5, rowHeight: 42, headerHeight: 48, gutter: 92, right: 16 };
  return { size: 'wide', fontSize: 13, rowHeight: 42, headerHeight: 50, gutter: 176, right: 24 };
}

/** Where the cursor stands: y of the message it has reached, in between while one is being drawn. */
export function yAt({ ys, metrics }: Geometry, cursor: number): number {
  const whole = Math.floor(cursor);
  const before = ys[whole - 1] ?? metrics.headerHeight;
  const after = ys[whole] ?? before;
  return before + (after - before) * (cursor - whole);
}

/** The same on the shared axis: y of the moment that the pictures have reached together. */
export function yOnAxis({ metrics }: Geometry, { moments }: Axis, cursor: number): number {
  const whole = Math.floor(cursor);
  const before = moments[whole - 1] ?? 0;
  const after = moments[whole] ?? before;
  return metrics.headerHeight + metrics.rowHeight * (before + (after - before) * (cursor - whole));
}
