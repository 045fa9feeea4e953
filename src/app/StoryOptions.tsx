import type { Group } from '../sources/scenarios/index.ts';
import { words } from '../words/index.ts';
import { catalogue } from './story.ts';

const groups = Object.keys(words.page.groups) as Group[];

/** The stories of the catalogue, shelf by shelf, inside a select. */
export function StoryOptions() {
  return groups.map((group) => (
    <optgroup key={group} label={words.page.groups[group]}>
      {catalogue
        .filter((each) => each.group === group)
        .map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
    </optgroup>
  ));
}
