import { lazy, Suspense } from 'react';
import { formatMs } from '../../readings/format.ts';
import { storyBeside } from '../../readings/seeAlso.ts';
import { narrate } from '../../readings/step/narration.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { stepKey } from '../../readings/step/stepKey.ts';
import { type Figure, figureSources } from '../../sources/scenarios/figures.ts';
import { words } from '../../words/index.ts';
import type { Story } from '../page/story.ts';
import { Prose } from '../prose/Prose.tsx';
import { DisagreementNote } from './DisagreementNote.tsx';
import { MisconceptionNote } from './MisconceptionNote.tsx';
import { SourceLinks } from './SourceLink.tsx';

const SeeAlso = lazy(() => import('./SeeAlso.tsx'));
const TermChips = lazy(() => import('./TermChips.tsx'));

/** Under a step's words (from 1): why it matters, what is often believed of it, and where it can be checked. Loaded with the first step. */
export default function StepNotes({ story, step }: { story: Story; step: number }) {
  const { trace } = story;
  const index = step - 1;
  const figure = story.figures.get(index);
  const sources = sourcesOf(trace, index);
  const key = stepKey(trace, index);
  const slug = trace.messages[index]?.slug;
  const beside = storyBeside(trace, index, story.slug);
  return (
    <>
      <p className="mt-3 border-l-4 border-line pl-3">
        <b className="sr-only">{words.page.why}: </b>
        <Prose text={whyOf(trace, index)} />
      </p>
      {/* Beside the live region: they are there to be read, and not said with every step. */}
      {key && <DisagreementNote stepKey={key} />}
      <Suspense>
        <MisconceptionNote trace={trace} index={index} here={`?scenario=${story.slug}&step=${slug}`} known={sources} />
      </Suspense>
      <Suspense>
        <TermChips trace={trace} index={index} />
      </Suspense>
      <Suspense>{beside && <SeeAlso story={beside} />}</Suspense>
      {figure && <FigureNote figure={figure} />}
      <p className="mt-3 text-sm text-muted">
        {sources.length > 1 ? words.page.sources : words.page.source}: <SourceLinks sources={sources} />
        {narrate(trace, index).modelled && ` · ${words.page.modelled}`}
      </p>
    </>
  );
}

/** How long it took to get here, and how that is known. */
function FigureNote({ figure }: { figure: Figure }) {
  const source = figureSources[figure.source];
  return (
    <p className="mt-3 text-sm text-muted">
      {words.page.took(formatMs(figure.ms))} {figure.how && <Prose text={`${words.figures.how[figure.how]}. `} />}
      {'url' in source ? (
        <a href={source.url} rel="noreferrer" target="_blank">
          {source.title}
        </a>
      ) : (
        source.title
      )}
    </p>
  );
}
