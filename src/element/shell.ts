import { embeddedWords } from '../words/embedded.ts';
import { words } from '../words/index.ts';

/** The element's own nodes: made once, and filled by what is shown. */
export interface Shell {
  readonly theme: HTMLElement;
  readonly frame: HTMLElement;
  readonly heading: HTMLElement;
  readonly alert: HTMLElement;
  readonly strips: HTMLElement;
  readonly stage: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly fallback: HTMLElement;
  readonly caption: HTMLElement;
  /** Inside it: the narration, unless the page has a caption of its own. */
  readonly narration: HTMLElement;
  readonly status: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly transcript: HTMLElement;
  readonly list: HTMLOListElement;
}

/** Makes a node: never from text that is markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...inside);
  return node;
}

/** Builds the shadow tree. `theme` carries the tokens, `frame` what the page has set over them. */
export function buildShell(root: ShadowRoot): Shell {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'diagram');
  svg.setAttribute('role', 'img');
  const heading = make('p', { class: 'heading', part: 'heading' });
  const alert = make('p', { class: 'alert', part: 'alert', role: 'alert' });
  const strips = make('div', { class: 'strips', part: 'strips' });
  const stage = make(
    'div',
    { class: 'stage', part: 'stage', role: 'region', tabindex: '0', 'data-scrolls': '' },
    make('div', { class: 'stage-spacer' }, svg),
  );
  const fallback = make('div', { class: 'fallback' }, make('slot', {}, embeddedWords.loading));
  // On a narrow screen it may scroll, and then by keyboard, too.
  const caption = make('div', {
    class: 'caption',
    part: 'caption',
    role: 'group',
    tabindex: '0',
    'aria-label': words.transport.narration,
  });
  const narration = make('slot', { name: 'caption' });
  caption.append(narration);
  // The page's own picture, until the reader begins.
  const poster = make('div', { class: 'poster' }, make('slot', { name: 'poster' }));
  const status = make('div', { class: 'sr-only', role: 'status' });
  const toolbar = make('div', {
    class: 'toolbar',
    part: 'toolbar',
    role: 'group',
    'aria-label': words.transport.group,
  });
  const list = make('ol', { 'aria-label': words.diagram.transcript });
  const transcript = make(
    'div',
    { class: 'transcript', part: 'step-list', id: 'transcript', 'data-scrolls': '' },
    list,
  );
  const body = make('div', { class: 'body' }, stage, fallback, poster, transcript);
  const frame = make('div', { class: 'frame', role: 'group' }, heading, strips, alert, body, caption, toolbar, status);
  const theme = make('div', { class: 'theme', lang: 'en', dir: 'ltr' }, frame);
  root.replaceChildren(theme);
  return {
    theme,
    frame,
    heading,
    alert,
    strips,
    stage,
    svg,
    fallback,
    caption,
    narration,
    status,
    toolbar,
    transcript,
    list,
  };
}
