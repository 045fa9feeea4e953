// One of them has its log in JSON.
import '../../readings/log/jsonLog.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import type { Group } from '../../sources/scenarios/index.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { type Names, openStory, type Story } from '../page/story.ts';

const names: Readonly<Record<string, Names>> = { ...words.page.scenarios, ...furtherWords.stories };

/** The shelves, in their order. */
export const groups = Object.keys(furtherWords.groups) as Group[];

interface Listed extends Names {
  readonly slug: string;
  readonly group: Group;
  /** Further names that people look for it by. */
  readonly alsoCalled: readonly string[];
}

/** The stories that can be chosen, in the order of the catalogue. */
export const catalogue: readonly Listed[] = scenarios.map(({ slug, group }) => ({
  slug,
  group,
  ...(names[slug] ?? { title: slug, promise: '' }),
  alsoCalled: furtherWords.alsoCalled[slug]?.split(', ') ?? [],
}));

/** The stories in which all words of a query occur: in what they are called, what they promise, or their shelf. */
export function findStories(query: string): readonly Listed[] {
  const wanted = query.toLowerCase().split(/\s+/);
  return catalogue.filter(({ slug, title, promise, group, alsoCalled }) => {
    const told = [slug, title, promise, furtherWords.groups[group], ...alsoCalled].join(' ').toLowerCase();
    return wanted.every((word) => told.includes(word));
  });
}

/** The story of this name in links. */
export function openScenario(slug: string): Story | undefined {
  const scenario = scenarios.find((each) => each.slug === slug);
  return scenario && openStory(scenario, names[slug]);
}
