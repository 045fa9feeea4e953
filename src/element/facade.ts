/**
 * `<lambda-lifecycle-facade>`: a poster and a button, which load the element when they are asked. Whatever attributes it
 * has, the element gets. Its content is the poster, or its `poster` is the address of one; else it is the story's own,
 * which stands beside this script on the site. A package has none, nor has a bundle: there none is asked for, and it is
 * a sketch.
 */
import { facadeWords } from '../words/facade.ts';

const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** Named first: a bundler would take it for a file of its own. */
const here = import.meta.url;

/** The package has its files in `dist`, the site is what is in it. */
const isOnSite = /(?<!\/dist)\/element\/facade\.js$/.test(here);

const css = `
:host{display:block;container-type:inline-size}
:host([hidden]){display:none}
.frame{box-sizing:border-box;display:grid;grid-template-rows:minmax(0,1fr) auto;height:var(--ll-height,640px);overflow:hidden;border:1px solid #8a919c55;border-radius:var(--ll-radius,12px);background:var(--ll-bg,light-dark(#fff,#0f172a));color:var(--ll-fg,light-dark(#16191f,#eef2f8));color-scheme:light dark}
.frame[data-theme=light]{color-scheme:light}
.frame[data-theme=dark]{color-scheme:dark}
@container(min-width:560px){.frame{height:var(--ll-height,clamp(460px,320px + 25cqi,720px))}}
.poster{overflow:hidden}
.poster svg,::slotted(img){display:block;width:100%;height:100%;object-fit:cover}
.poster img{display:block;width:max(100%,360px);height:auto}
.poster img[hidden],.poster img:not([hidden])+svg{display:none}
button{justify-self:center;min-height:44px;margin:8px;padding:.7rem 1.3rem;border:0;border-radius:10px;background:var(--ll-accent,light-dark(#0b5cd5,#7ab0ff));color:light-dark(#fff,#0b1220);font:600 1rem/1.3 var(--ll-font,system-ui,sans-serif);cursor:pointer}
.foot{display:grid;border-top:1px solid #8a919c55}
button:focus-visible{outline:3px solid currentColor;outline-offset:-6px}
.line{stroke:#8a919c;stroke-opacity:.45}`;

/** A sketch of a cold start: lanes, bars (x, y, height, colour) and arrows (x, to x, y), on 960 by 560. */
const lanes = [180, 340, 500, 640, 780];
const bars = [
  [180, 70, 420, '#6d7480'],
  [340, 70, 400, '#0032c9'],
  [500, 190, 90, '#6c1e50'],
  [640, 230, 100, '#cd7d00'],
  [640, 380, 70, '#1e7959'],
  [780, 390, 50, '#1e7959'],
] as const;
const arrows = [
  [180, 340, 70],
  [340, 500, 190],
  [500, 640, 230],
  [640, 780, 390],
  [780, 640, 440],
  [640, 340, 460],
  [340, 180, 480],
] as const;

function node(name: string, attributes: Readonly<Record<string, string | number>>, ...inside: Node[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...inside);
  return made;
}

function sketch(): SVGElement {
  const line = (x: number) => node('path', { class: 'line', d: `M${x} 40V520` });
  const bar = ([x, y, height, fill]: (typeof bars)[number]) =>
    node('rect', { x: x - 6, y, width: 12, height, fill, rx: 2, opacity: 0.55 });
  const arrow = ([from, to, y]: (typeof arrows)[number]) => {
    const back = from < to ? -7 : 7;
    return node('path', { class: 'line', fill: 'none', d: `M${from} ${y}H${to}m${back} -4l${-back} 4l${back} 4` });
  };
  const view = { viewBox: '0 0 960 560', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true' };
  return node('svg', view, ...lanes.map(line), ...bars.map(bar), ...arrows.map(arrow));
}

/** Posters are laid out for three widths; none is shown smaller than it was drawn. */
const posterOf = (width: number): string => (width < 640 ? '-360' : width < 960 ? '-640' : '');

/** The facade. It becomes the element at the first press of its button. */
export class LambdaLifecycleFacade extends Base {
  readonly #picture = document.createElement('img');

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const slot = document.createElement('slot');
    this.#picture.alt = '';
    this.#picture.hidden = true;
    this.#picture.addEventListener('load', () => {
      this.#picture.hidden = false;
    });
    slot.append(this.#picture, sketch());
    const poster = document.createElement('div');
    poster.className = 'poster';
    poster.append(slot);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = facadeWords.showSteps;
    button.addEventListener('click', () => void this.#load(button));
    const frame = document.createElement('div');
    frame.className = 'frame';
    const foot = document.createElement('div');
    foot.className = 'foot';
    foot.append(button);
    frame.append(poster, foot);
    root.replaceChildren(frame);
  }

  connectedCallback(): void {
    const theme = this.getAttribute('theme') ?? 'auto';
    this.shadowRoot?.querySelector('.frame')?.setAttribute('data-theme', theme);
    const story = this.getAttribute('scenario') ?? 'cold-then-warm';
    const name = `${encodeURIComponent(story)}${posterOf(this.clientWidth)}.svg`;
    const beside = isOnSite && new URL(`../poster/${name}`, here).href;
    const address = this.getAttribute('poster') || beside;
    if (address) this.#picture.src = address;
  }

  async #load(button: HTMLButtonElement): Promise<void> {
    button.setAttribute('aria-busy', 'true');
    try {
      await import('./define.ts');
      const element = document.createElement('lambda-lifecycle');
      // The overview has been seen: the poster is it.
      element.setAttribute('step', '1');
      for (const { name, value } of this.attributes) if (name !== 'poster') element.setAttribute(name, value);
      this.replaceWith(element);
      // The focus goes on from the button that is gone.
      element.shadowRoot?.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
    } catch {
      button.removeAttribute('aria-busy');
      button.textContent = facadeWords.tryAgain;
    }
  }
}

if (globalThis.customElements && !customElements.get('lambda-lifecycle-facade')) {
  customElements.define('lambda-lifecycle-facade', LambdaLifecycleFacade);
}
