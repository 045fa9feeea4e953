import { useSelector } from '@xstate/react';
import { Fragment, type MouseEvent, useMemo } from 'react';
import { type TranscriptItem, transcribe } from '../../diagram/sequence/transcript.ts';
import { stepAt } from '../../player/playerMachine.ts';
import { excerpts } from '../../readings/log/excerpts.ts';
import { furtherWords } from '../../words/further.ts';
import { words } from '../../words/index.ts';
import type { Comparison } from '../page/comparison.ts';
import { useSession } from '../page/session.ts';
import { Prose } from '../prose/Prose.tsx';

const sides = ['a', 'b'] as const;

/** Both requests as one text: an item a moment, and in it what happens on each side. */
export default function CompareTranscript({ comparison }: { comparison: Comparison }) {
  const { player } = useSession();
  const step = useSelector(player, (state) => stepAt(state.context.cursor));
  const { traces, choices, names, pairs } = comparison;
  const told = useMemo(
    () => ({
      a: transcribe(traces.a, choices.a.story.setting),
      b: transcribe(traces.b, choices.b.story.setting),
    }),
    [traces, choices],
  );
  const onPick = (event: MouseEvent, moment: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.send({ type: 'seek', cursor: moment });
  };
  return (
    <section className="transcript" aria-labelledby="transcript-title">
      <h2 id="transcript-title" className="mb-2 text-lg font-bold">
        {words.diagram.transcript}
      </h2>
      <ol aria-label={words.diagram.transcript}>
        {pairs.map((pair, place) => {
          const items = sides.flatMap((side) => {
            const item = told[side][pair[side] ?? -1];
            return item ? [{ name: names[side], item }] : [];
          });
          const [first, second] = items;
          const isSame = first?.item.sentences === second?.item.sentences;
          return (
            <li
              key={comparison.slugs[place]}
              data-step={place + 1}
              aria-current={place + 1 === step ? 'step' : undefined}
            >
              <a href={hrefOf(comparison, place)} onClick={(event) => onPick(event, place + 1)}>
                {first?.item.title}.
              </a>
              {isSame && first && (
                <>
                  {' '}
                  <Prose text={first.item.sentences} />
                </>
              )}
              {items.map(({ name, item }) => (
                <OneSide
                  key={name}
                  name={second ? name : furtherWords.compare.only(name)}
                  item={item}
                  isWhole={!isSame}
                />
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function OneSide({ name, item, isWhole }: { name: string; item: TranscriptItem; isWhole: boolean }) {
  return (
    <p>
      <b>{furtherWords.compare.titled(name, furtherWords.compare.stepNumber(item.step))}</b>{' '}
      <span className="route">{item.route}. </span>
      {isWhole && <Prose text={`${item.sentences} `} />}
      <span className="route">({item.meta}.)</span>
      {excerpts(item.lines).map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal lines are told one by one, and they never change
        <Fragment key={place}>
          <br />
          <span className="route">{words.transcript.logged} </span>
          <code>{line}</code>
        </Fragment>
      ))}
    </p>
  );
}

/** A link to the moment, as the page itself writes it. */
function hrefOf({ choices: { a, b }, slugs }: Comparison, place: number): string {
  const query = new URLSearchParams(location.search);
  if (a.story.slug !== undefined && b.story.slug !== undefined) query.set('step', slugs[place] ?? '');
  return `?${query}`;
}
