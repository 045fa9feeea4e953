import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldStart, coldThenWarm, tell, warmStart } from '../../sources/scenarios/index.ts';
import { cutRequest } from '../../trace/cut.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { untie } from '../format.ts';
import { requestsOf } from '../moments.ts';
import { routes, traceOf } from '../testTraces.ts';
import { align, cursorOf } from './align.ts';
import { differencesOf, totalsOf } from './compare.ts';
import { nameSteps, signed, tellDifference, tellVerdict } from './tellDifference.ts';

const cold = record(tell(coldStart).events);
const warm = record(tell(warmStart).events);
const names = { a: 'Cold', b: 'Warm' };
const runs: readonly (readonly [string, Trace])[] = [
  ...scenarios.flatMap((scenario) => {
    const whole = record(tell(scenario).events);
    return requestsOf(whole).map((request) => [`${scenario.slug} ${request}`, cutRequest(whole, request)] as const);
  }),
  ...Object.entries(routes).map(([name, route]) => [name, traceOf({ route })] as const),
  ['nothing', record([])],
];
/** Each against a cold start, a warm one, and its neighbour. */
const couples = runs.flatMap(([name, own], place) => {
  const neighbour = runs[place + 1] ?? ['nothing', record([])];
  const others = [['cold', cold], ['warm', warm], neighbour] as const;
  return others.map(([other, trace]) => [name, other, own, trace] as const);
});
const typesAt = (trace: Trace, indexes: readonly (number | undefined)[]) =>
  indexes.flatMap((index) => trace.messages[index ?? -1]?.type ?? []);

describe.each(couples)('%s against %s', (_, __, a, b) => {
  const pairs = align(a, b);

  test('every step of both stands in its order, and only the same event is matched', () => {
    expect(pairs.flatMap((pair) => pair.a ?? [])).toEqual(a.messages.map(({ index }) => index));
    expect(pairs.flatMap((pair) => pair.b ?? [])).toEqual(b.messages.map(({ index }) => index));
    const matched = pairs.filter((pair) => pair.a !== undefined && pair.b !== undefined);
    expect(
      typesAt(
        a,
        matched.map((pair) => pair.a),
      ),
    ).toEqual(
      typesAt(
        b,
        matched.map((pair) => pair.b),
      ),
    );
  });

  test('the cursors of the sides follow from that of the moments alone, whichever way one came', () => {
    const cursors = pairs.flatMap((_, moment) => [moment, moment + 0.4]);
    const show = (cursor: number) => [cursorOf(pairs, 'a', cursor), cursorOf(pairs, 'b', cursor)];
    const forward = cursors.map(show);
    expect(cursors.toReversed().map(show).reverse()).toEqual(forward);
    expect(cursorOf(pairs, 'a', pairs.length)).toBe(a.messages.length);
    expect(cursorOf(pairs, 'b', pairs.length)).toBe(b.messages.length);
  });

  test('the differences come in their order and do not overlap', () => {
    let last = -1;
    for (const { from, to } of differencesOf(a, b, pairs)) {
      expect(from).toBeGreaterThan(last);
      expect(to).toBeGreaterThanOrEqual(from);
      last = to;
    }
  });
});

test('the cursor of a side never goes back, moves with its own steps, and stands in the others', () => {
  const pairs = align(cold, warm);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: pairs.length, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (at, more) => {
        for (const side of ['a', 'b'] as const) {
          expect(cursorOf(pairs, side, at + more)).toBeGreaterThanOrEqual(cursorOf(pairs, side, at));
        }
      },
    ),
  );
  const alone = pairs.findIndex((pair) => pair.b === undefined);
  expect(cursorOf(pairs, 'a', alone + 0.5)).toBe((pairs[alone]?.a ?? 0) + 0.5);
  expect(cursorOf(pairs, 'b', alone + 0.5)).toBe(cursorOf(pairs, 'b', alone));
});

