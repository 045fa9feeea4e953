import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { SessionProvider, startSession } from './session.ts';
import { whatIfSlug } from './story.ts';

/** Opens the page in an element. */
export async function open(root: HTMLElement): Promise<void> {
  const query = location.search;
  const asksOwn = new URLSearchParams(query).get('scenario') === whatIfSlug;
  // What tells the reader's own story is loaded when it is asked for.
  const own = asksOwn ? (await import('./whatIfing.ts')).openWhatIf(query) : undefined;
  const session = startSession(query, own);
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
}
