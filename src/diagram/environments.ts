import type { Subjects } from '../lifecycle/events.ts';
import { once } from '../readings/once.ts';
import type { Trace } from '../trace/trace.ts';

/** An execution environment of a trace, and the messages (-1: before the first) between which anything is heard of it. */
export interface Stay {
  readonly id: string;
  /** 1 for the first to appear. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  /** It runs an extension. */
  readonly extended: boolean;
}

/** The environments of a trace in order of appearance. */
export const staysOf = once(findStays);

function findStays(trace: Trace): ReadonlyMap<string, Stay> {
  const stays = new Map<string, { -readonly [Fact in keyof Stay]: Stay[Fact] }>();
  for (const { machine, id, from } of trace.spans) {
    if (machine !== 'environment' || stays.has(id)) continue;
    stays.set(id, { id, number: stays.size + 1, first: from, last: from, extended: false });
  }
  for (const span of trace.spans) {
    const stay = span.machine === 'extension' && stays.get(environmentOf(trace, span) ?? '');
    if (stay) stay.extended = true;
  }
  for (const message of trace.messages) {
    const stay = stays.get(environmentOf(trace, message) ?? '');
    if (stay) stay.last = message.index;
  }
  return stays;
}

/** The environment in which something happens. What names a worker alone happens in the worker's environment. */
export function environmentOf(trace: Trace, { environment, worker }: Subjects): string | undefined {
  return environment ?? (worker === undefined ? undefined : homesOf(trace).get(worker));
}

const homesOf = once((trace: Trace): ReadonlyMap<string, string> => {
  const homes = new Map<string, string>();
  for (const { worker, environment } of [...trace.prelude, ...trace.messages])
    if (worker !== undefined && environment !== undefined) homes.set(worker, environment);
  return homes;
});
