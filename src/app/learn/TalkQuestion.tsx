import { useSelector } from '@xstate/react';
import { useSession } from '../page/session.ts';
import { isLed, placeOf } from './guiding.ts';
import './learn.css';
import { learning } from './learning.ts';
import { Prediction } from './Prediction.tsx';
import './talkQuestion.css';
import { useTelling } from './useTelling.ts';

/** What the room is asked, under the picture's middle: the step that it is about stands above it, and what comes next is hidden. */
export default function TalkQuestion() {
  const { page } = useSession();
  const lesson = useSelector(page, (state) => state.context.lesson);
  const telling = useTelling();
  const numbers = useSelector(learning, (state) => state.context.numbers);
  const isHere = useSelector(page, (state) => isLed(state.context));
  const challenges = useSelector(page, (state) => state.context.challenge !== undefined);
  const place = lesson && placeOf(lesson, telling);
  if (!place?.beat.prediction || !numbers || !isHere || challenges) return null;
  return (
    <div className="talk-question">
      <Prediction key={place.id} place={place} prediction={place.beat.prediction} numbers={numbers} />
    </div>
  );
}
