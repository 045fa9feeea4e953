import { describe, expect, test } from 'vitest';
import { type Entry, rank } from './ranking.ts';

const entry = (id: string, names: [string, ...string[]], hint = '', group: Entry['group'] = 'stories'): Entry => ({
  id,
  group,
  names,
  hint,
  run: () => undefined,
});
const order = (query: string, ...entries: Entry[]) => rank(entries, query).map(({ id }) => id);

describe('what fits a query', () => {
  const told = entry('told', ['Something else'], 'The retry comes later.');
  const within = entry('within', ['Asynchronous retries']);
  const begins = entry('begins', ['Retry policy']);
  const also = entry('also', ['Queue', 'Retry']);

  test('comes in this order: called so, beginning so, a word of it beginning so, said of it', () => {
    expect(order('retr', told, within, begins, also)).toEqual(['also', 'begins', 'within', 'told']);
  });

  test('of names that begin alike the shorter one is first; of equals the one that stands first', () => {
    expect(order('sn', entry('long', ['SnapStart: publish']), entry('short', ['SnapStart']))).toEqual([
      'short',
      'long',
    ]);
    expect(order('sn', entry('a', ['SnapStart']), entry('b', ['SnapStart']))).toEqual(['a', 'b']);
  });

  test('has every word of the query, in any order', () => {
    const restore = entry('restore', ['SnapStart: restore']);
    expect(order('res snap', restore, entry('publish', ['SnapStart: publish']))).toEqual(['restore']);
    expect(order('  RESTORE   snap ', restore)).toEqual(['restore']);
  });

  test('is found by initials', () => {
    expect(order('oom', entry('memory', ['Out of memory']), entry('other', ['Cold start']))).toEqual(['memory']);
  });

  test('is nothing whose letters only occur somewhere', () => {
    expect(order('lnt', entry('scattered', ['Client invocation after timeout']))).toEqual([]);
    expect(order('zzz', told, within, begins, also)).toEqual([]);
  });

  test('a step is found by its number, before all whose number begins so', () => {
    const steps = [12, 1, 10].map((step) => entry(String(step), ['Some step', String(step)]));
    expect(order('1', ...steps)[0]).toBe('1');
  });

  test('is no pattern and no markup', () => {
    expect(order('.*', told)).toEqual([]);
    expect(order('<b>', told)).toEqual([]);
    expect(order('\\', told)).toEqual([]);
  });
});

test('before anything is typed, each group shows what it has', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry(`story ${index}`, ['Story']));
  const shown = rank([...many, entry('word', ['Word'], '', 'words')], ' ');
  expect(shown.length).toBeLessThan(10);
  expect(shown.at(-1)?.id).toBe('word');
});
