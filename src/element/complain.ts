import { nearest, quote } from '../player/nearest.ts';
import { embeddedWords } from '../words/embedded.ts';
import type { Attribute } from './attributes.ts';

const said = new Set<string>();

/** Tells whoever builds the page, and does not repeat itself. */
export function warnOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`lambda-lifecycle: ${sentence}`);
}

/** Says once that a name is not known, with the names that are most like it. */
export function warnOfUnknown(name: string, known: readonly string[]): void {
  warnOnce(embeddedWords.unknownName(name.slice(0, 80), quote(nearest(name, known, 2))));
}

const wanted = ({ kind, choices = [], least, most }: Attribute): string => {
  if (kind === 'choice') return quote(choices);
  if (kind === 'flag') return quote(['1', '0']);
  if (kind === 'number') return most === undefined ? 'a number' : `${least} to ${most}`;
  return 'a text';
};

/** Says once that a value is none of its name's, and what would be. */
export function warnOfValue(name: string, value: string, attribute: Attribute): void {
  warnOnce(embeddedWords.wrongValue(name, value.slice(0, 80), wanted(attribute)));
}

/** That there is no step of this name, with the nearest. */
export const tellUnknownStep = (step: string, slugs: readonly string[]): string =>
  embeddedWords.unknownStep(step.slice(0, 80), quote(nearest(step, slugs)));

/** That there is no story of this name, with the nearest. */
export const tellUnknownScenario = (slug: string, slugs: readonly string[]): string =>
  embeddedWords.unknownScenario(slug.slice(0, 80), quote(nearest(slug, slugs)));
