// @vitest-environment happy-dom
import { act, createElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';

// The wrapper is what is asked about: an element that is ready as soon as it is in the page is enough.
vi.mock('./define.ts', () => ({}));
class Ready extends HTMLElement {
  readonly steps = [{ index: 1 }];
  readonly duration = 7;
  readonly state = { scenario: 'what-if' };
  connectedCallback(): void {
    this.dispatchEvent(new CustomEvent('ready', { bubbles: true, detail: {} }));
  }
}
customElements.define('lambda-lifecycle', Ready);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const { LambdaLifecycle } = await import('./react.ts');

test('a what-if keeps its numbers and what is false while the page hydrates, and tells that it is ready', () => {
  const onReady = vi.fn();
  const onStepchange = vi.fn();
  const story = createElement(LambdaLifecycle, {
    scenario: 'what-if',
    keyboard: false,
    params: { memory: 1024, snapstart: true },
    onReady,
    onStepchange,
  });
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(story);
  const element = page.firstElementChild as HTMLElement;
  const said = () => ['keyboard', 'memory', 'snapstart'].map((name) => element.getAttribute(name));
  expect(said()).toEqual(['0', '1024', 'on']);
  act(() => void hydrateRoot(page, story));
  expect(page.firstElementChild).toBe(element);
  expect(said()).toEqual(['0', '1024', 'on']);
  expect(onReady).toHaveBeenCalledOnce();
  expect(onReady.mock.calls[0]?.[0].detail).toMatchObject({ scenario: 'what-if', duration: 7 });
  element.dispatchEvent(new CustomEvent('stepchange'));
  expect(onStepchange).toHaveBeenCalledOnce();
});

test('in strict mode, too, it is ready once', () => {
  const onReady = vi.fn();
  const story = createElement(StrictMode, null, createElement(LambdaLifecycle, { onReady }));
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(story);
  act(() => void hydrateRoot(page, story));
  expect(onReady).toHaveBeenCalledOnce();
});

test('the page keeps as much room free as it is told to', () => {
  const html = (style?: { '--ll-height': string }) =>
    renderToString(createElement(LambdaLifecycle, { ...(style && { style }) }));
  expect(html()).toContain('min-height:560px;--ll-height:560px');
  expect(html({ '--ll-height': '300px' })).toContain('min-height:300px;--ll-height:300px');
});
