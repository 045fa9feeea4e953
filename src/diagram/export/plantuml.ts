import type { ArrowKind } from '../../lifecycle/wire.ts';
import type { Trace } from '../../trace/trace.ts';
import { type Sequence, sequenceOf, type TextLane } from './sequence.ts';

const arrows: Readonly<Record<ArrowKind, string>> = { call: '->', answer: '-->', async: '->>' };
/** What fails ends in an ×. */
const crossed: typeof arrows = { call: '->x', answer: '-->x', async: '->x' };

/** The story as a PlantUML sequence diagram. */
export function toPlantUml(title: string, trace: Trace): string {
  const sequence = sequenceOf(trace);
  return [
    '@startuml',
    'hide footbox',
    `title ${escapePlantUml(title)}`,
    ...declare(sequence),
    ...tellSteps(sequence),
    '@enduml',
    '',
  ].join('\n');
}

function declare({ before, boxes, after }: Sequence): string[] {
  const participant = ({ id, name }: TextLane) => `participant "${escapePlantUml(name)}" as ${id}`;
  return [
    ...before.map(participant),
    ...boxes.flatMap(({ name, lanes }) => [`box "${escapePlantUml(name)}"`, ...lanes.map(participant), 'end box']),
    ...after.map(participant),
  ];
}

function tellSteps(sequence: Sequence): string[] {
  return sequence.steps.flatMap(({ hops, at, arrow, failed, text, wait }, index) => [
    ...(wait === undefined ? [] : [`note across : ${escapePlantUml(wait)}`]),
    ...(hops.length === 0 ? [`note over ${at} : ${escapePlantUml(failed ? `× ${text}` : text)}`] : []),
    ...hops.map(([from, to], hop) => {
      const kind = failed && hop === hops.length - 1 ? crossed : arrows;
      return `${from} ${kind[arrow]} ${to} : ${hop === 0 ? escapePlantUml(text) : index + 1}`;
    }),
  ]);
}

/**
 * Text as PlantUML shows it and never reads it. Its Creole markup, HTML tags, preprocessor and `\n` all need a mark that is
 * neither letter nor digit: those become `<U+XXXX>`, which it shows as the character (plantuml.com/unicode). A single
 * slash, dot or hyphen means nothing; two would.
 */
export function escapePlantUml(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([/.-])(?=\1)|(?<=([/.-]))\2|[^\p{L}\p{N} .,/()’…×→-]/gu, (character) => {
      return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
    });
}
