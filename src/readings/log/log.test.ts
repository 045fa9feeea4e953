import { describe, expect, test } from 'vitest';
import type { TimedEvent } from '../../lifecycle/events.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { eventsOf, record } from '../../trace/record.ts';
import type { Setting } from '../../trace/setting.ts';
import { routes, traceOf } from '../testTraces.ts';
import { logLines } from './log.ts';

const setting: Setting = { packaging: 'image', memoryMb: 128, version: '7', requestIds: { r1: 'id-1', r2: 'id-2' } };
const texts = (trace: ReturnType<typeof traceOf>) => logLines(trace, setting).map(({ text }) => text);

test('the default story prints what CloudWatch would', () => {
  const trace = record(tell(coldThenWarm).events);
  const [first, second] = ['8f507cfc-9b3c-4f2e-9d61-2a7d0c54e1b8', 'c2b1a7de-41f0-4c7f-8a35-6e9d3b0f7c12'];
  const lines = logLines(trace, coldThenWarm.setting);
  expect(lines.map(({ text }) => text)).toEqual([
    `START RequestId: ${first} Version: $LATEST`,
    `END RequestId: ${first}`,
    `REPORT RequestId: ${first}\tDuration: 36.33 ms\tBilled Duration: 864 ms\tMemory Size: 512 MB\tMax Memory Used: 93 MB\tInit Duration: 827.47 ms`,
    `START RequestId: ${second} Version: $LATEST`,
    `END RequestId: ${second}`,
    `REPORT RequestId: ${second}\tDuration: 2.44 ms\tBilled Duration: 3 ms\tMemory Size: 512 MB\tMax Memory Used: 93 MB`,
  ]);
  expect(lines.map(({ index }) => trace.messages[index]?.type)).toEqual([
    ...['deliver', 'report', 'report'],
    ...['answerNext', 'report', 'report'],
  ]);
  expect(lines.every(({ kind }) => kind === 'platform')).toBe(true);
});

test('a zip prints INIT_START, once, also where INIT runs again inside the request; an image does not', () => {
  const trace = traceOf({ route: routes.initErrorTwice, takes: { failInit: [80.49, 98.71] } });
  const zip = logLines(trace, { ...setting, packaging: 'zip' }).map(({ text }) => text);
  expect(zip).toEqual(['INIT_START Runtime Version: {…}\tRuntime Version ARN: {…}', ...texts(trace)]);
});

describe('failures, as facts §3.4 and §5 have them', () => {
  test('F1: init fails twice; START comes after both', () => {
    expect(texts(traceOf({ route: routes.initErrorTwice, takes: { failInit: [80.49, 98.71] } }))).toEqual([
      'INIT_REPORT Init Duration: 80.49 ms\tPhase: init\tStatus: error\tError Type: Runtime.ImportModuleError',
      'INIT_REPORT Init Duration: 98.71 ms\tPhase: invoke\tStatus: error\tError Type: Runtime.ImportModuleError',
      'START RequestId: id-1 Version: 7',
      'END RequestId: id-1',
      'REPORT RequestId: id-1\tDuration: 98.71 ms\tBilled Duration: 99 ms\tMemory Size: 128 MB\tStatus: error\tError Type: Runtime.ImportModuleError',
    ]);
  });

  test('a process that ends in INIT without a word, as public logs have it, and one that the time limit ends', () => {
    const ended = texts(traceOf({ route: ['invoke', 'loadHandler', 'failInit'], takes: { failInit: [10.17] } }));
    expect(ended[0]).toBe(
      'INIT_REPORT Init Duration: 10.17 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError',
    );
    const route = ['invoke', 'loadHandler', 'failInit', 'loadHandler', 'timeout'] as const;
    const timedOut = texts(traceOf({ route, takes: { failInit: [3250.25], timeout: [3003.83] } }));
    expect(timedOut[1]).toBe('INIT_REPORT Init Duration: 3003.83 ms\tPhase: invoke\tStatus: timeout');
    expect(timedOut.at(-1)).toMatch(/Status: timeout$/);
  });

  test('F3: INIT runs into its limit, and the second one succeeds', () => {
    expect(texts(traceOf({ route: routes.initTimeout, takes: { failInit: [10_000], next: [12_000] } }))).toEqual([
      'INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout',
      'START RequestId: id-1 Version: 7',
      'END RequestId: id-1',
      'REPORT RequestId: id-1\tDuration: 12000.00 ms\tBilled Duration: 12000 ms\tMemory Size: 128 MB',
    ]);
  });

  test('F6 and F7: REPORT names the status; the next REPORT shows no Init Duration', () => {
    const timedOut = { route: routes.timeout, takes: { next: [84], timeout: [3000] } };
    const lines = texts(traceOf(timedOut, { route: ['invoke'], takes: { next: [84], return: [5] } }));
    expect(lines[2]).toBe(
      'REPORT RequestId: id-1\tDuration: 3000.00 ms\tBilled Duration: 3084 ms\tMemory Size: 128 MB\tInit Duration: 84.00 ms\tStatus: timeout',
    );
    expect(lines[5]).toBe('REPORT RequestId: id-2\tDuration: 89.00 ms\tBilled Duration: 89 ms\tMemory Size: 128 MB');
    expect(texts(traceOf({ route: routes.exit }))[2]).toMatch(/\tStatus: error\tError Type: Runtime\.ExitError$/);
  });

  test('a restore prints its REPORT, and no Init Duration', () => {
    const takes = { restoreRelease: [396.25], next: [115], return: [10.5] };
    const lines = texts(traceOf({ route: routes.restore, takes }));
    // An image has no runtime version for RESTORE_START to name.
    expect(lines[0]).toBe('RESTORE_REPORT Restore Duration: 511.25 ms');
    const zip = logLines(traceOf({ route: routes.restore, takes }), { ...setting, packaging: 'zip' });
    expect(zip[0]?.text).toMatch(/^RESTORE_START Runtime Version: /);
    expect(lines[3]).toMatch(/Memory Size: 128 MB\tRestore Duration: 511.25 ms\tBilled Restore Duration: 115 ms$/);
  });
});

test('steps from a log print exactly their lines', () => {
  const printed = ['START RequestId: x Version: 1', 'hello', 'STARTING up'];
  const events = eventsOf(traceOf({ route: routes.cold })).map(
    (event): TimedEvent => ({
      ...event,
      origin: 'inferred',
      ...(event.event.type === 'deliver' && { origin: 'observed', lines: printed }),
    }),
  );
  const lines = logLines(record(events), setting);
  expect(lines.map(({ text, kind }) => [text, kind])).toEqual([
    ['START RequestId: x Version: 1', 'platform'],
    ['hello', 'printed'],
    ['STARTING up', 'printed'],
  ]);
});
