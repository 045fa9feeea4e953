import type { PlayerSnapshot } from '../player/playerMachine.ts';
import { tieUnits } from '../readings/format.ts';
import { questionOf } from '../readings/headline.ts';
import { phaseOf } from '../readings/moments.ts';
import { narrate } from '../readings/step/narration.ts';
import { words } from '../words/index.ts';
import { make, type Shell } from './shell.ts';
import type { Story } from './story.ts';

/** While it plays, what is said aloud is said no more often than this, in ms. */
const speakMs = 5_000;

/** How a sentence is set: comes after the picture, and until then its text does. */
let setProse: (sentence: string) => readonly (Node | string)[] = (sentence) => [tieUnits(sentence)];

/** The step in words: to be read beneath the picture, and to be heard from one polite live region. */
export function buildCaption({ caption, narration, status }: Shell) {
  let shown = '';
  const sentence = make('p');
  void import('./guest.ts').then(
    (come) => {
      setProse = come.setProse;
      sentence.replaceChildren(...setProse(sentence.textContent));
    },
    () => undefined,
  );
  let spokenAt = Number.NEGATIVE_INFINITY;
  /** `isHeard` is false for what stands there when the page opens: nobody asked for it. */
  return (story: Story, step: number, player: PlayerSnapshot, isHeard: boolean): void => {
    const { trace } = story;
    const playing = player.hasTag('playing');
    const told = step > 0 ? narrate(trace, step - 1) : undefined;
    const place = told ? words.transport.stepOf(step, trace.messages.length) : words.transport.overview;
    const title = told?.title ?? questionOf(trace);
    // While it plays by, there is time for titles alone.
    const sentences = playing && player.context.pace === 'watch' ? '' : (told?.sentences ?? story.promise);
    const now = `${story.title} ${step} ${sentences}`;
    if (now !== shown) {
      shown = now;
      const phase = step > 0 ? phaseOf(trace, step - 1) : undefined;
      const above = make(
        'p',
        { class: `place phase-${phase ?? 'route'}` },
        make('i', { 'aria-hidden': 'true' }),
        place,
      );
      if (phase) above.append(` · ${words.phases[phase]}`);
      if (told?.modelled) above.append(` · ${words.diagram.modelledShort}`);
      sentence.replaceChildren(...setProse(sentences));
      narration.replaceChildren(above, make('p', { class: 'title' }, title), sentence);
      caption.scrollTop = 0;
    }
    const at = performance.now();
    const text = `${place}. ${title}${/[.?]$/.test(title) ? '' : '.'} ${sentences}`;
    if (!isHeard || status.textContent === text || (playing && at - spokenAt < speakMs)) return;
    spokenAt = at;
    status.textContent = text;
  };
}
