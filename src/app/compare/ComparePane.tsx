import { useSelector } from '@xstate/react';
import { type ReactNode, Suspense, useMemo } from 'react';
import { stepAt } from '../../player/playerMachine.ts';
import { furtherWords } from '../../words/further.ts';
import type { Comparison } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';
import { StageBar } from '../stage/Stage.tsx';
import { Transport } from '../stage/Transport.tsx';
import { CompareStages } from './CompareStages.tsx';
import { DifferencesPane, MomentPane } from './DifferencesPane.tsx';
import { SideChooser } from './SideChooser.tsx';
import { trackOfBoth } from './trackOfBoth.ts';

/** Two requests side by side on one axis, under one player. `guide`: the pane of whoever leads through them, if somebody does. */
export default function ComparePane({ comparison, guide }: { comparison: Comparison; guide: ReactNode }) {
  const { player } = useSession();
  const step = useSelector(player, (state) => stepAt(state.context.cursor));
  const track = useMemo(() => trackOfBoth(comparison), [comparison]);
  return (
    <div className={`stage-row compare-row${guide ? ' learns' : ''}`}>
      <Suspense>{guide}</Suspense>
      <section aria-label={furtherWords.compare.title} className="stage-card">
        <StageBar />
        <CompareStages comparison={comparison} comesUp={!guide}>
          {(side) => <SideChooser comparison={comparison} side={side} moment={step} />}
        </CompareStages>
        <Transport track={track} />
      </section>
      <aside className="side">
        {!guide && <MomentPane comparison={comparison} step={Math.min(step, comparison.pairs.length)} />}
        <DifferencesPane comparison={comparison} step={step} />
      </aside>
    </div>
  );
}
