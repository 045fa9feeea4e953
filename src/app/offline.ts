/**
 * Lets the page work without a network from the next visit on. The worker's script stands beside the manifest, so this
 * works from any path; a page without a manifest (one file from a disk) has no worker.
 */
export function keepForOffline(): void {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (!import.meta.env.PROD || !manifest || !('serviceWorker' in navigator) || !/^http/.test(location.protocol)) return;
  // After everything that the first sight needs. A browser may refuse, as in a private window: then nothing is kept.
  const register = () => navigator.serviceWorker.register(new URL('sw.js', manifest.href)).catch(() => undefined);
  if (document.readyState === 'complete') void register();
  else addEventListener('load', register, { once: true });
}
