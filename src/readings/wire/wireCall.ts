import type { EventType } from '../../lifecycle/events.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { wireWords } from '../../words/wire.ts';
import { tenantOf } from '../callers.ts';
import { postedType } from '../initFailure.ts';
import { partOf } from '../moments.ts';
import { initializationTypeOf, logStreamOf } from '../ofEnvironment.ts';
import { isManagedStep } from '../step/managedStep.ts';
import { type StepKey, stepKey } from '../step/stepKey.ts';
import type { Context, WireCall } from './call.ts';
import { deadlineMs } from './deadline.ts';
import {
  errorBody,
  eventBody,
  functionArn,
  handlerName,
  resultBody,
  runtimeApi,
  thrownType,
  traceId,
} from './examples.ts';
import { furtherCalls } from './furtherCalls.ts';
import { attempt, host } from './headers.ts';
import { type Header, http, known } from './httpMessage.ts';
import { executed, functionError, platformBody } from './invokeAnswer.ts';
import { invokePath, qualifierOf } from './qualifier.ts';

const runtime = '/2018-06-01/runtime';
const json: Header = ['Content-Type', 'application/json'];

/**
 * The call of step `index` (from 0), or undefined where nothing of it is public. Headers after the Runtime API
 * (facts §2.1, §2.2); values that the setting does not know are left out.
 */
export function wireCall(trace: Trace, index: number, setting: Setting): WireCall | undefined {
  const message = trace.messages[index];
  const key = stepKey(trace, index);
  if (!message || key === undefined) return undefined;
  const id = setting.requestIds[message.request ?? ''] ?? '{id}';
  // What only means something else on Managed Instances is on the wire as everywhere.
  const call = calls[key] ?? furtherCalls[key] ?? (isManagedStep(key) ? calls[message.type] : undefined);
  return call?.({ trace, message, setting, id, told: message.origin === 'scripted' });
}

const next = (context: Context): WireCall =>
  http(`GET ${runtime}/invocation/next HTTP/1.1`, [host(context)], { note: wireWords.next });

const calls: Readonly<Partial<Record<StepKey, (context: Context) => WireCall>>> = {
  invoke: (context) =>
    http(
      `POST ${invokePath(context)} HTTP/1.1`,
      [
        context.told ? json : undefined,
        ['X-Amz-Invocation-Type', context.told ? 'RequestResponse' : undefined],
        ['X-Amz-Tenant-Id', context.message.detail?.tenant],
      ],
      { ...exampleOf(context, eventBody), note: wireWords.invoke },
    ),
  startRuntime: (context) => ({ kind: 'internal', text: exec(context) }),
  startRuntimeAhead: (context) => ({ kind: 'internal', text: exec(context) }),
  startRuntimeAgain: (context) => ({ kind: 'internal', text: exec(context) }),
  nextAfterInit: next,
  nextAfterRestore: next,
  nextAfterReinit: next,
  nextTwice: next,
  next,
  restoreRelease: () => http('HTTP/1.1 200 OK', [], { note: wireWords.restoreNext }),
  answerNext: event,
  answerNextWarm: event,
  handle: () => ({ kind: 'internal', text: 'handler(event, context)' }),
  return: () => ({ kind: 'internal', text: 'return result' }),
  throw: () => ({ kind: 'internal', text: 'throw error' }),
  response: (context) =>
    http(
      `POST ${runtime}/invocation/${context.id}/response HTTP/1.1`,
      [host(context), attempt(context), context.told ? json : undefined],
      { ...exampleOf(context, () => resultBody), note: wireWords.response },
    ),
  error: (context) =>
    http(
      `POST ${runtime}/invocation/${context.id}/error HTTP/1.1`,
      [host(context), attempt(context), errorType(context.told, thrownType)],
      { ...(context.told && { body: errorBody(thrownType) }), note: wireWords.error },
    ),
  initError: initError,
  initErrorEarly: initError,
  initErrorAgain: initError,
  accept: () => http('HTTP/1.1 202 Accepted', [], { body: '{"status":"OK"}' }),
  respond: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting)], {
      ...exampleOf(context, () => resultBody),
      note: wireWords.respond,
    }),
  respondWithError: ({ setting, told }) =>
    http('HTTP/1.1 200 OK', [executed(setting), functionError], {
      ...(told && { body: errorBody(thrownType) }),
      note: wireWords.respond,
    }),
  respondWithInitError: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting), functionError], {
      ...platformBody(context),
      note: wireWords.respond,
    }),
  respondAfterReset: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting), functionError], platformBody(context)),
};

