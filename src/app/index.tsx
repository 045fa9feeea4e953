import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { SessionProvider, startSession } from './session.ts';
import { whatIfSlug } from './story.ts';

/** Opens the page in an element. */
export async function open(root: HTMLElement): Promise<void> {
  const query = location.search;
  // What tells the reader's own stories is loaded when a side of the link may ask for one.
  const asksOwn = query.includes(`=${whatIfSlug}`);
  const own = asksOwn ? (await import('./whatIfing.ts')).openWhatIfs(query) : undefined;
  const session = startSession(query, own);
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
}
