import type { Stay } from './environments.ts';

/** Where an environment is drawn: on which plot, and up to which message the plot is its own. */
export interface Home {
  readonly plot: number;
  readonly until: number;
}

/**
 * Environments on so many plots at most. Each has one of its own, in order of appearance, while there are any; a later
 * one moves in where nothing has been heard for the longest time. If nothing more is heard of the one before, its
 * picture ends there; else both share the plot, as all did when there was but one.
 */
export function settle(stays: readonly Stay[], most: number): { plots: Stay[][]; homes: Map<string, Home> } {
  const plots: Stay[][] = [];
  const homes = new Map<string, Home>();
  const lasts: number[] = [];
  for (const stay of stays) {
    const plot = plots.length < most ? plots.length : lasts.indexOf(Math.min(...lasts));
    const occupants = plots[plot] ?? [];
    for (const { id, last } of occupants.slice(-1)) if (last < stay.first) homes.set(id, { plot, until: stay.first });
    plots[plot] = [...occupants, stay];
    lasts[plot] = Math.max(lasts[plot] ?? -1, stay.last);
    homes.set(stay.id, { plot, until: Number.POSITIVE_INFINITY });
  }
  return { plots, homes };
}
