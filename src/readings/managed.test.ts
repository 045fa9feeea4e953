import { describe, expect, test } from 'vitest';
import { transcribe } from '../diagram/sequence/transcript.ts';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { tell } from '../sources/scenarios/index.ts';
import { record } from '../trace/record.ts';
import { billAt, billOf } from './bill/bill.ts';
import { priceOf } from './bill/price.ts';
import { logLines } from './log/log.ts';
import { outcomeOf } from './outcome.ts';
import { sourcesOf } from './step/sourceOf.ts';
import { stepKey } from './step/stepKey.ts';
import { summarize } from './summary.ts';
import { wireCall } from './wire/wireCall.ts';

function open(slug: string) {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const trace = record(tell(scenario).events);
  const at = (key: string) => trace.messages.findIndex(({ index }) => stepKey(trace, index) === key);
  const { setting } = scenario;
  return { trace, setting, at, wire: (key: string) => JSON.stringify(wireCall(trace, at(key), setting)) };
}

describe('two requests at once in one environment', () => {
  const { trace, setting, at, wire } = open('managed-instances');

  test('no time is billed, and no words say so', () => {
    expect(billOf(trace, 'first')).toEqual({ request: 'first', managed: { durationMs: 120 } });
    expect(billOf(trace, 'second')).toEqual({ request: 'second', managed: { durationMs: 60 } });
    expect(billAt(trace, at('handleManaged'), 10)?.managed).toEqual({ durationMs: 10 });
    expect(priceOf(billOf(trace, 'first'), { memoryMb: 512, architecture: 'arm64' })).toBeUndefined();
    for (const { meta, sentences } of transcribe(trace, setting)) {
      expect(meta).toMatch(/; paid as EC2 time, not as Duration(; modelled after AWS talks)?$/);
      expect(sentences).not.toMatch(/(Init )?Duration (is|counts|goes)|billed as|no cost|frozen:? no/);
    }
  });

  test('the log is JSON, and each line of a request bears its id', () => {
    const lines = logLines(trace, setting).map(({ text }) => JSON.parse(text));
    expect(lines).toEqual([
      {
        time: '2026-08-22T14:00:02.750Z',
        type: 'platform.initReport',
        record: {
          initializationType: 'lambda-managed-instances',
          phase: 'init',
          status: 'success',
          metrics: { durationMs: 750 },
        },
      },
      started('first', '2026-08-22T14:01:00.002Z'),
      started('second', '2026-08-22T14:01:00.032Z'),
      reported('second', '2026-08-22T14:01:00.092Z', { status: 'success', metrics: { durationMs: 60 } }),
      reported('first', '2026-08-22T14:01:00.122Z', { status: 'success', metrics: { durationMs: 120 } }),
    ]);
  });
  const requestId = (name: string) => setting.requestIds[name];
  const started = (name: string, time: string) => ({
    time,
    type: 'platform.start',
    record: { requestId: requestId(name), version: '$LATEST.PUBLISHED' },
  });
  const reported = (name: string, time: string, record: object) => ({
    time,
    type: 'platform.report',
    record: { requestId: requestId(name), ...record },
  });

  test('the Runtime API is spoken as everywhere', () => {
    expect(wire('nextManagedMore')).toContain('GET /2018-06-01/runtime/invocation/next');
    expect(wire('answerNextManaged')).toContain(requestId('first') ?? '?');
    // 14:01:00.002 UTC and 15 s.
    expect(wire('answerNextManaged')).toContain(String(Date.UTC(2026, 7, 22, 14, 1, 15, 2)));
    expect(wire('responseManaged')).toContain(`${requestId('second')}/response`);
    expect(wire('startRuntimeManaged')).toMatch(/=lambda-managed-instances\\nAWS_LAMBDA_MAX_CONCURRENCY=2/);
  });

  test('none is called cold', () => {
    expect(summarize(trace).requests.map(({ coldness }) => coldness)).toEqual(['warm', 'warm']);
  });
});

test('a request that times out: its caller has the error, its late answer gets 410, the other request is served', () => {
  const { trace, setting, at, wire } = open('managed-instances-timeout');
  expect(wire('respondTimedOut')).toContain('Task timed out after 3.00 seconds');
  expect(wire('postLate')).toMatch(/410 Gone.*InvokeTimeout/);
  expect(at('returnTooLate')).toBeGreaterThan(at('respondTimedOut'));
  expect(outcomeOf(trace, 'first').endings).toEqual(['timedOut']);
  expect(outcomeOf(trace, 'second').endings).toEqual([]);
  const reports = logLines(trace, setting).filter(({ text }) => text.includes('platform.report'));
  expect(reports.map(({ text }) => JSON.parse(text).record.status)).toEqual(['timeout', 'success']);
  expect(JSON.parse(reports[0]?.text ?? '').record).toMatchObject({
    errorType: 'Sandbox.Timedout',
    metrics: { durationMs: 3_000 },
  });
});

test('all workers busy: 429, told as such, and not as a limit of concurrency', () => {
  const { trace, wire, at } = open('managed-instances-busy');
  expect(wire('rejectBusy')).toContain('429');
  expect(wire('rejectBusy')).not.toContain('LimitExceeded');
  expect(sourcesOf(trace, at('rejectBusy'))[0]?.url).toContain('managed-instances-scaling');
  expect(billOf(trace, 'fourth')).toEqual({ request: 'fourth', managed: {} });
  expect(summarize(trace).requests.map(({ coldness }) => coldness)).toEqual(['warm', 'warm', 'warm', 'outside']);
});

test('an unhealthy environment is replaced by another one', () => {
  const { trace, at } = open('managed-instances-replaced');
  const steps = ['markUnhealthy', 'terminateManaged', 'slotGoneManaged', 'replace'].map(at);
  expect(steps).not.toContain(-1);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(trace.messages.find(({ request }) => request === 'first')?.environment).toBe('b');
});
