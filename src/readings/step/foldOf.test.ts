import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { foldOf, inShort } from './foldOf.ts';
import { narrate } from './narration.ts';
import { whyOf } from './sourceOf.ts';

const trace = record(tell(coldThenWarm).events);
const slugs = (of: Trace, kind: string) =>
  of.messages.filter(({ index }) => foldOf(of, index)?.kind === kind).map(({ slug }) => slug);

test('in the default story the service’s inner steps are told as one, once cold and once warm', () => {
  expect(slugs(trace, 'inner')).toEqual([
    ...['authorize', 'count', 'none-idle', 'request-slot', 'create-slot', 'mount-image'],
    ...['authorize-2', 'count-2', 'idle-found', 'forward'],
  ]);
  expect(foldOf(trace, 3)).toEqual({ kind: 'inner', from: 1, to: 6, finds: 'noneIdle' });
});

test('what has been told before is not told again: the step is named', () => {
  expect(slugs(trace, 'again')).toEqual([
    ...['invoke-2', 'handle-2', 'return-2', 'response-2', 'respond-2', 'accept-2', 'next-3', 'release-2', 'freeze-2'],
  ]);
  const handled = trace.messages.find(({ slug }) => slug === 'handle-2')?.index ?? -1;
  const fold = foldOf(trace, handled);
  expect(fold && inShort(fold)).toBe('As in step 16.');
});

test('the default story, read with its whys, takes about seven minutes', () => {
  const heads = new Set<string>();
  const read = trace.messages.flatMap(({ index }) => {
    const { title, sentences } = narrate(trace, index);
    const fold = foldOf(trace, index);
    if (!fold) return [title, sentences, whyOf(trace, index)];
    const short = inShort(fold);
    const isNew = !heads.has(short);
    heads.add(short);
    return isNew ? [title, short] : [title];
  });
  const minutes = read.join(' ').split(' ').length / 200;
  expect(minutes).toBeLessThan(7.5);
});

test('where the service refuses, its steps are the story: they are told one by one', () => {
  for (const scenario of scenarios) {
    const told = record(tell(scenario).events);
    for (const { index } of told.messages) {
      const fold = foldOf(told, index);
      if (fold?.kind !== 'inner') continue;
      expect(told.messages.slice(fold.from, fold.to + 1).map(({ type }) => type)).toContain(fold.finds);
      expect(fold.from <= index && index <= fold.to).toBe(true);
    }
  }
});
