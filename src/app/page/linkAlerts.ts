import { readOrigin } from '../../player/hostOrigin.ts';
import type { Link } from '../../player/link.ts';
import { nearest, quote } from '../../player/nearest.ts';
import { type Address, findStep, readQuery } from '../../player/url.ts';
import { complaints } from '../../words/complaints.ts';
import { words } from '../../words/index.ts';
import type { Opening } from './session.ts';
import { slugsOf } from './story.ts';

/** That a link names a step which what it opens does not have, with the nearest. */
export function tellOfStep({ step }: Address, { story, comparison }: Opening): string[] {
  const slugs = comparison?.slugs ?? slugsOf(story);
  if (step === undefined || findStep(step, slugs) !== undefined) return [];
  const tell = comparison ? words.page.unknownMoment : words.page.unknownStep;
  return [tell(step, quote(nearest(step, slugs)), slugs.length)];
}

/** Names that say something of another one only. */
const companions = { run: 'compare', beat: 'learn', readonly: 'challenge' } as const;

/** That a name stands there twice, or without what it belongs to. */
function tellOfNames(query: string): string[] {
  const given = new URLSearchParams(query);
  return [
    ...[...new Set(given.keys())].filter((name) => given.getAll(name).length > 1).map(words.page.givenTwice),
    ...Object.entries(companions)
      .filter(([name, other]) => given.has(name) && !given.has(other))
      .map(([name, other]) => words.page.needsOther(name, other)),
  ];
}

/** What of a link cannot be read, in words: it is newer than this page or of no version, or names or values of it mean nothing. */
export function tellOfLink({ query, newer, noVersion }: Link): string[] {
  const { address, misread } = readQuery(query);
  const told = misread.map(({ name, value, wanted }) => {
    const [least, most] = wanted;
    const range = typeof least === 'number' && typeof most === 'number' ? words.page.fromTo(least, most) : undefined;
    return words.page.misread(name, value, range ?? quote(wanted.map(String)));
  });
  return [
    ...(newer === undefined ? [] : [words.page.newerLink(newer)]),
    ...(noVersion === undefined ? [] : [complaints.noVersion(noVersion)]),
    ...told,
    ...tellOfNames(query),
    ...(address.origin && readOrigin(address.origin) === null ? [complaints.noOrigin(address.origin)] : []),
  ];
}
