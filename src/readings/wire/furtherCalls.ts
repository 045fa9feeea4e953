import type { ThrottleReason } from '../../lifecycle/events.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { wireWords } from '../../words/wire.ts';
import { doorOf } from '../callers.ts';
import { extensionName } from '../extensionName.ts';
import { restoreErrorType } from '../initFailure.ts';
import { partOf } from '../moments.ts';
import type { StepKey } from '../step/stepKey.ts';
import type { Context, WireCall } from './call.ts';
import { checkpoint } from './checkpoint.ts';
import { deadlineMs, shutdownDeadlineMs } from './deadline.ts';
import { errorBody, eventBody, extensionId, functionArn, resultBody, thrownType, traceId } from './examples.ts';
import { attempt, host } from './headers.ts';
import { type Header, http } from './httpMessage.ts';
import { executed, functionError, platformBody } from './invokeAnswer.ts';
import { invokePath, qualifierOf } from './qualifier.ts';

const extensions = '/2020-01-01/extension';
const runtime = '/2018-06-01/runtime';
const json: Header = ['Content-Type', 'application/json'];
/** What a front door makes HTTP of (facts §2.7). */
const httpIntegration = 'application/vnd.awslambda.http-integration-response';
const identified = ({ told }: Context): Header => ['Lambda-Extension-Identifier', told ? extensionId : undefined];

/**
 * The calls beside the plain path: extensions (facts §3.1), SnapStart (§2.1), streams (§2.7), what is refused (§2.6, §5)
 * asynchronous invokes (§4.1), and Managed Instances (§10.M).
 */
