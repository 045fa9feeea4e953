import { wireWords } from '../../words/wire.ts';
import type { Context, WireCall } from './call.ts';
import { functionArn } from './examples.ts';
import { http } from './httpMessage.ts';
import { qualifierOf } from './qualifier.ts';

/** Of a durable execution: its name, which its client may choose, and the id that Lambda gives it. */
const execution = 'order-42/6f0d3b1e-8a57-4c92-b1d4-25e9c70a8f36';

/** What a durable function saves: a step's result, or that a wait has begun (AWS Lambda API Reference: CheckpointDurableExecution). */
export function checkpoint(context: Context): WireCall {
  const { trace, message, setting, told } = context;
  const path = (arn: string) => `POST /2025-12-01/durable-executions/${arn}/checkpoint HTTP/1.1`;
  if (!told) return http(path('{DurableExecutionArn}'), [], { note: wireWords.checkpoint });
  const Id = String(trace.messages.filter(({ type, index }) => type === 'checkpoint' && index <= message.index).length);
  const update =
    message.detail?.words === 'checkpointWait'
      ? { Id, Type: 'WAIT', Action: 'START', WaitOptions: { WaitSeconds: 600 } }
      : { Id, Type: 'STEP', Action: 'SUCCEED', Payload: 'done' };
  return http(
    path(encodeURIComponent(`${functionArn(setting, qualifierOf(context))}/durable-execution/${execution}`)),
    [],
    { body: JSON.stringify({ CheckpointToken: `token-${Id}`, Updates: [update] }), note: wireWords.checkpoint },
  );
}
