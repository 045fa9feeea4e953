/** `view="fit"`: the whole story in the height that there is. A script of its own, brought when it is asked for. */
import { fitStory, mostFitted } from '../diagram/sequence/fitted.ts';
import { fittedWords } from '../words/fitted.ts';
import styles from './fit.css?inline';
import { adopt, makeSheet } from './sheet.ts';
import type { Shell } from './shell.ts';
import { type Showing, show } from './show.ts';
import { linkOut } from './wayOut.ts';

let sheet: CSSStyleSheet | undefined;

/**
 * Shows all of a story, as close as its stage wants it, and again at each size of the stage. A longer one than can be told
 * apart scrolls, as usual.
 * @returns what takes it down.
 */
export function fit(showing: Showing): () => void {
  const { shell, story, options, player } = showing;
  const { frame, stage, svg } = shell;
  const steps = story.trace.messages.length;
  if (steps > mostFitted) {
    void import('./complain.ts').then(({ warnOnce }) => warnOnce(fittedWords.tooLong(steps, mostFitted)));
    return show(showing);
  }
  const root = frame.getRootNode();
  if (root instanceof ShadowRoot) {
    sheet ??= makeSheet(styles);
    adopt(root, sheet);
  }
  frame.dataset.fit = '';
  const leave = layToolbar(shell, linkOut(story, player));
  let takeDown: (() => void) | undefined;
  let laid = '';
  const lay = () => {
    // The svg's own spacer is as wide as the picture.
    const room = { width: svg.parentElement?.clientWidth ?? 0, height: stage.clientHeight };
    const now = `${room.width} ${room.height}`;
    if (room.width === 0 || room.height === 0 || now === laid) return;
    laid = now;
    takeDown?.();
    const { density, look } = fitStory(story.trace, room, options().scale);
    frame.dataset.fit = density;
    takeDown = show({ ...showing, look });
  };
  const observer = new ResizeObserver(lay);
  observer.observe(stage);
  lay();
  return () => {
    observer.disconnect();
    takeDown?.();
    leave();
    delete frame.dataset.fit;
  };
}

/** Full screen and the link stand in the row itself, however low it is. @returns what puts all back. */
function layToolbar({ toolbar }: Shell, out: ReturnType<typeof linkOut>): () => void {
  const full = toolbar.querySelector('[data-command="fullscreen"]');
  const extras = full?.parentElement;
  const end = toolbar.lastElementChild;
  if (full) toolbar.insertBefore(full, end);
  if (out) toolbar.insertBefore(out.link, end);
  return () => {
    if (full) extras?.append(full);
    out?.link.remove();
    out?.end();
  };
}
