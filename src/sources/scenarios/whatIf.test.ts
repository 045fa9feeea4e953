import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType } from '../../lifecycle/events.ts';
import { billOf } from '../../readings/bill/bill.ts';
import { logLines } from '../../readings/log/log.ts';
import { requestsOf } from '../../readings/moments.ts';
import { outcomeOf } from '../../readings/outcome.ts';
import { resultOf } from '../../readings/result.ts';
import { narrate } from '../../readings/step/narration.ts';
import { strips } from '../../readings/timeline.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { coldThenWarm, tell } from './index.ts';
import { checkParameters, initOf } from './parameterRules.ts';
import { defaultParameters, numberParameters, type Parameters } from './parameters.ts';
import { whatIf } from './whatIf.ts';

const standard = defaultParameters();
const traceOf = (own: Partial<Parameters>): Trace => record(tell(whatIf({ ...standard, ...own })).events);
const logOf = (own: Partial<Parameters>): string[] => {
  const scenario = whatIf({ ...standard, ...own });
  return logLines(record(tell(scenario).events), scenario.setting).map(({ text }) => text);
};
const timeOf = (trace: Trace, type: EventType, request = 'first'): number =>
  trace.messages.find((each) => each.type === type && each.request === request)?.at ?? Number.NaN;
const typesOf = (trace: Trace, request = 'first'): EventType[] =>
  trace.messages.filter((each) => each.request === request).map(({ type }) => type);

test('with nothing chosen it is the default story, to the last figure', () => {
  const [own, story] = [tell(whatIf(standard)), tell(coldThenWarm)];
  expect(own.events).toEqual(story.events);
  expect([...own.figures.values()]).toEqual([...story.figures.values()]);
});

test('a number that was changed is the reader’s own, and all others keep their sources', () => {
  const { figures } = tell(whatIf({ ...standard, functionInitMs: 1_200 }));
  const changed = [...figures].filter(([, { source }]) => source === 'reader');
  expect(changed.map(([{ event }, { ms }]) => [event.type, ms])).toEqual([['next', 1_200]]);
});

describe('values that lead elsewhere', () => {
  test('INIT over 10 s ends at 10 s, and runs again inside the invoke, where it is billed as Duration', () => {
    const trace = traceOf({ functionInitMs: 11_771.44, requests: 1 });
    expect(timeOf(trace, 'failInit') - timeOf(trace, 'initStart')).toBeCloseTo(10_000, 6);
    const bill = billOf(trace, 'first');
    expect(bill).toMatchObject({ failedInitMs: 10_000, durationMs: 12_036.33, billedMs: 12_037 });
    expect(bill.initMs).toBeUndefined();
    expect(logOf({ functionInitMs: 11_771.44 }).join('\n')).toContain(
      'INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout',
    );
  });

  test('if that passes the function’s time limit, it times out there; the next request inits once more', () => {
    const trace = traceOf({ functionInitMs: 11_771.44, timeoutMs: 3_000 });
    expect(timeOf(trace, 'timeout') - timeOf(trace, 'deliver')).toBeCloseTo(3_000, 6);
    expect(billOf(trace, 'first').billedMs).toBe(3_000);
    expect(typesOf(trace, 'second')).toContain('loadHandler');
  });

  test('a handler over the time limit times out exactly there, and the next request inits inside its Duration', () => {
    const trace = traceOf({ handlerMs: 4_000, timeoutMs: 3_000 });
    expect(timeOf(trace, 'timeout') - timeOf(trace, 'deliver')).toBeCloseTo(3_000, 6);
    expect(billOf(trace, 'first')).toMatchObject({ initMs: 827.47, durationMs: 3_000, billedMs: 3_828 });
    expect(typesOf(trace, 'second')).toContain('bootRuntime');
    expect(billOf(trace, 'second').initMs).toBeUndefined();
  });

  test('an extension that works past the time limit ends the invoke after the client has its answer', () => {
    const trace = traceOf({ extension: 'one', extensionTailMs: 5_000, timeoutMs: 3_000, requests: 1 });
    expect(timeOf(trace, 'respond')).toBeLessThan(timeOf(trace, 'timeout'));
    expect(timeOf(trace, 'timeout') - timeOf(trace, 'deliver')).toBeCloseTo(3_000, 6);
    expect(typesOf(trace).filter((type) => type === 'respond')).toHaveLength(1);
  });

  test('a streamed answer that passes the time limit is cut in the middle', () => {
    const types = typesOf(traceOf({ response: 'streaming', handlerMs: 4_000, timeoutMs: 3_000, requests: 1 }));
    expect(types.indexOf('timeout')).toBeGreaterThan(types.indexOf('firstByte'));
    expect(types).not.toContain('closeStream');
  });

  test('API Gateway answers after 29 s in the function’s place, which runs on', () => {
    const trace = traceOf({ frontDoor: 'apiGateway', handlerMs: 40_000, timeoutMs: 60_000, requests: 1 });
    expect(timeOf(trace, 'hangUp') - timeOf(trace, 'knock')).toBeCloseTo(29_000, 6);
    expect(timeOf(trace, 'return')).toBeGreaterThan(timeOf(trace, 'hangUp'));
    expect(billOf(trace, 'first').durationMs).toBe(40_000);
  });

  test('a stream through a door begins with its prelude, and API Gateway waits for all of it', () => {
    const trace = traceOf({
      frontDoor: 'apiGateway',
      response: 'streaming',
      handlerMs: 40_000,
      timeoutMs: 60_000,
      requests: 1,
    });
    const types = typesOf(trace);
    expect(types.indexOf('prelude')).toBeLessThan(types.indexOf('firstByteByDoor'));
    expect(types).not.toContain('hangUp');
    expect(timeOf(trace, 'lastByteByDoor') - timeOf(trace, 'knock')).toBeGreaterThan(29_000);
    expect(typesOf(traceOf({ response: 'streaming' }))).not.toContain('prelude');
  });

  test('a response over 6 MB is refused: with Node.js’s client the environment stays warm, with Python’s init runs again', () => {
    const [node, python] = (['node', 'python'] as const).map((client) => traceOf({ response: 'tooLarge', client }));
    for (const trace of [node, python]) {
      const types = trace ? typesOf(trace) : [];
      expect(types).toContain('refuse');
      expect(types).not.toContain('accept');
      expect(trace && resultOf(trace, 'first').ending).toBe('refuse');
      expect(trace && outcomeOf(trace, 'second').endings).toEqual(['refused']);
    }
    expect(node && typesOf(node, 'second')).not.toContain('startRuntime');
    expect(python && typesOf(python, 'second')).toContain('startRuntime');
    const told = python?.messages.find(({ type }) => type === 'exit');
    expect(python && narrate(python, told?.index ?? -1).sentences).toMatch(/client for Python.*413/);
    expect(logOf({ response: 'tooLarge', client: 'python' })).toContain(
      'RuntimeError: Failed to post invocation response',
    );
  });

  test('SnapStart restores, without an Init Duration; hooks over 10 s fail the request', () => {
    const restored = traceOf({ snapStart: true });
    expect(billOf(restored, 'first')).toMatchObject({ restoreMs: 511.25, billedRestoreMs: 115 });
    expect(typesOf(restored, 'second')).toContain('thaw');
    const failed = traceOf({ snapStart: true, hooksMs: 12_000 });
    expect(timeOf(failed, 'failRestore') - timeOf(failed, 'restoreRelease')).toBeCloseTo(10_000, 6);
    expect(typesOf(failed, 'second')).toContain('restoreStart');
  });

  test('provisioned environments are made ahead; what they cannot take at once spills over to a cold one', () => {
    const trace = traceOf({ provisioned: 2, requests: 3, arrival: 'atOnce' });
    const starts = ['first', 'second', 'third'].map((request) => typesOf(trace, request).includes('initStart'));
    expect(starts).toEqual([false, false, true]);
    expect(billOf(trace, 'first').initMs).toBeUndefined();
  });

  test('requests at once have an environment each; one after the other they share one', () => {
    const environments = (trace: Trace) => new Set(trace.messages.map(({ environment }) => environment)).size;
    expect(environments(traceOf({ requests: 4, arrival: 'atOnce' }))).toBe(4);
    expect(environments(traceOf({ requests: 4 }))).toBe(1);
  });
});

