import type { PageState } from './state.ts';

type Context = Pick<PageState, 'lesson' | 'challenge' | 'comparison' | 'presents'>;

/**
 * The one action that stands out now: the guided story's way on, the check of a challenge, the way into a story, or
 * playing it. The player's and the overview's buttons ask here;
 * those of the guided story and of a challenge stand only where they are it.
 */
export function primaryAction({ lesson, challenge, comparison, presents }: Context, step: number) {
  if (presents) return 'play';
  if (lesson) return 'goOn';
  if (challenge) return 'check';
  return step === 0 && !comparison ? 'stepIn' : 'play';
}
