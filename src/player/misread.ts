/** A value of a link that means nothing. */
export interface Misread {
  readonly name: string;
  readonly value: string;
  /** The values that it may have; or the least and the most. */
  readonly wanted: readonly string[] | readonly [least: number, most: number];
}

const choices: Readonly<Record<string, readonly string[]>> = {
  scale: ['story', 'true'],
  theme: ['auto', 'light', 'dark'],
  quiz: ['0', '1', 'gate', 'true', 'false'],
};
const ranges: Readonly<Record<string, readonly [number, number]>> = { speed: [0.25, 4], run: [1, 9_999] };

/** What of a link is no value of its name. `readAddress` takes the default in its place; the page says so. */
export function misreadIn(query: string): Misread[] {
  const given = new URLSearchParams(query);
  const found: Misread[] = [];
  for (const [name, wanted] of Object.entries(choices)) {
    const value = given.get(name)?.trim();
    if (value && !wanted.includes(value)) found.push({ name, value, wanted });
  }
  for (const [name, wanted] of Object.entries(ranges)) {
    const value = given.get(name)?.trim();
    const isNumber = name !== 'run' || /^\d+$/.test(value ?? '');
    if (value && !(isNumber && Number(value) >= wanted[0] && Number(value) <= wanted[1]))
      found.push({ name, value, wanted });
  }
  return found;
}
