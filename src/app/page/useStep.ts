import { useSelector } from '@xstate/react';
import { stepAt } from '../../player/playerMachine.ts';
import { useSession } from './session.ts';
import type { Story } from './story.ts';

/** The story, and the step that stands in it now (from 1; 0 = the overview). Changes once a step, not once a frame. */
export function useStep(): { story: Story; step: number } {
  const { player, page } = useSession();
  const story = useSelector(page, (state) => state.context.story);
  const step = useSelector(player, (state) => stepAt(state.context.cursor));
  return { story, step: Math.min(step, story.trace.messages.length) };
}
