import { describe, expect, test } from 'vitest';
import { environmentMachine } from '../../lifecycle/environmentMachine.ts';
import type { Report, TimedEvent } from '../../lifecycle/events.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { eventsOf, record } from '../../trace/record.ts';
import { routes, traceOf } from '../testTraces.ts';
import { billAt, billOf } from './bill.ts';
import { billedTags } from './billedTags.ts';
import { checkReport } from './billingModels.ts';

/** A cold start with these numbers: `next` comes first after INIT, `return` after the handler. */
const cold = (initMs: number, durationMs: number) =>
  traceOf({ route: routes.cold, takes: { mountImage: [100], next: [initMs], return: [durationMs] } });

describe('the worked examples of facts §6.3', () => {
  test.each([
    [3986.5, 61.09, 4048],
    [827.47, 36.33, 864],
    [0.1, 0.2, 1],
  ])('%d + %d is billed as %d', (initMs, durationMs, billedMs) => {
    expect(billOf(cold(initMs, durationMs), 'r1')).toMatchObject({ initMs, durationMs, billedMs });
  });

  test('a crash: 80.00 + 133.61 is 214', () => {
    const trace = traceOf({ route: routes.exit, takes: { next: [80], exit: [133.61] } });
    expect(billOf(trace, 'r1')).toMatchObject({ initMs: 80, durationMs: 133.61, billedMs: 214 });
  });

  test('a timeout: 84.00 + 3016.78 is 3101', () => {
    const trace = traceOf({ route: routes.timeout, takes: { next: [84], timeout: [3016.78] } });
    expect(billOf(trace, 'r1')).toMatchObject({ initMs: 84, durationMs: 3016.78, billedMs: 3101 });
  });

  test('a failed first init is not in this REPORT: 80 ms, then 98.71 ms, is 99', () => {
    const trace = traceOf({ route: routes.initErrorTwice, takes: { failInit: [80, 98.71] } });
    const bill = billOf(trace, 'r1');
    expect(bill).toMatchObject({ failedInitMs: 80, durationMs: 98.71, billedMs: 99 });
    expect(bill).not.toHaveProperty('initMs');
  });

  test('an init inside the request is Duration', () => {
    const trace = traceOf({ route: routes.initError, takes: { failInit: [80], next: [500], return: [20] } });
    expect(billOf(trace, 'r1')).toMatchObject({ failedInitMs: 80, durationMs: 520, billedMs: 520 });
  });

  test('of a restore only the hooks are billed', () => {
    const takes = { restoreRelease: [396.25], next: [115], return: [10.5] };
    const bill = billOf(traceOf({ route: routes.restore, takes }), 'r1');
    expect(bill).toMatchObject({ restoreMs: 511.25, billedRestoreMs: 115, durationMs: 10.5, billedMs: 126 });
    expect(bill).not.toHaveProperty('initMs');
  });
});

test('a restore that fails has no REPORT, so nothing of it is said to be billed', () => {
  const takes = { restoreRelease: [396.25], failRestore: [10_000] };
  const route = ['invoke', 'restoreStart', 'failRestore'] as const;
  const trace = traceOf({ route, takes });
  expect(billOf(trace, 'r1')).toMatchObject({ failedRestoreMs: 10_000 });
  for (const field of ['billedMs', 'billedRestoreMs', 'restoreMs'])
    expect(billOf(trace, 'r1')).not.toHaveProperty(field);
});

describe('the default story', () => {
  const trace = record(tell(coldThenWarm).events);

  test('is billed 864 ms and 3 ms; what comes before is not billed', () => {
    expect(billOf(trace, 'first')).toEqual({
      request: 'first',
      initMs: 827.47,
      durationMs: 36.33,
      billedMs: 864,
      beforeMs: 144,
    });
    expect(billOf(trace, 'second')).toEqual({
      request: 'second',
      durationMs: 2.44,
      billedMs: 3,
      beforeMs: 9,
      idleMs: 253_910,
    });
  });

  test('so far, it grows with the time', () => {
    const at = (type: string) => trace.messages.findIndex((message) => message.type === type);
    expect(billAt(trace, -1)).toBeUndefined();
    expect(billAt(trace, at('count'))).toEqual({ request: 'first', beforeMs: 3 });
    expect(billAt(trace, at('bootRuntime'), 100.4)).toMatchObject({ initMs: 100.4, billedMs: 101 });
    expect(billAt(trace, at('bootRuntime'), 10_000)).toMatchObject({ initMs: 228.56 });
    expect(billAt(trace, at('handle'), 1)).toMatchObject({ initMs: 827.47, durationMs: 1, billedMs: 829 });
    for (let step = 0; step < trace.messages.length - 1; step++) {
      const [now, then] = [billAt(trace, step), billAt(trace, step + 1)];
      if (now?.request === then?.request) expect(then?.billedMs ?? 0).toBeGreaterThanOrEqual(now?.billedMs ?? 0);
    }
    expect(billAt(trace, trace.messages.length - 1)).toEqual(billOf(trace, 'second'));
  });
});

describe('a printed REPORT', () => {
  test('shows its own number, and whether it adds up', () => {
    const withReport = (report: Report) =>
      record(
        eventsOf(cold(800, 36)).map(
          (event): TimedEvent => ({
            ...event,
            origin: 'inferred',
            ...(event.event.type === 'report' && { report, origin: 'observed' }),
          }),
        ),
      );
    const printed = { durationMs: 36.33, initMs: 827.47, billedMs: 864 };
    const good = withReport(printed);
    expect(billOf(good, 'r1')).toEqual({
      request: 'r1',
      initMs: 827.47,
      durationMs: 36.33,
      billedMs: 864,
      printed,
    });
    // Before REPORT nothing is known: an inferred step has no time.
    expect(billAt(good, 15)).toEqual({ request: 'r1' });
  });

  test.each<[Report, string | undefined]>([
    [{ durationMs: 61.09, initMs: 3986.5, billedMs: 4048 }, 'durationAndInit'],
    [{ durationMs: 3497.8, initMs: 986.19, billedMs: 3498 }, 'duration'],
    [{ durationMs: 600_000, initMs: 476.75, billedMs: 600_477 }, 'durationAndInit'],
    [{ durationMs: 2.44, billedMs: 3 }, 'duration'],
    [{ durationMs: 2.44, billedMs: 100 }, 'hundreds'],
    [{ durationMs: 3003.28, billedMs: 3000 }, 'capped'],
    [{ durationMs: 10.5, restoreMs: 511.25, billedRestoreMs: 115, billedMs: 126 }, 'durationAndRestore'],
    [{ durationMs: 2.44, billedMs: 4 }, undefined],
  ])('%j: %s', (report, model) => {
    expect(checkReport(report)).toEqual(model ? { adds: true, model } : { adds: false });
  });
});

test('every billed state leaves a span', () => {
  expect([...billedTags.keys()]).toEqual(['environment.init', 'environment.restoring.hooks', 'environment.busy']);
  for (const state of billedTags.keys()) expect(environmentMachine.getStateNodeById(state).meta).toBeDefined();
});
