import { useSelector } from '@xstate/react';
import { type RefObject, useEffect } from 'react';
import { useSession } from '../page/session.ts';

/**
 * Whoever steps wants to see it: a picture that is cut off below comes up with the first step, but never one that was
 * scrolled past. `place`: something in its card.
 */
export function useBroughtUp(place: RefObject<HTMLElement | null>, isOn = true): void {
  const { player } = useSession();
  const isPoster = useSelector(player, (state) => state.hasTag('poster'));
  useEffect(() => {
    const card = place.current?.closest('.stage-card');
    if (isPoster || !isOn || !card) return;
    const { bottom, height } = card.getBoundingClientRect();
    if (bottom <= innerHeight) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // Of a card that is too tall, with the numbers of a what-if in it, the picture is the lower part.
    const block = height > innerHeight ? 'end' : 'start';
    card.scrollIntoView({ block, behavior: isStill ? 'instant' : 'smooth' });
  }, [isPoster, isOn, place]);
}
