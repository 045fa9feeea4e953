import { describe, expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { setting } from '../../sources/scenarios/setting.ts';
import { openStory } from '../../sources/scenarios/testStories.ts';
import type { Setting } from '../../trace/setting.ts';
import './jsonLog.ts';
import { logLines } from './log.ts';

interface Line {
  readonly time: string;
  readonly type: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** Lambda's own lines of a story, in JSON. */
function platform(slug: string, own: Partial<Setting> = {}): Line[] {
  const scenario = scenarios.find((each) => each.slug === slug);
  const lines = logLines(openStory(slug).trace, { ...(scenario?.setting ?? setting), ...own, logFormat: 'json' });
  return lines.filter(({ kind }) => kind === 'platform').map(({ text }) => JSON.parse(text));
}
const typesOf = (slug: string, own: Partial<Setting> = {}) => platform(slug, own).map(({ type }) => type);

describe('the log of an ordinary function in JSON, as the level INFO lets it through', () => {
  test('a cold and a warm request: INIT_START, START and REPORT have their events, END has none', () => {
    expect(typesOf('json-log')).toEqual([
      'platform.initStart',
      'platform.start',
      'platform.report',
      'platform.start',
      'platform.report',
    ]);
    // An image has no runtime version, so its initStart is told at DEBUG alone.
    expect(typesOf('cold-then-warm')).toEqual(typesOf('json-log').slice(1));
  });

  test('each line has the time, and the fields that AWS names', () => {
    const [init, start, report, , warm] = platform('json-log');
    expect(init).toMatchObject({
      time: '2026-08-22T14:00:00.520Z',
      record: {
        initializationType: 'on-demand',
        phase: 'init',
        functionName: 'orders',
        functionVersion: '$LATEST',
        instanceId: setting.logStream,
        instanceMaxMemory: 536_870_912,
      },
    });
    expect(start?.record).toEqual({ requestId: setting.requestIds.first, version: '$LATEST' });
    expect(report?.record).toEqual({
      requestId: setting.requestIds.first,
      metrics: {
        durationMs: 36.33,
        billedDurationMs: 864,
        memorySizeMB: 512,
        maxMemoryUsedMB: 93,
        initDurationMs: 827.47,
      },
      status: 'success',
    });
    expect(warm?.record.metrics).not.toHaveProperty('initDurationMs');
  });

  test('what the function prints stays as it is', () => {
    const lines = openStory('json-log').steps.flatMap(({ lines }) => lines);
    expect(lines).toContain('cache is warm');
    expect(lines.filter((line) => line.includes('order 42 is placed')).map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 'INFO', timestamp: '2026-08-22T14:00:01.347Z' }),
    ]);
  });

  test('a failure is told by runtimeDone, too, which is at the level WARN', () => {
    expect(typesOf('invoke-timeout').slice(0, 3)).toEqual([
      'platform.start',
      'platform.runtimeDone',
      'platform.report',
    ]);
    const [, done, report] = platform('out-of-memory');
    for (const line of [done, report])
      expect(line?.record).toMatchObject({ status: 'error', errorType: 'Runtime.OutOfMemory' });
    // Whether a handler's own error makes the status is what sources disagree about: it is left out.
    expect(platform('handler-error')[1]?.record).not.toHaveProperty('status');
  });

  test('an INIT that fails, and one that was ordered ahead', () => {
    const failed = platform('init-error').filter(({ type }) => type.startsWith('platform.init'));
    expect(failed.map(({ type, record }) => [type, record.phase, record.status])).toEqual([
      ['platform.initRuntimeDone', 'init', 'error'],
      ['platform.initReport', 'init', 'error'],
      ['platform.initRuntimeDone', 'invoke', 'error'],
      ['platform.initReport', 'invoke', 'error'],
    ]);
    expect(platform('provisioned')[0]).toMatchObject({
      type: 'platform.initReport',
      record: { initializationType: 'provisioned-concurrency', status: 'success', metrics: { durationMs: 827.47 } },
    });
  });

  test('a restore, and an extension', () => {
    expect(typesOf('snapstart-restore', { packaging: 'zip' })).toEqual([
      'platform.restoreStart',
      'platform.restoreReport',
      'platform.start',
      'platform.report',
    ]);
    expect(platform('extension')[0]?.record).toMatchObject({ state: 'Ready', events: ['INVOKE', 'SHUTDOWN'] });
  });
});

test('every story has the same steps in its log as text and as JSON, but for END alone', () => {
  for (const { slug, setting: own } of scenarios) {
    const { trace } = openStory(slug);
    const at = (logFormat: 'text' | 'json') =>
      new Set(logLines(trace, { ...own, logFormat }).map(({ index }) => index));
    expect([...at('json')], slug).toEqual([...at('text')]);
    for (const { text, kind } of logLines(trace, { ...own, logFormat: 'json' })) {
      if (kind === 'platform') expect(() => JSON.parse(text), `${slug}: ${text}`).not.toThrow();
    }
  }
});

test('lines that were read from a log stay as they were printed', () => {
  const { trace } = openStory('cold-then-warm');
  const messages = trace.messages.map((message) => ({ ...message, lines: ['START RequestId: x Version: 1'] }));
  const lines = logLines({ ...trace, messages }, { ...setting, logFormat: 'json' });
  expect(new Set(lines.map(({ text }) => text))).toEqual(new Set(['START RequestId: x Version: 1']));
});
