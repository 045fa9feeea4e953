import { useSelector } from '@xstate/react';
import { type ReactNode, Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import { stepAt } from '../../player/playerMachine.ts';
import { phaseOf } from '../../readings/moments.ts';
import { narrate } from '../../readings/step/narration.ts';
import { furtherWords } from '../../words/further.ts';
import type { Comparison } from '../page/comparison.ts';
import './compare.css';
import { useSession } from '../page/session.ts';
import { useNarrow } from '../page/useNarrow.ts';
import { Stage, StageBar } from '../stage/Stage.tsx';
import { type Track, Transport } from '../stage/Transport.tsx';
import { useBroughtUp } from '../stage/useBroughtUp.ts';
import { titleOf } from './comparing.ts';
import { DifferencesPane, MomentPane } from './DifferencesPane.tsx';
import { noteAxes } from './noting.ts';
import { SideChooser } from './SideChooser.tsx';

const sides = ['a', 'b'] as const;

/** Two requests side by side on one axis, under one player. `guide`: the pane of whoever leads through them, if somebody does. */
export default function ComparePane({ comparison, guide }: { comparison: Comparison; guide: ReactNode }) {
  const { player, page } = useSession();
  const scale = useSelector(page, (state) => state.context.scale);
  const step = useSelector(player, (state) => stepAt(state.context.cursor));
  const { traces, pairs, names, choices, following } = comparison;
  const axes = useMemo(() => noteAxes(comparison, scale), [comparison, scale]);
  const track = useMemo(() => trackOfBoth(comparison), [comparison]);
  const stages = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures have other stages
  useLayoutEffect(() => lockScrolling(stages.current), [comparison, scale]);
  useBroughtUp(stages, useNarrow() && !guide);
  return (
    <div className={`stage-row compare-row${guide ? ' learns' : ''}`}>
      <Suspense>{guide}</Suspense>
      <section aria-label={furtherWords.compare.title} className="stage-card">
        <StageBar />
        <div className="compare-stages" ref={stages}>
          {sides.map((side) => (
            <div key={side} className="compare-side">
              <SideChooser comparison={comparison} side={side} moment={step} />
              <Stage
                trace={traces[side]}
                region={furtherWords.compare.region(names[side])}
                picture={furtherWords.compare.picture(names[side], titleOf(choices[side]))}
                axis={axes[side]}
                following={following[side]}
              />
            </div>
          ))}
        </div>
        <Transport track={track} />
      </section>
      <aside className="side">
        {!guide && <MomentPane comparison={comparison} step={Math.min(step, pairs.length)} />}
        <DifferencesPane comparison={comparison} step={step} />
      </aside>
    </div>
  );
}

function trackOfBoth({ pairs, traces }: Comparison): Track {
  const at = (index: number) => {
    const pair = pairs[index];
    return pair?.a === undefined ? ([traces.b, pair?.b ?? 0] as const) : ([traces.a, pair.a] as const);
  };
  return {
    count: pairs.length,
    phaseOf: (index) => phaseOf(...at(index)) ?? 'route',
    titleOf: (index) => narrate(...at(index)).title,
  };
}

/** Where the reader scrolls one stage, the other goes along. */
function lockScrolling(root: HTMLElement | null): () => void {
  const stages = [...(root?.querySelectorAll<HTMLElement>('.stage') ?? [])];
  const onScroll = (event: Event) => {
    const { scrollTop } = event.currentTarget as HTMLElement;
    for (const stage of stages) if (Math.abs(stage.scrollTop - scrollTop) > 1) stage.scrollTop = scrollTop;
  };
  for (const stage of stages) stage.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    for (const stage of stages) stage.removeEventListener('scroll', onScroll);
  };
}
