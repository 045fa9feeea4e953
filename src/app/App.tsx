import { useSelector } from '@xstate/react';
import { lazy, Suspense } from 'react';
import { words } from '../words/index.ts';
import { Header } from './Header.tsx';
import { useSession } from './page/session.ts';
import { useNarrow } from './page/useNarrow.ts';
import { DiagramPane } from './stage/DiagramPane.tsx';
import { PhaseStrips } from './stage/PhaseStrips.tsx';
import { StepCaption } from './stage/StepCaption.tsx';
import { TranscriptPane } from './stage/TranscriptPane.tsx';
import { Transport, trackOf } from './stage/Transport.tsx';
import { DetailPanels } from './step/DetailPanels.tsx';
import { NarrationPane } from './step/NarrationPane.tsx';

const ComparePane = lazy(() => import('./compare/ComparePane.tsx'));
const CompareTranscript = lazy(() => import('./compare/CompareTranscript.tsx'));
const LearnPane = lazy(() => import('./learn/LearnPane.tsx'));
const ChallengePane = lazy(() => import('./challenges/ChallengePane.tsx'));
const Presenting = lazy(() => import('./present/Presenting.tsx'));
const FirstChoices = lazy(() => import('./freePlay/FirstChoices.tsx'));
const WhatIfPanel = lazy(() => import('./whatIf/WhatIfPanel.tsx'));
const TalkCompare = lazy(() => import('./present/TalkCompare.tsx'));
const PresentStage = lazy(() => import('./present/PresentStage.tsx'));

/** The page: strips over the stage, the story's words and details beside it, the transcript below. */
export function App() {
  const { page, doors } = useSession();
  const open = useSelector(page, (state) => state.context.dialog);
  const story = useSelector(page, (state) => state.context.story);
  const comparison = useSelector(page, (state) => state.context.comparison);
  const presents = useSelector(page, (state) => state.context.presents);
  const challenges = useSelector(page, (state) => state.context.challenge !== undefined);
  const learns = useSelector(page, (state) => state.context.lesson !== undefined);
  // Below the picture nobody would see it.
  const isAbove = useNarrow();
  const whatIf = useSelector(page, (state) => state.context.whatIf);
  return (
    <>
      <div className="first-screen">
        {!presents && <Header />}
        <main className="page-column flex min-h-0 flex-1 flex-col gap-3">
          <Alerts />
          {!presents && <PhaseStrips />}
          {comparison ? (
            // Until its code is there the page keeps the place.
            <Suspense fallback={<div className="stage-row" />}>
              {presents ? (
                <TalkCompare comparison={comparison} />
              ) : (
                <ComparePane comparison={comparison} guide={learns && <LearnPane />} />
              )}
            </Suspense>
          ) : presents ? (
            <Suspense fallback={<div className="stage-row" />}>
              <PresentStage />
            </Suspense>
          ) : (
            <div className={learns ? 'stage-row learns' : 'stage-row'}>
              <Suspense>
                {learns && <LearnPane />}
                {challenges && isAbove && <ChallengePane />}
              </Suspense>
              <section aria-label={words.page.tagline} className="stage-card">
                <DiagramPane>
                  {whatIf && <WhatIfPanel />}
                  {story.fork && story.trace.messages.length === 0 && <FirstChoices />}
                </DiagramPane>
                <div className="stage-foot">
                  {isAbove && !learns && <StepCaption />}
                  <Transport track={trackOf(story.trace)} />
                </div>
              </section>
              <aside className={learns || challenges ? 'side' : 'side halved'}>
                <Suspense>{challenges && !isAbove && <ChallengePane />}</Suspense>
                {!learns && <NarrationPane />}
                <DetailPanels />
              </aside>
            </div>
          )}
        </main>
        <Suspense>{presents && <Presenting />}</Suspense>
      </div>
      <div className="page-column pt-6 pb-10">
        <Suspense>
          {comparison === undefined && <TranscriptPane />}
          {comparison && <CompareTranscript comparison={comparison} />}
        </Suspense>
        <footer className="pt-4 text-sm text-muted">{words.page.modelDate}</footer>
      </div>
      <Suspense>
        {doors
          .flatMap(({ dialogs = {} }) => Object.entries(dialogs))
          .map(([name, Dialog]) => name === open && <Dialog key={name} />)}
      </Suspense>
    </>
  );
}

function Alerts() {
  const { page } = useSession();
  const isNarrow = useNarrow();
  const alerts = useSelector(page, (state) => state.context.alerts);
  if (alerts.length === 0) return null;
  const told = alerts.map((text) => <p key={text}>{text}</p>);
  // More would push the stage off the screen.
  const mostAlerts = isNarrow ? 1 : 3;
  const further = told.slice(mostAlerts);
  return (
    <div role="alert" className="alert">
      <div>
        {told.slice(0, mostAlerts)}
        {further.length > 0 && (
          <details>
            <summary>{words.page.more(further.length)}</summary>
            {further}
          </details>
        )}
      </div>
      <button type="button" className="quiet-button" onClick={() => page.send({ type: 'dismiss' })}>
        {words.page.dismiss}
      </button>
    </div>
  );
}
