// @vitest-environment happy-dom
/** Light or dark, as the page around has it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { isDarkAround } from './hostTheme.ts';
import { watchTheme } from './watchTheme.ts';

const root = document.documentElement;
const put = (html: string): Element => {
  document.body.innerHTML = html;
  return document.querySelector('i') as Element;
};

beforeEach(() => {
  for (const name of ['class', 'data-theme', 'style']) root.removeAttribute(name);
});

test('a page that says nothing is as its ground is', () => {
  expect(isDarkAround(put('<i></i>'))).toBe(false);
  root.style.backgroundColor = 'rgb(17, 18, 24)';
  expect(isDarkAround(put('<i></i>'))).toBe(true);
});

test('the nearest mark wins: `.dark`, `.light`, `data-theme`', () => {
  const inside = put('<div><i></i></div>');
  root.className = 'dark';
  expect(isDarkAround(inside)).toBe(true);
  inside.parentElement?.setAttribute('data-theme', 'light');
  expect(isDarkAround(inside)).toBe(false);
  root.className = '';
  inside.parentElement?.setAttribute('data-theme', 'dark');
  expect(isDarkAround(inside)).toBe(true);
});

test('a mark is seen from within a shadow tree', () => {
  root.dataset.theme = 'dark';
  const shadow = put('<i></i>').attachShadow({ mode: 'open' });
  shadow.append(document.createElement('b'));
  expect(isDarkAround(shadow.firstElementChild as Element)).toBe(true);
});

test('a page without a ground of its own has the browser’s', () => {
  const inside = put(
    '<div style="background-color: rgba(0, 0, 0, 0)"><i style="caret-color: rgb(18, 18, 18)"></i></div>',
  );
  expect(isDarkAround(inside)).toBe(true);
  inside.setAttribute('style', 'caret-color: rgb(255, 255, 255)');
  expect(isDarkAround(inside)).toBe(false);
});

test('who watches is told of each mark, and of none once the watch has ended', async () => {
  const change = vi.fn();
  const stop = watchTheme(put('<div><i></i></div>'), change);
  root.className = 'dark';
  await vi.waitFor(() => expect(change).toHaveBeenCalledTimes(1));
  document.querySelector('div')?.setAttribute('data-theme', 'light');
  await vi.waitFor(() => expect(change).toHaveBeenCalledTimes(2));
  stop();
  root.className = '';
  await Promise.resolve();
  expect(change).toHaveBeenCalledTimes(2);
});
