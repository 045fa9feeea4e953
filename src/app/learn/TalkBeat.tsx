import { useSelector } from '@xstate/react';
import type { ReactNode } from 'react';
import { wordsOfBeat } from '../../learn/plainText.ts';
import { useSession } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';
import { isLed, placeOf } from './guiding.ts';
import { learning } from './learning.ts';
import { useTelling } from './useTelling.ts';

/** The beat for a room: its words above the picture. `children`: the words of another picture. */
export default function TalkBeat({ children }: { children: ReactNode }) {
  const { page } = useSession();
  const lesson = useSelector(page, (state) => state.context.lesson);
  const telling = useTelling();
  const numbers = useSelector(learning, (state) => state.context.numbers);
  const isHere = useSelector(page, (state) => isLed(state.context));
  const challenges = useSelector(page, (state) => state.context.challenge !== undefined);
  if (!lesson || !numbers) return null;
  if (!isHere || challenges) return children;
  const place = placeOf(lesson, telling);
  const { title, text } = wordsOfBeat(place.chapter, place.beat.slug, numbers);
  return (
    <div className="talk-words" aria-live="polite" aria-atomic="true">
      <h1>{title}</h1>
      <p>
        <Prose text={text} />
      </p>
    </div>
  );
}
