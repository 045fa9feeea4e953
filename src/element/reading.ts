import type { ActorRefFrom } from 'xstate';
import type { playerMachine } from '../player/playerMachine.ts';
import type { Shell } from './shell.ts';
import type { Story } from './story.ts';

type Words = typeof import('./transcript.ts');

let words: Words | undefined;

/** The transcript, which lies over the picture when it is opened. `onChange`: it has been opened or closed. */
export function makeReading(
  { transcript, list }: Shell,
  player: ActorRefFrom<typeof playerMachine>,
  onPick: (step: number) => void,
  onChange: () => void,
) {
  let isOpen = false;
  let told: Story | undefined;
  let takeDown: (() => void) | undefined;

  /** Opens it, or closes it. Closed, it is passed by with Tab, but still read. */
  function read(open: boolean) {
    isOpen = open;
    transcript.classList.toggle('open', open);
    if (open) transcript.tabIndex = 0;
    else transcript.removeAttribute('tabindex');
    for (const button of list.querySelectorAll('button')) button.tabIndex = open ? 0 : -1;
    // It did not come with the picture: it is asked for again.
    if (open && told && !takeDown) fill(told);
    if (open) list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    onChange();
  }

  /** Its words come after the picture. */
  function fill(story: Story) {
    empty();
    told = story;
    const put = (come: Words) => {
      words = come;
      if (told !== story || takeDown) return;
      takeDown = come.showTranscript(list, player, story, onPick);
      read(isOpen);
    };
    if (words) put(words);
    else void import('./transcript.ts').then(put, () => undefined);
  }

  function empty() {
    takeDown?.();
    [takeDown, told] = [undefined, undefined];
  }

  return { read, fill, empty, isOpen: () => isOpen };
}
