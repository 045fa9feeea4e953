import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrate } from '../../readings/step/narration.ts';
import { advance, emptyTrace, record } from '../../trace/record.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { scenarios } from '../scenarios/catalogue.ts';
import { tell } from '../scenarios/index.ts';
import { setting } from '../scenarios/setting.ts';
import { type Choice, choicesOf } from './choices.ts';
import { act, cutAfter, findChoice, nameChoice } from './play.ts';

/** Is the choice what the message tells? Whoever comes new to a story has another name in free play. */
function isSame(before: Trace, { type, subjects }: Choice, message: Message): boolean {
  const isKnown = (who: 'request' | 'environment') =>
    [...before.prelude, ...before.messages].some((each) => each[who] === message[who]);
  const agrees = (who: 'request' | 'environment') =>
    subjects[who] === undefined || !isKnown(who) || subjects[who] === message[who];
  return type === message.type && agrees('request') && agrees('environment');
}

test('wherever a story stands, its own next step is among what is offered', () => {
  for (const scenario of scenarios) {
    const trace = record(tell(scenario).events);
    let before = cutAfter(trace, 0);
    for (const message of trace.messages) {
      const offered = choicesOf(before);
      expect(
        offered.some((choice) => isSame(before, choice, message)),
        `${scenario.slug}, step ${message.index + 1}: ${message.type}`,
      ).toBe(true);
      before = advance(before, message);
    }
  }
});

/** A path of so many choices; each number says which of what is offered is taken. */
function walkAlong(turns: readonly number[]): { trace: Trace; names: string[] } {
  let trace = emptyTrace;
  const names: string[] = [];
  for (const turn of turns) {
    const offered = choicesOf(trace);
    const choice = offered[turn % Math.max(1, offered.length)];
    if (!choice) break;
    names.push(nameChoice(trace, choice));
    trace = act(trace, choice, setting).trace;
  }
  return { trace, names };
}

test('whatever is chosen is accepted, has words, and is found again by its name in a link', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (turns) => {
      const { trace, names } = walkAlong(turns);
      expect(trace.rejections).toEqual([]);
      expect(trace.prelude.length + trace.messages.length).toBe(names.length);
      for (const { index } of trace.messages) expect(narrate(trace, index).title).not.toBe('');
      let again = emptyTrace;
      for (const name of names) {
        const choice = findChoice(again, name);
        if (!choice) throw new Error(`${name} is not offered.`);
        again = act(again, choice, setting).trace;
      }
      expect(again).toEqual(trace);
    }),
    { numRuns: 60 },
  );
});

test('what is not offered is not found', () => {
  expect(findChoice(emptyTrace, 'timeout')).toBeUndefined();
  expect(findChoice(emptyTrace, 'invoke~nobody~nowhere')).toBeUndefined();
  expect(findChoice(emptyTrace, '')).toBeUndefined();
});
