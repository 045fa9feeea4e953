import { createRoot } from 'react-dom/client';
import { readAddress } from '../player/url.ts';
import { App } from './App.tsx';
import { doors } from './doors.ts';
import { keepForOffline } from './page/offline.ts';
import { prepareWith } from './page/prepare.ts';
import { SessionProvider } from './page/session.ts';
import { startSession } from './page/start.ts';

/** Opens the page in an element. */
export async function open(root: HTMLElement): Promise<void> {
  const address = readAddress(location.search);
  const session = startSession(doors, address, await prepareWith(doors)(address, location.search));
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
  keepForOffline();
}
