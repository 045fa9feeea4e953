import type { Setting } from '../trace/setting.ts';
import type { Header, HttpMessage } from './httpMessage.ts';
import type { Context } from './wireCall.ts';

/** What Invoke's answer says beside its body (facts §4.1). */
export const executed = ({ version }: Setting): Header => ['X-Amz-Executed-Version', version];
export const functionError: Header = ['X-Amz-Function-Error', 'Unhandled'];

/** What the platform answers in the runtime's place, where the failure leaves nothing open: a time-out. */
export function timeoutBody({ trace, message, setting, id }: Context): Pick<HttpMessage, 'body'> {
  const timedOut = trace.messages.some(({ type, request }) => type === 'timeout' && request === message.request);
  if (!timedOut || setting.timeoutMs === undefined) return {};
  const errorMessage = `RequestId: ${id} Error: Task timed out after ${(setting.timeoutMs / 1000).toFixed(2)} seconds`;
  return { body: JSON.stringify({ errorType: 'Sandbox.Timedout', errorMessage }) };
}
