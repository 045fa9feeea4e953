import { partsOf } from '../../readings/prose.ts';

/** The same as `Prose` for a list that React does not own. */
export function makeProse(sentences: string): (Node | string)[] {
  return partsOf(sentences).map(({ text, code, mark = '', phase }) => {
    if (phase) return make('span', `phase-word phase-${phase}`, text);
    return code ? make('span', 'prose-kept', make('code', 'prose-code', text), mark) : text;
  });
}

function make(tag: 'span' | 'code', look: string, ...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = look;
  element.append(...inside);
  return element;
}
