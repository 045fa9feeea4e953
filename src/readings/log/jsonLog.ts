import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { initializationTypeOf, logStreamOf } from '../ofEnvironment.ts';
import { resultOf } from '../result.ts';
import { addJson, type LogLine } from './rewriting.ts';

// To import this is to have logs in JSON.
addJson(writeJson);

/** A line of text, taken apart: what kind it is, and its fields. */
interface Parts {
  readonly kind: string;
  readonly fields: ReadonlyMap<string, string>;
}

type Written = readonly [type: string, record: object];

/**
 * The log of a function whose log format is JSON, at the system log level INFO, from the lines of its text: what that
 * level lets through is what the text has, but for END, and a failure is told by `runtimeDone` as well (AWS Lambda
 * Developer Guide: log-level filtering; Telemetry API schema; facts of the formats §3.2, §3.3). `spans` are left out,
 * as on Managed Instances. Lines of the function, and lines that were read from a log, stay as they are.
 */
function writeJson(lines: readonly LogLine[], trace: Trace, setting: Setting): LogLine[] {
  return lines.flatMap((line) => {
    const message = trace.messages[line.index];
    if (!message || message.lines || line.kind === 'printed' || line.text.startsWith('{')) return [line];
    const time = setting.beganAt === undefined ? {} : { time: new Date(setting.beganAt + message.at).toISOString() };
    return eventsOf(takeApart(line.text), trace, message, setting).map(([type, record]) => ({
      ...line,
      text: JSON.stringify({ ...time, type: `platform.${type}`, record }),
    }));
  });
}

function takeApart(text: string): Parts {
  const [, kind = '', rest = ''] = /^([A-Z_]+)[ \t](.*)$/s.exec(text) ?? [];
  const parts = rest.split(kind === 'START' ? / (?=Version: )/ : '\t');
  return { kind, fields: new Map(parts.map((part) => part.split(/: (.*)/s, 2) as [string, string])) };
}

/** The events that stand in a line's place. */
function eventsOf({ kind, fields }: Parts, trace: Trace, message: Message, setting: Setting): Written[] {
  const requestId = fields.get('RequestId');
  const ended = endOf(fields);
  const initializationType = initializationTypeOf(trace, message);
  switch (kind) {
    case 'INIT_START':
      return [['initStart', { initializationType, phase: 'init', ...environmentOf(trace, message, setting) }]];
    case 'INIT_REPORT': {
      const record = { initializationType, phase: fields.get('Phase') ?? 'init', ...ended };
      const report: Written = ['initReport', { ...record, metrics: { durationMs: numberOf(fields, 'Init Duration') } }];
      return failsByRuntime(fields) ? [['initRuntimeDone', record], report] : [report];
    }
    case 'RESTORE_START':
      return [['restoreStart', environmentOf(trace, message, setting)]];
    case 'RESTORE_REPORT': {
      const metrics = { durationMs: numberOf(fields, 'Restore Duration') };
      const report: Written = ['restoreReport', { ...ended, metrics }];
      return fields.has('Status') ? [['restoreRuntimeDone', ended], report] : [report];
    }
    case 'EXTENSION':
      return [['extension', { name: fields.get('Name'), state: fields.get('State'), events: listOf(fields) }]];
    case 'START':
      return [['start', { requestId, version: fields.get('Version') }]];
    case 'REPORT': {
      const isDoubted = !fields.has('Status') && doubted.has(resultOf(trace, message.request ?? '').ending);
      const report: Written = ['report', { requestId, metrics: metricsOf(fields), ...(!isDoubted && ended) }];
      return failsByRuntime(fields) ? [['runtimeDone', { requestId, ...ended }], report] : [report];
    }
    default:
      return [];
  }
}

/** Errors that the function posts itself: sources disagree on what `status` says of them. */
const doubted: ReadonlySet<string> = new Set(['error', 'breakStream', 'refuse', 'refuseMode']);

/** Is it the runtime that has failed, and not an extension? */
const failsByRuntime = (fields: Parts['fields']): boolean =>
  fields.has('Status') && !fields.get('Error Type')?.startsWith('Extension.');

function endOf(fields: Parts['fields']): { status: string; errorType?: string } {
  const errorType = fields.get('Error Type');
  return { status: fields.get('Status') ?? 'success', ...(errorType && { errorType }) };
}

/** What the start of an INIT or of a restore names. The runtime's exact version is not known to a setting. */
function environmentOf(trace: Trace, message: Message, setting: Setting): object {
  const { functionName, version: functionVersion, memoryMb } = setting;
  const instanceMaxMemory = memoryMb === undefined ? undefined : memoryMb * 2 ** 20;
  const runtime = { runtimeVersion: '{…}', runtimeVersionArn: '{…}' };
  const instanceId = logStreamOf(trace, message, setting);
  return { ...runtime, functionName, functionVersion, instanceId, instanceMaxMemory };
}

const numberOf = (fields: Parts['fields'], name: string): number => Number.parseFloat(fields.get(name) ?? '0');
const listOf = (fields: Parts['fields']): string[] => fields.get('Events')?.slice(1, -1).split(', ') ?? [];

/** REPORT's numbers, by what JSON calls them. */
const metricNames = {
  Duration: 'durationMs',
  'Billed Duration': 'billedDurationMs',
  'Memory Size': 'memorySizeMB',
  'Max Memory Used': 'maxMemoryUsedMB',
  'Init Duration': 'initDurationMs',
  'Restore Duration': 'restoreDurationMs',
  'Billed Restore Duration': 'billedRestoreDurationMs',
};
const metricsOf = (fields: Parts['fields']): object =>
  Object.fromEntries(
    Object.entries(metricNames).flatMap(([name, key]) => (fields.has(name) ? [[key, numberOf(fields, name)]] : [])),
  );
