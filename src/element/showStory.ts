import { embeddedWords } from '../words/embedded.ts';
import { type Showing, show } from './show.ts';

/**
 * Puts a story on the stage as it is asked for, with its name. How all of it stands in the height that there is comes with a script of
 * its own; where that does not come, the picture is as usual.
 * @returns what takes it down.
 */
export function showStory(showing: Showing): () => void {
  const { shell, story } = showing;
  shell.heading.textContent = story.title;
  shell.frame.setAttribute('aria-label', embeddedWords.region(story.title));
  if (showing.options().view !== 'fit') return show(showing);
  let isHere = true;
  let takeDown: (() => void) | undefined;
  const put = (how: typeof show) => {
    if (isHere) takeDown = how(showing);
  };
  void import('./fit.ts').then(
    ({ fit }) => put(fit),
    () => put(show),
  );
  return () => {
    isHere = false;
    takeDown?.();
  };
}
