import { lazy, Suspense } from 'react';
import { whoseOf } from '../diagram/whose.ts';
import { formatMs } from '../readings/format.ts';
import { narrate } from '../readings/narration.ts';
import { sourceOf, whyOf } from '../readings/sourceOf.ts';
import { stepKey } from '../readings/stepKey.ts';
import { type Figure, figureSources } from '../sources/scenarios/figures.ts';
import { words } from '../words/index.ts';
import { MisconceptionNote } from './MisconceptionNote.tsx';
import { OverviewNote } from './OverviewNote.tsx';
import { SourceLink } from './SourceLink.tsx';
import { useStep } from './useStep.ts';

const TermChips = lazy(() => import('./glossary/TermChips.tsx'));

/** The step in words: said once a step, at its beginning. */
export function NarrationPane() {
  const { story, step } = useStep();
  const { trace } = story;
  const message = trace.messages[step - 1];
  const figure = story.figures.get(step - 1);
  const told = message ? narrate(trace, message.index) : undefined;
  const source = message && sourceOf(trace, message.index);
  const whose = message && whoseOf(trace, message);
  const key = message && stepKey(trace, message.index);
  return (
    <section className="card narration" aria-label={words.page.narration}>
      <div aria-live="polite" aria-atomic="true">
        <p className="text-muted text-sm">
          {told ? words.page.stepOf(step, trace.messages.length) : words.page.overview}
          {whose && ` · ${whose}`}
        </p>
        <h2 className="mt-0.5 text-lg font-bold text-balance">{told?.title ?? story.title}</h2>
        <p className="mt-1.5">{told?.sentences ?? story.promise}</p>
        {message?.origin === 'inferred' && <p className="mt-1.5 text-sm">{words.diagram.inferred}</p>}
      </div>
      {!told && <OverviewNote trace={trace} />}
      {told && source && (
        <>
          <p className="mt-3 border-l-4 border-line pl-3">
            <b className="sr-only">{words.page.why}: </b>
            {whyOf(trace, step - 1)}
          </p>
          {/* Beside the live region: it is there to be read, and not said with every step. */}
          <Suspense>
            {key && (
              <MisconceptionNote stepKey={key} here={`?scenario=${story.slug}&step=${message.slug}`} known={source} />
            )}
          </Suspense>
          <Suspense>
            <TermChips trace={trace} index={message.index} />
          </Suspense>
          {figure && <FigureNote figure={figure} />}
          <p className="mt-3 text-sm text-muted">
            {words.page.source}: <SourceLink source={source} />
            {told.modelled && ` · ${words.diagram.modelled}`}
          </p>
        </>
      )}
    </section>
  );
}

/** How long it took to get here, and how that is known. */
function FigureNote({ figure }: { figure: Figure }) {
  const source = figureSources[figure.source];
  return (
    <p className="mt-3 text-sm text-muted">
      {words.page.took(formatMs(figure.ms))} {figure.how && `${words.figures.how[figure.how]}. `}
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
