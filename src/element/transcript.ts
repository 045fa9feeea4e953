import type { ActorRefFrom } from 'xstate';
import { mountTranscript, transcribe } from '../diagram/sequence/transcript.ts';
import { type playerMachine, stepAt } from '../player/playerMachine.ts';
import type { Story } from './story.ts';

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
): (() => void) =>
  mountTranscript(
    list,
    story,
    {
      step: () => stepAt(player.getSnapshot().context.cursor),
      onChange: (listen) => {
        const subscription = player.subscribe(listen);
        return () => subscription.unsubscribe();
      },
      onPick,
    },
    'button',
  );
