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

/** How well a word fits: as a name or its beginning, as the beginning of a word in it, as initials, or in what is said of it. */
function fitOf({ group, names, hint }: Entry, word: string): number {
  const fits = names.map((name) => fitOfName(name.toLowerCase(), word));
  // What it is called first is what it is most; and a story shows what a word of the glossary tells.
  const told = group === 'words' ? 0.02 : 0;
  if (fits.some((fit) => fit > 0)) return Math.max(...fits.map((fit, place) => fit - told - 0.002 * place));
  return wordsOf(hint.toLowerCase()).some((each) => each.startsWith(word)) ? 0.1 : 0;
}

function fitOfName(name: string, word: string): number {
  // Of names that begin alike the shorter one is meant: more of it is typed.
  const typed = 0.05 * Math.min(1, word.length / name.length);
  if (name.startsWith(word)) return 1 + typed;
  const parts = wordsOf(name);
  if (parts.some((part) => part.startsWith(word))) return 0.9 + typed;
  const initials = parts.map(([first]) => first).join('');
  return word.length > 1 && initials.startsWith(word) ? 0.8 + typed : 0;
}

const wordsOf = (told: string): string[] => told.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
