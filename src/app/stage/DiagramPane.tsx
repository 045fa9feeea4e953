import { useSelector } from '@xstate/react';
import { lazy, type ReactElement, Suspense } from 'react';
import { summarize } from '../../readings/summary.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import { whatIfSlug } from '../page/story.ts';
import { Stage, StageBar } from './Stage.tsx';

const WhatIfPanel = lazy(() => import('../whatIf/WhatIfPanel.tsx'));

/** One story on one stage. */
export function DiagramPane(): ReactElement {
  const { page } = useSession();
  const { trace, own } = useSelector(page, (state) => state.context.story);
  const whatIf = useSelector(page, (state) => state.context.whatIf);
  return (
    <>
      <StageBar />
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <Suspense>{whatIf && <WhatIfPanel />}</Suspense>
        <Stage
          trace={trace}
          subject={own ? whatIfSlug : trace}
          region={words.diagram.region}
          picture={summarize(trace).question}
        />
      </div>
    </>
  );
}
