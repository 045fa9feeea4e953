import { useSelector } from '@xstate/react';
import { type ReactElement, Suspense, useMemo } from 'react';
import { stepAt } from '../../player/playerMachine.ts';
import { totalsOf } from '../../readings/compare/compare.ts';
import { tellVerdict } from '../../readings/compare/tellDifference.ts';
import { narrate } from '../../readings/step/narration.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { presentWords } from '../../words/present.ts';
import { CompareStages } from '../compare/CompareStages.tsx';
import { trackOfBoth } from '../compare/trackOfBoth.ts';
import TalkBeat from '../learn/TalkBeat.tsx';
import type { Comparison } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';
import { Transport } from '../stage/Transport.tsx';
import QrPanel from './QrPanel.tsx';
import { TalkBar } from './TalkBar.tsx';
import { talkOf } from './talk.ts';
import './talkCompare.css';

/** Two requests for a room: the words above, and all the rest is the two pictures. */
export default function TalkCompare({ comparison }: { comparison: Comparison }): ReactElement {
  const session = useSession();
  const { page, player } = session;
  const talk = talkOf(session);
  const qr = useSelector(talk.state, (state) => state.context.modes.qr);
  const learns = useSelector(page, (state) => state.context.lesson !== undefined);
  const step = useSelector(player, (state) => stepAt(state.context.cursor));
  const track = useMemo(() => trackOfBoth(comparison), [comparison]);
  const { names, pairs } = comparison;
  const caption = <Moment comparison={comparison} step={step} />;
  return (
    <section className="talk-stage" aria-label={furtherWords.compare.title}>
      <header className="talk-caption">
        <p className="talk-count">
          <b className={step === 0 ? 'overview' : undefined}>
            {step === 0 ? words.page.overview : presentWords.stage.stepOf(step, pairs.length)}
          </b>
        </p>
        {learns ? <TalkBeat>{caption}</TalkBeat> : caption}
      </header>
      <div className="talk-picture">
        <CompareStages comparison={comparison} comesUp={false}>
          {(side) => <h2 className="talk-side">{names[side]}</h2>}
        </CompareStages>
        <Suspense>{qr && <QrPanel talk={talk} />}</Suspense>
      </div>
      <footer className="talk-foot">
        <Transport track={track} />
        <TalkBar />
      </footer>
    </section>
  );
}

/** The moment in words: of the left side where both have it. */
function Moment({ comparison: { traces, names, pairs }, step }: { comparison: Comparison; step: number }) {
  const titlesAlone = useTitlesAlone();
  const pair = pairs[step - 1];
  const [trace, index] = pair?.a === undefined ? [traces.b, pair?.b] : [traces.a, pair.a];
  const told = index === undefined ? undefined : narrate(trace, index);
  return (
    <div className="talk-words" aria-live="polite" aria-atomic="true">
      <h1>{told?.title ?? tellVerdict(totalsOf(traces.a, traces.b), names)}</h1>
      <p>{told && !titlesAlone && <Prose text={told.sentences} />}</p>
    </div>
  );
}
