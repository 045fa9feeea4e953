import { create } from 'd3';
import type { Group } from './moment.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** A shape or a text. What cannot be seen in a moment has none in it: each costs a style and a place, seen or not. */
export interface Part {
  /** What it is made as: `tag.class`. */
  readonly made: string;
  readonly attributes: Attributes;
  readonly text?: string;
}

/** Parts that stand in a `<g>`, in the order in which they are painted. */
export interface Assembly {
  readonly key: string | number;
  readonly attributes: Attributes;
  readonly parts: readonly Part[];
}

/** A rectangle without a group of its own. */
export type Rect = readonly [key: string | number, attributes: Attributes];

export function joinGroups(layer: Group, assemblies: readonly Assembly[]): void {
  layer
    .selectAll<SVGGElement, Assembly>('g')
    .data(assemblies, ({ key, parts }) => `${key} ${namesOf(parts)}`)
    .join((enter) => enter.append(({ parts }) => makeGroup(parts)))
    .order()
    .each(function ({ attributes, parts }) {
      put(this, attributes);
      parts.forEach((part, place) => {
        const each = this.children[place];
        put(each, part.attributes);
        if (part.text !== undefined) say(each, part.text);
      });
    });
}

export function joinRects(layer: Group, rects: readonly Rect[]): void {
  layer
    .selectAll<SVGRectElement, Rect>('rect')
    .data(rects, ([key]) => key)
    .join('rect')
    .order()
    .each(function ([, attributes]) {
      put(this, attributes);
    });
}

/** Sets what differs, always in the same order. Sixty times a second most of it does not, and a write costs a style. */
export function put(element: Element | undefined, attributes: Attributes): void {
  if (!element) return;
  for (const name in attributes) {
    const value = String(attributes[name]);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Writes what differs: a text that is written anew is measured anew, and all that stands beside it. */
export function say(element: Element | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

const models = new Map<string, SVGGElement>();

/** A copy of the first group that had these parts: to make each part anew takes several times as long. */
function makeGroup(parts: readonly Part[]): SVGGElement {
  const names = namesOf(parts);
  const model = models.get(names) ?? makeAnew(parts);
  models.set(names, model);
  return model.cloneNode(true) as SVGGElement;
}

const namesOf = (parts: readonly Part[]): string => parts.map(({ made }) => made).join();

function makeAnew(parts: readonly Part[]): SVGGElement {
  const group = create<SVGGElement>('svg:g');
  for (const { made } of parts) {
    const [tag, name] = made.split('.');
    group.append(`svg:${tag}`).attr('class', name ?? null);
  }
  return group.node() as SVGGElement;
}
