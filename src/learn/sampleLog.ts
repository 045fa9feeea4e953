import { readLog } from '../sources/imports/read.ts';
import { readLines } from '../sources/imports/replaying/lines.ts';
import { replay } from '../sources/imports/replaying/replay.ts';
import { record } from '../trace/record.ts';
import type { Setting } from '../trace/setting.ts';
import type { Trace } from '../trace/trace.ts';

/** A log of our own making: a request that times out, and the next one in the same environment. */
const lines = [
  '2026-02-03T12:00:00.000Z\tSTART RequestId: 3b0f6d52-08a4-4d25-9f0e-5a7c1b2d3e01 Version: $LATEST',
  '2026-02-03T12:00:03.000Z\tEND RequestId: 3b0f6d52-08a4-4d25-9f0e-5a7c1b2d3e01',
  '2026-02-03T12:00:03.000Z\tREPORT RequestId: 3b0f6d52-08a4-4d25-9f0e-5a7c1b2d3e01\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 512 MB\tMax Memory Used: 93 MB\tStatus: timeout',
  '2026-02-03T12:00:41.000Z\tSTART RequestId: 7c9e2a14-6b35-4f80-8d21-0e4f5a6b7c02 Version: $LATEST',
  '2026-02-03T12:00:41.866Z\tEND RequestId: 7c9e2a14-6b35-4f80-8d21-0e4f5a6b7c02',
  '2026-02-03T12:00:41.866Z\tREPORT RequestId: 7c9e2a14-6b35-4f80-8d21-0e4f5a6b7c02\tDuration: 865.47 ms\tBilled Duration: 866 ms\tMemory Size: 512 MB\tMax Memory Used: 94 MB',
];

/** The sample log, read and replayed as any other log is. */
export async function replaySample(): Promise<{ trace: Trace; setting: Setting }> {
  const { findings, index, text } = await readLog(`${lines.join('\n')}\n`);
  const log = { text, format: findings.format, descending: index.columns.descending };
  const selection = await Promise.all(
    Array.from({ length: index.length }, async (_, place) => {
      const invocation = index.invocationAt(place);
      return { invocation, lines: await readLines(log, invocation) };
    }),
  );
  const { events, setting } = replay(selection);
  return { trace: record(events), setting };
}
