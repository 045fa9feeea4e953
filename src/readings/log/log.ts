import type { EventType } from '../../lifecycle/events.ts';
import type { Setting } from '../../trace/setting.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { billAt, billOf } from '../bill/bill.ts';
import { happens, lastOf } from '../earlier.ts';
import { extensionName } from '../extensionName.ts';
import { failedInit } from '../initFailure.ts';
import { isTimed, partOf } from '../moments.ts';
import { isFirstOfProvisioned, stepKey } from '../step/stepKey.ts';
import { managedLines } from './managedLog.ts';
import { type LogLine, rewrite } from './rewriting.ts';

export type { LogLine };

const platformLine =
  /^(START RequestId|END RequestId|REPORT RequestId|INIT_START|INIT_REPORT|RESTORE_START|RESTORE_REPORT|EXTENSION\t|TELEMETRY\t|LOGS\t|IMAGE\t|XRAY TraceId)/;

/**
 * The log of a trace. Steps that were read from a log print their lines as they were, and nothing else; the steps of
 * a story print what Lambda would (facts §3.4). An image has no INIT_START; a zip's names the runtime's exact version,
 * which a setting does not know.
 */
export function logLines(trace: Trace, setting: Setting): LogLine[] {
  const started = new Set<string>();
  const lines: LogLine[] = trace.messages.flatMap((message): LogLine[] => {
    const texts =
      message.lines ?? (message.origin === 'scripted' ? platformLines(trace, message, setting, started) : []);
    const printed = message.detail?.printed ?? [];
    return [...texts, ...printed].map((text) => ({
      index: message.index,
      text,
      kind: (message.lines || printed.includes(text)) && !platformLine.test(text) ? 'printed' : 'platform',
      ...(isTimed(message) && { at: message.at }),
    }));
  });
  return rewrite(lines, trace, setting);
}

function platformLines(trace: Trace, message: Message, setting: Setting, started: Set<string>): string[] {
  const request = message.request ?? '';
  const id = setting.requestIds[request] ?? request;
  const start = `START RequestId: ${id} Version: ${setting.version ?? '$LATEST'}`;
  const key = stepKey(trace, message.index);
  switch (key) {
    case 'initStart':
      return setting.packaging === 'zip' ? [initStart] : [];
    // INIT is over.
    case 'nextAfterInit':
    case 'extensionNextEndsInit':
      return extensionLines(trace, message, 'Ready');
    // START follows the init, also one inside the request.
    case 'deliver':
    case 'answerNextWarm':
    case 'nextAfterReinit':
      started.add(request);
      return [...(key === 'nextAfterReinit' ? extensionLines(trace, message, 'Ready') : []), start];
    case 'nextAfterRestore':
      return [`RESTORE_REPORT Restore Duration: ${ms(billAt(trace, message.index)?.restoreMs)}`];
    case 'extensionInvoke':
      // On the warm path the extension is released first, so START stands before it.
      if (started.has(request)) return [];
      started.add(request);
      return [start];
    case 'answerNext':
      // After an init inside the request that ended with the extension.
      if (started.has(request)) return [];
      started.add(request);
      return [start];
    case 'restoreNext':
    case 'ready':
      // Always printed for a snapshot and for provisioned concurrency, and for nothing else that goes well (facts §3.4).
      return [`INIT_REPORT Init Duration: ${ms(initAhead(trace, message))}`];
    case 'restoreStart':
      return setting.packaging === 'zip' ? [restoreStart] : [];
    case 'failRestore':
      return [`RESTORE_REPORT Restore Duration: ${ms(restored(trace, message))}\t${restoreStatus(trace, message)}`];
    case 'report':
    case 'reportCold':
    case 'reportProvisioned':
    case 'reportRestored':
    case 'reportReinitialised':
    case 'reportFailed':
      return [...(started.has(request) ? [] : [start]), `END RequestId: ${id}`, report(trace, message, setting, id)];
    case 'nextManagedInit':
    case 'failInitManaged':
    case 'deliverManaged':
    case 'reportManaged':
      return managedLines(trace, message, setting, key);
    case 'extensionCrashInInit':
    case 'timeoutInInit':
      return [...extensionLines(trace, message, 'Registered'), initReport(trace, message)];
    default:
      return message.type === 'failInit'
        ? [...extensionLines(trace, message, 'Registered'), initReport(trace, message)]
        : [];
  }
}

/**
 * The line of an external extension at the end of an INIT, in its order: public logs of 2023 to 2026, and
 * aws-lambda-runtime-interface-emulator, rapid/handlers.go: logAgentsInitStatus. After an INIT that failed its state is that
 * of the published code: no log of it was found.
 */
