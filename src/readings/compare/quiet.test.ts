import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { cutRequest } from '../../trace/cut.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { untie } from '../format.ts';
import { requestsOf } from '../moments.ts';
import { align, type Side } from './align.ts';
import { quietOf, tellEnd } from './quiet.ts';

function open(slug: string): Trace {
  const whole = record(scenarios.filter((each) => each.slug === slug).flatMap((each) => tell(each).events));
  return cutRequest(whole, requestsOf(whole)[0] ?? '');
}

const told = (a: string, b: string, side: Side) => {
  const traces = { a: open(a), b: open(b) };
  return quietOf(traces, align(traces.a, traces.b), side, { a: 'A', b: 'B' }).map(({ lines }) => lines.map(untie));
};

test('a warm start skips what makes an environment, because it has one', () => {
  expect(told('cold-start', 'warm-start', 'b')).toEqual([
    ['Skipped: this environment exists already', 'Provision, Runtime init, Function init', 'A’s steps 4 to 14: 968 ms'],
  ]);
});

test('a cold start has no environment to thaw', () => {
  expect(told('cold-start', 'warm-start', 'a').map(([first]) => first)).toEqual(['Skipped: no environment is idle']);
});

test('a request that is over has no more steps', () => {
  const whole = open('cold-start');
  const traces = { a: whole, b: record(whole.messages.slice(0, 3)) };
  const quiet = quietOf(traces, align(traces.a, traces.b), 'b', { a: 'A', b: 'B' });
  expect(quiet.map(({ lines: [first] }) => first)).toEqual(['Skipped: this request is over']);
});

test.each([
  ['cold-start', 'snapstart-restore', 'b', 'Skipped: this environment comes from a snapshot'],
  ['cold-start', 'snapstart-restore', 'a', 'Skipped: there is no snapshot to restore'],
] as const)('%s against %s: side %s says why', (a, b, side, first) => {
  expect(told(a, b, side).map(([line]) => line)).toContain(first);
});

test('a story against itself skips nothing', () => {
  expect(told('cold-start', 'cold-start', 'a')).toEqual([]);
});

test('says when a side is over', () => {
  expect(untie(tellEnd(open('warm-start')))).toBe('ends after 11.4 ms');
  expect(tellEnd(record([]))).toBe('ends here; its time is not known');
});
