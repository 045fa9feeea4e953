import { flushSync } from 'react-dom';
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
  takePlace(root, () =>
    createRoot(root).render(
      <SessionProvider value={session}>
        <App />
      </SessionProvider>,
    ),
  );
  showTips();
  keepForOffline();
}

/**
 * Renders in place of the first picture, which the build has drawn: at once, with the focus where it was, and with the
 * button pressed that was pressed in vain.
 */
function takePlace(root: HTMLElement, render: () => void): void {
  const stops = () => [...root.querySelectorAll<HTMLElement>('button, input, [tabindex]')];
  const drawn = stops();
  const focused = drawn.findIndex((stop) => stop.matches(':focus'));
  const pressed = drawn.findIndex(({ dataset }) => dataset.pressed !== undefined);
  flushSync(render);
  const own = stops();
  own[focused]?.focus({ preventScroll: true });
  own[pressed]?.click();
}
