import { useRef } from 'react';
import { narrate } from '../../readings/step/narration.ts';
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
  const place = useRef<HTMLDivElement>(null);
  useBroughtUp(place);
  if (step === 0) return <div ref={place} hidden />;
  const { title, sentences } = narrate(story.trace, step - 1);
  return (
    <div ref={place} className="step-caption" aria-hidden>
      <p>
        <b>{title}.</b> {!titlesAlone && <Prose text={sentences} />}
      </p>
    </div>
  );
}
