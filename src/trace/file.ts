import * as v from 'valibot';
import type { TimedEvent } from '../lifecycle/events.ts';
import { eventTypes } from '../lifecycle/wire.ts';
import type { Setting } from './setting.ts';

/** What a saved trace holds: events, so that a file can never contradict the machines, and what is known beside them. */
export interface TraceFile {
  readonly format: 'lambda-lifecycle';
  readonly version: 1;
  readonly title: string;
  readonly setting?: Setting;
  readonly events: readonly TimedEvent[];
}

const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const id = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200)));
const number = v.exactOptional(v.pipe(v.number(), v.finite()));
const text = v.exactOptional(v.string());

const detail = v.object({
  door: v.exactOptional(v.picklist(['apiGateway', 'functionUrl', 'alb'])),
  sizeMb: number,
  reason: v.exactOptional(
    v.picklist([
      'ConcurrentInvocationLimitExceeded',
      'FunctionInvocationRateLimitExceeded',
      'ReservedFunctionConcurrentInvocationLimitExceeded',
      'ReservedFunctionInvocationRateLimitExceeded',
      'CallerRateLimitExceeded',
      'ConcurrentSnapshotCreateLimitExceeded',
    ]),
  ),
  cause: v.exactOptional(v.picklist(['tooOld', 'switchedOff'])),
  mode: v.exactOptional(v.literal('stream')),
  sender: v.exactOptional(v.picklist(['eventBridge', 'sqs'])),
  tenant: text,
});

const timedEvent = v.object({
  at: milliseconds,
  event: v.object({ type: v.picklist(eventTypes) }),
  origin: v.picklist(['scripted', 'observed', 'derived', 'inferred']),
  request: id,
  environment: id,
  worker: id,
  extension: id,
  detail: v.exactOptional(detail),
  between: v.exactOptional(v.tuple([milliseconds, milliseconds])),
  lines: v.exactOptional(v.array(v.string())),
  report: v.exactOptional(
    v.object({
      requestId: text,
      durationMs: number,
      billedMs: number,
      memoryMb: number,
      maxMemoryMb: number,
      initMs: number,
      restoreMs: number,
      billedRestoreMs: number,
      status: text,
      errorType: text,
    }),
  ),
});

const setting = v.object({
  functionName: text,
  packaging: v.exactOptional(v.picklist(['image', 'zip'])),
  memoryMb: number,
  maxMemoryMb: number,
  timeoutMs: number,
  version: text,
  logStream: text,
  beganAt: number,
  requestIds: v.record(v.string(), v.string()),
});

const traceFile = v.object({
  format: v.literal('lambda-lifecycle'),
  version: v.literal(1),
  title: v.string(),
  setting: v.exactOptional(setting),
  events: v.array(timedEvent),
});

/** The file's text. */
export function save(title: string, events: readonly TimedEvent[], setting?: Setting): string {
  const kept = events.map(({ at, event, origin, request, environment, worker, extension, detail, ...read }) => {
    const { between, lines, report } = read;
    const subjects = { request, environment, worker, extension };
    return { at, event: { type: event.type }, origin, ...subjects, detail, between, lines, report };
  });
  return JSON.stringify({ format: 'lambda-lifecycle', version: 1, title, setting, events: kept }, null, 1);
}

/** What can be wrong with a file: where in it (`events.3.at`), and what stands there. */
export interface FileProblem {
  readonly place: string;
  readonly problem: string;
}

/** The saved events, or everything that is wrong with the text. */
export function load(json: string): { file: TraceFile } | { problems: FileProblem[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return { problems: [{ place: '', problem: (error as Error).message }] };
  }
  const result = v.safeParse(traceFile, parsed);
  if (result.success) return { file: result.output };
  return { problems: result.issues.map((issue) => ({ place: v.getDotPath(issue) ?? '', problem: issue.message })) };
}
