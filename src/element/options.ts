import {
  type Attribute,
  type AttributeName,
  attributeNames,
  attributes,
  type Options,
  paramNames,
} from './attributes.ts';
import type { Params } from './public.ts';

const table: Readonly<Record<AttributeName, Attribute>> = attributes;
const flags: Readonly<Record<string, boolean>> = { '': true, '1': true, true: true, '0': false, false: false };

/** The value that a text says, or undefined if it says none. */
function parse(name: AttributeName, text: string): string | number | boolean | undefined {
  const { kind, choices = [], least = 0, most = Number.MAX_VALUE } = table[name];
  if (kind === 'text') return text.trim() || undefined;
  if (kind === 'choice') return choices.includes(text) ? text : undefined;
  if (kind === 'flag') return text === name ? true : flags[text.toLowerCase()];
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return number >= least && number <= most ? number : undefined;
}

/** What the reader's own story is to be told from, by the element's attributes. */
export const readParams = (element: Element): Params =>
  Object.fromEntries(
    paramNames.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** Sets an attribute for each, and takes away those that are not there. */
export function writeParams(element: Element, params: Readonly<Record<string, unknown>>): void {
  for (const name of paramNames) {
    const value = params[name];
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value));
  }
  const unknown = Object.keys(params).filter((name) => !paramNames.includes(name));
  for (const name of unknown) void complain().then(({ warnOfUnknown }) => warnOfUnknown(name, paramNames));
}

/** Loaded only when something is wrong. */
const complain = () => import('./complain.ts');

/** Reads what is set, from wherever it is set. What is wrong falls back to its default, and says so once. */
export function readOptions(get: (name: AttributeName) => string | null): Options {
  const entries = attributeNames.map((name) => {
    const text = get(name);
    const value = text === null ? undefined : parse(name, text);
    if (text !== null && value === undefined && text.trim() !== '') {
      void complain().then(({ warnOfValue }) => warnOfValue(name, text, table[name]));
    }
    return [name, value ?? table[name].default];
  });
  return Object.fromEntries(entries) as Options;
}

/** How a property is written as an attribute; null: as its absence, because it is the default. */
export function writeAttribute(name: AttributeName, value: unknown): string | null {
  if (value === undefined || value === null || value === table[name].default) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}

/** Says what of the element's attributes means nothing. */
export function warnOfAttributes(element: Element): void {
  const names = element.getAttributeNames().filter((name) => !(name in attributes) && !/^(class|id|style)$/.test(name));
  if (names.length > 0) void complain().then(({ warnOfNames }) => warnOfNames(element, names));
}
