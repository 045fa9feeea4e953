import type { Participant } from '../../lifecycle/wire.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { staysOf } from './environments.ts';
import type { Lane, Metrics, Plot, View } from './geometry.ts';
import { nameLanes } from './laneNames.ts';
import { type Fold, laneId, lanesAround, lanesInside, type Wanted } from './lanes.ts';
import { type Home, settle } from './plots.ts';
import { extent, hasRoomForAll, marginsFor, mostPlots, stepsOf } from './spacing.ts';

/** Where everybody stands, from left to right. */
export interface Ground {
  readonly lanes: readonly Lane[];
  readonly plots: readonly Plot[];
  readonly fold: Fold;
  /** Where each environment is drawn. */
  readonly homes: ReadonlyMap<string, Home>;
  /** The lane of a participant: the environment's own, if it is part of one. */
  laneOf(participant: Participant, environment: string | undefined): Lane | undefined;
  /** Where an arrow to a participant ends; the microVM is the frame itself. */
  xOf(participant: Participant, environment: string | undefined): number;
}

/**
 * One environment has its lanes in one frame. Several have a frame each: with all their lanes if there is room for them,
 * else folded into one lane each. Folding hides hops, never steps.
 */
export function layGround(trace: Trace, view: View, metrics: Metrics): Ground {
  const { wanted, fold, homes, left, long } = plan(trace, view, metrics);
  const steps = stepsOf(wanted, long);
  let reached = left;
  const ways = steps.map((step) => {
    reached += step;
    return reached;
  });
  const xs = [left, ...ways].map((x) => Math.round(x) + 0.5);
  const firstFramed = wanted.findIndex(({ plot }) => plot !== undefined);
  const margins = marginsFor(fold, steps[firstFramed] ?? long, metrics);
  const plots = layPlots(wanted, xs, margins, fold, metrics);

  const names = nameLanes(
    wanted.map(({ names, plot }, place) => {
      const own = plots[plot ?? -1];
      return { x: xs[place] ?? left, names, isLow: own?.title !== undefined, ...(own && { frame: own.x }) };
    }),
    plots.map(({ x }) => x),
    metrics.fontSize,
  );
  const lanes = wanted.map(({ id, plot }, place): Lane => {
    const x = xs[place] ?? left;
    const edge = plots[plot ?? -1]?.x[1];
    const isLast = wanted[place + 1]?.plot !== plot;
    // Bars keep clear of the frame's edge, or of the next lane's bars.
    const end = edge !== undefined && isLast ? edge - 6 : (xs[place + 1] ?? view.width - metrics.right) - 11;
    return { id, x, lines: names[place] ?? [], room: end - x, ...(plot !== undefined && { plot }) };
  });
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  const plotOf = (environment = '') => homes.get(environment)?.plot ?? 0;
  const laneOf: Ground['laneOf'] = (participant, environment) =>
    byId.get(laneId(participant, plotOf(environment), fold, view.unfolded));
  const xOf: Ground['xOf'] = (participant, environment) =>
    (participant === 'microVm' ? plots[plotOf(environment)]?.x[0] : laneOf(participant, environment)?.x) ?? left;
  return { lanes, plots, fold, homes, laneOf, xOf };
}

interface Plan {
  readonly wanted: readonly Wanted[];
  readonly fold: Fold;
  readonly homes: ReadonlyMap<string, Home>;
  readonly left: number;
  readonly long: number;
}

/** Which lanes there are, and from where to where they may stand. */
function plan(trace: Trace, view: View, metrics: Metrics): Plan {
  const stays = [...staysOf(trace).values()];
  const { before, after } = lanesAround(trace, view.unfolded);
  const planFor = (fold: Fold): Plan => {
    const range = extent(view.width, metrics, fold, after.length === 0);
    const most = fold === 'folded' ? mostPlots(range.long, before.length + after.length, metrics) : stays.length;
    const { plots, homes } = settle(stays, most);
    // A story without an environment shows where there would be one.
    const inside = (plots.length > 0 ? plots : [[]]).flatMap((own, plot) => lanesInside(trace, own, plot, fold));
    return { wanted: [...before, ...inside, ...after], fold, homes, ...range };
  };
  if (stays.length <= 1) return planFor('only');
  const whole = planFor('whole');
  return hasRoomForAll(whole.long, whole.wanted.length) ? whole : planFor('folded');
}

/** Each plot round its lanes. */
function layPlots(
  wanted: readonly Wanted[],
  xs: readonly number[],
  { before, after }: { before: number; after: number },
  fold: Fold,
  { size }: Metrics,
): Plot[] {
  const edges: [number, number][] = [];
  wanted.forEach(({ plot }, place) => {
    if (plot === undefined) return;
    const x = xs[place] ?? 0;
    edges[plot] = [edges[plot]?.[0] ?? x - before, x + after];
  });
  const pitch = Math.min(size === 'narrow' ? 7 : 11, ribbonRoom[size] / edges.length);
  return edges.map((x, plot) => ({
    x,
    ribbon: { x: 4 + plot * pitch, width: pitch > 2.5 ? pitch - 1 : pitch * 0.7 },
    ...(fold === 'whole' && { title: words.diagram.environment(plot + 1, 0)[0] ?? '' }),
  }));
}

/** What all ribbons together may take up in the gutter, in px. */
const ribbonRoom = { narrow: 14, middle: 16, wide: 34 };
