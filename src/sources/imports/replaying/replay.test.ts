import { describe, expect, test } from 'vitest';
import { record } from '../../../trace/record.ts';
import { readLog } from '../read.ts';
import { replay } from './replay.ts';

const id = '0c4f9f3e-6f0e-4f0a-9a51-7d2b8e1f3a10';
const at = (ms: number) => `${new Date(Date.UTC(2026, 5, 1, 12, 0, 0) + ms).toISOString()}\t`;
const report = (ms: number, fields: string) => `${at(ms)}REPORT RequestId: ${id}\t${fields}`;

/** Logs of one invocation each, as Lambda prints them, and the events that they show, with what is known of each. */
const logs = {
  cold: [
    `${at(0)}INIT_START Runtime Version: nodejs:22.v72`,
    `${at(302)}START RequestId: ${id} Version: $LATEST`,
    `${at(320)}END RequestId: ${id}`,
    report(
      320,
      'Duration: 18.40 ms\tBilled Duration: 320 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\tInit Duration: 301.20 ms',
    ),
  ],
  warm: [
    `${at(0)}START RequestId: ${id} Version: $LATEST`,
    `${at(12)}END RequestId: ${id}`,
    report(12, 'Duration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB'),
  ],
  timeout: [
    `${at(0)}START RequestId: ${id} Version: $LATEST`,
    `${at(3000)}END RequestId: ${id}`,
    report(
      3000,
      'Duration: 3000.00 ms\tBilled Duration: 3000 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\tStatus: timeout',
    ),
  ],
  crash: [
    `${at(0)}START RequestId: ${id} Version: $LATEST`,
    `${at(40)}END RequestId: ${id}`,
    report(
      40,
      'Duration: 39.50 ms\tBilled Duration: 40 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\tStatus: error\tError Type: Runtime.ExitError',
    ),
  ],
  outOfMemory: [
    `${at(0)}START RequestId: ${id} Version: $LATEST`,
    `${at(640)}END RequestId: ${id}`,
    report(
      640,
      'Duration: 640.10 ms\tBilled Duration: 641 ms\tMemory Size: 512 MB\tMax Memory Used: 512 MB\tStatus: error\tError Type: Runtime.OutOfMemory',
    ),
  ],
  success: [
    `${at(0)}START RequestId: ${id} Version: $LATEST`,
    `${at(12)}END RequestId: ${id}`,
    report(
      12,
      'Duration: 11.70 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\tStatus: success',
    ),
  ],
  restore: [
    `${at(0)}RESTORE_START Runtime Version: java:21.v38`,
    `${at(420)}RESTORE_REPORT Restore Duration: 500.00 ms`,
    `${at(423)}START RequestId: ${id} Version: 7`,
    `${at(450)}END RequestId: ${id}`,
    report(
      450,
      'Duration: 26.10 ms\tBilled Duration: 147 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\tRestore Duration: 500.00 ms\tBilled Restore Duration: 120 ms',
    ),
  ],
  initTimeout: [
    `${at(0)}INIT_START Runtime Version: python:3.13.v43`,
    `${at(10000)}INIT_REPORT Init Duration: 9999.80 ms\tPhase: init\tStatus: timeout`,
    `${at(16010)}START RequestId: ${id} Version: $LATEST`,
    `${at(16110)}END RequestId: ${id}`,
    report(16110, 'Duration: 6100.00 ms\tBilled Duration: 6100 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB'),
  ],
  initError: [
    `${at(0)}INIT_START Runtime Version: nodejs:22.v72`,
    `${at(80)}INIT_REPORT Init Duration: 80.10 ms\tPhase: init\tStatus: error\tError Type: Runtime.ImportModuleError`,
    `${at(185)}INIT_REPORT Init Duration: 98.40 ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ImportModuleError`,
    `${at(185)}START RequestId: ${id} Version: $LATEST`,
    `${at(185)}END RequestId: ${id}`,
    report(
      185,
      'Duration: 98.71 ms\tBilled Duration: 99 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB\tStatus: error\tError Type: Runtime.ImportModuleError',
    ),
  ],
  truncated: [`${at(0)}START RequestId: ${id} Version: $LATEST`],
} as const;

const known = {
  cold: ['observed initStart', 'derived next', 'observed deliver', 'derived next', 'observed report'],
  warm: ['observed answerNext', 'derived next', 'observed report'],
  timeout: ['observed answerNext', 'derived timeout', 'observed report'],
  crash: ['observed answerNext', 'derived exit', 'observed report'],
  outOfMemory: ['observed answerNext', 'derived outOfMemory', 'observed report'],
  success: ['observed answerNext', 'derived next', 'observed report'],
  restore: ['derived restoreStart', 'observed next', 'observed deliver', 'derived next', 'observed report'],
  initTimeout: [
    'observed initStart',
    'observed failInit',
    'derived deliver',
    'observed next',
    'derived next',
    'observed report',
  ],
  initError: ['observed initStart', 'observed failInit', 'derived deliver', 'observed failInit', 'observed report'],
  truncated: ['observed answerNext'],
};

async function replayed(name: keyof typeof logs) {
  const lines = logs[name];
  const { index } = await readLog(lines.join('\n'));
  const { events, setting } = replay([{ invocation: index.invocationAt(0), lines }]);
  return { events, setting, trace: record(events) };
}

describe.each(Object.keys(logs) as (keyof typeof logs)[])('%s', (name) => {
  test('the machines accept all of it', async () => {
    expect((await replayed(name)).trace.rejections).toEqual([]);
  });

  test('tells what the log shows, and how that is known', async () => {
    const { events } = await replayed(name);
    expect(
      events.filter(({ origin }) => origin !== 'inferred').map(({ origin, event }) => `${origin} ${event.type}`),
    ).toEqual(known[name]);
  });

  test('an inferred step carries its bounds, and times never go back', async () => {
    const { events } = await replayed(name);
    const inferred = events.filter(({ origin, event }) => origin === 'inferred' && !event.type.startsWith('seen'));
    for (const { between } of inferred) expect(between?.[0]).toBeLessThanOrEqual(between?.[1] ?? -1);
    for (const [place, { at: time }] of events.entries())
      expect(time).toBeGreaterThanOrEqual(events[place - 1]?.at ?? 0);
  });

  test('every line of the log stands in the trace, once, in its order', async () => {
    const { trace } = await replayed(name);
    expect(trace.messages.flatMap(({ lines }) => lines ?? [])).toEqual(logs[name]);
  });
});

test('two invocations of one environment make one story', async () => {
  const { index } = await readLog(
    [...logs.cold, ...logs.warm.map((line) => line.replace('12:00:0', '12:04:0').replace(id, `${id}2`))].join('\n'),
  );
  const selection = [0, 1].map((place) => ({ invocation: index.invocationAt(place), lines: [] }));
  const trace = record(replay(selection).events);
  expect(trace.rejections).toEqual([]);
  expect(trace.messages.filter(({ type }) => type === 'idleFound')).toHaveLength(1);
});