function extensionLines(trace: Trace, message: Message, state: 'Ready' | 'Registered'): string[] {
  const begun = lastOf(trace, message, ['startExtension', 'initStart', 'deliver', 'forward']);
  if (begun?.type !== 'startExtension') return [];
  return [`EXTENSION\tName: ${extensionName}\tState: ${state}\tEvents: [INVOKE, SHUTDOWN]`];
}

/** ms of the INIT that this step ends or has ended, in an environment that was made ahead; or of a restore. */
function initAhead(trace: Trace, message: Message): number {
  const begun = lastOf(trace, message, ['initStart']);
  const ended = lastOf(trace, message, ['ready'])
    ? trace.messages.find((each) => each.type === 'next' && each.environment === message.environment)
    : message;
  return (ended?.at ?? message.at) - (begun?.at ?? message.at);
}
const restored = (trace: Trace, message: Message) => sinceEvent(trace, message, 'restoreStart');

function sinceEvent(trace: Trace, message: Message, type: EventType): number {
  const begun = lastOf(trace, message, [type]);
  return message.at - (begun?.at ?? message.at);
}

/** As INIT_START, it names a version that a setting does not know (facts §3.4). */
const restoreStart = 'RESTORE_START Runtime Version: {…}\tRuntime Version ARN: {…}';

/** A hook that failed is printed as in AWS's own example (execution environment lifecycle: Failures during the Restore phase). */
const restoreStatus = (trace: Trace, message: Message): string =>
  happens(trace, message, 'restoreError') ? 'Status: error\tError Type: Runtime.ExitError' : 'Status: timeout';

/** REPORT's fields in the order of every real line. What is not known is not printed. */
function report(trace: Trace, message: Message, setting: Setting, id: string): string {
  const { request = '', index } = message;
  const bill = billOf(trace, request);
  // Two public logs print it in the first REPORT of a provisioned environment, and bill Duration alone.
  const initMs = isFirstOfProvisioned(trace, message) ? initAhead(trace, message) : bill.initMs;
  const ending = partOf(trace, request).messages.findLast(
    (message) => message.index < index && endings.includes(message.type),
  );
  const failed = stepKey(trace, index) === 'reportFailed' ? ending : undefined;
  // A process that is killed for lack of memory has used all that there was (F8).
  const used = failed?.type === 'outOfMemory' ? setting.memoryMb : setting.maxMemoryMb;
  const fields = [
    bill.durationMs !== undefined && `Duration: ${ms(bill.durationMs)}`,
    bill.billedMs !== undefined && `Billed Duration: ${bill.billedMs} ms`,
    setting.memoryMb !== undefined && `Memory Size: ${setting.memoryMb} MB`,
    used !== undefined && `Max Memory Used: ${used} MB`,
    initMs !== undefined && `Init Duration: ${ms(initMs)}`,
    bill.restoreMs !== undefined && `Restore Duration: ${ms(bill.restoreMs)}`,
    bill.billedRestoreMs !== undefined && `Billed Restore Duration: ${bill.billedRestoreMs} ms`,
    failed && statusOf(trace, failed),
  ];
  return [`REPORT RequestId: ${id}`, ...fields.filter((field) => typeof field === 'string')].join('\t');
}

/** What ends a request in the runtime's place. */
const endings: readonly EventType[] = ['timeout', 'exit', 'outOfMemory', 'extensionCrash', 'failInit'];

/** What REPORT names, where the runtime said nothing (facts §5). */
const errorTypes: Readonly<Partial<Record<EventType, string>>> = {
  exit: 'Runtime.ExitError',
  outOfMemory: 'Runtime.OutOfMemory',
  extensionCrash: 'Extension.Crash',
};

/** What the log names of a failure. A limit that is reached has no type. */
function statusOf(trace: Trace, ending: Message): string {
  const { type } = ending;
  const error = type === 'failInit' ? failedInit(trace, ending).errorType : errorTypes[type];
  return `Status: ${error ? `error\tError Type: ${error}` : 'timeout'}`;
}

/** The line of an INIT that failed, ahead of the request or inside it. */
function initReport(trace: Trace, message: Message): string {
  const { ms: lasted, phase } = failedInit(trace, message);
  return `INIT_REPORT Init Duration: ${ms(lasted)}\tPhase: ${phase}\t${statusOf(trace, message)}`;
}

const initStart = 'INIT_START Runtime Version: {…}\tRuntime Version ARN: {…}';

const ms = (value: number | undefined): string => `${(value ?? 0).toFixed(2)} ms`;
