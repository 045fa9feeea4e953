import type { Session } from '../page/session.ts';

/** ms after which what the first sight needs is there. */
const atRest = 3_000;

/**
 * A print cannot wait for a script: it is loaded when somebody reaches for Ctrl or ⌘, or for the browser's own menu, with
 * a comparison, of which the page itself has but a part, and otherwise when the page has been at rest: no first sight waits for it.
 */
export function loadPrinting(session: Session): void {
  const stop = new AbortController();
  const load = (event?: Event) => {
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey) return;
    if (stop.signal.aborted) return;
    stop.abort();
    void import('./printing.ts').then(
      ({ printStories }) => printStories(session),
      // The page was left, or nothing more can be loaded: style sheets alone print it.
      () => undefined,
    );
  };
  const look = () => session.page.getSnapshot().context.comparison && load();
  const watching = session.page.subscribe(look);
  stop.signal.addEventListener('abort', () => watching.unsubscribe());
  look();
  setTimeout(load, atRest);
  const { signal } = stop;
  addEventListener('keydown', load, { signal });
  addEventListener('blur', load, { signal });
  document.documentElement.addEventListener('pointerleave', load, { signal });
}
