import type { EventType } from '../../lifecycle/events.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { beginningOf } from '../beginning.ts';
import { tenantOf } from '../callers.ts';
import { postedType } from '../initFailure.ts';
import { isTimed } from '../moments.ts';
import { isManagedStep } from '../step/managedStep.ts';
import { type StepKey, stepKey } from '../step/stepKey.ts';
import type { Context, WireCall } from './call.ts';
import { furtherCalls } from './furtherCalls.ts';
import { attempt, type Header, http, known } from './httpMessage.ts';
import { errorBody, executed, functionError, platformBody } from './invokeAnswer.ts';
import { invokePath, qualifierOf } from './qualifier.ts';

const runtime = '/2018-06-01/runtime';
const host: Header = ['Host', '$AWS_LAMBDA_RUNTIME_API'];
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

const next = (): WireCall => http(`GET ${runtime}/invocation/next HTTP/1.1`, [host], { note: words.wire.next });

const calls: Readonly<Partial<Record<StepKey, (context: Context) => WireCall>>> = {
  invoke: (context) =>
    http(
      `POST ${invokePath(context)} HTTP/1.1`,
      [
        context.told ? json : undefined,
        ['X-Amz-Invocation-Type', context.told ? 'RequestResponse' : undefined],
        ['X-Amz-Tenant-Id', context.message.detail?.tenant],
      ],
      { note: words.wire.invoke },
    ),
  startRuntime: (context) => ({ kind: 'internal', text: exec(context) }),
  startRuntimeAhead: (context) => ({ kind: 'internal', text: exec(context) }),
  startRuntimeAgain: (context) => ({ kind: 'internal', text: exec(context) }),
  nextAfterInit: next,
  nextAfterRestore: next,
  nextAfterReinit: next,
  nextTwice: next,
  next,
  restoreRelease: () => http('HTTP/1.1 200 OK', [], { note: words.wire.restoreNext }),
  answerNext: event,
  answerNextWarm: event,
  handle: () => ({ kind: 'internal', text: 'handler(event, context)' }),
  return: () => ({ kind: 'internal', text: 'return result' }),
  throw: () => ({ kind: 'internal', text: 'throw error' }),
  response: ({ id, told }) =>
    http(`POST ${runtime}/invocation/${id}/response HTTP/1.1`, [host, attempt(told), told ? json : undefined], {
      note: words.wire.response,
    }),
  error: ({ id, told }) =>
    http(`POST ${runtime}/invocation/${id}/error HTTP/1.1`, [host, attempt(told), errorType(told)], {
      ...(told && { body: errorBody() }),
      note: words.wire.error,
    }),
  initError: initError,
  initErrorEarly: initError,
  initErrorAgain: initError,
  accept: () => http('HTTP/1.1 202 Accepted', [], { body: '{"status":"OK"}' }),
  respond: ({ setting }) => http('HTTP/1.1 200 OK', [executed(setting)], { note: words.wire.respond }),
  respondWithError: ({ setting }) =>
    http('HTTP/1.1 200 OK', [executed(setting), functionError], { note: words.wire.respond }),
  respondWithInitError: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting), functionError], {
      ...platformBody(context),
      note: words.wire.respond,
    }),
  respondAfterReset: (context) =>
    http('HTTP/1.1 200 OK', [executed(context.setting), functionError], platformBody(context)),
};

function initError({ trace, message, told }: Context): WireCall {
  const type = postedType(trace, message);
  return http(`POST ${runtime}/init/error HTTP/1.1`, [host, errorType(told, type)], {
    ...(told && { body: errorBody(type) }),
    note: words.wire.initError,
  });
}

const errorType = (told: boolean, type = '{Category.Reason}'): Header => [
  'Lambda-Runtime-Function-Error-Type',
  told ? type : undefined,
];

