import { expect, test } from 'vitest';
import { emptyTrace, record } from '../../trace/record.ts';
import { coldStart, tell } from '../scenarios/index.ts';
import { setting } from '../scenarios/setting.ts';
import { choicesOf } from './choices.ts';
import { mostChoices, nameChoice, takeAll } from './play.ts';

/** Names of choices that the machines offer one after the other. */
function namesOf(count: number): string[] {
  let trace = emptyTrace;
  const names: string[] = [];
  while (names.length < count) {
    const [choice] = choicesOf(trace);
    if (!choice) break;
    names.push(nameChoice(trace, choice));
    ({ trace } = takeAll(trace, names.slice(-1), setting));
  }
  return names;
}

test('the choices of a link are taken as far as the machines offer them, and the first that they refuse is named', () => {
  const names = namesOf(4);
  const path = takeAll(emptyTrace, [...names, 'report', ...names], setting);
  expect(path.taken).toEqual(names);
  expect(path.refused).toBe('report');
  expect(path.beyond).toBe(0);
});

test('a link of any length is read to its bound, and what stands beyond it is counted', () => {
  const { trace } = { trace: record(tell(coldStart).events) };
  const names = Array.from({ length: 40_000 }, () => 'invoke');
  const path = takeAll(trace, names, setting);
  expect(path.taken.length).toBeLessThanOrEqual(mostChoices);
  expect(path.refused ?? path.beyond).toBeTruthy();
});
