import { useSelector } from '@xstate/react';
import { useSession } from './session.ts';

/** Does the story play by, to be watched? Then there is time for titles alone. */
export function useTitlesAlone(): boolean {
  const { player } = useSession();
  return useSelector(player, (state) => state.hasTag('playing') && state.context.pace === 'watch');
}
