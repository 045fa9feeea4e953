import { useSelector } from '@xstate/react';
import { type ReactElement, useMemo } from 'react';
import { mountDiagram } from '../diagram/mount.ts';
import type { PlayerSnapshot } from '../player/playerMachine.ts';
import { summarize } from '../readings/summary.ts';
import { words } from '../words/index.ts';
import { useSession } from './session.ts';
import { SpeedControl } from './Transport.tsx';

/** The stage. React owns the frame around the svg, D3 everything inside it. */
export function DiagramPane(): ReactElement {
  const { player, page } = useSession();
  const story = useSelector(page, (state) => state.context.story);
  const scale = useSelector(page, (state) => state.context.scale);
  const unfolded = useSelector(page, (state) => state.context.unfolded);
  // A new identity only when the picture itself is another one: React then mounts the diagram anew.
  const mount = useMemo(
    () => (stage: HTMLDivElement | null) =>
      stage
        ? mountDiagram(
            stage,
            story.trace,
            { scale, unfolded },
            {
              now: () => momentOf(player.getSnapshot()),
              // Only what moves is drawn again: while a step is dwelt on, time passes and the picture stands.
              onChange: (listen) => {
                let last = momentOf(player.getSnapshot());
                const subscription = player.subscribe((snapshot) => {
                  const { cursor, poster } = last;
                  last = momentOf(snapshot);
                  if (last.cursor !== cursor || last.poster !== poster) listen();
                });
                return () => subscription.unsubscribe();
              },
              onPick: (index) => player.send({ type: 'seek', cursor: index + 1 }),
            },
          )
        : undefined,
    [player, story, scale, unfolded],
  );
  return (
    <>
      <div className="stage-bar">
        <fieldset className="segmented">
          <legend className="sr-only">{words.page.scale}</legend>
          {(['story', 'true'] as const).map((each) => (
            <label key={each} title={each === 'story' ? words.page.storyScaleHint : words.page.trueScaleHint}>
              <input
                type="radio"
                name="scale"
                checked={scale === each}
                onChange={() => page.send({ type: 'scale', scale: each })}
              />
              <span>{each === 'story' ? words.page.storyScale : words.page.trueScale}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="control small"
          aria-pressed={unfolded}
          aria-label={unfolded ? words.page.fold : words.page.unfold}
          onClick={() => page.send({ type: 'fold', unfolded: !unfolded })}
        >
          {unfolded ? words.page.foldShort : words.page.unfoldShort}
        </button>
        <SpeedControl />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="stage" data-scrolls tabIndex={0} aria-label={words.diagram.region} ref={mount}>
        <div className="stage-spacer">
          <svg className="diagram" role="img" aria-label={words.diagram.name(summarize(story.trace).question)} />
        </div>
      </section>
    </>
  );
}

const momentOf = (snapshot: PlayerSnapshot) => ({ cursor: snapshot.context.cursor, poster: snapshot.hasTag('poster') });
