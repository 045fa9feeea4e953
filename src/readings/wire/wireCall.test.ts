import { expect, test } from 'vitest';
import type { EventType } from '../../lifecycle/events.ts';
import { coldStart, tell, warmStart } from '../../sources/scenarios/index.ts';
import { eventsOf, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { routes, traceOf } from '../testTraces.ts';
import { wireCall } from './wireCall.ts';

const cold = record(tell(coldStart).events);
const { setting } = coldStart;
const id = '8f507cfc-9b3c-4f2e-9d61-2a7d0c54e1b8';
const at = (trace: Trace, type: EventType) => trace.messages.findLastIndex((message) => message.type === type);
const told = (trace: Trace, type: EventType) => wireCall(trace, at(trace, type), setting);

test.each<[EventType, string]>([
  ['invoke', 'POST /2015-03-31/functions/orders/invocations HTTP/1.1'],
  ['next', 'GET /2018-06-01/runtime/invocation/next HTTP/1.1'],
  ['answerNext', 'HTTP/1.1 200 OK'],
  ['response', `POST /2018-06-01/runtime/invocation/${id}/response HTTP/1.1`],
  ['respond', 'HTTP/1.1 200 OK'],
  ['accept', 'HTTP/1.1 202 Accepted'],
])('%s: %s', (type, startLine) => {
  expect(told(cold, type)).toMatchObject({ kind: 'http', startLine });
});

test('the deadline is the time of receipt plus the time limit', () => {
  const deadline = (trace: Trace) => {
    const call = told(trace, 'answerNext');
    return call?.kind === 'http' ? new Map(call.headers).get('Lambda-Runtime-Deadline-Ms') : undefined;
  };
  // 971.47 ms after 14:00:00 UTC, and 15 s.
  expect(deadline(cold)).toBe(String(Date.UTC(2026, 7, 22, 14, 0, 15) + 971));
  // The warm start begins with what is older than the window; its event arrives 9 ms after the call.
  expect(deadline(record(tell(warmStart).events))).toBe(String(Date.UTC(2026, 7, 22, 14, 0, 15) + 9));
});

test('the environment variables that matter', () => {
  expect(told(cold, 'startRuntime')).toEqual({
    kind: 'internal',
    text: expect.stringMatching(/ENTRYPOINT \+ CMD\nAWS_LAMBDA_RUNTIME_API=.*\nAWS_LAMBDA_FUNCTION_NAME=orders\n/s),
  });
  expect(told(cold, 'handle')).toEqual({ kind: 'internal', text: 'handler(event, context)' });
  expect(told(cold, 'freeze')).toBeUndefined();
});

test('failures', () => {
  const failed = traceOf({ route: routes.error });
  expect(told(failed, 'error')).toMatchObject({ startLine: expect.stringMatching(/\{id\}\/error/) });
  expect(told(failed, 'respond')).toMatchObject({
    headers: expect.arrayContaining([['X-Amz-Function-Error', 'Unhandled']]),
  });
  expect(told(traceOf({ route: routes.initError }), 'initError')).toMatchObject({
    startLine: 'POST /2018-06-01/runtime/init/error HTTP/1.1',
  });
  expect(told(traceOf({ route: routes.timeout }), 'respond')).toMatchObject({
    body: '{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: {id} Error: Task timed out after 15.00 seconds"}',
  });
});

test('an import invents nothing', () => {
  const observed = record(eventsOf(cold).map((event) => ({ ...event, origin: 'observed' as const })));
  const call = wireCall(observed, at(observed, 'answerNext'), { requestIds: {} });
  expect(call).toMatchObject({ kind: 'http', headers: [] });
  expect(wireCall(observed, 0, { requestIds: {} })).toMatchObject({ headers: [] });
  expect(wireCall(observed, at(observed, 'startRuntime'), { requestIds: {} })).toEqual({
    kind: 'internal',
    text: 'exec the bootstrap',
  });
});

test('the runtime sends back the id of the attempt with whatever it posts', () => {
  const idOf = (trace: Trace, type: EventType) => {
    const call = told(trace, type);
    return call?.kind === 'http' ? new Map(call.headers).get('Lambda-Runtime-Invocation-Id') : undefined;
  };
  const given = idOf(cold, 'answerNext');
  expect(given).toBeDefined();
  expect(idOf(cold, 'response')).toBe(given);
  expect(idOf(traceOf({ route: routes.error }), 'error')).toBe(given);
  expect(idOf(traceOf({ route: routes.initError }), 'initError')).toBeUndefined();
});
