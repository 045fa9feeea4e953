import { groundsOf } from './hostTheme.ts';

/**
 * Tells when it may be another one: `change` is called with each change of a mark around the element, of a style sheet
 * that has come, or of the system.
 * @returns what ends the watch.
 */
export function watchTheme(element: Element, change: () => void): () => void {
  const observer = new MutationObserver(change);
  for (const ground of groundsOf(element)) {
    observer.observe(ground, { attributeFilter: ['class', 'data-theme', 'style'] });
  }
  // Such an event does not bubble.
  const loaded = ({ target }: Event) => (target as Element).localName === 'link' && change();
  document.addEventListener('load', loaded, true);
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', change);
  return () => {
    observer.disconnect();
    document.removeEventListener('load', loaded, true);
    system.removeEventListener('change', change);
  };
}
