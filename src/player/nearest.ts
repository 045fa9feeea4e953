import { distance } from 'fastest-levenshtein';

/** The names that are most like a wrong one, best first; none where none has half of it, or it as a part. */
export function nearest(wrong: string, names: readonly string[], count = 3): string[] {
  const asked = wrong.toLowerCase().slice(0, 80);
  return names
    .map((name) => ({ name, cost: name.includes(asked) ? 0 : distance(asked, name) }))
    .filter(({ name, cost }) => cost <= Math.max(asked.length, name.length) / 2)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({ name }) => name);
}

/**
 * The one of `names` that a wrong name was meant to be, by a rule and no list: it in another case, or one of five letters
 * and more with the same first one, and one letter amiss or two swapped. What platforms and mailers add to a link is not
 * like that, and no business of the reader's.
 */
export function meantBy(wrong: string, names: readonly string[]): string | undefined {
  const asked = wrong.slice(0, 40).toLowerCase();
  const sorted = (text: string) => [...text].sort().join('');
  return names.find((name) => {
    if (asked === name) return true;
    if (Math.min(asked.length, name.length) < 5 || asked[0] !== name[0]) return false;
    const amiss = distance(asked, name);
    return amiss === 1 || (amiss === 2 && sorted(asked) === sorted(name));
  });
}

/** Names as a sentence lists them. */
export const quote = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
