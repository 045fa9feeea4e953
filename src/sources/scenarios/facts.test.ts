import { describe, expect, test } from 'vitest';
import { transcribe } from '../../diagram/transcript.ts';
import { stateName } from '../../lifecycle/population.ts';
import { billOf } from '../../readings/bill.ts';
import { wireCall } from '../../readings/wireCall.ts';
import { record } from '../../trace/record.ts';
import { scenarios } from './catalogue.ts';
import { tell } from './index.ts';

const open = (slug: string) => {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const { events } = tell(scenario);
  const trace = record(events);
  const steps = transcribe(trace, scenario.setting).map((item, index) => ({
    ...item,
    type: trace.messages[index]?.type,
    request: trace.messages[index]?.request,
    hops: trace.messages[index]?.wire.hops ?? [],
    wire: JSON.stringify(wireCall(trace, index, scenario.setting) ?? ''),
  }));
  return { events, trace, steps };
};

type Next = 'cold' | 'warm' | 'suppressed init' | 'unaffected';

/** How the next request would find environment `a` after the events of the first request that failed. */
function nextAfter(slug: string, request: string): Next {
  const { events } = open(slug);
  const last = events.findLastIndex((event) => event.request === request);
  const environment = record(events.slice(0, last + 1)).population.get('environment:a');
  const name = environment ? stateName(environment) : '';
  if (name === 'idle.frozen') return 'warm';
  if (name === 'initFailed.idle') return 'suppressed init';
  return name === 'gone' ? 'cold' : 'unaffected';
}

interface Failure {
  /** What happens, in order: the machines' words for the column "runtime/platform action". */
  readonly order: readonly string[];
  /** What the wire of the named step says to the caller. */
  readonly sees: readonly [step: string, text: string];
  /** The lines of the request, in order. None: the log has nothing. */
  readonly log: readonly RegExp[];
  /** Billed Duration in ms; absent where there is no REPORT. */
  readonly billed?: number;
  readonly next: Next;
  readonly request?: string;
}

const start = /^START/;
const end = /^END/;
const plain = /^REPORT (?!.*Status)/;

