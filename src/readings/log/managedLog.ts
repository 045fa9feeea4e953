import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { managedMs } from '../bill/managedBill.ts';
import { lastOf } from '../earlier.ts';
import { roundMs } from '../format.ts';
import { failedInit } from '../initFailure.ts';
import { timedOut } from '../step/managedStep.ts';

/**
 * The log of Managed Instances, which is JSON always: the platform's events that the level INFO lets through
 * (AWS Lambda Developer Guide: Telemetry API schema of 2025-01-29; facts of the formats §3.2 to §3.4).
 * `spans` are left out: they may be absent.
 */
export function managedLines(
  trace: Trace,
  message: Message,
  setting: Setting,
  key: 'nextManagedInit' | 'failInitManaged' | 'deliverManaged' | 'reportManaged',
): string[] {
  const { request = '' } = message;
  const requestId = setting.requestIds[request] ?? request;
  const line = (type: string, record: object) => [
    JSON.stringify({ ...timeOf(message, setting), type: `platform.${type}`, record }),
  ];
  switch (key) {
    case 'failInitManaged':
    case 'nextManagedInit': {
      const begun = lastOf(trace, message, ['initStart']);
      const metrics = { durationMs: roundMs(message.at - (begun?.at ?? message.at)) };
      const initializationType = 'lambda-managed-instances';
      const { errorType } = key === 'failInitManaged' ? failedInit(trace, message) : {};
      const status = errorType ? 'error' : 'success';
      return line('initReport', {
        initializationType,
        phase: 'init',
        status,
        ...(errorType && { errorType }),
        metrics,
      });
    }
    case 'deliverManaged':
      return line('start', { requestId, ...(setting.version && { version: setting.version }) });
    case 'reportManaged': {
      const error = timedOut(trace, message) && { errorType: 'Sandbox.Timedout' };
      const status = error ? 'timeout' : 'success';
      return line('report', { requestId, status, ...error, metrics: { durationMs: managedMs(trace, request) } });
    }
  }
}

const timeOf = ({ at }: Message, { beganAt }: Setting): { time?: string } =>
  beganAt === undefined ? {} : { time: new Date(beganAt + at).toISOString() };
