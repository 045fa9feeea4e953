import type { LambdaLifecycle } from '../element/element.ts';
import { usesKey } from '../player/usesKey.ts';
import type { Line } from './line.ts';

/**
 * A frame that has the focus hears all keys. What the element does not use now goes on to the page, so that its own
 * shortcuts still work there, and no deck stops at a frame.
 */
export function forwardKeys(element: LambdaLifecycle, line: Line | undefined): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.key === 'Tab') return;
    const target = event.composedPath()[0];
    const isInside = target instanceof Node && element.shadowRoot?.contains(target);
    // After a click on the picture the page itself has the focus.
    if (!isInside && element.handleKey(event)) return;
    if (usesKey(event)) return;
    const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
    line?.send({
      source: 'lambda-lifecycle',
      v: 1,
      type: 'event',
      event: 'keydown',
      detail: { key, code, shiftKey, ctrlKey, altKey, metaKey },
    });
  });
}
