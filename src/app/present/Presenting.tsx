import { useSelector } from '@xstate/react';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { presentWords } from '../../words/present.ts';
import { useSession } from '../page/session.ts';
import { FilterForm } from './FilterForm.tsx';
import { fitRoom } from './room.ts';
import { Spotlight } from './Spotlight.tsx';
import { talkOf } from './talk.ts';
import './present.css';

const GoToDialog = lazy(() => import('./GoToDialog.tsx'));

/** What lies over the page while it is shown to a room: its light, its codes, and the black screen. */
export default function Presenting(): ReactElement {
  const session = useSession();
  const { page } = session;
  const talk = talkOf(session);
  const { dim, spotlight, frozen, filters } = useSelector(talk.state, (state) => state.context.modes);
  const filtering = useSelector(talk.state, (state) => state.context.filtering);
  const goesTo = useSelector(page, (state) => state.context.dialog === 'goTo');
  useEffect(() => fitRoom(session, talk), [session, talk]);
  return (
    <>
      {spotlight && <Spotlight talk={talk} />}
      {filtering && (
        <aside className="talk-card" aria-label={presentWords.filters.title}>
          <FilterForm
            filters={filters}
            onChange={(next) => talk.change({ filters: next })}
            onClose={() => talk.run('filters')}
          />
        </aside>
      )}
      <Suspense>{goesTo && <GoToDialog talk={talk} />}</Suspense>
      <p role="status" className="sr-only">
        {frozen && presentWords.stage.frozen}
      </p>
      {dim && (
        <button
          type="button"
          className="talk-dark"
          aria-label={presentWords.stage.lit}
          onClick={() => talk.change({ dim: false })}
        />
      )}
    </>
  );
}
