import type { ActorRefFrom } from 'xstate';
import { mountTranscript, transcribe } from '../diagram/sequence/transcript.ts';
import { movesOf } from '../player/moves.ts';
import { type playerMachine, stepAt } from '../player/playerMachine.ts';
import { adopt, makeSheet } from './sheet.ts';
import type { Story } from './story.ts';
import styles from './transcript.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Its styles come with it. */
function dress(root: Node): void {
  if (!(root instanceof ShadowRoot)) return;
  sheet ??= makeSheet(styles);
  adopt(root, sheet);
}

/** The words of a story, whole. A script of its own, which comes after the picture: first what is seen, then what is read. */

/** As text, a paragraph a step. */
export const tellWhole = ({ trace, setting }: Story): string =>
  transcribe(trace, setting)
    .map(({ step, title, route, sentences, meta, disagreement, lines }) =>
      [`${step}. ${title}. ${route}. ${sentences} (${meta}.)`, ...(disagreement ? [disagreement] : []), ...lines].join(
        '\n',
      ),
    )
    .join('\n\n');

/**
 * As a list, in which the step that stands is marked.
 * @returns what takes it down.
 */
export const showTranscript = (
  list: HTMLOListElement,
  player: ActorRefFrom<typeof playerMachine>,
  story: Story,
  onPick: (step: number) => void,
): (() => void) => {
  dress(list.getRootNode());
  return mountTranscript(
    list,
    story,
    {
      step: () => stepAt(player.getSnapshot().context.cursor),
      onChange: movesOf(player),
      onPick,
    },
    'button',
  );
};
