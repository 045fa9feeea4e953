import { readFileSync } from 'node:fs';

const uncomment = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
const read = (path: string): string => uncomment(readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'));
const tokens = read('tokens.css');
const diagram = read('diagram/diagram.css');

/** The declarations of the block that begins with this selector. */
function blockOf(selector: string): string {
  const start = tokens.indexOf(`${selector} {`) + selector.length + 2;
  return tokens.slice(start, tokens.indexOf('}', start));
}

const light = blockOf(':root');
const dark = blockOf(":root[data-theme='dark']");

/** For a picture that stands alone in a browser: it follows the system from light to dark. */
export function lightAndDark(): string {
  return squeeze(`:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}${diagram}`);
}

/** For the page before its script has chosen a theme: dark where the system is. */
export function darkAsSystem(): string {
  return squeeze(`@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`);
}

/** For a page that is read and printed: it follows the system on a screen, and is black on white on paper. */
export function forPaper(own: string): string {
  return squeeze(
    `:root{${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}${diagram}${uncomment(own)}`,
  );
}

const squeeze = (css: string): string => css.replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};]) ?/g, '$1');

/** For resvg, which knows neither custom properties nor more than simple selectors: light, with every value worked out. */
export function plain(): string {
  const values = new Map(
    [...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  // Of the fonts that servers and people's machines have, one of each kind.
  values.set('font', "'Liberation Sans','Arial','Helvetica','DejaVu Sans',sans-serif");
  values.set('stroke', values.get('ink') ?? '');
  return [...diagram.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .flatMap(([, selector = '', body = '']) => rulesOf(selector.trim(), body, values))
    .join('\n');
}

const phases = ['route', 'provision', 'runtime', 'function', 'restore', 'invoke', 'frozen', 'error'];

/** A rule whose colour is the phase's becomes one a phase. */
function rulesOf(selector: string, body: string, values: ReadonlyMap<string, string>): string[] {
  if (/[:@]|current/.test(selector) || /^\s*--/.test(body)) return [];
  // What fails has strokes of its own.
  if (body.includes('var(--stroke)')) {
    const failed = new Map(values).set('stroke', values.get('ink-error') ?? '');
    const its = selector.replace('.row', '.row.failed');
    return [`${selector}{${workOut(body, values)}}`, `${its}{${workOut(body, failed)}}`];
  }
  if (!body.includes('var(--phase')) return [`${selector}{${workOut(body, values)}}`];
  return phases.map((phase) => {
    const own = new Map(values).set('phase', values.get(`phase-${phase}`) ?? '');
    own.set('phase-ink', values.get(phase === 'route' ? 'muted' : `ink-${phase}`) ?? '');
    return `${selector.replace(/^\.diagram \.[\w-]+/, `$&.phase-${phase}`)}{${workOut(body, own)}}`;
  });
}

function workOut(body: string, values: ReadonlyMap<string, string>): string {
  const known = body.replaceAll(/var\(--([\w-]+)\)/g, (_, name) => values.get(name) ?? 'none');
  // Numbers only: resvg reads no percentage here.
  return known
    .replaceAll('font-weight: 650', 'font-weight: 700')
    .replaceAll(/opacity: (\d+)%/g, (_, percent) => `opacity: ${Number(percent) / 100}`);
}

/** A colour of the light theme. */
export function lightColour(name: string): string {
  return new RegExp(`--${name}:\\s*([^;]+);`).exec(light)?.[1] ?? 'none';
}
