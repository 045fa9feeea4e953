import { partsOf } from '../readings/prose.ts';
import { make } from './shell.ts';

/** A sentence as it is set: code as it is typed, a phase in its colour, no number apart from its unit. */
export const setProse = (sentence: string): (Node | string)[] =>
  partsOf(sentence).map(({ text, code, mark = '', phase }) => {
    if (code) return make('span', { class: 'kept' }, make('code', {}, text), mark);
    return phase ? make('span', { class: `kept phase-${phase}` }, text) : text;
  });
