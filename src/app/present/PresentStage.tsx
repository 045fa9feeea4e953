import { useSelector } from '@xstate/react';
import { lazy, type ReactElement, Suspense } from 'react';
import { questionOf } from '../../readings/headline.ts';
import { narrate } from '../../readings/step/narration.ts';
import { words } from '../../words/index.ts';
import { presentWords } from '../../words/present.ts';
import { useSession } from '../page/session.ts';
import { whatIfSlug } from '../page/story.ts';
import { useStep } from '../page/useStep.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';
import { PhaseStrips } from '../stage/PhaseStrips.tsx';
import { Stage } from '../stage/Stage.tsx';
import { Transport, trackOf } from '../stage/Transport.tsx';
import { TalkBar } from './TalkBar.tsx';
import { talkOf } from './talk.ts';
import './overview.css';

const QrPanel = lazy(() => import('./QrPanel.tsx'));
const TalkBeat = lazy(() => import('../learn/TalkBeat.tsx'));
const TalkQuestion = lazy(() => import('../learn/TalkQuestion.tsx'));
const TalkChallenge = lazy(() => import('./TalkChallenge.tsx'));
const WhatIfPanel = lazy(() => import('../whatIf/WhatIfPanel.tsx'));

/** One story for a room: its words in the upper part, where no head hides them, and the picture in all the rest. */
export default function PresentStage(): ReactElement {
  const session = useSession();
  const { page } = session;
  const talk = talkOf(session);
  const qr = useSelector(talk.state, (state) => state.context.modes.qr);
  const { story, step } = useStep();
  const titlesAlone = useTitlesAlone();
  const lesson = useSelector(page, (state) => state.context.lesson?.title);
  const challenges = useSelector(page, (state) => state.context.challenge !== undefined);
  const whatIf = useSelector(page, (state) => state.context.whatIf);
  const { trace, own, title, promise } = story;
  const count = trace.messages.length;
  const told = step > 0 ? narrate(trace, step - 1) : undefined;
  const caption = (
    <div className="talk-words" aria-live="polite" aria-atomic="true">
      <h1>{told?.title ?? questionOf(trace)}</h1>
      <p>{!titlesAlone && <Prose text={told?.sentences ?? promise} />}</p>
    </div>
  );
  return (
    <section className="talk-stage" aria-label={words.page.tagline}>
      <header className="talk-caption">
        <p className="talk-count">
          <b className={step === 0 ? 'overview' : undefined}>
            {step === 0 ? words.page.overview : presentWords.stage.stepOf(step, count)}
          </b>
          <span>{title}</span>
          {told?.modelled && <span>{words.diagram.modelledShort}</span>}
        </p>
        {lesson ? (
          <Suspense>
            <TalkBeat>{caption}</TalkBeat>
          </Suspense>
        ) : step === 0 ? (
          <div className="talk-overview">
            {caption}
            <PhaseStrips />
          </div>
        ) : (
          caption
        )}
      </header>
      <div className="talk-picture">
        <Suspense>{whatIf && <WhatIfPanel />}</Suspense>
        <Stage
          trace={trace}
          subject={own ? whatIfSlug : trace}
          region={words.diagram.region}
          picture={lesson ?? questionOf(trace)}
        />
        <Suspense>
          {lesson && <TalkQuestion />}
          {challenges && <TalkChallenge />}
          {qr && <QrPanel talk={talk} />}
        </Suspense>
      </div>
      <footer className="talk-foot">
        <Transport track={trackOf(trace)} />
        <TalkBar />
      </footer>
    </section>
  );
}