/** Any parameters within the bounds that are not refused; times are as often short as long. */
const anyParameters: fc.Arbitrary<Parameters> = fc
  .record({
    packaging: fc.constantFrom('image', 'zip'),
    architecture: fc.constantFrom('x86_64', 'arm64'),
    response: fc.constantFrom('buffered', 'streaming', 'tooLarge'),
    client: fc.constantFrom('node', 'python'),
    extension: fc.constantFrom('none', 'one'),
    arrival: fc.constantFrom('sequence', 'atOnce'),
    frontDoor: fc.constantFrom('direct', 'functionUrl', 'apiGateway', 'alb'),
    snapStart: fc.boolean(),
    ...(Object.fromEntries(
      Object.entries(numberParameters).map(([name, { min, max, ...row }]) => [
        name,
        'unit' in row
          ? fc.oneof(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: max / 1_000 })).map((s) => s * 1_000)
          : 'whole' in row
            ? fc.integer({ min, max })
            : fc
                .oneof(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 1_500_000 }), fc.nat(max * 100))
                .map((hundredths) => Math.min(max, hundredths / 100)),
      ]),
    ) as { [Name in keyof typeof numberParameters]: fc.Arbitrary<number> }),
  } as { [Name in keyof Parameters]: fc.Arbitrary<Parameters[Name]> })
  .filter((parameters) => checkParameters(parameters).length === 0);

test('whatever is chosen and not refused, the machines tell it, and the sums hold', () => {
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      const scenario = whatIf(parameters);
      const trace = record(tell(scenario).events);
      expect(trace.rejections).toEqual([]);
      expect(requestsOf(trace)).toHaveLength(parameters.requests);
      for (const { totalMs, segments } of strips(trace)) {
        expect(segments.reduce((sum, { ms }) => sum + ms, 0)).toBeCloseTo(totalMs, 1);
      }
      for (const request of requestsOf(trace)) {
        const types = typesOf(trace, request);
        const ended = types.some((type) =>
          ['respond', 'respondByDoor', 'lastByte', 'lastByteByDoor', 'hangUp'].includes(type),
        );
        expect(ended, 'its caller is answered').toBe(true);
        if (types.includes('failRestore')) continue;
        const { initMs, durationMs = 0, billedRestoreMs = 0, billedMs } = billOf(trace, request);
        expect(billedMs).toBe(Math.ceil(Math.round(((initMs ?? 0) + durationMs + billedRestoreMs) * 100) / 100));
        expect(durationMs).toBeLessThanOrEqual(parameters.timeoutMs);
        if (types.includes('timeout')) expect(durationMs).toBe(parameters.timeoutMs);
        expect(types.includes('failInit')).toBe(types.includes('initStart') && initOf(parameters) >= 10_000);
        if (types.includes('failInit')) expect(initMs).toBeUndefined();
      }
      const timeouts = logLines(trace, scenario.setting).filter(({ text }) =>
        /^INIT_REPORT .*Phase: init\tStatus: timeout/.test(text),
      );
      expect(timeouts).toHaveLength(trace.messages.filter(({ type }) => type === 'failInit').length);
    }),
    { numRuns: 500 },
  );
});
