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

/** Names as a sentence lists them. */
export const quote = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
