import { expect, test } from 'vitest';
import { billOf } from '../../readings/bill/bill.ts';
import { strips } from '../../readings/timeline.ts';
import { record } from '../../trace/record.ts';
import { scenarios } from './catalogue.ts';
import { coldStart, coldThenWarm, tell, warmStart } from './index.ts';

/** Facts §10.A: row, from, to. Chains and fans are told hop by hop; a row without an arrow names its lane. */
const rowsA = [
  'A1 client>frontend',
  'A2 frontend',
  'A3 frontend>counting',
  'A4 frontend>assignment',
  'A5 assignment>placement',
  'A6 placement>workerHost',
  'A7 workerHost>codeStore',
  'A8 workerHost>runtimeApi',
  'A9 runtimeApi>bootstrap',
  'A10 bootstrap',
  'A11 bootstrap>handler',
  'A12 bootstrap>runtimeApi',
  'A13 runtimeApi>workerHost workerHost>assignment',
  'A14 frontend>workerHost workerHost>runtimeApi',
  'A15 runtimeApi>bootstrap',
  'A16 bootstrap>handler',
  'A17 handler>bootstrap',
  'A18 bootstrap>runtimeApi',
  'A19 runtimeApi>workerHost workerHost>frontend frontend>client',
  'A20 runtimeApi>bootstrap',
  'A21 bootstrap>runtimeApi',
  'A22 runtimeApi>logs',
  'A23 workerHost>assignment workerHost>counting',
  'A24 workerHost',
];

/** Facts §10.B; B8 to B12 are A16 to A22, and the slot's release (A23) belongs to every invoke. */
const rowsB = [
  'client>frontend',
  'frontend',
  'frontend>counting',
  'frontend>assignment',
  'frontend>workerHost',
  'workerHost>microVm',
  'runtimeApi>bootstrap',
  ...rowsA.slice(15).map((row) => row.replace(/^A\d+ /, '')),
];

const routes = (scenario: (typeof scenarios)[number]) =>
  record(tell(scenario).events).messages.map(({ wire }) =>
    wire.hops.length === 0 ? wire.at : wire.hops.map(([from, to]) => `${from}>${to}`).join(' '),
  );

test('the cold start is rows A1 to A24, in order, from and to where the facts say', () => {
  expect(routes(coldStart)).toEqual(rowsA.map((row) => row.replace(/^A\d+ /, '')));
});

test('the warm start is rows B1 to B13', () => {
  expect(routes(warmStart)).toEqual(rowsB);
});

test('the default story is a cold start, minutes of idle, and a warm start in the same environment', () => {
  const { messages } = record(tell(coldThenWarm).events);
  expect(routes(coldThenWarm)).toEqual([...routes(coldStart), ...routes(warmStart)]);
  expect((messages[24]?.at ?? 0) - (messages[23]?.at ?? 0)).toBeCloseTo(253_902, 3);
});

test('the machines refuse nothing of any scenario', () => {
  for (const scenario of scenarios) expect(record(tell(scenario).events).rejections, scenario.slug).toEqual([]);
});

test('the figures add up to what the public log printed', () => {
  const trace = record(tell(coldThenWarm).events);
  expect(billOf(trace, 'first')).toMatchObject({ initMs: 827.47, durationMs: 36.33, billedMs: 864, beforeMs: 144 });
  expect(billOf(trace, 'second')).toMatchObject({ durationMs: 2.44, billedMs: 3 });
  expect(strips(trace).map(({ totalMs }) => totalMs)).toEqual([1007.8, 11.44]);
});
