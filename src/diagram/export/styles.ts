import tokens from '../../tokens.css?raw';
import beside from '../beside.css?raw';
import diagram from '../diagram.css?raw';

/** Whose colours a picture has: fixed, or as whoever looks at it prefers. */
export type Theme = 'auto' | 'light' | 'dark';

/** The picture's own styles, to be carried along by a file: no rule of the page reaches it there. */
export function stylesFor(theme: Theme): string {
  const [light = '', dark = ''] = tokens.split(":root[data-theme='dark']").map(bodyOf);
  const root = (body: string) => `:root{${body}}`;
  const colours = {
    auto: `${root(light)}@media (prefers-color-scheme:dark){${root(dark)}}`,
    light: root(light),
    dark: root(light + dark),
  };
  // What concerns a pointer has no meaning in a file.
  const [own = '', forced = ''] = squeeze(diagram).split(/(?=@media \(forced-colors)/);
  const kept = own.replace(/[^{}]*:hover[^{}]*\{[^{}]*\}/g, '');
  return `${colours[theme]}${kept}${theme === 'auto' ? forced : ''}`;
}

/** What a picture needs, too, that has something beside its story. */
export const besideStyles = squeeze(beside);

const bodyOf = (css: string): string => squeeze(css.slice(css.indexOf('{') + 1, css.indexOf('}')));

function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
}
