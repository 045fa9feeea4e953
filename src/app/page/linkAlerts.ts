import type { Link } from '../../player/link.ts';
import { misreadIn } from '../../player/misread.ts';
import { quote } from '../../player/nearest.ts';
import { words } from '../../words/index.ts';

/** What of a link cannot be read, in words: it is newer than this page, or values of it mean nothing. */
export function tellOfLink({ query, newer }: Link): string[] {
  const misread = misreadIn(query).map(({ name, value, wanted }) => {
    const [least, most] = wanted;
    const range = typeof least === 'number' && typeof most === 'number' ? words.page.fromTo(least, most) : undefined;
    return words.page.misread(name, value, range ?? quote(wanted.map(String)));
  });
  return [...(newer === undefined ? [] : [words.page.newerLink(newer)]), ...misread];
}
