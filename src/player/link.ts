/** A change of what links mean, from one version to the next: names and values of the older one as the newer one has them. */
export type Upgrade = (given: URLSearchParams) => URLSearchParams;

/** By version, from 1: what makes links of the next one of them. Links without a `v` are of version 1, and those of the newest are written. */
const upgrades: readonly Upgrade[] = [];

/** The version of the links that are written: one more than there are changes. */
export const linkVersion = upgrades.length + 1;

/** A link as the page of today reads it. */
export interface Link {
  /** The query, in the newest version. */
  readonly query: string;
  /** The version that it is of, where this page does not know it yet: then it is read as far as it can be. */
  readonly newer?: string;
  /** What it has for a version, where that is none: then it is read as one of the newest. */
  readonly noVersion?: string;
}

/** Brings a link of any version to the newest, a step at a time. All code behind sees only that. */
export function upgradeLink(query: string, steps: readonly Upgrade[] = upgrades): Link {
  let given = new URLSearchParams(query);
  const asked = given.get('v')?.trim();
  if (asked === undefined) return { query: steps.reduce((link, step) => step(link), given).toString() };
  given.delete('v');
  const version = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (version < 1) return { query: given.toString(), noVersion: asked };
  if (version > steps.length + 1) return { query: given.toString(), newer: asked };
  for (const step of steps.slice(version - 1)) given = step(given);
  return { query: given.toString() };
}
