// @vitest-environment happy-dom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { label } from '../../readings/step/narration.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import '../../words/further.ts';
import { escapeMarkdown, toMarkdown } from './markdown.ts';
import { escapeMermaid, toMermaid } from './mermaid.ts';
import { escapePlantUml, toPlantUml } from './plantuml.ts';
import { lanesOf, sequenceOf } from './sequence.ts';

const stories = scenarios.map((scenario) => ({ ...scenario, trace: record(tell(scenario).events) }));
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['<script>', '</style>', '&lt;', '#59;', ';', '\n', 'end', '%%{init}%%', '-->>', ':', '"', "'", '\\n', '~'],
        ...['**', '//', '[[', ']]', '```', '`', '@enduml', '<!--', 'style a:b#c;', '$$', '![', '](x)', '|', '\u2028'],
      ),
    )
    .map((parts) => parts.join(' ')),
);

interface Db {
  getMessages(): { message?: string | { text?: string }; type: number; from?: string; to?: string }[];
}
/** What Mermaid itself understands, step by step. */
async function readMermaid(source: string): Promise<string[]> {
  // Only this loads Mermaid's own kinds of diagrams.
  await mermaid.parse(source);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  return (db as unknown as Db).getMessages().flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
}
/** As Mermaid shows it: its placeholders are entities, which the browser resolves. */
const shown = (text: string): string =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** What is told of each step; a note has no arrow for its ×. */
const firstWords = (trace: Trace): string[] =>
  sequenceOf(trace).steps.map(({ hops, failed }, index) => {
    return `${failed && hops.length === 0 ? '× ' : ''}${index + 1} ${label(trace, index)}`;
  });
/** What is told in the order of the steps: waits and passed-on hops left out. */
const stepsAmong = (texts: readonly string[], steps: readonly string[]): string[] =>
  texts.filter((text) => steps.includes(text));

describe.each(stories)('$slug', ({ trace, setting, slug }) => {
  test('as Mermaid: its own parser takes it, with every step in order', async () => {
    const texts = (await readMermaid(toMermaid(slug, trace))).map(shown);
    expect(stepsAmong(texts, firstWords(trace))).toEqual(firstWords(trace));
  });

  test('what fails ends in an × in both', () => {
    const failures = sequenceOf(trace).steps.filter(({ failed }) => failed).length;
    expect(toMermaid(slug, trace).match(/: × |-x/g) ?? []).toHaveLength(failures);
    expect(toPlantUml(slug, trace).match(/: × |->x/g) ?? []).toHaveLength(failures);
  });

  test('as PlantUML: every line is of its grammar, and every step is in it in order', () => {
    const texts = readPlantUml(toPlantUml(slug, trace));
    expect(stepsAmong(texts, firstWords(trace))).toEqual(firstWords(trace));
  });

  test('as Markdown: every step has its heading, and every log line stands in it as it is', () => {
    const told = toMarkdown(slug, '', trace, setting);
    const headings = [...told.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(headings).toEqual(trace.messages.map(({ index }) => index + 1));
  });

  test('no lane is named twice, and every hop goes from lane to lane', () => {
    const sequence = sequenceOf(trace);
    const ids = lanesOf(sequence).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { hops, at } of sequence.steps) for (const id of [at, ...hops.flat()]) expect(ids).toContain(id);
  });
});

/** The few forms of PlantUML's sequence grammar that we write, each line whole. @returns the texts that it shows. */
function readPlantUml(source: string): string[] {
  const lines = source.trimEnd().split('\n');
  expect(lines[0]).toBe('@startuml');
  expect(lines.at(-1)).toBe('@enduml');
  // Letters, digits, plain marks and codes of characters; no mark twice in a row.
  const text = String.raw`(?:[\p{L}\p{N} ,()’…×→]|\/(?!\/)|\.(?!\.)|-(?!-)|<U\+[0-9A-F]{4,6}>)+`;
  const forms = [
    /^hide footbox$/u,
    /^end box$/u,
    new RegExp(`^title ${text}$`, 'u'),
    new RegExp(`^box "${text}"$`, 'u'),
    new RegExp(`^participant "${text}" as [A-Za-z0-9]+$`, 'u'),
    new RegExp(`^note (?:across|over [A-Za-z0-9]+) : (?<text>${text})$`, 'u'),
    new RegExp(`^[A-Za-z0-9]+ (?:->x?|-->x?|->>) [A-Za-z0-9]+ : (?<text>${text})$`, 'u'),
  ];
  return lines.slice(1, -1).flatMap((line) => {
    const read = forms.map((form) => form.exec(line)).find((match) => match !== null);
    expect(read, line).toBeDefined();
    const found = read?.groups?.text;
    return found === undefined
      ? []
      : [found.replace(/<U\+(\w+)>/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))];
  });
}

describe('text from outside', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

  test('is shown by Mermaid as it is, and changes nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const source = `sequenceDiagram\n  participant a as ${escapeMermaid(text) || 'x'}\n  a->>a: 1 ${escapeMermaid(text)}\n  a->>a: 2`;
        const texts = await readMermaid(source);
        expect(texts.map(shown)).toEqual([`1 ${plain(text)}`.trim(), '2']);
      }),
      { numRuns: 200 },
    );
  });

  test('is shown by PlantUML as it is, and changes nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapePlantUml(text);
        const texts = readPlantUml(
          `@startuml\nparticipant "${escaped || 'x'}" as a\na -> a : 1 ${escaped}\n@enduml`.replace(/ \n/, '\n'),
        );
        expect(texts).toEqual([`1 ${plain(text)}`.trim()]);
      }),
    );
  });

  test('has no mark left that Markdown would read', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\[\\`*_{}[\]<>#|~!&$@:.+=()-]/g, '')).not.toMatch(/[\\`*_[\]<>|&]|\n/);
      }),
    );
  });

  test('cannot end a block of code', () => {
    const line = '``` </script> ```` [x](javascript:1)';
    const [story] = stories;
    if (!story) throw new Error('There is no story.');
    const [first, ...rest] = story.trace.messages;
    if (!first) throw new Error('It has no step.');
    const trace: Trace = { ...story.trace, messages: [{ ...first, lines: [line] }, ...rest] };
    expect(toMarkdown('t', '', trace, story.setting)).toContain(`\n\`\`\`\`\`text\n${line}\n\`\`\`\`\`\n`);
  });
});
