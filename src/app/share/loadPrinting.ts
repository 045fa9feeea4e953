import type { Session } from '../page/session.ts';

/** A print cannot wait for a script: it is loaded when somebody reaches for Ctrl or ⌘, or for the browser's own menu. */
export function loadPrinting(session: Session): void {
  const stop = new AbortController();
  const load = (event: Event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) return;
    stop.abort();
    void import('./printing.ts').then(({ printStories }) => printStories(session));
  };
  const { signal } = stop;
  addEventListener('keydown', load, { signal });
  addEventListener('blur', load, { signal });
  document.documentElement.addEventListener('pointerleave', load, { signal });
}
