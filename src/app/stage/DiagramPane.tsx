import { useSelector } from '@xstate/react';
import { type ReactElement, type ReactNode, Suspense } from 'react';
import { questionOf } from '../../readings/headline.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import { whatIfSlug } from '../page/story.ts';
import { Stage, StageBar } from './Stage.tsx';

/** One story on one stage, with controls of it beside it, if there are any. */
export function DiagramPane({ children }: { children: ReactNode }): ReactElement {
  const { page } = useSession();
  const { trace, own } = useSelector(page, (state) => state.context.story);
  // Of a guided story the question of the picture would often be the answer to what is asked.
  const lesson = useSelector(page, (state) => state.context.lesson?.title);
  return (
    <>
      <StageBar />
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <Suspense fallback={own && <section className="what-if" />}>{children}</Suspense>
        <Stage
          trace={trace}
          subject={own ? whatIfSlug : trace}
          region={words.diagram.region}
          picture={lesson ?? questionOf(trace)}
        />
      </div>
    </>
  );
}
