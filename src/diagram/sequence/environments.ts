import type { Subjects } from '../../lifecycle/events.ts';
import { stateName } from '../../lifecycle/population.ts';
import { once } from '../../readings/once.ts';
import type { Message, Trace } from '../../trace/trace.ts';

/** An execution environment of a trace, and the messages (-1: before the first) between which anything is heard of it. */
export interface Stay {
  readonly id: string;
  /** 1 for the first to appear. */
  readonly number: number;
  readonly first: number;
  readonly last: number;
  /** The messages that made its microVM and that ended it; undefined: none did. */
  readonly made: number | undefined;
  readonly gone: number | undefined;
  /** It runs an extension. */
  readonly extended: boolean;
}

/** The environments of a trace in order of appearance. */
export const staysOf = once(findStays);

/** States in which there is no microVM yet. */
const unmade: ReadonlySet<string> = new Set(['environment.provisioning', 'environment.provisioning.placing']);

/** Looks no further than it has to: a long story is mostly of environments that have been found. */
function findStays(trace: Trace): ReadonlyMap<string, Stay> {
  const { messages, spans } = trace;
  const stays = new Map<string, { -readonly [Fact in keyof Stay]: Stay[Fact] }>();
  const open = {
    made: new Set<string>(),
    extensions: new Set<string>(),
    last: new Set<string>(),
    gone: new Set<string>(),
  };
  for (const member of trace.population.values()) {
    if (member.kind === 'extension') open.extensions.add(member.id);
    if (member.kind !== 'environment') continue;
    open.made.add(member.id);
    open.last.add(member.id);
    if (stateName(member) === 'gone') open.gone.add(member.id);
  }
  for (const span of spans) {
    if (open.made.size + open.extensions.size === 0) break;
    const { machine, id, from, state } = span;
    if (machine === 'environment' && open.made.has(id)) {
      const stay = stays.get(id) ?? {
        id,
        number: stays.size + 1,
        first: from,
        last: from,
        made: undefined,
        gone: undefined,
        extended: false,
      };
      stays.set(id, stay);
      if (unmade.has(state)) continue;
      stay.made = from;
      open.made.delete(id);
    }
    if (machine === 'extension') {
      const stay = stays.get(environmentOf(trace, span) ?? '');
      if (stay) stay.extended = true;
      open.extensions.delete(id);
    }
  }
  for (let index = messages.length - 1; index >= 0 && open.last.size + open.gone.size > 0; index--) {
    const message = messages[index] as Message;
    const stay = stays.get(environmentOf(trace, message) ?? '');
    if (!stay) continue;
    if (open.last.delete(stay.id)) stay.last = index;
    if (message.states.environment === 'gone' && open.gone.delete(stay.id)) stay.gone = index;
  }
  return stays;
}

/** The environment in which something happens. What names a worker alone happens in the worker's environment. */
export function environmentOf(trace: Trace, { environment, worker }: Subjects): string | undefined {
  return environment ?? (worker === undefined ? undefined : homesOf(trace).get(worker));
}

/** Where each worker runs; looks no further than to the last that is found. */
const homesOf = once(({ prelude, messages, population }: Trace): ReadonlyMap<string, string> => {
  const homes = new Map<string, string>();
  let homeless = 0;
  for (const { kind } of population.values()) if (kind === 'worker') homeless += 1;
  for (const events of [prelude, messages]) {
    for (const { worker, environment } of events) {
      if (homeless === 0) return homes;
      if (worker === undefined || environment === undefined || homes.has(worker)) continue;
      homes.set(worker, environment);
      homeless -= 1;
    }
  }
  return homes;
});
