import { expect, test } from 'vitest';
import { ask, give, noProgress, readProgress, see, writeProgress } from './progress.ts';

const made = give(give(see(see(noProgress, 'hook/first'), 'hook/guess'), 'hook/guess', 120), 'freeze/who-next', null);

test('what was seen and answered is the same after it was kept', () => {
  expect(made).toEqual({
    at: 'hook/guess',
    seen: ['hook/first', 'hook/guess'],
    answers: { 'hook/guess': 120, 'freeze/who-next': null },
  });
  expect(readProgress(writeProgress(made))).toEqual(made);
});

test('a beat is seen once, and a second answer replaces the first', () => {
  const again = give(see(made, 'hook/first'), 'hook/guess', 15);
  expect(again.seen).toEqual(made.seen);
  expect(again.at).toBe('hook/first');
  expect(again.answers['hook/guess']).toBe(15);
});

test('what is asked anew has no answer, and was seen', () => {
  const anew = ask(made, ['hook/guess', 'hook/again']);
  expect(anew.answers).toEqual({ 'freeze/who-next': null });
  expect(anew.seen).toEqual(made.seen);
});

test('what cannot be read, or is no longer told, is dropped', () => {
  for (const text of [
    null,
    '',
    'null',
    '[]',
    '{"seen":["hook/first"]}',
    '{"format":"lambda-lifecycle-progress","version":2}',
  ]) {
    expect(readProgress(text), String(text)).toEqual(noProgress);
  }
  const strange = { format: 'lambda-lifecycle-progress', version: 1, at: 'gone/gone', seen: ['hook/first', 7, 'gone'] };
  const answers = { 'hook/guess': { toString: 1 }, 'freeze/who-next': 'handler', gone: 1 };
  expect(readProgress(JSON.stringify({ ...strange, answers }))).toEqual({
    seen: ['hook/first'],
    answers: { 'freeze/who-next': 'handler' },
  });
});