describe('cold against warm', () => {
  const pairs = align(cold, warm);
  const differences = differencesOf(cold, warm, pairs);

  test('the event that answers GET next is the same step, though it is told in other words', () => {
    const pair = pairs.find(({ a }) => cold.messages[a ?? -1]?.type === 'answerNext');
    expect(warm.messages[pair?.b ?? -1]?.type).toBe('answerNext');
  });

  test('the GET next that ends INIT has no counterpart; the one that ends INVOKE has', () => {
    const [init, invoke] = pairs.filter(({ a }) => cold.messages[a ?? -1]?.type === 'next');
    expect(init?.b).toBeUndefined();
    expect(warm.messages[invoke?.b ?? -1]?.type).toBe('next');
  });

  test('says what warm does in place of the making of an environment, and how much sooner the handler returns', () => {
    expect(differences.map(({ kind }) => kind)).toEqual(['steps', 'wait']);
    expect(differences.map((difference) => untie(tellDifference(cold, difference, names)))).toEqual([
      expect.stringMatching(
        /^Warm takes steps \d+ to \d+ \(\d.* ms\) in place of Cold’s steps \d+ to \d+ \(\d.* ms\)$/,
      ),
      'Until “The handler returns”: 36.3 ms in Cold, 2.44 ms in Warm',
    ]);
    const [steps] = differences;
    expect(steps?.a && nameSteps(cold, steps.a)).toMatch(/^No idle environment … /);
  });

  test('the differences add up to what the client waits less', () => {
    const [client, billed] = totalsOf(cold, warm);
    const sum = differences.reduce((total, { deltaMs = 0 }) => total + deltaMs, 0);
    expect(sum).toBeCloseTo(client?.deltaMs ?? 0, 2);
    expect(billed).toMatchObject({ kind: 'billed', a: 864, b: 3, deltaMs: -861 });
    expect(untie(tellVerdict(totalsOf(cold, warm), names))).toBe('Warm answers 996 ms sooner: 11.4 ms, not 1.01 s.');
    expect(untie(tellVerdict(totalsOf(warm, cold), { a: 'Warm', b: 'Cold' }))).toBe(
      'Warm answers 996 ms sooner: 11.4 ms, not 1.01 s.',
    );
  });

  test('the two requests of one story differ as the two stories do', () => {
    const whole = record(tell(coldThenWarm).events);
    const [first, second] = [cutRequest(whole, 'first'), cutRequest(whole, 'second')];
    expect(differencesOf(first, second, align(first, second))).toEqual(differences);
  });
});

test('a trace does not differ from itself', () => {
  for (const [, trace] of runs) expect(differencesOf(trace, trace, align(trace, trace))).toEqual([]);
  expect(untie(tellVerdict(totalsOf(cold, cold), names))).toBe('Both answer after 1.01 s.');
});

test('steps that only one side has are skipped or added, and where their times are inferred nobody says how long', () => {
  const short = record(warm.prelude.concat(warm.messages.slice(0, 5)));
  const whole = record(warm.prelude.concat(warm.messages.slice(0, 7)));
  const told = (a: Trace, b: Trace) => {
    const differences = differencesOf(a, b, align(a, b));
    return differences.map((difference) => tellDifference(a, difference, names));
  };
  expect(told(whole, short)).toEqual([expect.stringMatching(/^Warm skips Cold’s steps 6 to 7: \d/)]);
  expect(told(short, whole)).toEqual([expect.stringMatching(/^Warm adds steps 6 to 7: \d/)]);
  const inferred = {
    ...whole,
    messages: whole.messages.map((message) => ({ ...message, origin: 'inferred' as const })),
  };
  expect(told(inferred, short)).toEqual(['Warm skips Cold’s steps 6 to 7: time not known']);
  expect(totalsOf(inferred, short)[0]).toEqual({ kind: 'client' });
});

test('a difference has its sign', () => {
  expect([34, 0, -34].map(signed).map(untie)).toEqual(['+34 ms', '0 ms', '−34 ms']);
});
