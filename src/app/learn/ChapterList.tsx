import { useSelector } from '@xstate/react';
import { useState } from 'react';
import type { Numbers } from '../../learn/numbers.ts';
import { chapters, type Place, placesIn, wholeStory } from '../../learn/places.ts';
import { wordsOf } from '../../learn/plainText.ts';
import { writeProgress } from '../../learn/progress.ts';
import { learnWords } from '../../words/learn.ts';
import { download } from '../page/download.ts';
import { useSession } from '../page/session.ts';
import { goTo } from './guiding.ts';
import { keepsProgress, learning } from './learning.ts';
import { printStory } from './printStory.ts';
import { useTelling } from './useTelling.ts';

const text = learnWords.pane;

interface ChapterListProps {
  readonly place: Place;
  readonly numbers: Numbers;
  readonly onChoose: () => void;
}

/** All chapters with what has been seen of them, and what can be done with the whole story. */
export function ChapterList({ place, numbers, onChoose }: ChapterListProps) {
  const session = useSession();
  // Whatever the plan: from beside it one is led back into it.
  const telling = wholeStory(useTelling());
  const progress = useSelector(learning, (state) => state.context.progress);
  return (
    <div className="learn-chapters">
      <ol>
        {chapters.map(({ slug }) => {
          const own = placesIn(slug, telling);
          const count = own.filter(({ id }) => progress.seen.includes(id)).length;
          const [first] = own;
          return (
            <li key={slug}>
              <button
                type="button"
                aria-current={slug === place.chapter}
                onClick={() => {
                  onChoose();
                  if (first) void goTo(session, first);
                }}
              >
                <span>{wordsOf(slug, numbers).title}</span>
                {count > 0 && <small>{text.seen(count, own.length)}</small>}
              </button>
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="control small" onClick={() => printStory(numbers)}>
          {text.print}
        </button>
        <button
          type="button"
          className="control small"
          onClick={() =>
            download(
              new Blob([writeProgress(progress)], { type: 'application/json' }),
              'lambda-lifecycle-progress.json',
            )
          }
        >
          {text.save}
        </button>
        <Reset />
      </div>
      <p className="mt-2 text-sm text-muted">{keepsProgress() ? text.kept : text.notKept}</p>
    </div>
  );
}

/** Asks once more before anything is forgotten. */
function Reset() {
  const [stage, setStage] = useState<'rest' | 'asked' | 'done'>('rest');
  if (stage !== 'asked') {
    return (
      <>
        <button type="button" className="control small" onClick={() => setStage('asked')}>
          {text.reset}
        </button>
        <span role="status" className="text-sm">
          {stage === 'done' && text.wasReset}
        </span>
      </>
    );
  }
  return (
    <fieldset aria-label={text.resetAsks} className="flex basis-full flex-wrap items-center gap-2">
      <span className="text-sm">{text.resetAsks}</span>
      <button
        type="button"
        className="control small"
        onClick={() => {
          learning.send({ type: 'reset' });
          setStage('done');
        }}
      >
        {text.resetYes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this is the harmless one */}
      <button type="button" className="control small" autoFocus onClick={() => setStage('rest')}>
        {text.resetNo}
      </button>
    </fieldset>
  );
}
