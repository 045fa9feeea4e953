import { distance } from 'fastest-levenshtein';

/** The names that are most like a wrong one, best first. */
export function nearest(wrong: string, names: readonly string[], count = 3): string[] {
  const cost = (name: string) => distance(wrong.toLowerCase().slice(0, 80), name);
  return [...names].sort((a, b) => cost(a) - cost(b)).slice(0, count);
}

/** Names as a sentence lists them. */
export const quote = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
