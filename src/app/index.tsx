import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { SessionProvider, startSession } from './session.ts';

/** Opens the page in an element. */
export function open(root: HTMLElement): void {
  const session = startSession(location.search);
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
}
