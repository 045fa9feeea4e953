import { formatMs } from '../../readings/format.ts';
import { phasesOf } from '../../readings/moments.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { longWaitsOf, waitBefore } from '../waits.ts';
import type { Context } from './context.ts';
import { staysOf } from './environments.ts';
import { type Break, type Geometry, metricsFor, type View } from './geometry.ts';
import { layGround } from './ground.ts';
import { yOnPlace, ysOf } from './heights.ts';
import { layBands } from './layoutBands.ts';
import { barsOf } from './layoutBars.ts';
import { layFrames } from './layoutFrames.ts';
import { rowsOf } from './layoutRows.ts';

/** The picture of a trace in numbers: the same for every cursor. Linear in the number of messages, but for rows and bars. */
export function layout(trace: Trace, view: View): Geometry {
  const metrics = { ...metricsFor(view.width), ...view.fitted };
  const ground = layGround(trace, view, metrics);
  const ys = ysOf(trace, view, metrics);
  const yOf = (index: number): number => ys[index] ?? metrics.headerHeight;
  const { length, end } = view.axis ?? {};
  const last = length === undefined ? ys.at(-1) : yOnPlace(length, metrics);
  const height = (last ?? metrics.headerHeight) + metrics.rowHeight;
  const bottom = end === undefined ? height : yOnPlace(end, metrics);
  const phases = phasesOf(trace);
  const phaseAt = (index: number) => phases[index] ?? 'route';
  const context: Context = { trace, view, metrics, ground, bottom, yOf, phaseAt };
  const frames = layFrames(context);
  const bands = layBands(context, frames);
  const bars = barsOf(context, bands);
  const laid = {
    view,
    metrics,
    lanes: ground.lanes,
    plots: ground.plots,
    several: staysOf(trace).size > 1,
    height,
    ys,
    rows: rowsOf(context, bars),
    bars,
    bands,
    frames,
    breaks: layBreaks(trace, yOf),
  };
  return { ...laid, ...view.beside?.lay(trace, laid) };
}

function layBreaks(trace: Trace, yOf: (index: number) => number): Break[] {
  return longWaitsOf(trace).map((index) => ({
    key: trace.messages[index]?.slug ?? '',
    y: (yOf(index - 1) + yOf(index)) / 2,
    label: words.diagram.wait(formatMs(waitBefore(trace, index))),
    from: index - 1,
  }));
}
