import { useSelector } from '@xstate/react';
import { useEffect, useMemo, useState } from 'react';
import { mountTranscript } from '../../diagram/sequence/transcript.ts';
import { movesOf } from '../../player/moves.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { words } from '../../words/index.ts';
import { useSession } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { makeProse } from '../prose/makeProse.ts';

/** The whole story as text: the twin of the picture, for everyone. */
export function TranscriptPane() {
  const { player, page } = useSession();
  const story = useRested(useSelector(page, (state) => state.context.story));
  const mount = useMemo(
    () => (list: HTMLOListElement | null) =>
      list
        ? mountTranscript(list, story, {
            step: () => stepAt(player.getSnapshot().context.cursor),
            onChange: movesOf(player),
            onPick: (step) => player.send({ type: 'seek', cursor: step }),
            set: makeProse,
          })
        : undefined,
    [player, story],
  );
  return (
    <section className="transcript" aria-labelledby="transcript-title">
      <h2 id="transcript-title" className="mb-2 text-lg font-bold">
        {words.diagram.transcript}
      </h2>
      <ol aria-label={words.diagram.transcript} ref={mount} />
    </section>
  );
}

/** ms without a change, after which numbers that were dragged are at rest. */
const restMs = 150;

/** The story to tell. While numbers are dragged the picture comes first: its twin follows when they rest. */
function useRested(story: Story): Story {
  const [rested, rest] = useState(story);
  useEffect(() => {
    const timer = setTimeout(() => rest(story), restMs);
    return () => clearTimeout(timer);
  }, [story]);
  return story.own && rested.own ? rested : story;
}
