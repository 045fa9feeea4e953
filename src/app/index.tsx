import { createRoot } from 'react-dom/client';
import { readAddress } from '../player/url.ts';
import { App } from './App.tsx';
import { keepForOffline } from './offline.ts';
import { prepare } from './opening.ts';
import { SessionProvider, startSession } from './session.ts';

/** Opens the page in an element. */
export async function open(root: HTMLElement): Promise<void> {
  const address = readAddress(location.search);
  const session = startSession(address, await prepare(address, location.search));
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
  keepForOffline();
}
