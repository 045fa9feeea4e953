import type { Setting } from '../../trace/setting.ts';
import { failedInit } from '../initFailure.ts';
import { partOf } from '../moments.ts';
import type { Context } from './call.ts';
import { errorBody } from './examples.ts';
import type { Header, HttpMessage } from './httpMessage.ts';

/** What Invoke's answer says beside its body (facts §4.1). */
export const executed = ({ version }: Setting): Header => ['X-Amz-Executed-Version', version];
export const functionError: Header = ['X-Amz-Function-Error', 'Unhandled'];

/**
 * The answer of a request that failed: what was posted to init/error, or what the platform says in the runtime's place
 * (facts §5). Of a log only what follows from a timeout is known.
 */
export function platformBody(context: Context): Pick<HttpMessage, 'body'> {
  const { trace, message, setting, id, told } = context;
  const { messages } = partOf(trace, message.request ?? '');
  const ending = messages.findLast(({ index, type }) => index < message.index && type in failures);
  if (!ending || (ending.type !== 'timeout' && !told)) return {};
  if (ending.type === 'timeout' && setting.timeoutMs === undefined) return {};
  const init = ending.type === 'failInit' ? failedInit(trace, ending) : undefined;
  if (init?.failure === 'Posted') return { body: errorBody(init.errorType ?? '') };
  const failure = failures[init?.failure === 'Ended' ? 'exit' : ending.type];
  const text = failure?.text(((setting.timeoutMs ?? 0) / 1000).toFixed(2));
  return { body: JSON.stringify({ errorType: failure?.type, errorMessage: `RequestId: ${id} Error: ${text}` }) };
}

const failures: Readonly<Record<string, { readonly type: string; readonly text: (seconds: string) => string }>> = {
  timeout: { type: 'Sandbox.Timedout', text: (seconds) => `Task timed out after ${seconds} seconds` },
  exit: { type: 'Runtime.ExitError', text: () => 'Runtime exited with error: exit status 1' },
  outOfMemory: { type: 'Runtime.OutOfMemory', text: () => '…' },
  extensionCrash: { type: 'Extension.Crash', text: () => '…' },
  // Nothing was posted: there was nothing to execute.
  failInit: {
    type: 'Runtime.InvalidEntrypoint',
    text: () => "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]",
  },
};
