import { createActor, fromTransition } from 'xstate';
import type { Numbers } from '../../learn/numbers.ts';
import { ask, give, noProgress, type Progress, readProgress, see, writeProgress } from '../../learn/progress.ts';

/** What the guided story knows beside the page. */
interface Learning {
  /** Absent until the story's traces have been measured. */
  readonly numbers?: Numbers;
  readonly progress: Progress;
  /** Next was pressed where an answer is asked for first. */
  readonly isHeld: boolean;
}

type LearningEvent =
  | { type: 'measured'; numbers: Numbers }
  | { type: 'see'; id: string }
  | { type: 'give'; id: string; answer: number | string | null }
  | { type: 'ask'; ids: readonly string[] }
  | { type: 'hold' }
  | { type: 'reset' };

/** Where this browser keeps the progress. */
const key = 'lambda-lifecycle.learn';

/** It outlives its pane: whoever comes back goes on where they were. */
export const learning = createActor(fromTransition(turn, { progress: readProgress(recall()), isHeld: false })).start();

function turn(learning: Learning, event: LearningEvent): Learning {
  const { progress } = learning;
  switch (event.type) {
    case 'measured':
      return { ...learning, numbers: event.numbers };
    case 'see':
      return { ...learning, isHeld: false, progress: see(progress, event.id) };
    case 'give':
      return { ...learning, isHeld: false, progress: give(progress, event.id, event.answer) };
    case 'ask':
      return { ...learning, progress: ask(progress, event.ids) };
    case 'hold':
      return { ...learning, isHeld: true };
    case 'reset':
      return { ...learning, progress: noProgress };
  }
}

learning.subscribe(({ context }) => keep(context.progress));

/** A sandbox or a private window has no storage: then progress lasts as long as the page. */
function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

let isKept = true;

function keep(progress: Progress): void {
  try {
    if (progress === noProgress) localStorage.removeItem(key);
    else localStorage.setItem(key, writeProgress(progress));
    isKept = true;
  } catch {
    isKept = false;
  }
}

/** Will this browser still know it tomorrow? */
export const keepsProgress = (): boolean => isKept;
