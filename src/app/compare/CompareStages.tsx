import { useSelector } from '@xstate/react';
import { type ReactElement, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { Side } from '../../readings/compare/align.ts';
import { furtherWords } from '../../words/further.ts';
import type { Comparison } from '../page/comparison.ts';
import './compare.css';
import { useSession } from '../page/session.ts';
import { useNarrow } from '../page/useNarrow.ts';
import { Stage } from '../stage/Stage.tsx';
import { useBroughtUp } from '../stage/useBroughtUp.ts';
import { titleOf } from './comparing.ts';
import { noteAxes } from './noting.ts';

const sides = ['a', 'b'] as const;

interface CompareStagesProps {
  readonly comparison: Comparison;
  /** A picture that is cut off below comes up with the first step. */
  readonly comesUp: boolean;
  /** What stands over each side. */
  readonly children: (side: Side) => ReactNode;
}

/** The two pictures on one axis, beside each other. */
export function CompareStages({ comparison, comesUp, children }: CompareStagesProps): ReactElement {
  const { page } = useSession();
  const scale = useSelector(page, (state) => state.context.scale);
  const { traces, names, choices, following } = comparison;
  const axes = useMemo(() => noteAxes(comparison, scale), [comparison, scale]);
  const stages = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures have other stages
  useLayoutEffect(() => lockScrolling(stages.current), [comparison, scale]);
  useBroughtUp(stages, useNarrow() && comesUp);
  return (
    <div className="compare-stages" ref={stages}>
      {sides.map((side) => (
        <div key={side} className="compare-side">
          {children(side)}
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
  );
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
