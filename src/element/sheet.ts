import diagram from '../diagram/diagram.css?inline';
import strips from '../diagram/strips/strips.css?inline';
import tokens from '../tokens.css?inline';
import controls from './controls.css?inline';
import own from './element.css?inline';

let made: CSSStyleSheet | undefined;

/** One sheet for all elements of the page, made by script: a strict content security policy allows it. */
export function sheet(): CSSStyleSheet {
  if (made) return made;
  made = new CSSStyleSheet();
  // In a shadow tree there is no `:root`: the tokens stand on the outermost node inside it.
  // The phases and the reader's own colours reach beyond the picture: the controls have them, too.
  const picture = diagram
    .replaceAll('.diagram .phase-', '.phase-')
    .replace(/(forced-colors[^{]*\{)\s*\.diagram/, '$1.frame');
  // What the page has set stands over the tokens: kept under another name first, because a name cannot refer to itself.
  const kept = [...own.matchAll(/--own-([\w-]+)/g)].map(([name, token]) => `${name}:var(--${token})`);
  made.replaceSync(
    `${tokens.replaceAll(':root', '.theme')}.theme{${kept.join(';')}}\n${picture}\n${strips}\n${own}\n${controls}`,
  );
  return made;
}
