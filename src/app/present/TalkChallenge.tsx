import { useSelector } from '@xstate/react';
import type { ReactElement } from 'react';
import ChallengePane from '../challenges/ChallengePane.tsx';
import FreePlayPanel from '../freePlay/FreePlayPanel.tsx';
import { useSession } from '../page/session.ts';

/** The challenge that is open, for a room: beside the picture that it asks about, with the events to choose where it is about them. */
export default function TalkChallenge(): ReactElement {
  const { page } = useSession();
  const bench = useSelector(page, (state) => state.context.challenge?.challenge.bench);
  return (
    <aside className="talk-challenge">
      <ChallengePane />
      {bench?.kind === 'story' && bench.freePlay && <FreePlayPanel />}
    </aside>
  );
}
