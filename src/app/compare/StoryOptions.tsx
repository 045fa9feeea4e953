import { furtherWords } from '../../words/further.ts';
import { catalogue, groups } from '../catalogue/catalogue.ts';

/** The stories of the catalogue, shelf by shelf, inside a select. */
export function StoryOptions() {
  return groups.map((group) => (
    <optgroup key={group} label={furtherWords.groups[group]}>
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
