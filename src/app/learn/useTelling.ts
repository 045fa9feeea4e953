import { useSelector } from '@xstate/react';
import type { Telling } from '../../learn/places.ts';
import { useSession } from '../page/session.ts';

/** How the story is told here: by the link, for as long as the page stands. */
export function useTelling(): Telling {
  const { page } = useSession();
  const quiz = useSelector(page, (state) => state.context.quiz);
  const talk = useSelector(page, (state) => state.context.talk);
  return { quiz, talk };
}