/** Facts §5, row by row. Times: INIT 228.56 + 598.91 ms, a first run 36.33 ms, a later one 2.44 ms, an extension's 45 ms. */
const failures: readonly (readonly [row: string, slug: string, failure: Failure])[] = [
  [
    'F1',
    'init-error',
    {
      order: ['initError', 'failInit', 'deliver', 'startRuntime', 'initError', 'failInit', 'respond'],
      sees: ['respond', 'X-Amz-Function-Error'],
      log: [
        /^INIT_REPORT .*Phase: init\tStatus: error/,
        /^INIT_REPORT .*Phase: invoke\tStatus: error/,
        start,
        end,
        /^REPORT (?!.*Init Duration).*Status: error/,
      ],
      billed: 229,
      next: 'suppressed init',
    },
  ],
  [
    'F2',
    'invalid-entrypoint',
    {
      order: ['initStart', 'failInit', 'deliver', 'failInit', 'respond'],
      sees: ['respond', 'Runtime.InvalidEntrypoint'],
      log: [
        /^INIT_REPORT Init Duration: 0\.00 ms\tPhase: init\tStatus: error/,
        /^INIT_REPORT .*Phase: invoke/,
        start,
        end,
        /^REPORT .*Status: error/,
      ],
      billed: 0,
      next: 'suppressed init',
    },
  ],
  [
    'F3',
    'init-timeout',
    {
      order: ['initStart', 'failInit', 'deliver', 'startRuntime', 'loadHandler', 'next', 'respond'],
      sees: ['respond', 'HTTP/1.1 200 OK'],
      log: [/^INIT_REPORT Init Duration: 10000\.00 ms\tPhase: init\tStatus: timeout/, start, end, plain],
      billed: 10_665,
      next: 'warm',
    },
  ],
  [
    'F4',
    'handler-error',
    {
      order: ['throw', 'error', 'respond', 'accept', 'next'],
      sees: ['respond', 'X-Amz-Function-Error'],
      log: [start, end, plain],
      billed: 3,
      next: 'warm',
    },
  ],
  [
    'F5',
    'error-ends-process',
    {
      order: ['throw', 'error', 'respond', 'accept', 'exit'],
      sees: ['respond', 'X-Amz-Function-Error'],
      log: [start, end, /^REPORT .*Status: error/],
      billed: 3,
      next: 'suppressed init',
    },
  ],
  [
    'F6',
    'invoke-timeout',
    {
      order: ['handle', 'timeout', 'respond', 'report'],
      sees: ['respond', 'Sandbox.Timedout'],
      log: [start, end, /^REPORT .*Status: timeout/],
      billed: 3_000,
      next: 'suppressed init',
    },
  ],
  [
    'F7',
    'runtime-exit',
    {
      order: ['handle', 'exit', 'respond'],
      sees: ['respond', 'Runtime.ExitError'],
      log: [start, end, /^REPORT .*Status: error\tError Type: Runtime\.ExitError/],
      billed: 134,
      next: 'suppressed init',
    },
  ],
  [
    'F8',
    'out-of-memory',
    {
      order: ['handle', 'outOfMemory', 'respond'],
      sees: ['respond', 'Runtime.OutOfMemory'],
      log: [
        start,
        end,
        /^REPORT .*Memory Size: 512 MB\tMax Memory Used: 512 MB\tStatus: error\tError Type: Runtime\.OutOfMemory/,
      ],
      billed: 640,
      next: 'suppressed init',
    },
  ],
  [
    'F9',
    'response-too-large',
    {
      order: ['response', 'refuse', 'respond', 'next'],
      sees: ['respond', 'Function.ResponseSizeTooLarge'],
      log: [start, end, plain],
      billed: 420,
      next: 'warm',
    },
  ],
  [
    'F10',
    'request-too-large',
    { order: ['invoke', 'rejectSize'], sees: ['rejectSize', '413'], log: [], next: 'unaffected' },
  ],
  [
    'F10',
    'event-too-large',
    {
      order: ['invokeAsync', 'rejectSize'],
      sees: ['rejectSize', '413'],
      log: [],
      next: 'unaffected',
      request: 'first',
    },
  ],
  [
    'F11',
    'throttle-account',
    {
      order: ['invoke', 'authorize', 'overLimit', 'reject'],
      sees: ['reject', '"Rate Exceeded.\\"'],
      log: [],
      next: 'unaffected',
    },
  ],
  [
    'F12',
    'extension-crash-init',
    {
      order: [
        'register',
        'startRuntime',
        'extensionCrash',
        'deliver',
        'startExtension',
        'register',
        'startRuntime',
        'next',
        'respond',
      ],
      sees: ['respond', 'HTTP/1.1 200 OK'],
      log: [/^INIT_REPORT .*Phase: init\tStatus: error\tError Type: Extension\.Crash/, start, end, plain],
      billed: 909,
      next: 'warm',
    },
  ],
  [
    'F13',
    'extension-crash',
    {
      order: ['handle', 'extensionCrash', 'respond'],
      sees: ['respond', 'Extension.Crash'],
      log: [start, end, /^REPORT .*Status: error\tError Type: Extension\.Crash/],
      billed: 885,
      next: 'suppressed init',
    },
  ],
  [
    'F14',
    'extension-tail-timeout',
    {
      order: ['respond', 'next', 'timeout', 'extensionShutdown', 'extensionExit'],
      sees: ['respond', 'HTTP/1.1 200 OK'],
      log: [start, end, /^REPORT .*Status: timeout/],
      billed: 3_873,
      next: 'suppressed init',
    },
  ],
  [
    'F15',
    'snapstart-hook-fails',
    {
      order: ['restoreStart', 'restoreRelease', 'restoreError', 'failRestore', 'respond', 'slotGone'],
      sees: ['respond', 'X-Amz-Function-Error'],
      log: [/^RESTORE_REPORT .*Status: error/],
      next: 'cold',
    },
  ],
  [
    'F16',
    'api-gateway-timeout',
    {
      order: ['handle', 'hangUp', 'return', 'response', 'answerDoor', 'next'],
      sees: ['hangUp', 'Endpoint request timed out'],
      log: [start, end, plain],
      billed: 35_000,
      next: 'warm',
    },
  ],
  [
    'F17',
    'function-not-ready',
    { order: ['invoke', 'rejectState'], sees: ['rejectState', '502'], log: [], next: 'unaffected' },
  ],
  [
    'F18',
    'call-out-of-order',
    {
      order: ['respond', 'accept', 'forbid', 'next'],
      sees: ['forbid', '403 Forbidden'],
      log: [start, end, plain],
      billed: 3,
      next: 'warm',
    },
  ],
  [
    'F18',
    'invalid-request-id',
    {
      order: ['return', 'rejectId', 'response', 'respond'],
      sees: ['rejectId', 'InvalidRequestID'],
      log: [start, end, plain],
      billed: 3,
      next: 'warm',
    },
  ],
];

