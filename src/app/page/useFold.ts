import { useSelector } from '@xstate/react';
import { type Fold, foldOf } from '../../readings/step/foldOf.ts';
import { useSession } from './session.ts';
import { useStep } from './useStep.ts';

/** How the step that stands is folded in a first reading, if it is; and whether it is now. */
export function useFold(): { readonly fold: Fold | undefined; readonly folded: Fold | undefined } {
  const { page } = useSession();
  const { story, step } = useStep();
  const explains = useSelector(page, (state) => state.context.explains);
  const fold = foldOf(story.trace, step - 1);
  return { fold, folded: explains ? undefined : fold };
}
