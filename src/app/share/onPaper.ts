import { draw } from '../../diagram/sequence/draw.ts';
import type { Geometry } from '../../diagram/sequence/geometry.ts';
import type { Moment } from '../../diagram/sequence/moment.ts';
import type { StripRow } from '../../diagram/strips/layStrips.ts';
import { mountStrips } from '../../diagram/strips/mountStrips.ts';

/** Makes a node of what is printed. */
export function make(
  tag: 'section' | 'h1' | 'h2' | 'p' | 'b' | 'div' | 'figure' | 'figcaption',
  name: string,
  ...inside: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
}

/** px that a part of a picture begins below a row, so that the header covers that row's words, too. */
export const underHeader = 8;

/** A picture, or a part of one, that stands still. */
export function drawPart(geometry: Geometry, moment: Moment, label: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'diagram');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  draw(svg, geometry, moment);
  return svg;
}

/** Where the time went, of the whole story. */
export function drawStrips(rows: readonly StripRow[]): HTMLElement {
  const root = make('div', '');
  mountStrips(root, rows, { cursorOf: () => undefined, onChange: () => () => undefined, onPick: () => undefined });
  return root;
}
