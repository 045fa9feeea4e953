import { createRoot } from 'react-dom/client';
import { upgradeLink } from '../player/link.ts';
import { readAddress } from '../player/url.ts';
import { App } from './App.tsx';
import { showTips } from './dialog/showTips.ts';
import { doors } from './doors.ts';
import { keepForOffline } from './page/offline.ts';
import { prepareWith } from './page/prepare.ts';
import { SessionProvider } from './page/session.ts';
import { startSession } from './page/start.ts';

/** Opens the page in an element. */
export async function open(root: HTMLElement): Promise<void> {
  const link = upgradeLink(location.search);
  const address = readAddress(link.query);
  const opening = await prepareWith(doors)(address, link.query);
  // Whoever comes without a link does not load what is wrong with one.
  const { tellOfLink, tellOfStep } = location.search ? await import('./page/linkAlerts.ts') : {};
  const alerts = [...(tellOfLink?.(link) ?? []), ...opening.alerts, ...(tellOfStep?.(address, opening) ?? [])];
  const session = startSession(doors, address, { ...opening, alerts });
  createRoot(root).render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
  );
  showTips();
  keepForOffline();
}
