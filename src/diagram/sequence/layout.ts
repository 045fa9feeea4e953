import { formatMs } from '../../readings/format.ts';
import { phasesOf } from '../../readings/moments.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import type { Axis } from '../axis.ts';
import { countBelow } from '../countBelow.ts';
import { longWaitsOf, waitBefore } from '../waits.ts';
import type { Context } from './context.ts';
import { staysOf } from './environments.ts';
import { type Break, type Geometry, type Metrics, metricsFor, type View } from './geometry.ts';
import { layGround } from './ground.ts';
import { yOnPlace, ysOf } from './heights.ts';
import { layBands } from './layoutBands.ts';
import { barsOf } from './layoutBars.ts';
import { layFrames } from './layoutFrames.ts';
import { rowsOf } from './layoutRows.ts';

/** The picture of a trace in numbers: the same for every cursor. Linear in the number of messages, but for rows and bars. */
export function layout(trace: Trace, view: View): Geometry {
  const metrics = metricsFor(view.width);
  const ground = layGround(trace, view, metrics);
  const ys = ysOf(trace, view, metrics);
  const yOf = (index: number): number => ys[index] ?? metrics.headerHeight;
  const { moments, end } = view.axis ?? {};
  const last = moments
    ? yOnPlace(
        moments.reduce((a, b) => Math.max(a, b), 0),
        metrics,
      )
    : ys.at(-1);
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
    breaks: view.axis?.breaks ? layAxisBreaks(view.axis, metrics) : layBreaks(trace, yOf),
  };
  return { ...laid, marks: view.beside?.(trace, laid) ?? [] };
}

function layBreaks(trace: Trace, yOf: (index: number) => number): Break[] {
  return longWaitsOf(trace).map((index) => ({
    key: trace.messages[index]?.slug ?? '',
    y: (yOf(index - 1) + yOf(index)) / 2,
    label: words.diagram.wait(formatMs(waitBefore(trace, index))),
    from: index - 1,
  }));
}

/** On a shared axis a wait is broken in all pictures or in none, whoever waits. */
function layAxisBreaks({ breaks = [], places }: Axis, metrics: Metrics): Break[] {
  return breaks.map(({ place, ms }) => ({
    key: String(place),
    y: yOnPlace(place, metrics),
    label: words.diagram.wait(formatMs(ms)),
    from: countBelow(places, place) - 1,
  }));
}
