import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { stepKey } from '../step/stepKey.ts';
import { wireCall } from './wireCall.ts';

/** The wire of the first step of a story that means this, as text. */
function wireOf(slug: string, key: string): string {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  const trace = record(tell(scenario).events);
  const index = trace.messages.findIndex((message) => stepKey(trace, message.index) === key);
  return JSON.stringify(wireCall(trace, index, scenario.setting));
}

/** From the facts: §2.1, §2.6, §2.7, §3.1, §4.1, §4.2, §5. */
test.each([
  ['extension', 'register', '/2020-01-01/extension/register'],
  ['extension', 'extensionNext', '/2020-01-01/extension/event/next'],
  ['extension-timeout', 'extensionShutdown', '\\"shutdownReason\\":\\"timeout\\"'],
  ['extension-spin-down', 'extensionShutdown', '\\"shutdownReason\\":\\"spindown\\"'],
  ['extension-init-timeout', 'extensionShutdown', 'Which reason it names after an INIT that failed is not documented'],
  ['snapstart-publish', 'restoreNext', '/2018-06-01/runtime/restore/next'],
  ['snapstart-hook-fails', 'restoreError', '"Lambda-Runtime-Function-Error-Type","Runtime.AfterRestoreError"'],
  ['snapstart-hook-fails', 'respondAfterRestoreFailure', 'HTTP/1.1 400'],
  ['snapstart-timeout', 'respondAfterRestoreTimeout', 'HTTP/1.1 408'],
  ['streaming', 'openStream', '"Lambda-Runtime-Function-Response-Mode","streaming"'],
  ['streaming', 'openStream', 'application/octet-stream'],
  ['function-url-stream', 'openStream', 'application/vnd.awslambda.http-integration-response'],
  [
    'function-url-stream',
    'invokeStreamByFunctionUrl',
    'POST /2021-11-15/functions/orders/response-streaming-invocations HTTP/1.1',
  ],
  ['function-url-stream', 'prelude', '\\\\0'.repeat(8)],
  ['streaming-fails', 'breakStream', 'Lambda-Runtime-Function-Error-Body'],
  ['response-too-large', 'refuse', '6291556 bytes'],
  ['response-too-large', 'respondTooLarge', 'Function.ResponseSizeTooLarge'],
  ['call-out-of-order', 'forbid', 'InvalidStateTransition'],
  ['invalid-request-id', 'rejectId', 'InvalidRequestID'],
  ['invalid-response-mode', 'refuseMode', 'InvalidFunctionResponseMode'],
  ['invalid-response-mode', 'respondInvalidMode', 'Runtime.InvalidResponseModeHeader'],
  ['streaming-timeout', 'lastByteCut', 'Sandbox.Timeout'],
  ['streaming-crash', 'lastByteTruncated', 'Runtime.TruncatedResponse'],
  ['function-url-stream-crash', 'lastByteTruncated', 'Runtime.TruncatedResponse'],
  ['init-error', 'initError', '"Lambda-Runtime-Function-Error-Type","Runtime.ImportModuleError"'],
  ['init-error', 'respondWithInitError', 'Runtime.ImportModuleError'],
  ['init-error', 'respondWithInitError', 'The body is what the bootstrap posted'],
  ['init-error-hangs', 'respondAfterReset', 'Sandbox.Timedout'],
  ['runtime-exit', 'respondAfterReset', 'Runtime exited with error: exit status 1'],
  ['out-of-memory', 'respondAfterReset', 'Runtime.OutOfMemory'],
  ['extension-crash', 'respondAfterReset', 'Extension.Crash'],
  ['invalid-entrypoint', 'respondAfterReset', "Couldn't find valid bootstrap(s)"],
  ['throttle', 'reject', 'ReservedFunctionConcurrentInvocationLimitExceeded'],
  ['throttle-account', 'reject', '"Reason\\":\\"ConcurrentInvocationLimitExceeded'],
  ['throttle-rate', 'reject', '"Reason\\":\\"FunctionInvocationRateLimitExceeded'],
  ['throttle-reserved-rate', 'reject', 'ReservedFunctionInvocationRateLimitExceeded'],
  ['throttle-caller-rate', 'reject', 'CallerRateLimitExceeded'],
  ['throttle-snapshots', 'reject', 'ConcurrentSnapshotCreateLimitExceeded'],
  ['throttle-behind-door', 'rejectDoor', 'ReservedFunctionConcurrentInvocationLimitExceeded'],
  ['event-too-large', 'rejectSizeAsync', '413'],
  ['sqs-fails', 'answerPollerError', '"X-Amz-Function-Error","Unhandled"'],
  ['async-throttled', 'rejectPoller', '429'],
  ['request-too-large', 'rejectSize', '413'],
  ['function-not-ready', 'rejectState', '502'],
  ['dry-run', 'dryRun', '204'],
  ['dry-run', 'invokeDryRun', '"X-Amz-Invocation-Type","DryRun"'],
  ['tenants', 'invoke', '"X-Amz-Tenant-Id","north"'],
  ['tenants', 'answerNextWarm', '"Lambda-Runtime-Aws-Tenant-Id","north"'],
  ['tenants', 'answerNext', '"Lambda-Runtime-Aws-Tenant-Id","south"'],
  ['async', 'invokeAsync', '"X-Amz-Invocation-Type","Event"'],
  ['async', 'acknowledge', '202'],
  ['api-gateway-timeout', 'hangUp', '504'],
  ['function-url', 'invokeByFunctionUrl', 'payload format 2.0'],
  ['alb', 'invokeByAlb', '"X-Amz-Invocation-Type","RequestResponse"'],
  ['api-gateway-error', 'answerDoorError', 'Task timed out after 3.00 seconds'],
  ['api-gateway-error', 'answerDoorError', '"X-Amz-Function-Error","Unhandled"'],
  ['eventbridge', 'invokeAsyncByEventBridge', '"X-Amz-Invocation-Type","Event"'],
])('%s: %s shows %s', (slug, key, part) => {
  expect(wireOf(slug, key)).toContain(part);
});
