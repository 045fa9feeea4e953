import type { EventType } from '../../lifecycle/events.ts';
import type { MachineKind } from '../../lifecycle/wire.ts';

export type Point = readonly [x: number, y: number];

/** A state as it is placed: in px, from the top left of the state around it. */
export interface PlacedState {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All transitions from one state to another as one line, in px from the chart's top left. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly events: readonly EventType[];
  readonly points: readonly Point[];
  /** Where the names of its events begin: left, and the middle of the first line. */
  readonly label: Point;
}

/** A machine as nested boxes with the ways between them. It is laid out when the page is built: machines do not change. */
export interface NestedChart {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly routes: readonly Route[];
  /** There is room for the names of all events; else only those that are lit are named. */
  readonly isNamed: boolean;
}

export type NestedCharts = Readonly<Record<MachineKind, NestedChart>>;

/** px: a state's name, and the names of events, which are drawn in the mono type. */
export const nameSize = 13;
export const eventSize = 12;
export const eventLine = 15;
