import type { Setting } from '../../trace/setting.ts';
import { partOf, requestsOf } from '../moments.ts';
import type { Context } from './call.ts';

/**
 * Values that differ each time, as examples: a story shows them where nothing else is known. A log gets none. The event and the
 * result are those of the code samples (`readings/code/samples`).
 */

/** Where the Runtime API listens: the value that was seen in production (facts §2.1). */
export const runtimeApi = '169.254.100.1:9001';

/** As the samples are named. */
export const handlerName = 'handler.handler';

export const extensionId = '0f3c1d52-6a8e-4b97-9c24-d17e5ab3f860';

/** AWS's own example of an account, in the first of its Regions. */
export const functionArn = ({ functionName = 'orders' }: Setting, qualifier: string | undefined): string =>
  ['arn:aws:lambda:us-east-1:123456789012:function', functionName, qualifier]
    .filter((part) => part !== undefined)
    .join(':');

/** The header of X-Ray: its root begins with the time in seconds (AWS X-Ray Developer Guide: trace ID format). */
export function traceId({ beganAt = 0 }: Setting): string {
  const seconds = Math.floor(beganAt / 1000)
    .toString(16)
    .padStart(8, '0');
  return `Root=1-${seconds}-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`;
}

/** Of each attempt another one: those of a retried event have one request id (facts §2.5). */
export function attemptId({ trace, message }: Pick<Context, 'trace' | 'message'>): string {
  const place = requestsOf(trace).indexOf(message.request ?? '') + 1;
  return `7d20c5b4-91ae-4c3f-b806-${String(place).padStart(12, '0')}`;
}

/** What the caller sends, and the handler gets. The samples throw at what is not sold. */
export function eventBody({ trace, message }: Pick<Context, 'trace' | 'message'>): string {
  const throws = partOf(trace, message.request ?? '').messages.some(({ type }) => type === 'throw');
  return JSON.stringify({ items: throws ? ['milk'] : ['tea', 'coffee'] });
}

export const resultBody = JSON.stringify({ total: 7 });

/** What the samples throw, and how their bootstrap names it. */
export const thrownType = 'Function.Error';
const thrown = 'We do not sell milk.';

const messages: Readonly<Record<string, string>> = {
  [thrownType]: thrown,
  'Runtime.ImportModuleError': "Cannot find package 'prices' imported from /var/task/handler.mjs",
  'Runtime.NoSuchHandler': 'There is no handler.handler.',
  'Runtime.AfterRestoreError': 'The connection could not be made again.',
};

/** What a runtime posts of an error (facts §2.2). */
export function errorBody(type: string): string {
  const message = messages[type] ?? '…';
  return JSON.stringify({
    errorMessage: message,
    errorType: type,
    stackTrace: [
      `Error: ${message}`,
      `    at ${type === thrownType ? 'handler (file:///var/task/handler.mjs:10:34)' : 'file:///var/task/bootstrap.mjs:29:9'}`,
    ],
  });
}
