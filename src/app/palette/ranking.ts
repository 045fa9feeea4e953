import { defaultFilter } from 'cmdk';
import type { paletteWords } from '../../words/palette.ts';

/** Something that the palette finds. */
export interface Entry {
  /** Unlike that of all others. */
  readonly id: string;
  readonly group: keyof (typeof paletteWords)['groups'];
  /** The first is shown; all others find it as well. */
  readonly names: readonly [string, ...string[]];
  /** In one line, what it is. Its words find it, too, after all that is called so. */
  readonly hint: string;
  /** As the help sheet shows it. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/** More would be a list to read, and no answer. */
export const mostFound = 40;
/** What each group shows before anything is typed. */
const mostUnasked = 6;

/** What fits a query, the best first; of what fits alike, what comes first in the entries. */
export function rank(entries: readonly Entry[], query: string): Entry[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return firstOfEach(entries);
  return entries
    .map((entry) => {
      const ofWords = Math.min(...wanted.map((word) => fitOf(entry, word)));
      return { entry, fit: Math.max(fitOf(entry, wanted.join(' ')), ofWords) };
    })
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ entry }) => entry);
}

function firstOfEach(entries: readonly Entry[]): Entry[] {
  const shown = new Map<string, number>();
  return entries.filter(({ group }) => {
    const before = shown.get(group) ?? 0;
    shown.set(group, before + 1);
    return before < mostUnasked;
  });
}

/** Below this the letters stand in a name, but far from each other. */
const leastFit = 0.5;

/** How well a word fits: as a name or its beginning, as the beginning of a word in it, as initials, or in what is said of it. */
function fitOf({ names, hint }: Entry, word: string): number {
  const called = Math.max(...names.map((name) => fitOfName(name, word)));
  if (called > leastFit) return called;
  return hint
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((each) => each.startsWith(word))
    ? 0.1
    : 0;
}

/** Of names that begin alike the shorter one is meant: more of it is typed. */
function fitOfName(name: string, word: string): number {
  const fit = defaultFilter(name, word, []);
  return fit > leastFit ? fit + 0.05 * (word.length / Math.max(word.length, name.length)) : 0;
}
