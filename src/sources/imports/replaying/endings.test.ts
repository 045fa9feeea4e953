import { describe, expect, test } from 'vitest';
import { requestsOf } from '../../../readings/moments.ts';
import { badgeOf, resultOf } from '../../../readings/result.ts';
import { narrate } from '../../../readings/step/narration.ts';
import { record } from '../../../trace/record.ts';
import { readLog } from '../read.ts';
import { replay } from './replay.ts';

const id = '0c4f9f3e-6f0e-4f0a-9a51-7d2b8e1f3a10';
const at = (ms: number) => `${new Date(Date.UTC(2026, 5, 1, 12, 0, 0) + ms).toISOString()}\t`;
const sizes = 'Memory Size: 512 MB\tMax Memory Used: 90 MB';

/** A request of an environment that is older than the log, which fails so. */
const failing = (errorType: string) => [
  `${at(0)}START RequestId: ${id} Version: $LATEST`,
  `${at(40)}END RequestId: ${id}`,
  `${at(40)}REPORT RequestId: ${id}\tDuration: 39.50 ms\tBilled Duration: 40 ms\t${sizes}\tStatus: error\tError Type: ${errorType}`,
];

async function replayed(lines: readonly string[]) {
  const { index } = await readLog(lines.join('\n'));
  const trace = record(replay([{ invocation: index.invocationAt(0), lines }]).events);
  const [request = ''] = requestsOf(trace);
  return { trace, badge: badgeOf(resultOf(trace, request)) };
}

/** Every type that facts §5 and the formats' §2.3 name, and one that they do not. */
const badges: Readonly<Record<string, string>> = {
  'Runtime.ExitError': 'Runtime exited',
  'Runtime.OutOfMemory': 'Out of memory',
  'Runtime.Unknown': 'Unknown error',
  'Runtime.ImportModuleError': 'Init failed',
  'Runtime.UserCodeSyntaxError': 'Init failed',
  'Runtime.HandlerNotFound': 'Init failed',
  'Runtime.InvalidEntrypoint': 'Init failed',
  'Runtime.InvalidWorkingDir': 'Init failed',
  'Runtime.InvalidTaskConfig': 'Init failed',
  'Runtime.TruncatedResponse': 'Response cut off',
  'Runtime.InvalidResponseModeHeader': 'Invalid response mode',
  'Runtime.InvokeTimeout': 'Timed out',
  'Function.ResponseSizeTooLarge': 'Response too large',
  'Function.Unknown': 'Function error',
  'Function.Own': 'Function error',
  'Extension.Crash': 'Extension crashed',
  'Extension.ExitError': 'Extension crashed',
  'Extension.InitError': 'Init failed',
  'Extension.LaunchError': 'Init failed',
  'Extension.TooManyExtensions': 'Init failed',
  'Sandbox.Timedout': 'Timed out',
  'Sandbox.Timeout': 'Timed out',
  'Sandbox.Failure': 'Sandbox failed',
  'Logs.Whatever': 'Logs.Whatever',
};

describe.each(Object.entries(badges))('REPORT says %s', (errorType, badge) => {
  test(`the request is told as ${badge}; the machines accept it, and no line is lost`, async () => {
    const lines = failing(errorType);
    const told = await replayed(lines);
    expect(told.trace.rejections).toEqual([]);
    expect(told.badge).toBe(badge);
    expect(told.trace.messages.flatMap((message) => message.lines ?? [])).toEqual(lines);
    const titles = told.trace.messages.map(({ index }) => narrate(told.trace, index).title);
    if (badge !== 'Runtime exited' && badge !== 'Invalid response mode')
      expect(titles).not.toContain('The runtime process ends');
  });
});

test('a restore whose hook fails ends there, and takes its environment along', async () => {
  const lines = [
    `${at(0)}RESTORE_START Runtime Version: java:21.v38`,
    `${at(420)}RESTORE_REPORT Restore Duration: 500.00 ms\tStatus: error\tError Type: Runtime.RestoreHookUserErrorType`,
    `${at(423)}START RequestId: ${id} Version: 7`,
    `${at(424)}END RequestId: ${id}`,
    `${at(424)}REPORT RequestId: ${id}\tDuration: 1.10 ms\tBilled Duration: 122 ms\t${sizes}\tRestore Duration: 500.00 ms\tBilled Restore Duration: 120 ms\tStatus: error\tError Type: Runtime.RestoreHookUserErrorType`,
  ];
  const { trace, badge } = await replayed(lines);
  expect(trace.rejections).toEqual([]);
  expect(badge).toBe('Restore failed');
  expect(trace.messages.flatMap((message) => message.lines ?? [])).toEqual(lines);
});

test('an init that fails again inside the request is the failure, whatever REPORT calls it', async () => {
  const { trace, badge } = await replayed([
    `${at(0)}INIT_START Runtime Version: provided:al2023`,
    `${at(80)}INIT_REPORT Init Duration: 80.10 ms\tPhase: init\tStatus: error\tError Type: Extension.Crash`,
    `${at(185)}INIT_REPORT Init Duration: 98.40 ms\tPhase: invoke\tStatus: error\tError Type: Extension.Crash`,
    ...failing('Extension.Crash'),
  ]);
  expect(trace.rejections).toEqual([]);
  expect(badge).toBe('Init failed');
  expect(trace.messages.filter(({ type }) => type === 'failInit')).toHaveLength(2);
});

test('an init that fails first and then succeeds does not hide what the request itself fails by', async () => {
  const { trace, badge } = await replayed([
    `${at(0)}INIT_START Runtime Version: python:3.13.v43`,
    `${at(10_000)}INIT_REPORT Init Duration: 9999.80 ms\tPhase: init\tStatus: timeout`,
    `${at(16_010)}START RequestId: ${id} Version: $LATEST`,
    `${at(16_110)}END RequestId: ${id}`,
    `${at(16_110)}REPORT RequestId: ${id}\tDuration: 6100.00 ms\tBilled Duration: 6100 ms\t${sizes}\tStatus: error\tError Type: Runtime.OutOfMemory`,
  ]);
  expect(trace.rejections).toEqual([]);
  expect(badge).toBe('Out of memory');
});
