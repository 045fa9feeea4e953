import type { Session } from '../page/session.ts';

/**
 * A print cannot wait for a script: it is loaded when somebody reaches for Ctrl or ⌘, or for the browser's own menu, and
 * with a comparison, of which the page itself has but a part.
 */
export function loadPrinting(session: Session): void {
  const stop = new AbortController();
  const load = (event?: Event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) return;
    if (stop.signal.aborted) return;
    stop.abort();
    void import('./printing.ts').then(({ printStories }) => printStories(session));
  };
  const look = () => session.page.getSnapshot().context.comparison && load();
  const watching = session.page.subscribe(look);
  stop.signal.addEventListener('abort', () => watching.unsubscribe());
  look();
  const { signal } = stop;
  addEventListener('keydown', load, { signal });
  addEventListener('blur', load, { signal });
  document.documentElement.addEventListener('pointerleave', load, { signal });
}
