import type { Attribute } from '../../../src/element/attributes.ts';
import type { referenceWords } from '../../../src/words/reference.ts';
import { escapeText } from '../markup.ts';

type Words = typeof referenceWords;

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
}

/** The element, as `custom-elements.json` has it. */
export interface Described {
  readonly attributes: readonly Named[];
  readonly members: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}

/** The tables of each topic, as HTML: what is not in the element is not in them. */
export function tablesOf(
  element: Described,
  attributes: Readonly<Record<string, Attribute>>,
  commands: readonly string[],
  { page }: Words,
): Partial<Record<keyof Words['topics'], string[]>> {
  const described = ({ description = '' }: Named) => escapeText(description);
  const list = (title: string, names: readonly string[]) =>
    `<h2>${escapeText(title)}</h2>\n<p>${names.map(code).join(' ')}</p>`;
  return {
    attributes: [
      table(
        [page.name, page.takes, page.usual, page.does],
        element.attributes
          .filter(({ name }) => name in attributes)
          .map((each) => [code(each.name), ...takes(attributes[each.name] as Attribute, page), described(each)]),
      ),
    ],
    members: [
      `<h2>${page.properties}</h2>`,
      table([page.name, page.takes, page.does], members(element, 'field')),
      `<h2>${page.methods}</h2>`,
      table([page.name, page.takes, page.does], members(element, 'method')),
    ],
    events: [
      table(
        [page.name, page.of, page.does],
        element.events.map((each) => [code(each.name), code(each.type?.text ?? ''), described(each)]),
      ),
    ],
    frame: [list(page.commands, commands)],
    colours: [
      list(page.properties, element.cssProperties.map(nameOf)),
      list(page.parts, element.cssParts.map(nameOf)),
      list(page.slots, element.slots.map(nameOf).filter(Boolean)),
    ],
  };
}

const nameOf = ({ name }: Named): string => name;
const code = (text: string): string => `<code>${escapeText(text)}</code>`;

const members = ({ members: all }: Described, kind: string): string[][] =>
  all
    .filter((each) => each.kind === kind)
    .map(({ name, type, description = '' }) => [code(name), code(type?.text ?? ''), escapeText(description)]);

/** What an attribute takes, and what it is without. */
function takes({ kind, choices, least, most, default: usual }: Attribute, page: Words['page']): [string, string] {
  const range = least === undefined || most === undefined ? '' : `, ${page.from(String(least), String(most))}`;
  const what = choices ? choices.map(code).join(' ') : `${page.kinds[kind as keyof Words['page']['kinds']]}${range}`;
  const plain = typeof usual === 'boolean' ? String(Number(usual)) : String(usual ?? '');
  return [what.replaceAll(/`([^`]*)`/g, (_, text: string) => code(text)), plain ? code(plain) : page.none];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, place) => `<td data-label="${heads[place]}">${cell}</td>`).join('')}</tr>`,
  );
  return `<table>\n<thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
