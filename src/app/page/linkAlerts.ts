import { readOrigin } from '../../player/hostOrigin.ts';
import type { Link } from '../../player/link.ts';
import { nearest, quote } from '../../player/nearest.ts';
import { type Address, findStep, readQuery } from '../../player/url.ts';
import { complaints } from '../../words/complaints.ts';
import { linkWords } from '../../words/links.ts';
import { tellOfNames } from './linkNames.ts';
import type { Opening } from './session.ts';
import { slugsOf } from './story.ts';

/** That a link names a step which what it opens does not have, with the nearest. */
export function tellOfStep({ step }: Address, { story, comparison }: Opening): string[] {
  const slugs = comparison?.slugs ?? slugsOf(story);
  if (step === undefined || findStep(step, slugs) !== undefined) return [];
  const tell = comparison ? linkWords.unknownMoment : linkWords.unknownStep;
  return [tell(step, quote(nearest(step, slugs)), slugs.length)];
}

/** What of a link cannot be read, in words: it is newer than this page or of no version, or names or values of it mean nothing. */
export function tellOfLink({ query, newer, noVersion }: Link): string[] {
  const { address, misread } = readQuery(query);
  const told = misread.map(({ name, value, wanted }) => {
    const [least, most] = wanted;
    const range = typeof least === 'number' && typeof most === 'number' ? linkWords.fromTo(least, most) : undefined;
    return linkWords.misread(name, value, range ?? quote(wanted.map(String)));
  });
  return [
    ...(newer === undefined ? [] : [linkWords.newerLink(newer)]),
    ...(noVersion === undefined ? [] : [complaints.noVersion(noVersion)]),
    ...told,
    ...tellOfNames(query),
    ...(address.origin && readOrigin(address.origin) === null ? [complaints.noOrigin(address.origin)] : []),
  ];
}
