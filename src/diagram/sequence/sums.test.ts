import { expect, test } from 'vitest';
import { untie } from '../../readings/format.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { transcribe } from './transcript.ts';

test('the transcript alone tells of each request which part was largest, and what a warm one skipped', () => {
  const trace = record(tell(coldThenWarm).events);
  const sums = transcribe(trace, coldThenWarm.setting).flatMap(({ sum }) => (sum ? [untie(sum)] : []));
  expect(sums).toHaveLength(2);
  expect(sums[0]).toContain('The largest part is Function init 599 ms, 59 %.');
  expect(sums[1]).toMatch(/Skipped, because .*Function init 599 ms/);
});
