/** A step from each version to the next: the first makes a version 2 of a version 1. */
export type Upgraders<Shape> = readonly ((older: Shape) => Shape)[];

/** The newest shape of what was written as some version, from 1; or that it is newer than what is known here. */
export function upgrade<Shape>(
  value: Shape,
  version: number,
  upgraders: Upgraders<Shape>,
): { value: Shape; version: number } | { newest: number } {
  const newest = upgraders.length + 1;
  if (version > newest) return { newest };
  return { value: upgraders.slice(version - 1).reduce((older, step) => step(older), value), version: newest };
}