describe('a failure of facts §5', () => {
  test('has a story, each of the eighteen', () => {
    const rows = new Set(failures.map(([row]) => row));
    expect([...rows]).toEqual(Array.from({ length: 18 }, (_, place) => `F${place + 1}`));
  });

  test.each(failures)('%s: %s', (_, slug, { order, sees, log, billed, next, request = 'first' }) => {
    const { trace, steps } = open(slug);
    const own = steps.filter((step) => step.request === request);
    let from = -1;
    for (const type of order) {
      const at = own.findIndex((step, place) => place > from && step.type === type);
      expect(at, `${type} after step ${from}`).toBeGreaterThan(from);
      from = at;
    }
    const [step, text] = sees;
    expect(own.findLast(({ type }) => type === step)?.wire).toContain(text);
    const lines = own.flatMap((each) => each.lines);
    expect(lines).toHaveLength(log.length);
    for (const [place, pattern] of log.entries()) expect(lines[place]).toMatch(pattern);
    const report = lines.find((line) => line.startsWith('REPORT'));
    expect(report && /Billed Duration: (\d+) ms/.exec(report)?.[1]).toBe(
      billed === undefined ? undefined : String(billed),
    );
    if (billed !== undefined) expect(billOf(trace, request).billedMs).toBe(billed);
    expect(nextAfter(slug, request)).toBe(next);
  });
});

const toClient = 'runtimeApi>workerHost>frontend>client';
const api = 'bootstrap>runtimeApi';
const back = 'runtimeApi>bootstrap';
type Billed = 'I' | 'D' | 'R' | '-';
type Row = readonly [row: string, type: string, hops: string, billed?: Billed, log?: RegExp];

