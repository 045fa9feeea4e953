import { describe, expect, test } from 'vitest';
import { stateName } from '../../lifecycle/population.ts';
import { billAt, billOf } from '../../readings/bill/bill.ts';
import { logLines } from '../../readings/log/log.ts';
import { outcomeOf } from '../../readings/outcome.ts';
import { narrate } from '../../readings/step/narration.ts';
import { stepKey } from '../../readings/step/stepKey.ts';
import { record } from '../../trace/record.ts';
import { scenarios } from './catalogue.ts';
import { tell } from './index.ts';
import { openStory } from './testStories.ts';

const open = (slug: string) => {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const trace = record(tell(scenario).events);
  const log = logLines(trace, scenario.setting).map(({ text }) => text);
  const keys = trace.messages.map(({ index }) => stepKey(trace, index));
  return { trace, log, keys, environment: trace.population.get('environment:a') };
};

/** Facts §5, the last three columns: what the client sees, what the log ends with, where the environment stands. */
const table: readonly [slug: string, answer: string, report: RegExp | undefined, environment: string][] = [
  ['init-error', 'respondWithInitError', /Status: error/, 'initFailed.idle'],
  ['invalid-entrypoint', 'respondAfterReset', /Status: error/, 'initFailed.idle'],
  ['init-timeout', 'respond', /^(?!.*Status).*REPORT/, 'idle.frozen'],
  ['handler-error', 'respondWithError', /^(?!.*Status).*REPORT/, 'idle.frozen'],
  ['init-error-hangs', 'respondAfterReset', /Status: timeout/, 'initFailed.idle'],
  ['streaming-timeout', 'lastByteCut', /Status: timeout/, 'initFailed.idle'],
  ['streaming-crash', 'lastByteTruncated', /Status: error/, 'initFailed.idle'],
  ['function-url-stream-crash', 'lastByteTruncated', /Status: error/, 'initFailed.idle'],
  ['streaming-fails', 'lastByteAfterError', /^(?!.*Status).*REPORT/, 'idle.frozen'],
  ['runtime-exit', 'respondAfterReset', /Status: error\tError Type: Runtime.ExitError/, 'gone'],
  ['response-too-large', 'respondTooLarge', /^(?!.*Status).*REPORT/, 'idle.frozen'],
  ['request-too-large', 'rejectSize', undefined, ''],
  ['throttle-rate', 'reject', undefined, ''],
  ['extension-crash-tail', 'respond', /Status: error\tError Type: Extension.Crash/, 'idle.frozen'],
  ['extension-tail-timeout', 'respond', /Status: timeout/, 'initFailed.idle'],
  ['snapstart-hook-fails', 'respondAfterRestoreFailure', undefined, 'gone'],
  ['snapstart-timeout', 'respondAfterRestoreTimeout', undefined, 'gone'],
  ['api-gateway-timeout', 'hangUp', /^(?!.*Status).*REPORT/, 'idle.frozen'],
  ['function-not-ready', 'rejectState', undefined, ''],
  ['call-out-of-order', 'respond', /^(?!.*Status).*REPORT/, 'idle.frozen'],
];

test.each(table)('%s', (slug, answer, report, environment) => {
  const opened = open(slug);
  expect(opened.keys).toContain(answer);
  const reports = opened.log.filter((line) => line.startsWith('REPORT'));
  if (report) expect(reports[0]).toMatch(report);
  else expect(reports).toEqual([]);
  expect(opened.environment ? stateName(opened.environment) : '').toBe(environment);
});

describe('the next request inits again inside itself, with no Init Duration in its REPORT', () => {
  test.each([
    'error-ends-process',
    'invoke-timeout',
    'out-of-memory',
    'extension-crash',
    'extension-crash-tail',
    'extension-timeout',
  ])('%s', (slug) => {
    const { trace, log, keys } = open(slug);
    expect(keys).toContain('startRuntimeAgain');
    expect(log.filter((line) => line.startsWith('REPORT')).at(-1)).not.toContain('Init Duration');
    expect(billOf(trace, 'second').initMs).toBeUndefined();
    // Facts §6.5: the suppressed init is inside Duration.
    expect(billOf(trace, 'second').durationMs).toBeGreaterThan(827);
  });
});

