/**
 * From key presses to names of keys. By `event.key`, so that `?`, `<` and `>` are found on every keyboard layout;
 * libraries for hotkeys go by modifiers and miss them.
 */

/** The one key that is none alone: it does no harm to whoever writes, or speaks to the computer. */
export const chord = 'Ctrl+k';

/** `Space`, `Shift+Space`, `ArrowLeft`, `n`, `?`, `Ctrl+k`; undefined when the press is somebody else's. */
export function keyOf(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.altKey) return undefined;
  // One chord is ours, ⌘ K on a Mac; all others are the browser's.
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k' ? chord : undefined;
  if (event.key === ' ') return event.shiftKey ? 'Shift+Space' : 'Space';
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

const arrowsAndPages = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** Does the focused element use this key itself? Then it is not a shortcut. */
export function ownsKey(element: Element | null, key: string): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable) return true;
  if (element.matches('textarea, select, input:not([type=range], [type=radio], [type=checkbox], [type=button])')) {
    return true;
  }
  if (key === 'Space' || key === 'Shift+Space' || key === 'Enter') {
    return element.matches(
      'button, a[href], summary, input:not([type=range]), [role=button], [role=tab], [role=option]',
    );
  }
  return (
    arrowsAndPages.has(key) &&
    element.closest(
      'input, [role=slider], [role=tablist], [role=radiogroup], [role=menu], [role=listbox], [data-scrolls]',
    ) !== null
  );
}