export const furtherCalls: Readonly<Partial<Record<StepKey, (context: Context) => WireCall>>> = {
  register,
  registerAgain: register,
  extensionNext,
  extensionNextEndsInit: extensionNext,
  extensionNextEndsInvoke: extensionNext,
  extensionInvoke: (context) =>
    http('HTTP/1.1 200 OK', [], {
      body: JSON.stringify({
        eventType: 'INVOKE',
        deadlineMs: deadlineMs(context),
        requestId: context.id,
        ...(context.told && {
          invokedFunctionArn: functionArn(context.setting, qualifierOf(context)),
          tracing: { type: 'X-Amzn-Trace-Id', value: traceId(context.setting) },
        }),
      }),
      note: wireWords.extensionInvoke,
    }),
  extensionShutdown: (context) =>
    http('HTTP/1.1 200 OK', [], {
      body: JSON.stringify({
        eventType: 'SHUTDOWN',
        deadlineMs: shutdownDeadlineMs(context),
        shutdownReason: resetReason(context.trace, context.message),
      }),
      ...(resetReason(context.trace, context.message) === undefined && { note: wireWords.noShutdownReason }),
    }),
  nextAwaitingExtension: runtimeNext,
  nextBeforeTail: runtimeNext,
  nextManagedInit: managedNext,
  nextManagedMore: managedNext,
  nextManaged: managedNext,
  restoreNext: (context) =>
    http(`GET ${runtime}/restore/next HTTP/1.1`, [host(context)], { note: wireWords.restoreNext }),
  restoreError: (context) =>
    http(
      `POST ${runtime}/restore/error HTTP/1.1`,
      [host(context), ['Lambda-Runtime-Function-Error-Type', restoreErrorType]],
      context.told ? { body: errorBody(restoreErrorType) } : {},
    ),
  invokeStream: invokeStream,
  invokeStreamByDoor: invokeStream,
  invokeStreamByApiGateway: invokeStream,
  invokeStreamByFunctionUrl: invokeStream,
  openStream: (context) =>
    http(
      `POST ${runtime}/invocation/${context.id}/response HTTP/1.1`,
      [
        host(context),
        attempt(context),
        ['Content-Type', doorOf(context.trace, context.message.request) ? httpIntegration : 'application/octet-stream'],
        ['Lambda-Runtime-Function-Response-Mode', 'streaming'],
        ['Transfer-Encoding', 'chunked'],
        ['Trailer', 'Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body'],
      ],
      { note: wireWords.openStream },
    ),
  prelude: ({ told }) => ({
    kind: 'internal',
    text: `${told ? '{"statusCode":200,"headers":{"Content-Type":"text/plain"},"cookies":[]}' : '{"statusCode":{…},"headers":{…},"cookies":{…}}'}\n\\0\\0\\0\\0\\0\\0\\0\\0`,
  }),
  breakStream: ({ told }) => ({
    kind: 'internal',
    text: `Lambda-Runtime-Function-Error-Type: ${told ? thrownType : '{…}'}\nLambda-Runtime-Function-Error-Body: ${told ? btoa(errorBody(thrownType)) : '{…}'}`,
  }),
  // The trailer that the control process puts under a stream (directinvoke.go; facts §2.7).
  lastByteCut: () => ({ kind: 'internal', text: 'Lambda-Runtime-Function-Error-Type: Sandbox.Timeout' }),
  lastByteTruncated: () => ({
    kind: 'internal',
    text: 'Lambda-Runtime-Function-Error-Type: Runtime.TruncatedResponse',
  }),
  refuse: () =>
    http('HTTP/1.1 413', [], {
      body: '{"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}',
    }),
  respondTooLarge: ({ setting, told }) =>
    http('HTTP/1.1 200 OK', [executed(setting), functionError], {
      body: `{"errorType":"Function.ResponseSizeTooLarge","errorMessage":"Response payload size (${told ? tooLarge : '…'} bytes) exceeded maximum allowed payload size (6291556 bytes)."}`,
    }),
  // Errors of Invoke itself, with the status that the API's model gives them.
  respondAfterRestoreFailure: () => http('HTTP/1.1 400', [], { note: wireWords.restoreFailed }),
  respondAfterRestoreTimeout: () => http('HTTP/1.1 408', [], { note: wireWords.restoreTimedOut }),
  forbid: () =>
    http('HTTP/1.1 403 Forbidden', [], {
      body: '{"errorMessage":"State transition from RuntimeResponseSentState to InvocationResponse failed for runtime. Error: State transition is not allowed","errorType":"InvalidStateTransition"}',
      note: wireWords.forbid,
    }),
  rejectId: () =>
    http('HTTP/1.1 400 Bad Request', [], {
      body: '{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}',
      note: wireWords.rejectId,
    }),
  refuseMode: () =>
    http('HTTP/1.1 400 Bad Request', [], {
      body: '{"errorMessage":"…","errorType":"InvalidFunctionResponseMode"}',
    }),
  respondInvalidMode: ({ setting }) =>
    http('HTTP/1.1 200 OK', [executed(setting), functionError], { note: wireWords.respondInvalidMode }),
  reject: throttled,
  rejectDoor: throttled,
  rejectPoller: throttled,
  rejectSizeAsync: () => http('HTTP/1.1 413', [], { note: wireWords.rejectSize }),
  rejectSize: ({ told }) =>
    http('HTTP/1.1 413', [], {
      body: `{"Message":"${told ? tooLarge : '…'} byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)"}`,
      note: wireWords.rejectSize,
    }),
  rejectState: () => http('HTTP/1.1 502', [], { note: wireWords.rejectState }),
  invokeDryRun: (context) => invoke(context, 'DryRun'),
  dryRun: () => http('HTTP/1.1 204 No Content', [], {}),
  invokeAsync: (context) => invoke(context, 'Event'),
  invokeAsyncByEventBridge: (context) => invoke(context, 'Event'),
  acknowledge: () => http('HTTP/1.1 202 Accepted', [], { note: wireWords.acknowledge }),
  knock: knock,
  knockApiGateway: knock,
  knockFunctionUrl: knock,
  knockAlb: knock,
  invokeByDoor: (context) => invoke(context, 'RequestResponse'),
  invokeByApiGateway: (context) => invoke(context, 'RequestResponse'),
  invokeByFunctionUrl: (context) => invoke(context, 'RequestResponse', wireWords.payloadFormat),
  invokeByAlb: (context) => invoke(context, 'RequestResponse'),
  answerDoor: ({ setting }) => http('HTTP/1.1 200 OK', [executed(setting)], { note: wireWords.respond }),
  answerDoorTooLate: ({ setting }) => http('HTTP/1.1 200 OK', [executed(setting)], { note: wireWords.respond }),
  answerDoorError: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting), functionError], platformBody(context)),
  respondByDoor: respondByDoor,
  respondByApiGateway: respondByDoor,
  respondByFunctionUrl: respondByDoor,
  respondByAlb: respondByDoor,
  firstByteByDoor: ({ told }) =>
    http(told ? 'HTTP/1.1 200 OK' : 'HTTP/1.1 {status}', [], { note: wireWords.firstByteByDoor }),
  firstByte: ({ setting }) => http('HTTP/1.1 200 OK', [executed(setting)], { note: wireWords.firstByte }),
  publish: (context) => http(`POST ${functionPath(context)}/versions HTTP/1.1`, [], { note: wireWords.controlPlane }),
  launch: (context) => http(`POST ${functionPath(context)}/versions HTTP/1.1`, [], { note: wireWords.controlPlane }),
  provision: (context) =>
    http(
      `PUT /2019-09-30/functions/${context.setting.functionName ?? '{name}'}/provisioned-concurrency?Qualifier=${qualifierOf(context) ?? '{version}'} HTTP/1.1`,
      [],
      { body: '{"ProvisionedConcurrentExecutions":1}', note: wireWords.controlPlane },
    ),
  invokeByPollerBatch: (context) => invoke(context, 'RequestResponse'),
  answerPoller: ({ setting }) => http('HTTP/1.1 200 OK', [executed(setting)], { note: wireWords.respond }),
  answerPollerError: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting), functionError], platformBody(context)),
  invokeByPoller: (context) => invoke(context, 'RequestResponse'),
  rejectBusy: () => http('HTTP/1.1 429 Too Many Requests', [], {}),
  // Facts §2.5, and the text as Managed Instances' own code has it (invoke/utils.go).
  postLate: () =>
    http('HTTP/1.1 410 Gone', [], { body: '{"errorMessage":"Invoke timeout","errorType":"InvokeTimeout"}' }),
  respondTimedOut: ({ setting }) => http('HTTP/1.1 200 OK', [functionError], timedOutBody(setting)),
  checkpoint,
  hangUp: () => http('HTTP/1.1 504', [], { body: '{"message":"Endpoint request timed out"}' }),
};