/** Facts §10.C to §10.M; A and B stand in `scenarios.test.ts`. `billed`: as what the time after the row counts. */
const tables: readonly (readonly [slug: string, rows: readonly Row[]])[] = [
  [
    'streaming',
    [
      ['C2', 'write', 'handler>bootstrap', 'D'],
      ['C3', 'openStream', api, 'D'],
      ['C5', 'firstByte', toClient, 'D'],
      ['C6', 'chunk', `bootstrap>${toClient}`, 'D'],
      ['C7a', 'closeStream', api, 'D'],
      ['C8', 'next', api, '-'],
      ['C8', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'function-url-stream',
    [
      ['C4', 'prelude', api, 'D'],
      ['C5', 'firstByteByDoor', 'runtimeApi>workerHost>frontend>frontDoor>client', 'D'],
    ],
  ],
  ['streaming-fails', [['C7b', 'breakStream', api, 'D']]],
  [
    'streaming-timeout',
    [
      ['C7c', 'timeout', 'runtimeApi'],
      ['C7c', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'streaming-client-leaves',
    [
      ['C9', 'leave', 'client>frontend', 'D'],
      ['C9', 'chunk', `bootstrap>${toClient}`, 'D'],
    ],
  ],
  [
    'handler-error',
    [
      ['D2', 'throw', 'handler>bootstrap', 'D'],
      ['D3', 'error', api, 'D'],
      ['D4', 'respond', toClient, 'D'],
      ['D5', 'accept', back, 'D'],
      ['D6', 'next', api, '-'],
      ['D6', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'init-error',
    [
      ['E2', 'initError', api, 'I'],
      ['E3', 'failInit', 'runtimeApi', '-', /Phase: init\tStatus: error/],
      ['E5', 'deliver', 'frontend>workerHost>runtimeApi', 'D'],
      ['E6', 'startRuntime', back, 'D'],
      ['E7', 'initError', api, 'D'],
      ['E7', 'failInit', 'runtimeApi', '-', /Phase: invoke\tStatus: error/],
      ['E8', 'respond', toClient, '-'],
      ['E8', 'report', 'runtimeApi>logs', '-', /^START/],
    ],
  ],
  [
    'init-error-recovers',
    [
      ['E′', 'next', api, 'D'],
      ['E′', 'respond', toClient, 'D'],
    ],
  ],
  [
    'init-timeout',
    [
      ['E2-timeout', 'failInit', 'runtimeApi', '-', /Status: timeout/],
      ['E5', 'deliver', 'frontend>workerHost>runtimeApi', 'D'],
    ],
  ],
  [
    'invoke-timeout',
    [
      ['F2', 'timeout', 'runtimeApi', '-'],
      ['F5', 'respond', toClient, '-'],
      ['F5', 'report', 'runtimeApi>logs', '-', /^END/],
      ['F7', 'startRuntime', back, 'D'],
    ],
  ],
  [
    'extension-timeout',
    [
      ['F2', 'timeout', 'runtimeApi', '-'],
      ['F4', 'extensionShutdown', 'runtimeApi>extension', '-'],
      ['F5', 'respond', toClient, '-'],
    ],
  ],
  [
    'snapstart-publish',
    [
      ['G1', 'publish', 'client>placement', '-'],
      ['G2', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['G4', 'restoreNext', api, '-', /^INIT_REPORT/],
      ['G5', 'snapshot', 'workerHost', '-'],
    ],
  ],
  ['snapstart-publish-fails', [['G3', 'initError', api, 'I']]],
  [
    'snapstart-restore',
    [
      ['G6', 'noneIdle', 'frontend>assignment', '-'],
      ['G7', 'restoreStart', 'workerHost>microVm', '-'],
      ['G8', 'restoreRelease', back, 'R'],
      ['G10', 'next', api, '-', /^RESTORE_REPORT/],
      ['G11', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'snapstart-hook-fails',
    [
      ['G10′', 'restoreError', api],
      ['G10′', 'failRestore', 'runtimeApi', '-', /^RESTORE_REPORT .*Status: error/],
    ],
  ],
  [
    'provisioned',
    [
      ['H1', 'provision', 'client>placement', '-'],
      ['H2', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['H3', 'ready', 'runtimeApi>workerHost>assignment', '-', /^INIT_REPORT/],
      ['H4', 'idleFound', 'frontend>assignment', '-'],
    ],
  ],
  [
    'provisioned-spill-over',
    [
      ['H5', 'noneIdle', 'frontend>assignment', '-'],
      ['H5', 'initStart', 'workerHost>runtimeApi', 'I'],
    ],
  ],
  [
    'extension',
    [
      ['I1', 'startExtension', 'runtimeApi>extension', 'I'],
      ['I2', 'register', 'extension>runtimeApi', 'I'],
      ['I5', 'extensionNext', 'extension>runtimeApi', 'I'],
      ['I4', 'startRuntime', back, 'I'],
      ['I6', 'next', api, '-'],
      ['I8', 'extensionInvoke', 'runtimeApi>extension', 'D'],
      ['I9', 'answerNext', back, 'D'],
      ['I10', 'response', api, 'D'],
      ['I11', 'respond', toClient, 'D'],
      ['I12', 'next', api, 'D'],
      ['I14', 'extensionNext', 'extension>runtimeApi', '-'],
      ['I14', 'report', 'runtimeApi>logs', '-', /^END/],
      ['I15', 'freeze', 'workerHost', '-'],
    ],
  ],
  [
    'spin-down',
    [
      ['J1', 'spinDown', 'placement>workerHost', '-'],
      ['J2a', 'kill', back, '-'],
      ['J5', 'slotGone', 'workerHost>assignment', '-'],
    ],
  ],
  [
    'extension-spin-down',
    [
      ['J2b', 'terminate', back, '-'],
      ['J3', 'extensionShutdown', 'runtimeApi>extension', '-'],
      ['J4', 'extensionExit', 'extension', '-'],
      ['J5', 'slotGone', 'workerHost>assignment', '-'],
    ],
  ],
  [
    'async',
    [
      ['K1', 'invokeAsync', 'client>frontend', '-'],
      ['K2', 'enqueue', 'frontend>queue', '-'],
      ['K3', 'acknowledge', 'frontend>client', '-'],
      ['K4', 'receive', 'poller>queue', '-'],
      ['K5', 'invokeByPoller', 'poller>frontend', '-'],
      ['K5', 'deliver', 'frontend>workerHost>runtimeApi', 'D', /^START/],
      ['K6a', 'sendRecord', 'poller>destination'],
      ['K6a', 'deleteEvent', 'poller>queue'],
    ],
  ],
  [
    'async-retries',
    [
      ['K6b', 'returnEvent', 'poller>queue'],
      ['K6b', 'returnEvent', 'poller>queue'],
      ['K7', 'sendRecord', 'poller>destination'],
    ],
  ],
  [
    'async-throttled',
    [
      ['K6c', 'rejectPoller', 'frontend>poller'],
      ['K6c', 'returnEvent', 'poller>queue'],
    ],
  ],
  [
    'async-too-old',
    [
      ['K6c', 'rejectPoller', 'frontend>poller', '-'],
      ['K7', 'discard', 'poller', '-'],
      ['K7', 'sendRecord', 'poller>destination', '-'],
    ],
  ],
  [
    'async-switched-off',
    [
      ['K3', 'acknowledge', 'frontend>client', '-'],
      ['K7', 'discard', 'poller', '-'],
      ['K7', 'sendRecord', 'poller>destination', '-'],
    ],
  ],
  [
    'throttle-account',
    [
      ['L1', 'invoke', 'client>frontend', '-'],
      ['L2', 'overLimit', 'counting>frontend', '-'],
      ['L3', 'reject', 'frontend>client', '-'],
    ],
  ],
  [
    'throttle-behind-door',
    [
      ['L3', 'rejectDoor', 'frontend>frontDoor'],
      ['L3', 'respondByDoor', 'frontDoor>client'],
    ],
  ],
  [
    'response-too-large',
    [
      ['M', 'refuse', back, 'D'],
      ['M', 'respond', toClient, 'D'],
      ['M', 'next', api, '-'],
    ],
  ],
  [
    'api-gateway-timeout',
    [
      ['M', 'hangUp', 'frontDoor>client', 'D'],
      ['M', 'return', 'handler>bootstrap', 'D'],
    ],
  ],
  [
    'dry-run',
    [
      ['M', 'authorize', 'frontend', '-'],
      ['M', 'dryRun', 'frontend>client', '-'],
    ],
  ],
];

const billings: Readonly<Record<Billed, RegExp>> = {
  I: /billed as Init Duration from here/,
  D: /billed as Duration from here/,
  R: /billed as Restore Duration from here/,
  '-': /not billed/,
};

describe('the order of facts §10', () => {
  test.each(tables)('%s', (slug, rows) => {
    const { trace, steps } = open(slug);
    let from = -1;
    for (const [row, type, hops, billed, log] of rows) {
      const at = steps.findIndex((step, place) => place > from && step.type === type);
      expect(at, `${row} ${type}`).toBeGreaterThan(from);
      from = at;
      const step = steps[at];
      const way = [step?.hops[0]?.[0] ?? trace.messages[at]?.wire.at, ...(step?.hops ?? []).map(([, to]) => to)];
      expect(way.join('>'), row).toBe(hops);
      if (billed) expect(step?.meta, row).toMatch(billings[billed]);
      if (log) expect(step?.lines[0], row).toMatch(log);
    }
  });
});
