import { ownScript } from '../../sources/imports/ownScript.ts';
import { siteAddress } from './site.ts';

/**
 * Lets the page work without a network from the next visit on. The worker's script stands where the site does, so this
 * works from any path; a page that is one file on a disk has no worker.
 */
export function keepForOffline(): void {
  const site = siteAddress();
  if (!import.meta.env.PROD || !site || !('serviceWorker' in navigator) || !/^http/.test(location.protocol)) return;
  // A browser may refuse, as in a private window: then nothing is kept.
  const register = async () => {
    try {
      await navigator.serviceWorker.register(ownScript(new URL('sw.js', site)));
    } catch {}
  };
  // After everything that the first sight needs, and not while the reader waits for something else.
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(register, { timeout: 10_000 });
    else setTimeout(register, 2_000);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
