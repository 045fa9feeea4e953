import { describe, expect, test } from 'vitest';
import type { EventType } from '../../lifecycle/events.ts';
import { eventTypes } from '../../lifecycle/wire.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldStart, tell, warmStart } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { everydaySteps } from '../../words/en/steps/everyday.ts';
import { furtherSteps } from '../../words/en/steps/index.ts';
import { stepsOfStories } from '../../words/en/steps/ofStories.ts';
import '../../words/further.ts';
import { words } from '../../words/index.ts';
import type { WordedStep } from '../../words/steps.ts';
import { whyOfStep } from '../../words/whys.ts';
import { routes, traceOf } from '../testTraces.ts';
import { label, narrate } from './narration.ts';
import { sourcesOf, whyOf } from './sourceOf.ts';
import { stepKey } from './stepKey.ts';

const steps = { ...everydaySteps, ...furtherSteps, ...stepsOfStories };

/** Facts §10.A as a reader must find it: who to whom, what is on the wire, the log line, what is billed. */
const rowsA: readonly (readonly [row: string, hops: string, says: readonly RegExp[]])[] = [
  ['A1', 'client>frontend', [/POST \/2015-03-31\/functions\/\{name\}\/invocations/, /6 MB/, /stays open/]],
  ['A2', '', [/authenticates and authorises/, /metadata/, /alias to a version/, /its id/]],
  ['A3', 'frontend>counting', [/1\.5 ms/, /429/]],
  ['A4', 'frontend>assignment', [/idle environment/, /none/]],
  ['A5', 'assignment>placement', [/slot/, /20 ms/, /no log line/]],
  ['A6', 'placement>workerHost', [/already booted/, /125 ms/, /credentials/]],
  ['A7', 'workerHost>codeStore', [/block device/, /chunks/, /unpacked/]],
  [
    'A8',
    'workerHost>runtimeApi',
    [/init message/, /Init Duration counts from here/, /public logs show, no line/, /INIT_START/],
  ],
  ['A9', 'runtimeApi>bootstrap', [/ENTRYPOINT and CMD/, /10 s/, /counts towards Init Duration/, /logged from now on/]],
  ['A10', '', [/interpreter or virtual machine/, /counts towards Init Duration/]],
  ['A11', 'bootstrap>handler', [/_HANDLER/, /counts towards Init Duration/, /logged/]],
  ['A12', 'bootstrap>runtimeApi', [/GET \/2018-06-01\/runtime\/invocation\/next/, /ends INIT/, /no line is printed/]],
  ['A13', 'runtimeApi>workerHost>assignment', [/ready/, /busy at once/, /not billed/]],
  ['A14', 'frontend>workerHost>runtimeApi', [/Only now/, /START is printed/, /Duration counts from here/]],
  ['A15', 'runtimeApi>bootstrap', [/200/, /request id, the deadline, the function’s ARN and the trace id/, /counting/]],
  ['A16', 'bootstrap>handler', [/handler\(event, context\)/, /billed as Duration/, /logged/]],
  ['A17', 'handler>bootstrap', [/result back/, /Duration goes on/]],
  [
    'A18',
    'bootstrap>runtimeApi',
    [/POST \/2018-06-01\/runtime\/invocation\/\{id\}\/response/, /6 MB/, /Duration goes on/],
  ],
  ['A19', 'runtimeApi>workerHost>frontend>client', [/HTTP 200/, /client is done/, /Duration goes on/]],
  ['A20', 'runtimeApi>bootstrap', [/202 \{"status":"OK"\}/, /Duration goes on/]],
  ['A21', 'bootstrap>runtimeApi', [/GET \/2018-06-01\/runtime\/invocation\/next/, /ends INVOKE and Duration/]],
  ['A22', 'runtimeApi>logs', [/END and REPORT/, /Init Duration plus Duration, rounded up/]],
  ['A23', 'workerHost>assignment>counting', [/idle/, /request is over/, /Nothing is billed/]],
  ['A24', '', [/frozen/, /no CPU/, /nothing is billed/, /\/tmp are kept/]],
];

/** Facts §10.B, the rows that are its own. */
const rowsB: readonly (readonly [event: EventType, says: readonly RegExp[]])[] = [
  ['idleFound', [/there is one/, /reserved/]],
  ['forward', [/straight to the worker host/, /Nothing is billed/]],
  ['thaw', [/exactly where they stood/, /inside its GET \/next/]],
  ['answerNext', [/200/, /START is printed/, /Duration counts from here/]],
  ['report', [/without Init Duration/, /Duration, rounded up/]],
];

const said = (trace: Trace, index: number) => `${narrate(trace, index).sentences} ${whyOf(trace, index)}`;

function pathOf(trace: Trace, index: number): string {
  const hops = trace.messages[index]?.wire.hops ?? [];
  const stops = hops.map(([from, to], place) => (place === 0 ? `${from}>${to}` : to));
  return stops.join('>');
}

