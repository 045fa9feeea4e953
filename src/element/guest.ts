/** What makes it a good guest, and nobody sees at first: a script of its own, which comes after the picture. */
import { usesKey } from '../player/usesKey.ts';
import { watchTheme } from '../player/watchTheme.ts';
import acting from './acting.css?inline';
import type { Options } from './attributes.ts';
import type { Automatic } from './automatic.ts';
import { isVisible } from './keyCommand.ts';
import { warnOfAttributes } from './options.ts';
import printing from './printing.css?inline';
import { layBoard } from './printing.ts';
import { adopt, makeSheet } from './sheet.ts';
import type { Shell } from './shell.ts';
import type { Story } from './story.ts';

/** The element, as its guest's manners need it. */
export interface Guest {
  readonly element: Element;
  readonly root: ShadowRoot;
  readonly shell: Shell;
  readonly options: () => Options;
  readonly story: () => Story | undefined;
  readonly play: () => void;
  readonly pause: () => void;
  /** Shows the look that is set, in the theme that the page has now. */
  readonly dress: () => void;
}

export { makeAutomatic } from './automatic.ts';
export { setProse } from './prose.ts';

let sheet: CSSStyleSheet | undefined;

/** @returns what ends the visit. */
export function visit({ element, root, shell, story, dress }: Guest, { stop }: Automatic): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  sheet ??= makeSheet(acting + printing);
  adopt(root, sheet);
  warnOfAttributes(element);
  // It may have changed meanwhile.
  dress();
  const unwatch = watchTheme(element, dress);
  // What it has used is no key of a deck or a page around it; what it has not goes on.
  const keep = (event: Event) => {
    const isUsed = event.defaultPrevented || (isVisible(element) && usesKey(event as KeyboardEvent));
    if (isUsed) event.stopPropagation();
  };
  root.addEventListener('keydown', keep, { signal });
  // From a press inside on the picture is scrolled on purpose, until the pointer leaves.
  const { frame, theme } = shell;
  root.addEventListener('focusin', stop, { signal });
  frame.addEventListener('pointerenter', stop, { signal });
  frame.addEventListener('pointerdown', () => frame.toggleAttribute('data-pressed', true), { signal });
  frame.addEventListener('pointerleave', () => frame.toggleAttribute('data-pressed', false), { signal });

  let board: HTMLElement | undefined;
  const takeAway = () => {
    board?.remove();
    board = undefined;
    dress();
  };
  const layOut = () => {
    const told = story();
    board ??= told && layBoard(told);
    if (!board) return;
    theme.append(board);
    theme.dataset.theme = 'light';
  };
  addEventListener('beforeprint', layOut, { signal });
  addEventListener('afterprint', takeAway, { signal });
  return () => {
    takeAway();
    unwatch();
    listening.abort();
  };
}
