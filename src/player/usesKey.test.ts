// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { usesKey } from './usesKey.ts';

/** Does what is pressed there use it? */
function press(target: Element, key: string): boolean {
  let uses = false;
  target.addEventListener('keydown', (event) => (uses = usesKey(event as KeyboardEvent)), { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  return uses;
}
const put = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
};

test('a button uses Space and Enter, and no other key', () => {
  const button = put('<button>Next</button>');
  expect([' ', 'Enter', 'ArrowRight', 'b'].map((key) => press(button, key))).toEqual([true, true, false, false]);
});

test('a slider uses the keys that move it, and not those at its end', () => {
  const slider = put('<input type="range" min="1" max="9" value="9">') as HTMLInputElement;
  const keys = ['ArrowRight', 'ArrowUp', 'PageUp', 'End', 'ArrowLeft', 'PageDown', 'Home'];
  expect(keys.map((key) => press(slider, key))).toEqual([false, false, false, false, true, true, true]);
  slider.value = '1';
  expect(keys.map((key) => press(slider, key))).toEqual([true, true, true, true, false, false, false]);
});

test('a region uses the keys that scroll it, as far as it goes', () => {
  const region = put('<div data-scrolls tabindex="0"></div>');
  Object.defineProperties(region, { scrollHeight: { value: 300 }, clientHeight: { value: 100 } });
  const keys = ['ArrowDown', 'PageDown', 'End', 'ArrowUp', 'PageUp', 'Home', 'ArrowRight', 'ArrowLeft'];
  const uses = () => keys.map((key) => press(region, key));
  expect(uses()).toEqual([true, true, true, false, false, false, false, false]);
  region.scrollTop = 200;
  expect(uses()).toEqual([false, false, false, true, true, true, false, false]);
});
