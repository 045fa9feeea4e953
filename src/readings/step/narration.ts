import { type Participant, serviceParts } from '../../lifecycle/wire.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { wordsOfStep } from '../../words/steps.ts';
import { type StepKey, stepKey } from './stepKey.ts';

/** One step in words. */
export interface Narration {
  /** At most six words. */
  readonly title: string;
  /** One or two plain sentences: what happens, the endpoint, the log line, what is billed. */
  readonly sentences: string;
  /** The step lies outside the microVM: known from AWS talks and papers, not from published code. */
  readonly modelled: boolean;
}

/** What step `index` (from 0) of the trace means, in words. */
export function narrate(trace: Trace, index: number): Narration {
  const { message, key } = stepAt(trace, index);
  // A step without words does not compile.
  const { title, sentences } = wordsOfStep(message.detail?.words ?? key);
  return { title, sentences, modelled: modelledToo.test(key) || (key !== 'prepare' && isModelled(message)) };
}

/** What stands on the arrow of step `index`: at most 32 characters, verb first or the wire call itself. */
export function label(trace: Trace, index: number): string {
  const { message, key } = stepAt(trace, index);
  return wordsOfStep(message.detail?.words ?? key).label;
}

function stepAt(trace: Trace, index: number): { message: Message; key: StepKey } {
  const message = trace.messages[index];
  const key = stepKey(trace, index);
  if (!message || key === undefined) throw new RangeError(`The trace has no step ${index}.`);
  return { message, key };
}

/**
 * Known from talks alone, too: what a worker host does to a microVM, who takes an order for one, and how an event goes
 * through Lambda's own queue. What is said of an SQS queue and its poller is documented; of `prepare` it is said that
 * nothing is.
 */
const modelledToo = /^(thaw|restoreStart|provision|publish|enqueue|receive|invokeByPoller)$/;

/** Does anything of the step happen between parts of the service, where no code is published? */
function isModelled({ wire }: Message): boolean {
  const inService = (participant: Participant) => serviceParts.includes(participant);
  if (wire.hops.length === 0) return inService(wire.at);
  return wire.hops.some(([from, to]) => inService(from) && inService(to));
}
