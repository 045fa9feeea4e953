import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import { createLowlight } from 'lowlight';

const lowlight = createLowlight({ shell: bash, python, node: javascript, json });

/** What is coloured alike. Nothing: as the text around it. */
const kinds = {
  comment: 'comment',
  doctag: 'comment',
  meta: 'comment',
  keyword: 'keyword',
  literal: 'keyword',
  built_in: 'name',
  title: 'name',
  attr: 'name',
  variable: 'name',
  string: 'string',
  char: 'string',
  number: 'number',
} as const;

export type TokenKind = (typeof kinds)[keyof typeof kinds];

/** A piece of a line that has one colour. */
export interface Token {
  readonly text: string;
  readonly kind: TokenKind | undefined;
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** The lines of a text, each in pieces; together they are the text. */
export function highlight(text: string, language: 'shell' | 'python' | 'node' | 'json'): Token[][] {
  const lines: Token[][] = [[]];
  const take = (nodes: readonly Node[], around: TokenKind | undefined) => {
    for (const node of nodes) {
      if (node.type === 'element') take(node.children, kindOf(node.properties.className) ?? around);
      if (node.type !== 'text') continue;
      for (const [place, part] of node.value.split('\n').entries()) {
        if (place > 0) lines.push([]);
        if (part !== '') lines.at(-1)?.push({ text: part, kind: around });
      }
    }
  };
  take(lowlight.highlight(language, text).children, undefined);
  return lines;
}

/** Its classes are `hljs-` and a name, and some are followed by a closer one: `hljs-title function_`. */
function kindOf(classes: unknown): TokenKind | undefined {
  const [first] = Array.isArray(classes) ? classes : [];
  return kinds[String(first).replace('hljs-', '') as keyof typeof kinds];
}
