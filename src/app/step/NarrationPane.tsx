import { lazy, Suspense } from 'react';
import { whoseOf } from '../../diagram/sequence/whose.ts';
import { narrate } from '../../readings/step/narration.ts';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';
import { MoreBelow } from './MoreBelow.tsx';
import { OverviewNote } from './OverviewNote.tsx';

const StepNotes = lazy(() => import('./StepNotes.tsx'));

/** The step in words: said once a step, at its beginning; while it plays by, its title alone. */
export function NarrationPane() {
  const { story, step } = useStep();
  const titlesAlone = useTitlesAlone();
  const { trace } = story;
  const message = trace.messages[step - 1];
  const told = message ? narrate(trace, message.index) : undefined;
  const whose = message && whoseOf(trace, message);
  return (
    <section className="card narration" aria-label={words.page.narration}>
      <div aria-live="polite" aria-atomic="true">
        <p className="text-muted text-sm">
          {told ? words.page.stepOf(step, trace.messages.length) : words.page.overview}
          {whose && ` · ${whose}`}
        </p>
        <h2 className="mt-0.5 text-lg font-bold text-balance">{told?.title ?? story.title}</h2>
        {!titlesAlone && (
          <p className="mt-1.5">
            <Prose text={told?.sentences ?? story.promise} />
          </p>
        )}
        {!titlesAlone && message?.origin === 'inferred' && <p className="mt-1.5 text-sm">{words.page.inferred}</p>}
      </div>
      {titlesAlone ? null : told ? (
        <Suspense>
          <StepNotes story={story} step={step} />
        </Suspense>
      ) : (
        <OverviewNote trace={trace} />
      )}
      <MoreBelow />
    </section>
  );
}
