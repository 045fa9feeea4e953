import type { EventType } from '../../lifecycle/events.ts';
import { memberKey, type Population, stateName } from '../../lifecycle/population.ts';
import type { Message, Trace } from '../../trace/trace.ts';

/** A place where a request can be worked on: an environment's only runtime process, or one of its workers. */
export interface Seat {
  readonly environment: string;
  /** Absent: the environment as a whole, whichever its workers are. */
  readonly worker?: string;
}

/** Who of a trace belongs to whom. */
export interface Bonds {
  readonly requests: readonly string[];
  readonly environments: readonly string[];
  /** The seat that a request was given. */
  readonly seatOf: ReadonlyMap<string, Seat>;
  readonly extensionOf: ReadonlyMap<string, string>;
  /** What happened to a request so far. */
  readonly pathOf: ReadonlyMap<string, ReadonlySet<EventType>>;
  /** The seats of an environment. */
  seatsOf(environment: string): Seat[];
  /** The request that is worked on there, if any. */
  workedOn(seat: Seat): string | undefined;
}

/** Workers of a managed environment: as many as its machine counts. */
const managedWorkers = [1, 2];

/** At rest, and when it is shut down, an environment works for nobody. */
const worksForNobody = /^(idle\.frozen|initFailed\.idle|shuttingDown\..*|gone)$/;

export function bondsOf({ prelude, messages, population }: Trace): Bonds {
  const seatOf = new Map<string, Seat>();
  const pathOf = new Map<string, Set<EventType>>();
  const requestOf = new Map<string, string>();
  const workerOf = new Map<string, string>();
  const extensionOf = new Map<string, string>();
  for (const { event, request, environment, worker, extension, ...message } of [...prelude, ...messages]) {
    if (request !== undefined) pathOf.set(request, (pathOf.get(request) ?? new Set()).add(event.type));
    // A story names its environment from the first call on; it is the request's own once its machine has moved.
    const moved = !('states' in message) || (message as Message).states.environment !== undefined;
    if (environment === undefined || !moved) continue;
    if (worker !== undefined || !workerOf.has(environment)) workerOf.set(environment, worker ?? `${environment}1`);
    if (extension !== undefined) extensionOf.set(environment, extension);
    if (request === undefined) continue;
    const seat = { environment, ...(worker !== undefined && { worker }) };
    seatOf.set(request, seat);
    requestOf.set(environment, request);
    // A worker that has asked for its next event is done with the last one.
    if (event.type === 'next') requestOf.delete(nameOf(seat));
    else requestOf.set(nameOf(seat), request);
  }
  const managed = (environment: string) => placeOf(population, environment).startsWith('managed.');
  return {
    requests: [...pathOf.keys()],
    environments: [...workerOf.keys()],
    seatOf,
    extensionOf,
    pathOf,
    seatsOf: (environment) =>
      managed(environment)
        ? [{ environment }, ...managedWorkers.map((number) => ({ environment, worker: `${environment}${number}` }))]
        : [{ environment, worker: workerOf.get(environment) ?? `${environment}1` }],
    workedOn: (seat) => {
      if (managed(seat.environment)) return requestOf.get(nameOf(seat));
      return worksForNobody.test(placeOf(population, seat.environment)) ? undefined : requestOf.get(seat.environment);
    },
  };
}

const nameOf = ({ environment, worker = '' }: Seat): string => `${environment} ${worker}`;

/** Where an environment stands; nowhere, if nobody has addressed it. */
export function placeOf(population: Population, environment: string): string {
  const member = population.get(memberKey('environment', environment));
  return member ? stateName(member) : '';
}
