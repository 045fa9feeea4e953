import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { environmentMachine } from './environmentMachine.ts';
import type { EventType } from './events.ts';
import { extensionMachine } from './extensionMachine.ts';
import type { StateMeta } from './meta.ts';
import { requestMachine } from './requestMachine.ts';
import { serviceMachine } from './serviceMachine.ts';
import type { MachineKind } from './wire.ts';
import { workerMachine } from './workerMachine.ts';

/** A state as its machine defines it. */
export interface ChartState {
  /** From the machine's root, as traces name it: `busy.handling`. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** 0 for the states that stand directly in the machine. */
  readonly depth: number;
  /** Nested states, in the order of the definition. */
  readonly states: readonly ChartState[];
  /** Its regions are active at the same time. */
  readonly isParallel: boolean;
  readonly meta: StateMeta;
  readonly tags: readonly string[];
}

/** A transition as its machine defines it. `from` and `to` are paths; an edge that leaves its state in place has one twice. */
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly event: EventType;
}

/** A machine's own definition, as data to be drawn. */
export interface Chart {
  readonly kind: MachineKind;
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
}

const machines: Readonly<Record<MachineKind, AnyStateMachine>> = {
  environment: environmentMachine,
  request: requestMachine,
  worker: workerMachine,
  extension: extensionMachine,
  service: serviceMachine,
};

/** The kinds of machine, the one that most of the story is about first. */
export const machineKinds = Object.keys(machines) as readonly MachineKind[];

const known = new Map<MachineKind, Chart>();

/** The chart of a kind of machine: there is no second description of it. */
export function chartOf(kind: MachineKind): Chart {
  const { root } = machines[kind];
  const chart = known.get(kind) ?? { kind, states: statesOf(root), edges: nodesOf(root).flatMap(edgesOf) };
  known.set(kind, chart);
  return chart;
}

/** All states of a chart, each before those inside it. */
export function flatten(states: readonly ChartState[]): ChartState[] {
  return states.flatMap((state) => [state, ...flatten(state.states)]);
}

function statesOf(node: AnyStateNode): ChartState[] {
  return Object.values(node.states).map((state) => ({
    path: state.path.join('.'),
    name: state.key,
    depth: state.path.length - 1,
    states: statesOf(state),
    isParallel: state.type === 'parallel',
    meta: (state.meta ?? {}) as StateMeta,
    tags: state.tags,
  }));
}

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

/** Several targets of one event, by guard, are several edges. */
function edgesOf(node: AnyStateNode): ChartEdge[] {
  return [...node.transitions.values()].flat().map(({ eventType, target }) => ({
    from: node.path.join('.'),
    to: (target?.[0] ?? node).path.join('.'),
    event: eventType as EventType,
  }));
}