function register(context: Context): WireCall {
  return http(
    `POST ${extensions}/register HTTP/1.1`,
    [host(context), ['Lambda-Extension-Name', context.told ? extensionName : undefined]],
    { body: '{"events":["INVOKE","SHUTDOWN"]}', note: wireWords.register },
  );
}

function extensionNext(context: Context): WireCall {
  return http(`GET ${extensions}/event/next HTTP/1.1`, [host(context), identified(context)], { note: wireWords.next });
}

function runtimeNext(context: Context): WireCall {
  return http(`GET ${runtime}/invocation/next HTTP/1.1`, [host(context)], { note: wireWords.next });
}

function managedNext(context: Context): WireCall {
  return http(`GET ${runtime}/invocation/next HTTP/1.1`, [host(context)], { note: wireWords.nextManaged });
}

function invokeStream(context: Context): WireCall {
  const qualifier = qualifierOf(context);
  const path = `/2021-11-15/functions/${context.setting.functionName ?? '{name}'}/response-streaming-invocations`;
  return http(`POST ${path}${qualifier === undefined ? '' : `?Qualifier=${qualifier}`} HTTP/1.1`, [], {
    note: wireWords.invokeStream,
  });
}

/** Where the control plane knows the function. */
const functionPath = ({ setting }: Context): string => `/2015-03-31/functions/${setting.functionName ?? '{name}'}`;

/** 7 MB: more than a story's request or response may have. */
const tooLarge = 7 * 1_024 * 1_024;

/** Between client and front door any HTTP goes. */
function knock(context: Context): WireCall {
  if (!context.told) return http('{method} {path} HTTP/1.1', [], { note: wireWords.knock });
  return http('POST /orders HTTP/1.1', [json], { body: eventBody(context), note: wireWords.knock });
}

function respondByDoor({ told }: Context): WireCall {
  if (!told) return http('HTTP/1.1 {status}', [], { note: wireWords.respondByDoor });
  return http('HTTP/1.1 200 OK', [json], { body: resultBody, note: wireWords.respondByDoor });
}

function invoke(context: Context, type: 'DryRun' | 'Event' | 'RequestResponse', note?: string): WireCall {
  return http(
    `POST ${invokePath(context)} HTTP/1.1`,
    [['X-Amz-Invocation-Type', type]],
    note === undefined ? {} : { note },
  );
}

/** Where no reason is told it follows from what went before: reserved concurrency, or the account's. */
function throttled({ trace, message }: Context): WireCall {
  const limit = partOf(trace, message.request ?? '').messages.find(
    ({ type }) => type === 'throttle' || type === 'overLimit',
  );
  const isReserved = trace.messages.some(({ type }) => type === 'reserve');
  const counted: ThrottleReason = isReserved
    ? 'ReservedFunctionConcurrentInvocationLimitExceeded'
    : 'ConcurrentInvocationLimitExceeded';
  const reason = limit?.detail?.reason ?? (limit?.type === 'throttle' ? counted : '…');
  return http('HTTP/1.1 429 Too Many Requests', [], {
    body: JSON.stringify({ Reason: reason, Type: 'User', message: 'Rate Exceeded.' }),
    note: wireWords.throttled,
  });
}

function timedOutBody({ timeoutMs }: Setting): { body?: string } {
  if (timeoutMs === undefined) return {};
  const errorMessage = `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`;
  return { body: JSON.stringify({ errorType: 'Sandbox.Timedout', errorMessage }) };
}

type ResetReason = 'spindown' | 'timeout' | 'failure';

/** What a SHUTDOWN names; undefined after an INIT that failed, where no source says it. */
function resetReason(trace: Trace, message: Message): ResetReason | undefined {
  const cause = trace.messages.findLast(
    ({ index, environment, type }) => index < message.index && environment === message.environment && reasons.has(type),
  );
  return reasons.get(cause?.type ?? '');
}

const reasons: ReadonlyMap<string, ResetReason | undefined> = new Map<string, ResetReason | undefined>([
  ['spinDown', 'spindown'],
  ['timeout', 'timeout'],
  ['exit', 'failure'],
  ['outOfMemory', 'failure'],
  ['failInit', undefined],
]);
