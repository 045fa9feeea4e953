import { partsOf } from '../../readings/prose.ts';

/** The same as `Prose` for a list that React does not own. */
export function makeProse(sentences: string): (Node | string)[] {
  return partsOf(sentences).map(({ text, code, phase }) => {
    if (!code && !phase) return text;
    const element = document.createElement(code ? 'code' : 'span');
    element.className = code ? 'prose-code' : `phase-word phase-${phase}`;
    element.textContent = text;
    return element;
  });
}
