import type { Context } from './call.ts';
import { attemptId, runtimeApi } from './examples.ts';
import type { Header } from './httpMessage.ts';

/** Where the Runtime API is called; of a log its name alone is known. */
export const host = ({ told }: Context): Header => ['Host', told ? runtimeApi : '$AWS_LAMBDA_RUNTIME_API'];

/** Comes with the event, and the runtime has to send it back with what it posts (facts §2.2, §2.5). */
export const attempt = (context: Context): Header => [
  'Lambda-Runtime-Invocation-Id',
  context.told ? attemptId(context) : undefined,
];
