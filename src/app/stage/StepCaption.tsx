import { useSelector } from '@xstate/react';
import { useEffect, useRef } from 'react';
import { narrate } from '../../readings/step/narration.ts';
import { useSession } from '../page/session.ts';
import { useStep } from '../page/useStep.ts';
import { useTitlesAlone } from '../page/useTitlesAlone.ts';
import { Prose } from '../prose/Prose.tsx';

/**
 * The step in words over the controls, where all that stands beside the picture on a wide screen is far below it. For
 * eyes alone: the words themselves are said in their own place.
 */
export function StepCaption() {
  const { player } = useSession();
  const { story, step } = useStep();
  const titlesAlone = useTitlesAlone();
  const isPoster = useSelector(player, (state) => state.hasTag('poster'));
  const place = useRef<HTMLDivElement>(null);
  // Whoever steps wants to see it: a picture that is cut off below comes up, but never one that was scrolled past.
  useEffect(() => {
    const card = place.current?.closest('.stage-card');
    if (isPoster || !card) return;
    const { bottom, height } = card.getBoundingClientRect();
    if (bottom <= innerHeight) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Of a card that is too tall, with the numbers of a what-if in it, the picture is the lower part.
    const block = height > innerHeight ? 'end' : 'start';
    card.scrollIntoView({ block, behavior: isStill ? 'instant' : 'smooth' });
  }, [isPoster]);
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
