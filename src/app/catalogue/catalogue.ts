import { scenarios } from '../../sources/scenarios/catalogue.ts';
import type { Group } from '../../sources/scenarios/index.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { type Names, openStory, type Story } from '../page/story.ts';

const names: Readonly<Record<string, Names>> = { ...words.page.scenarios, ...furtherWords.stories };

/** The shelves, in their order. */
export const groups = Object.keys(furtherWords.groups) as Group[];

/** The stories that can be chosen, in the order of the catalogue. */
export const catalogue: readonly (Names & { readonly slug: string; readonly group: Group })[] = scenarios.map(
  ({ slug, group }) => ({ slug, group, ...(names[slug] ?? { title: slug, promise: '' }) }),
);

/** The story of this name in links. */
export function openScenario(slug: string): Story | undefined {
  const scenario = scenarios.find((each) => each.slug === slug);
  return scenario && openStory(scenario, names[slug]);
}
