import type { ActorRefFrom } from 'xstate';
import type { View } from '../diagram/sequence/geometry.ts';
import { type Diagram, mountDiagram } from '../diagram/sequence/mount.ts';
import { layStrips } from '../diagram/strips/layStrips.ts';
import { mountStrips } from '../diagram/strips/mountStrips.ts';
import { movesOf } from '../player/moves.ts';
import type { playerMachine } from '../player/playerMachine.ts';
import { questionOf } from '../readings/headline.ts';
import { words } from '../words/index.ts';
import type { Options } from './attributes.ts';
import type { Shell } from './shell.ts';
import type { Story } from './story.ts';

/** What a story is shown with. */
export interface Showing {
  readonly shell: Shell;
  readonly player: ActorRefFrom<typeof playerMachine>;
  readonly story: Story;
  readonly options: () => Options;
  readonly onPick: (step: number) => void;
  /** How the picture is looked at, where it is not as usual. */
  readonly look?: Omit<View, 'width'>;
}

/** More would be less than a line of text high. */
const mostStrips = 2;

/**
 * Puts a story on the stage and its strips over it.
 * @returns what takes both down.
 */
export function show({ shell, player, story, options, onPick, look }: Showing): () => void {
  const { strips, stage, svg } = shell;
  stage.setAttribute('aria-label', `${words.diagram.region}: ${story.title}`);
  svg.setAttribute('aria-label', words.diagram.name(questionOf(story.trace)));
  const now = () => {
    const snapshot = player.getSnapshot();
    return { cursor: snapshot.context.cursor, poster: snapshot.hasTag('poster') };
  };
  const diagram: Diagram = mountDiagram(stage, look ?? { scale: options().scale, unfolded: false }, {
    now,
    onChange: movesOf(player),
    isStill: () => {
      const { motion } = options();
      return motion === 'auto' ? undefined : motion === 'reduced';
    },
    onPick: (index) => onPick(index + 1),
  });
  diagram.show(story.trace);
  const takeDownStrips = mountStrips(strips, layStrips(story.trace, mostStrips), {
    cursorOf: () => {
      const { cursor, poster } = now();
      return poster ? undefined : cursor;
    },
    onChange: movesOf(player),
    onPick,
  });
  return () => {
    diagram.takeDown();
    takeDownStrips();
  };
}