describe('the transcript', () => {
  test('tells the cold start as facts §10.A has it', () => {
    const trace = record(tell(coldStart).events);
    expect(trace.messages).toHaveLength(rowsA.length);
    rowsA.forEach(([row, hops, says], index) => {
      expect([row, pathOf(trace, index)]).toEqual([row, hops]);
      for (const phrase of says) expect(said(trace, index), row).toMatch(phrase);
    });
  });

  test('tells the warm start as facts §10.B has it', () => {
    const trace = record(tell(warmStart).events);
    for (const [event, says] of rowsB) {
      const index = trace.messages.findIndex(({ type }) => type === event);
      for (const phrase of says) expect(said(trace, index), event).toMatch(phrase);
    }
    expect(trace.messages.some(({ type }) => type === 'initStart')).toBe(false);
  });

  test('clears up what people get wrong, where it arises', () => {
    const trace = record(tell(coldStart).events);
    const why = (event: EventType) =>
      whyOf(
        trace,
        trace.messages.findIndex(({ type }) => type === event),
      );
    expect(why('noneIdle')).toMatch(/not on the first call only/); // M1
    expect(why('requestSlot')).toMatch(/Init Duration is not the cold start/); // M2
    expect(why('next')).toMatch(/does not ask again and again/); // M3
    expect(why('answerNext')).toMatch(/does not push/); // M4
    expect(why('mountImage')).toMatch(/does not mean that Lambda runs Docker/); // M5
    expect(why('initStart')).toMatch(/not free/); // M7
    expect(whyOf(trace, 20)).toMatch(/not when the handler returns/); // M9
    const warm = record(tell(warmStart).events);
    expect(whyOf(warm, 3)).toMatch(/not published/); // M15
  });

  test('marks what is only known from talks', () => {
    const trace = record(tell(coldStart).events);
    const modelled = trace.messages.filter(({ index }) => narrate(trace, index).modelled).map(({ type }) => type);
    expect(modelled).toEqual([
      ...['authorize', 'count', 'noneIdle', 'requestSlot', 'createSlot', 'mountImage'],
      ...['initDone', 'deliver', 'respond', 'release', 'freeze'],
    ]);
  });
});

test('marks what is only known from talks of restores, orders, queues and thaws, and nothing that is documented', () => {
  const marks = (slug: string) => {
    const scenario = scenarios.find((each) => each.slug === slug);
    if (!scenario) throw new Error(`There is no ${slug}.`);
    const trace = record(tell(scenario).events);
    return new Map(trace.messages.map(({ type, index }) => [type, narrate(trace, index).modelled]));
  };
  expect(marks('warm-start').get('thaw')).toBe(true);
  expect(marks('snapstart-restore').get('restoreStart')).toBe(true);
  expect(marks('snapstart-publish').get('publish')).toBe(true);
  expect(marks('provisioned').get('provision')).toBe(true);
  const event = marks('async');
  expect([event.get('enqueue'), event.get('receive'), event.get('invokeByPoller')]).toEqual([true, true, true]);
  expect([event.get('invokeAsync'), event.get('acknowledge')]).toEqual([false, false]);
  // How a batch of SQS is polled is documented.
  const batch = marks('sqs');
  expect([batch.get('receive'), batch.get('invokeByPoller')]).toEqual([false, false]);
});

describe('the words', () => {
  test('every event has its own, short enough for its place', () => {
    for (const type of eventTypes) expect(steps).toHaveProperty(type);
    for (const [key, step] of Object.entries(steps)) {
      expect(step.label.length, `${key}: ${step.label}`).toBeLessThanOrEqual(32);
      expect(step.title.split(' ').length, `${key}: ${step.title}`).toBeLessThanOrEqual(6);
      expect(step.sentences, key).toMatch(/^[A-Z].*\.$/);
      expect(step.sentences.split(/\.\s/).length, key).toBeLessThanOrEqual(2);
      const why = whyOfStep(key as WordedStep);
      expect(why, key).toMatch(/^[A-Z].*\.$/);
      expect(why.split(/\.\s/), key).toHaveLength(1);
    }
  });

  test('short names fit a narrow screen', () => {
    for (const { short } of Object.values({ ...words.lanes, ...words.callers }))
      expect(short.length).toBeLessThanOrEqual(9);
  });

  test('a step that is not there is told so', () => {
    expect(() => label(record(tell(coldStart).events), 24)).toThrow(RangeError);
  });
});

describe('the same event, where it means something else', () => {
  const keysOf = (trace: Trace) => trace.messages.map(({ index }) => stepKey(trace, index));

  test.each([
    [routes.error, ['throw', 'error', 'respondWithError', 'reportCold', 'release']],
    [routes.timeout, ['timeout', 'respondAfterReset', 'reportFailed', 'releaseAfterFailure']],
    [routes.exit, ['exit', 'respondAfterReset', 'reportFailed', 'releaseAfterFailure']],
    [
      routes.initError,
      [
        'initError',
        'failInitPosted',
        'deliverAfterFailure',
        'startRuntimeAgain',
        'bootRuntimeAgain',
        'loadHandlerAgain',
        'nextAfterReinit',
      ],
    ],
    [routes.restore, ['restoreStart', 'restoreRelease', 'nextAfterRestore', 'answerNext', 'reportRestored']],
    [routes.initErrorEarly, ['initErrorEarly', 'failInitPosted']],
    [routes.initErrorTwice, ['initErrorAgain', 'failInitAgain', 'respondWithInitError', 'reportFailed']],
  ])('%j', (route, expected) => {
    const trace = traceOf({ route });
    expect(trace.rejections).toEqual([]);
    const keys = keysOf(trace);
    expect(keys.filter((key) => key && expected.includes(key))).toEqual(expected);
  });

  test('after a timeout the next request finds a reset environment', () => {
    const keys = keysOf(traceOf({ route: routes.timeout }, { route: ['invoke'] }));
    expect(keys).toContain('idleFoundAfterFailure');
    expect(keys).toContain('forwardAfterFailure');
    expect(keys.at(-3)).toBe('reportReinitialised');
  });

  test('every route has narration', () => {
    for (const route of Object.values(routes)) {
      const trace = traceOf({ route });
      for (const { index } of trace.messages) expect(sourcesOf(trace, index)[0]?.url).toMatch(/^https:/);
    }
  });
});
