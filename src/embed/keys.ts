import type { LambdaLifecycle } from '../element/element.ts';
import { ownsKey } from '../player/keys.ts';
import type { Line } from './line.ts';

/**
 * A frame that has the focus hears all keys. What the element does not take goes on to the page, so that its own
 * shortcuts still work there.
 */
export function forwardKeys(element: LambdaLifecycle, line: Line | undefined): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.key === 'Tab') return;
    const target = event.composedPath()[0];
    const isInside = target instanceof Node && element.shadowRoot?.contains(target);
    // After a click on the picture the page itself has the focus.
    if (!isInside && element.handleKey(event)) return;
    if (target instanceof Element && ownsKey(target, event.key === ' ' ? 'Space' : event.key)) return;
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
