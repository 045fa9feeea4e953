import type { ArrowKind } from '../../lifecycle/wire.ts';
import type { Trace } from '../../trace/trace.ts';
import { lanesOf, type Sequence, sequenceOf, type TextLane } from './sequence.ts';

const arrows: Readonly<Record<ArrowKind, string>> = { call: '->>', answer: '-->>', async: '-)' };
/** What fails ends in an ×. */
const crossed: typeof arrows = { call: '-x', answer: '--x', async: '-x' };

/** The story as a Mermaid sequence diagram: GitHub, GitLab and many wikis draw it. */
export function toMermaid(title: string, trace: Trace): string {
  const sequence = sequenceOf(trace);
  return [
    'sequenceDiagram',
    `    title: ${escapeMermaid(title)}`,
    ...declare(sequence),
    ...tellSteps(sequence),
    '',
  ].join('\n');
}

function declare({ before, boxes, after }: Sequence): string[] {
  const participant = ({ id, name }: TextLane) => `    participant ${id} as ${escapeMermaid(name)}`;
  return [
    ...before.map(participant),
    ...boxes.flatMap(({ name, lanes }) => [
      `    box transparent ${escapeMermaid(name)}`,
      ...lanes.map((lane) => `    ${participant(lane)}`),
      '    end',
    ]),
    ...after.map(participant),
  ];
}

function tellSteps(sequence: Sequence): string[] {
  const lanes = lanesOf(sequence);
  const whole = `${lanes[0]?.id},${lanes.at(-1)?.id}`;
  return sequence.steps.flatMap(({ hops, at, arrow, failed, text, wait }, index) => [
    ...(wait === undefined ? [] : [`    Note over ${whole}: ${escapeMermaid(wait)}`]),
    ...(hops.length === 0 ? [`    Note over ${at}: ${escapeMermaid(failed ? `× ${text}` : text)}`] : []),
    // The words stand on the first hop, the number on those that pass it on.
    ...hops.map(([from, to], hop) => {
      const kind = failed && hop === hops.length - 1 ? crossed : arrows;
      return `    ${from}${kind[arrow]}${to}: ${hop === 0 ? escapeMermaid(text) : index + 1}`;
    }),
  ]);
}

/**
 * Text as Mermaid shows it and never reads it: all but letters, digits and the plainest marks become `#code;`, Mermaid's
 * own form of entities. Line breaks become spaces.
 */
export function escapeMermaid(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{N} .,/()’…×→]/gu, (character) => `#${character.codePointAt(0)};`);
}
