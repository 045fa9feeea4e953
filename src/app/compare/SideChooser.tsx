import { useSelector } from '@xstate/react';
import { cursorOf, type Side } from '../../readings/compare/align.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import { openScenario } from '../catalogue/catalogue.ts';
import type { Comparison } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';
import { countRuns, type Story } from '../page/story.ts';
import { isSame } from '../whatIf/whatIfing.ts';
import { ownStoriesFor, showComparison, titleOfStory } from './comparing.ts';
import { StoryOptions } from './StoryOptions.tsx';

/** What stands on a side: its short name, the choice of another story or request, and how far it is. */
export function SideChooser({ comparison, side, moment }: { comparison: Comparison; side: Side; moment: number }) {
  const session = useSession();
  const own = ownStoriesFor(
    useSelector(session.page, (state) => state.context),
    comparison,
  );
  const { choices, names, pairs, traces } = comparison;
  const { story, run } = choices[side];
  const chosen = own.findIndex((each) => isSame(each, story));
  const count = countRuns(story);
  const choose = (next: Story | undefined, number: number) => {
    const choice = next ? { story: next, run: number } : choices[side];
    showComparison(session, side === 'a' ? choice : choices.a, side === 'b' ? choice : choices.b);
  };
  const now = pairs[moment - 1];
  const waits = now !== undefined && now[side] === undefined;
  return (
    <div className="compare-title">
      <b className="compare-name">{names[side]}</b>
      <select
        className="control min-w-0 flex-1 px-2"
        aria-label={furtherWords.compare.choose[side]}
        title={titleOfStory(story)}
        value={chosen < 0 ? story.slug : chosen}
        // An own story goes by its place in the list, the others by their names.
        onChange={({ currentTarget: { value } }) => choose(own[Number(value)] ?? openScenario(value), 1)}
      >
        {own.length > 0 && (
          <optgroup label={furtherWords.compare.own}>
            {own.map((each, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: so are its options
              <option key={place} value={place}>
                {titleOfStory(each)}
              </option>
            ))}
          </optgroup>
        )}
        <StoryOptions />
      </select>
      {count > 1 && (
        <select
          className="control flex-none px-2"
          aria-label={furtherWords.compare.requestOf(names[side])}
          value={run}
          onChange={({ currentTarget: { value } }) => choose(story, Number(value))}
        >
          {Array.from({ length: count }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a request is its number
            <option key={place} value={place + 1}>
              {furtherWords.compare.number(place + 1, count)}
            </option>
          ))}
        </select>
      )}
      <span className="compare-at">
        {tellPlace(cursorOf(pairs, side, moment), traces[side].messages.length, waits)}
      </span>
    </div>
  );
}

function tellPlace(step: number, of: number, waits: boolean): string {
  if (waits) return furtherWords.compare.waitsAt(step, of);
  return step === 0 ? furtherWords.compare.stepCount(of) : words.page.stepShort(step, of);
}
