import { groundsOf } from './hostTheme.ts';

/**
 * Tells when it may be another one: `change` is called with each change of a mark around the element, or of the system.
 * @returns what ends the watch.
 */
export function watchTheme(element: Element, change: () => void): () => void {
  const observer = new MutationObserver(change);
  for (const ground of groundsOf(element)) {
    observer.observe(ground, { attributeFilter: ['class', 'data-theme', 'style'] });
  }
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', change);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', change);
  };
}
