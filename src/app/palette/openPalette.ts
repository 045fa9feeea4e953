import type { Session } from '../page/session.ts';

let typed = '';

/** What was typed since the palette was asked for: it is its first query. */
export function takeTyped(): string {
  const taken = typed;
  typed = '';
  return taken;
}

/**
 * Opens the palette. Who knows what to look for types on while its script still comes: nothing of it is lost. On the
 * stage of a talk a story that changes by itself would be seen by all, frozen picture or not: there the stage's own way
 * to a step opens, as with its key.
 */
export function openPalette({ page }: Session): void {
  const isOpen = (dialog: string) => page.getSnapshot().context.dialog === dialog;
  page.send({ type: 'dialog', dialog: page.getSnapshot().context.presents ? 'goTo' : 'palette' });
  if (!isOpen('palette')) return;
  typed = '';
  const stop = new AbortController();
  const note = (event: KeyboardEvent) => {
    // Its field is there, or it is not wanted any more.
    if (document.querySelector('dialog[open]') || !isOpen('palette')) stop.abort();
    else if (event.key === 'Escape') page.send({ type: 'dialog', dialog: 'none' });
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) typed += event.key;
  };
  addEventListener('keydown', note, { signal: stop.signal });
}