/** The example of a body, where it is the caller's own: a front door and a poller make another event of what they get. */
function exampleOf(context: Context, bodyOf: (context: Context) => string): { body?: string } {
  const { trace, message, told } = context;
  const isDirect = partOf(trace, message.request ?? '').messages.some(({ type }) => callers.has(type));
  return told && isDirect ? { body: bodyOf(context) } : {};
}

const callers: ReadonlySet<EventType> = new Set(['invoke', 'invokeAsync']);

function initError(context: Context): WireCall {
  const { trace, message, told } = context;
  const type = postedType(trace, message);
  return http(`POST ${runtime}/init/error HTTP/1.1`, [host(context), errorType(told, type)], {
    ...(told && { body: errorBody(type) }),
    note: wireWords.initError,
  });
}

const errorType = (told: boolean, type: string): Header => [
  'Lambda-Runtime-Function-Error-Type',
  told ? type : undefined,
];

/** The answer to the open GET next, with every header of facts §2.2 that a plain invoke has. */
function event(context: Context): WireCall {
  const { setting, message, told } = context;
  const deadline = deadlineMs(context);
  return http(
    'HTTP/1.1 200 OK',
    [
      told ? json : undefined,
      ['Lambda-Runtime-Aws-Request-Id', setting.requestIds[message.request ?? '']],
      attempt(context),
      ['Lambda-Runtime-Deadline-Ms', deadline === undefined ? undefined : String(deadline)],
      ['Lambda-Runtime-Invoked-Function-Arn', told ? functionArn(setting, qualifierOf(context)) : undefined],
      ['Lambda-Runtime-Trace-Id', told ? traceId(setting) : undefined],
      ['Lambda-Runtime-Aws-Tenant-Id', tenantOf(context.trace, message.request)],
    ],
    { ...exampleOf(context, eventBody), note: wireWords.answerNext },
  );
}

/** What is executed, and the variables that matter to a bootstrap (facts §2.8), one to a line. */
function exec({ trace, message, setting, told }: Context): string {
  const managed = isManagedStep(stepKey(trace, message.index));
  const type = managed ? 'lambda-managed-instances' : initializationTypeOf(trace, message);
  const variables: readonly Header[] = [
    ['AWS_LAMBDA_RUNTIME_API', told ? runtimeApi : undefined],
    ['_HANDLER', told ? handlerName : undefined],
    ['LAMBDA_TASK_ROOT', told ? '/var/task' : undefined],
    ['AWS_LAMBDA_FUNCTION_NAME', setting.functionName],
    ['AWS_LAMBDA_FUNCTION_VERSION', setting.version],
    ['AWS_LAMBDA_FUNCTION_MEMORY_SIZE', setting.memoryMb?.toString()],
    // Absent under SnapStart.
    ['AWS_LAMBDA_LOG_STREAM_NAME', type === 'snap-start' ? undefined : logStreamOf(trace, message, setting)],
    ['AWS_LAMBDA_INITIALIZATION_TYPE', told ? type : undefined],
    ['AWS_LAMBDA_MAX_CONCURRENCY', managed ? String(workersOf(trace, message)) : undefined],
  ];
  const set = known(variables).map(([name, value]) => `${name}=${value}`);
  return [wireWords.exec[setting.packaging ?? 'unknown'], ...set].join('\n');
}

/** How many workers an environment of Managed Instances has: in a story as many as it may. */
function workersOf(trace: Trace, { environment }: Message): number {
  return new Set(trace.messages.flatMap((each) => (each.environment === environment ? (each.worker ?? []) : []))).size;
}
