import { useRef } from 'react';
import { inShort } from '../../readings/step/foldOf.ts';
import { narrate } from '../../readings/step/narration.ts';
import { useFold } from '../page/useFold.ts';
import { useStep } from '../page/useStep.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';
import { useBroughtUp } from './useBroughtUp.ts';

/**
 * The step in words over the controls, where all that stands beside the picture on a wide screen is far below it. For
 * eyes alone: the words themselves are said in their own place.
 */
export function StepCaption() {
  const { story, step } = useStep();
  const titlesAlone = useTitlesAlone();
  const { folded } = useFold();
  const place = useRef<HTMLDivElement>(null);
  useBroughtUp(place);
  if (step === 0) return <div ref={place} hidden />;
  const { title, sentences } = narrate(story.trace, step - 1);
  return (
    <div ref={place} className="step-caption" aria-hidden>
      <p>
        <b>{title}.</b> {!titlesAlone && <Prose text={folded ? inShort(folded) : sentences} />}
      </p>
    </div>
  );
}