test.each([
  ['init-error', 'failInitPosted', /exits after its post/],
  ['init-error-recovers', 'failInitPosted', /exits after its post/],
  ['init-error-hangs', 'failInitHung', /does not exit/],
  ['init-timeout', 'failInitTimedOut', /10 s/],
  ['extension-init-timeout', 'failInitTimedOut', /10 s/],
  ['invalid-entrypoint', 'failInitMissing', /nothing to execute/],
  ['init-timeout-twice', 'timeoutInInit', /Phase: invoke/],
  ['init-error-hangs', 'timeoutInInit', /Phase: invoke/],
  ['invoke-timeout', 'timeout', /Duration counts until here/],
  ['runtime-exit', 'exit', /in the middle of the request/],
  ['error-ends-process', 'exitAfterError', /client has the error/],
  ['invalid-response-mode', 'exitAfterAnswer', /client has its answer/],
  ['streaming-crash', 'exit', /in the middle of the request/],
])('%s says which of several ends it is: %s', (slug, key, says) => {
  const { trace, keys } = open(slug);
  expect(keys).toContain(key);
  expect(narrate(trace, keys.indexOf(key as (typeof keys)[number])).sentences).toMatch(says);
});

test('no step of an INIT that fails says that it is billed (facts §6.5), and none of a second one is Init Duration', () => {
  for (const slug of ['init-error', 'init-error-recovers', 'init-error-hangs', 'init-timeout', 'invalid-entrypoint']) {
    const { steps } = openStory(slug);
    const failed = steps.findIndex(({ type }) => type === 'failInit');
    const began = steps.findIndex(({ type }) => type === 'initStart');
    for (const { sentences, meta } of steps.slice(began, failed)) {
      expect(sentences, slug).not.toMatch(/billed/);
      expect(meta, slug).toMatch(/not in REPORT/);
    }
    for (const { sentences, meta, type } of steps.slice(failed + 1)) {
      expect(meta, slug).not.toMatch(/Init Duration/);
      if (type === 'bootRuntime') expect(sentences, slug).toMatch(/billed as Duration/);
    }
  }
});

test.each([
  ['init-error', ['initFailed']],
  ['invalid-entrypoint', ['initFailed']],
  ['init-timeout', ['initTimedOut']],
  ['init-error-hangs', ['initTimedOut', 'timedOut']],
])('what became of %s: %j', (slug, endings) => {
  expect(outcomeOf(open(slug).trace, 'first').endings).toEqual(endings);
});

test('a process that ended long ago gets no SIGKILL', () => {
  const { keys } = open('runtime-exit');
  expect(keys.slice(-2)).toEqual(['spinDown', 'slotGone']);
  expect(open('spin-down').keys).toContain('kill');
});

test('whatever fails before its answer is answered first, and reported then', () => {
  for (const { slug } of scenarios) {
    const { keys } = open(slug);
    const answered = keys.findIndex((key) => key === 'respondAfterReset' || key === 'respondWithInitError');
    if (answered >= 0) expect(keys.indexOf('reportFailed'), slug).toBeGreaterThan(answered);
  }
});

test('out of memory: Max Memory Used is Memory Size, and the type is the new one', () => {
  const [first] = open('out-of-memory').log.filter((line) => line.startsWith('REPORT'));
  expect(first).toMatch(/Memory Size: 512 MB\tMax Memory Used: 512 MB.*Error Type: Runtime.OutOfMemory/);
});

test('an INIT of 10 s: its line says timeout, the second init is billed as Duration, the first is not in this REPORT', () => {
  const { trace, log } = open('init-timeout');
  expect(log[0]).toBe('INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout');
  const bill = billOf(trace, 'first');
  expect(bill.initMs).toBeUndefined();
  expect(bill.failedInitMs).toBe(10_000);
  expect(bill.billedMs).toBe(Math.ceil(bill.durationMs ?? 0));
});

test('the client of a stream sees bytes before the handler is done, that of a buffered response only after', () => {
  const { trace } = open('streaming');
  const at = (type: string) => trace.messages.find((message) => message.type === type)?.at ?? Number.NaN;
  expect(at('firstByte')).toBeLessThan(at('return'));
  expect(at('lastByte')).toBeGreaterThanOrEqual(at('return'));
});

