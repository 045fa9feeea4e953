import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { seeAlsoWords } from '../../words/seeAlso.ts';
import type { Names } from '../page/story.ts';

const names: Readonly<Record<string, Names>> = { ...words.page.scenarios, ...furtherWords.stories };

/** Another story in which what happens at this step is what matters. */
export default function SeeAlso({ story }: { story: string }) {
  const { title = story, promise = '' } = names[story] ?? {};
  return (
    <p className="mt-3 text-sm text-muted">
      {seeAlsoWords.name}: <a href={`?scenario=${story}`}>{title}</a>. {promise}
    </p>
  );
}
