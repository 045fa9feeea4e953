import diagram from '../diagram/diagram.css?inline';
import strips from '../diagram/strips/strips.css?inline';
import tokens from '../tokens.css?inline';
import controls from './controls.css?inline';
import own from './element.css?inline';
import { settableTokens } from './settable.ts';

let made: CSSStyleSheet | undefined;
/** px of the reader's own size of text. */
let medium = 16;

/** A sheet made by script: a strict content security policy allows it. `rem` is the page's, and here the reader's. */
export function makeSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(/([\d.]+)rem/g, (_, size: string) => `${Number(size) * medium}px`));
  return sheet;
}

/** Puts a sheet into a shadow tree, once, after those that are there. */
export function adopt(root: ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The first sheet of all elements. `probe` is in the page, and has no style yet. */
export function firstSheet(probe: HTMLElement): CSSStyleSheet {
  if (made) return made;
  probe.style.all = 'initial';
  medium = Number.parseFloat(getComputedStyle(probe).fontSize) || medium;
  probe.style.all = '';
  // In a shadow tree there is no `:root`: the tokens stand on the outermost node inside it.
  // The phases and the reader's own colours reach beyond the picture: the controls have them, too.
  const picture = diagram
    .replaceAll('.diagram .phase-', '.phase-')
    .replace(/(forced-colors[^{]*\{)\s*\.diagram/, '$1.frame');
  // What the page has set stands over the tokens: kept under another name first, because a name cannot refer to itself.
  const kept = settableTokens.map(([, token]) => `--own-${token}:var(--${token})`);
  const set = settableTokens.map(([name, token]) => `--${token}:var(--ll-${name},var(--own-${token}))`);
  made = makeSheet(
    `${tokens.replaceAll(':root', '.theme')}.theme{${kept.join(';')}}\n${picture}\n.frame{${set.join(';')}}\n${strips}\n${own}\n${controls}`,
  );
  return made;
}