/** The answer to the open GET next, with every header of facts §2.2 that a plain invoke has. */
function event(context: Context): WireCall {
  const { setting, message, told } = context;
  const template = (text: string) => (told ? text : undefined);
  const deadline = deadlineMs(context);
  return http(
    'HTTP/1.1 200 OK',
    [
      told ? json : undefined,
      ['Lambda-Runtime-Aws-Request-Id', setting.requestIds[message.request ?? '']],
      attempt(told),
      ['Lambda-Runtime-Deadline-Ms', deadline === undefined ? undefined : String(deadline)],
      [
        'Lambda-Runtime-Invoked-Function-Arn',
        template(
          ['arn:aws:lambda:{region}:{account}:function', setting.functionName ?? '{name}', qualifierOf(context)]
            .filter((part) => part !== undefined)
            .join(':'),
        ),
      ],
      ['Lambda-Runtime-Trace-Id', template('{X-Ray trace header}')],
      ['Lambda-Runtime-Aws-Tenant-Id', tenantOf(context.trace, message.request)],
    ],
    { note: words.wire.answerNext },
  );
}

/** Unix ms: when the event was received, plus the function's time limit. */
function deadlineMs({ trace, message, setting }: Context): number | undefined {
  const busy = trace.spans.find(({ state, request, from, to }) => {
    const holds = from <= message.index && message.index < (to ?? Number.POSITIVE_INFINITY);
    return state === 'environment.busy' && request === message.request && holds;
  });
  // On Managed Instances several requests share one busy environment.
  const delivered = ({ type, request }: Message) => type === 'deliver' && request === message.request;
  const received = busy ? trace.messages[busy.from] : trace.messages.findLast(delivered);
  if (!received || !isTimed(received)) return undefined;
  if (setting.beganAt === undefined || setting.timeoutMs === undefined) return undefined;
  return Math.floor(setting.beganAt + received.at + setting.timeoutMs);
}

/** What is executed, and the variables that matter to a bootstrap (facts §2.8), one to a line. */
function exec({ trace, message, setting, told }: Context): string {
  const managed = isManagedStep(stepKey(trace, message.index));
  const type = managed
    ? 'lambda-managed-instances'
    : (initializationTypes.get(beginningOf(trace, message)) ?? 'on-demand');
  const variables: readonly Header[] = [
    ['AWS_LAMBDA_RUNTIME_API', told ? '{host:port}' : undefined],
    ['_HANDLER', told ? '{file.function}' : undefined],
    ['LAMBDA_TASK_ROOT', told ? '/var/task' : undefined],
    ['AWS_LAMBDA_FUNCTION_NAME', setting.functionName],
    ['AWS_LAMBDA_FUNCTION_VERSION', setting.version],
    ['AWS_LAMBDA_FUNCTION_MEMORY_SIZE', setting.memoryMb?.toString()],
    // Absent under SnapStart.
    ['AWS_LAMBDA_LOG_STREAM_NAME', type === 'snap-start' ? undefined : logStreamOf(trace, message, setting)],
    ['AWS_LAMBDA_INITIALIZATION_TYPE', told ? type : undefined],
    ['AWS_LAMBDA_MAX_CONCURRENCY', managed ? '2' : undefined],
  ];
  const set = known(variables).map(([name, value]) => `${name}=${value}`);
  return [words.wire.exec[setting.packaging ?? 'unknown'], ...set].join('\n');
}

/** By what the environment begins with. What Lambda makes ahead by itself is on demand, too. */
const initializationTypes: ReadonlyMap<EventType | undefined, string> = new Map([
  ['provision', 'provisioned-concurrency'],
  ['publish', 'snap-start'],
]);

/**
 * One log stream is one environment (facts §3.4). The setting's is that of the trace's first one; the id of each other
 * one is the same, begun so many digits later.
 */
function logStreamOf(trace: Trace, { environment }: Message, { logStream }: Setting): string | undefined {
  const environments = new Set(trace.messages.flatMap((message) => message.environment ?? []));
  const place = [...environments].indexOf(environment ?? '');
  return logStream?.replace(/[0-9a-f]{32}$/, (id) => `${id.slice(place)}${id.slice(0, place)}`);
}
