import { type Participant, serviceParts, type Wire } from '../../lifecycle/wire.ts';
import { namesOf } from '../../readings/callers.ts';
import { once } from '../../readings/once.ts';
import type { Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import type { Stay } from './environments.ts';
import type { LaneId } from './geometry.ts';

const framed = new Set<Participant>(['runtimeApi', 'extension', 'bootstrap', 'handler']);
/** Shown only in a story that uses them. */
const optional = new Set<Participant>(['frontDoor', 'queue', 'poller', 'destination', 'extension', 'logs']);

/** A lane that is to have a place. */
export interface Wanted {
  readonly id: string;
  /** What it may be called, the fullest first. */
  readonly names: readonly string[];
  readonly plot?: number;
}

/** How the lanes of an environment are drawn: the one of the story, one of several, or in a single lane. */
export type Fold = 'only' | 'whole' | 'folded';

/** The id of the lane on which a participant stands. The microVM is the frame; what touches it ends at the frame's edge. */
export function laneId(participant: Participant, plot: number, fold: Fold, unfolded: boolean): string {
  if (framed.has(participant)) return plotLaneId(participant, plot, fold);
  return !unfolded && serviceParts.includes(participant) ? 'service' : participant;
}

function plotLaneId(participant: Participant, plot: number, fold: Fold): string {
  if (fold === 'folded') return `plot ${plot}`;
  return fold === 'only' ? participant : `${participant} ${plot}`;
}

/** The lanes left and right of all environments. */
export function lanesAround(trace: Trace, unfolded: boolean): { before: Wanted[]; after: Wanted[] } {
  const used = usedParticipants(trace);
  const names = namesOf(trace);
  const want = (ids: readonly LaneId[]): Wanted[] =>
    ids
      .filter((id) => id === 'service' || !optional.has(id) || used.has(id))
      .map((id) => ({ id, names: [names[id].full, names[id].short] }));
  return {
    before: want([
      ...(['client', 'frontDoor', 'destination', 'queue', 'poller'] as const),
      ...(unfolded ? serviceParts : (['service'] as const)),
    ]),
    after: want(['logs']),
  };
}

/** The lanes of one environment, or its only one. */
export function lanesInside(occupants: readonly Stay[], plot: number, fold: Fold): Wanted[] {
  if (fold === 'folded') {
    const names = words.diagram.environment(occupants[0]?.number ?? 1, occupants.length - 1);
    return [{ id: plotLaneId('runtimeApi', plot, fold), names, plot }];
  }
  const shown = [...framed].filter((each) => !optional.has(each) || occupants.some(({ extended }) => extended));
  return shown.map((each) => ({
    id: plotLaneId(each, plot, fold),
    names: [words.lanes[each].full, words.lanes[each].short],
    plot,
  }));
}

const usedParticipants = once((trace: Trace): ReadonlySet<Participant> => {
  const wires = new Set<Wire>();
  for (const { wire } of trace.messages) wires.add(wire);
  return new Set([...wires].flatMap(({ hops, at }) => [at, ...hops.flat()]));
});
