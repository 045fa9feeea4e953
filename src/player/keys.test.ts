// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { keyOf, ownsKey } from './keys.ts';

const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...held });

describe('the name of a key', () => {
  test.each<[name: string, key: string, held?: KeyboardEventInit]>([
    ['Space', ' '],
    ['Shift+Space', ' ', { shiftKey: true }],
    ['k', 'k'],
    ['k', 'K'],
    ['k', 'K', { shiftKey: true }],
    ['?', '?', { shiftKey: true }],
    ['>', '>', { shiftKey: true }],
    ['<', '<'],
    ['.', '.'],
    ['7', '7'],
    ['ArrowLeft', 'ArrowLeft'],
    ['PageDown', 'PageDown'],
    ['Escape', 'Escape'],
    ['F1', 'F1'],
    ['Ctrl+k', 'k', { ctrlKey: true }],
    ['Ctrl+k', 'K', { metaKey: true }],
  ])('%s', (name, key, held) => {
    expect(keyOf(press(key, held))).toBe(name);
  });

  test.each<[key: string, held: KeyboardEventInit]>([
    ['ArrowLeft', { altKey: true }],
    ['r', { ctrlKey: true }],
    ['r', { metaKey: true }],
    ['K', { ctrlKey: true, shiftKey: true }],
    ['k', { ctrlKey: true, altKey: true }],
    [' ', { ctrlKey: true }],
    ['d', { isComposing: true }],
  ])('%s belongs to somebody else with %o', (key, held) => {
    expect(keyOf(press(key, held))).toBeUndefined();
  });

  test('what has been dealt with is not a shortcut any more', () => {
    const dealt = new KeyboardEvent('keydown', { key: 'n', cancelable: true });
    dealt.preventDefault();
    expect(keyOf(dealt)).toBeUndefined();
  });

  test('every key of the table is a name that a press can have', () => {
    for (const key of commands.flatMap((command) => command.keys)) {
      const shift = key.startsWith('Shift+');
      const pressed = key.replace('Shift+', '').replace('Space', ' ');
      expect(keyOf(press(pressed, { shiftKey: shift }))).toBe(key);
    }
  });
});

describe('the focused element keeps its own keys', () => {
  const keys = ['Space', 'Shift+Space', 'Enter', 'ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageUp', 'n', '5', '?'];
  const press = ['Space', 'Shift+Space', 'Enter'];
  const move = ['ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageUp'];
  test.each<[html: string, own: readonly string[]]>([
    ['<p tabindex="0">', []],
    ['<div role="group" tabindex="-1">', []],
    ['<button>', press],
    ['<a href="#x">', press],
    ['<a tabindex="0">', []],
    ['<summary>', press],
    ['<div role="button" tabindex="0">', press],
    ['<input>', keys],
    ['<input type="text">', keys],
    ['<input type="search">', keys],
    ['<input type="number">', keys],
    ['<textarea>', keys],
    ['<select>', keys],
    ['<div contenteditable="true">', keys],
    // A range does nothing with Space, so there it still plays.
    ['<input type="range">', move],
    ['<input type="radio">', [...press, ...move]],
    ['<input type="checkbox">', [...press, ...move]],
    ['<div role="slider" tabindex="0">', move],
    ['<div role="menu" tabindex="0">', move],
    ['<div role="listbox" tabindex="0">', move],
    ['<div data-scrolls tabindex="0">', move],
    ['<div role="tablist"><button role="tab" data-focus>', [...press, ...move]],
    ['<div role="radiogroup"><button role="radio" data-focus>', [...press, ...move]],
    ['<div data-scrolls><p tabindex="0" data-focus>', move],
    ['<div data-scrolls><button data-focus>', [...press, ...move]],
  ])('%s', (html, own) => {
    document.body.innerHTML = html;
    const element = document.querySelector('[data-focus]') ?? document.body.firstElementChild;
    expect(keys.filter((key) => ownsKey(element, key))).toEqual(keys.filter((key) => own.includes(key)));
  });

  test('without a focus no key is taken', () => {
    expect(keys.filter((key) => ownsKey(null, key) || ownsKey(document.body, key))).toEqual([]);
  });

  test('an element inside the picture takes none', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    expect(keys.filter((key) => ownsKey(svg, key))).toEqual([]);
  });
});
