import { lazy, Suspense } from 'react';
import { whoseOf } from '../../diagram/sequence/whose.ts';
import { inShort } from '../../readings/step/foldOf.ts';
import { narrate } from '../../readings/step/narration.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import { useFold } from '../page/useFold.ts';
import { useStep } from '../page/useStep.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';
import { FoldedSteps } from './FoldedSteps.tsx';
import { MoreBelow } from './MoreBelow.tsx';
import { OverviewNote } from './OverviewNote.tsx';

const StepNotes = lazy(() => import('./StepNotes.tsx'));

/** The step in words: said once a step, at its beginning; while it plays by, its title alone. */
export function NarrationPane() {
  const { page } = useSession();
  const { story, step } = useStep();
  const titlesAlone = useTitlesAlone();
  const { trace } = story;
  const message = trace.messages[step - 1];
  const told = message ? narrate(trace, message.index) : undefined;
  const whose = message && whoseOf(trace, message);
  const { fold, folded } = useFold();
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
            <Prose text={(folded && inShort(folded)) ?? told?.sentences ?? story.promise} />
          </p>
        )}
        {!titlesAlone && message?.origin === 'inferred' && <p className="mt-1.5 text-sm">{words.page.inferred}</p>}
      </div>
      {titlesAlone ? null : !told ? (
        <OverviewNote trace={trace} />
      ) : (
        <>
          {folded ? (
            <FoldedSteps trace={trace} step={step} fold={folded} />
          ) : (
            <Suspense>
              <StepNotes story={story} step={step} />
            </Suspense>
          )}
          {fold && (
            <button
              type="button"
              className="control mt-3 text-sm"
              onClick={() => page.send({ type: 'explain', on: folded !== undefined })}
            >
              {folded ? words.page.folded.explain : words.page.folded.fold}
            </button>
          )}
        </>
      )}
      <MoreBelow />
    </section>
  );
}