test('a stream through a door begins with status and headers, which a direct one has not', () => {
  const { keys } = open('function-url-stream');
  expect(keys.indexOf('prelude')).toBeLessThan(keys.indexOf('firstByteByDoor'));
  expect(open('streaming').keys).not.toContain('prelude');
  expect(open('api-gateway-stream').keys).not.toContain('hangUp');
  const left = open('function-url-stream-leaves');
  expect(left.keys).toContain('chunkToNobody');
  expect(left.keys).not.toContain('lastByteByDoor');
  expect(left.environment && stateName(left.environment)).toBe('idle.frozen');
});

test('of 10 MB the first 6 flow freely, and the other 4 take 2 s and are charged', () => {
  const { trace, keys } = open('streaming-large');
  const [first, second] = trace.messages.filter(({ type }) => type === 'chunk');
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBe((4 / 2) * 1_000);
  expect(keys.filter((key) => key === 'chunk' || key === 'chunkBeyond')).toEqual(['chunk', 'chunkBeyond']);
  expect(billOf(trace, 'first').streamedBeyondMb).toBe(4);
  expect(billAt(trace, first?.index ?? 0)?.streamedBeyondMb).toBeUndefined();
  expect(billOf(open('streaming').trace, 'first').streamedBeyondMb).toBeUndefined();
});

describe('each reason of a 429 is told as the limit that it names', () => {
  test.each([
    ['throttle', /reserved concurrency is in use/],
    ['throttle-account', /account’s concurrency in this Region is in use, 1,000 by default/],
    ['throttle-rate', /ten times the concurrency/],
    ['throttle-reserved-rate', /the rate of the function’s reserved concurrency/],
    ['throttle-caller-rate', /the rate of the caller/],
    ['throttle-snapshots', /snapshots that are created at the same time/],
  ])('%s', (slug, says) => {
    const { trace } = open(slug);
    const limit = trace.messages.find(({ type }) => type === 'throttle' || type === 'overLimit');
    expect(narrate(trace, limit?.index ?? -1).sentences).toMatch(says);
  });
});

test('a batch of SQS that failed comes again after the visibility timeout, as another request', () => {
  const { trace, keys } = open('sqs-fails');
  expect(keys).toContain('answerPollerError');
  expect(keys.filter((key) => key === 'receiveBatch')).toHaveLength(2);
  expect(keys.indexOf('reappear')).toBeLessThan(keys.lastIndexOf('receiveBatch'));
  expect(trace.messages.filter(({ type }) => type === 'deleteEvent').map(({ request }) => request)).toEqual(['second']);
  expect(keys).toContain('deleteBatch');
});

test('with reserved concurrency 0, or after 6 h, an event is not tried: its record is sent', () => {
  for (const [slug, key] of [
    ['async-switched-off', 'discardSwitchedOff'],
    ['async-too-old', 'discard'],
  ] as const) {
    const { keys, log } = open(slug);
    expect(keys.slice(-3)).toEqual([key, 'sendRecordUntried', 'deleteEvent']);
    expect(log).toEqual([]);
  }
  const { trace } = open('async-too-old');
  expect(trace.messages.at(-1)?.at).toBeGreaterThan(6 * 3_600_000);
});

test('three tries of one event, a minute and two minutes apart, with one request id, then its record', () => {
  const { trace, log, keys } = open('async-retries');
  expect(new Set(log.filter((line) => line.startsWith('START')))).toHaveProperty('size', 1);
  expect(log.filter((line) => line.startsWith('START'))).toHaveLength(3);
  const tries = trace.messages.filter(({ type }) => type === 'receive').map(({ at }) => at);
  expect((tries[1] ?? 0) - (tries[0] ?? 0)).toBeGreaterThanOrEqual(60_000);
  expect((tries[2] ?? 0) - (tries[1] ?? 0)).toBeGreaterThanOrEqual(120_000);
  expect(keys.indexOf('acknowledge')).toBeLessThan(keys.indexOf('receive'));
  expect(keys.slice(-12)).toContain('sendRecordFailed');
});

test('three at once with one idle environment: one warm start and two cold ones', () => {
  const { keys } = open('burst');
  expect(keys.filter((key) => key === 'idleFound')).toHaveLength(1);
  expect(keys.filter((key) => key === 'nextAfterInit')).toHaveLength(2);
});
