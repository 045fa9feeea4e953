import type { TimedEvent } from '../../lifecycle/events.ts';
import { advance, eventsOf, record } from '../../trace/record.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Figure } from '../scenarios/figures.ts';
import { type Choice, choicesOf } from './choices.ts';
import { waitFor } from './waits.ts';

/** A trace after one more event, and the figure that its time follows from, if it takes any. */
export interface Played {
  readonly trace: Trace;
  readonly figure?: Figure;
}

/** The beginning of a trace: its first `steps` steps, and what stood before them. */
export function cutAfter(trace: Trace, steps: number): Trace {
  return record(eventsOf(trace).slice(0, trace.prelude.length + steps));
}

/** What one chooses happens. */
export function act(trace: Trace, choice: Choice, setting: Setting): Played {
  const figure = waitFor(trace, choice, setting);
  const at = (trace.messages.at(-1)?.at ?? 0) + (figure?.ms ?? 0);
  const event: TimedEvent = { at, event: { type: choice.type }, origin: 'scripted', ...choice.subjects };
  return { trace: advance(trace, event), ...(figure && { figure }) };
}

/** How a link names what was chosen: the event alone, or with those whom it concerns where that is not clear. */
export function nameChoice(trace: Trace, choice: Choice): string {
  const same = choicesOf(trace).filter(({ type }) => type === choice.type);
  return same.length > 1 ? [choice.type, ...subjectsIn(choice)].join('~') : choice.type;
}

/** The choice that a link names, if the machines offer it. */
export function findChoice(trace: Trace, name: string): Choice | undefined {
  const [type, ...subjects] = name.split('~');
  return choicesOf(trace).find(
    (choice) => choice.type === type && (subjects.length === 0 || subjectsIn(choice).join('~') === subjects.join('~')),
  );
}

/** Choices that a link may carry: a longer path is nobody's story, and each choice is looked for among all that could happen. */
export const mostChoices = 300;

/** Where a list of named choices led. */
export interface Path {
  readonly trace: Trace;
  /** By step (from 0): the figures that the times of the new steps follow from. */
  readonly figures: ReadonlyMap<number, Figure>;
  /** The names of what was taken, as `nameChoice` gives them. */
  readonly taken: readonly string[];
  /** How many names stand beyond what a link may carry. */
  readonly beyond: number;
  /** The name that the machines do not offer where it stands. What follows it is not taken. */
  readonly refused?: string;
}

/** Takes the named choices one after the other, as far as the machines offer them. */
export function takeAll(from: Trace, names: readonly string[], setting: Setting): Path {
  const figures = new Map<number, Figure>();
  const taken: string[] = [];
  const beyond = Math.max(0, names.length - mostChoices);
  let trace = from;
  for (const name of names.slice(0, mostChoices)) {
    const choice = findChoice(trace, name);
    if (!choice) return { trace, figures, taken, beyond: 0, refused: name };
    taken.push(nameChoice(trace, choice));
    const played = act(trace, choice, setting);
    if (played.figure) figures.set(trace.messages.length, played.figure);
    trace = played.trace;
  }
  return { trace, figures, taken, beyond };
}

const subjectsIn = ({ subjects: { request = '', environment = '', worker = '' } }: Choice): string[] => [
  request,
  environment,
  worker,
];
