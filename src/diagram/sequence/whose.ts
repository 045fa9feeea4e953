import { requestsOf } from '../../readings/moments.ts';
import { once } from '../../readings/once.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { words } from '../../words/index.ts';
import { environmentOf, staysOf } from './environments.ts';

/**
 * Whose step it is, where there are several who could be meant: “request 2 in environment 1”, numbered by first appearance,
 * as the picture numbers them. Undefined where there is but one of each, and of what concerns neither.
 */
export function whoseOf(trace: Trace, message: Message): string | undefined {
  const requests = requestNumbers(trace);
  const stays = staysOf(trace);
  const request = requests.size > 1 ? requests.get(message.request ?? '') : undefined;
  const environment = stays.size > 1 ? stays.get(environmentOf(trace, message) ?? '')?.number : undefined;
  return words.diagram.whose(request, workerNumbers(trace).get(message.worker ?? ''), environment);
}

const requestNumbers = once(
  (trace: Trace): ReadonlyMap<string, number> => new Map(requestsOf(trace).map((id, place) => [id, place + 1])),
);

/** The workers of Managed Instances, numbered in each environment. Everywhere else there is but one at a time. */
const workerNumbers = once((trace: Trace): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { state, id } of trace.spans) if (state === 'environment.managed') counts.set(id, 0);
  const numbers = new Map<string, number>();
  for (const { worker, environment = '' } of trace.messages) {
    const count = counts.get(environment);
    if (count === undefined || worker === undefined || numbers.has(worker)) continue;
    numbers.set(worker, count + 1);
    counts.set(environment, count + 1);
  }
  return numbers;
});
