import { keyOf, ownsKey } from './keys.ts';

/**
 * Does what has the focus do something with this key now? A slider at its end and a region that has been scrolled to it do
 * not: then the key is the page's around.
 */
export function usesKey(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  const key = keyOf(event);
  if (key === undefined || !(target instanceof Element) || !ownsKey(target, key)) return false;
  if (target instanceof HTMLInputElement && target.type === 'range') {
    const isUp = /Right|ArrowUp|PageUp|End/.test(key);
    return target.value !== (isUp ? target.max : target.min);
  }
  const region = target.closest('[data-scrolls]');
  if (!region) return true;
  const left = region.scrollHeight - region.clientHeight - region.scrollTop;
  return !/Left|Right/.test(key) && (/Down|End/.test(key) ? left >= 1 : region.scrollTop > 0);
}
