import type { BaseType, Selection } from 'd3';

/** What part of the geometry is on screen, and how far the story has been seen. */
export interface Moment {
  /** Steps seen: 3.4 is four tenths of the way along the fourth message. */
  readonly cursor: number;
  /** The whole story at full strength, without a current step. */
  readonly poster: boolean;
  /** The visible window: y of its top edge, and its height, in px. */
  readonly top: number;
  readonly height: number;
  /** Distinguishes the ids of several diagrams on one page. */
  readonly id: string;
}

/** A `<g>` to draw into. */
export type Group = Selection<SVGGElement, unknown, BaseType, unknown>;

/** `past`, or `future`: what lies ahead stands in its place, faint. */
export function tense(moment: Moment, index: number): 'past' | 'future' {
  return moment.poster || moment.cursor > index ? 'past' : 'future';
}

/** The index of the step being drawn or just drawn; -1 at the very beginning and on the poster. */
export function currentIndex(moment: Moment): number {
  return moment.poster ? -1 : Math.ceil(moment.cursor - 1e-9) - 1;
}

/** How much of a stretch has been seen, in px. */
export const grown = (reached: number, { y1, y2 }: { readonly y1: number; readonly y2: number }): number =>
  Math.max(0, Math.min(reached, y2) - y1);

/** Would a line of text in the gutter, at this y, touch the time of a row? */
export const isBeside = (y: number, row = Number.NaN): boolean => Math.abs(y - row - 4) < 14;
