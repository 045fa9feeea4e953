import type { EventType, Subjects } from '../../lifecycle/events.ts';
import { isOpen, memberKey, type Population, stateName } from '../../lifecycle/population.ts';
import { eventTypes, wire } from '../../lifecycle/wire.ts';
import type { Message, Trace } from '../../trace/trace.ts';

/** An event that the machines accept now, and whom it concerns. */
export interface Choice {
  readonly type: EventType;
  readonly subjects: Subjects;
}

/** How newcomers are called, in the order in which they come. More would not be told apart. */
const requestNames = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
const environmentNames = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Everything that can happen next in a trace: each event with those whose machines all accept it. */
export function choicesOf(trace: Trace): Choice[] {
  const { population } = trace;
  const bonds = bondsOf(trace);
  const requests = [...withNewcomer(bonds.requests, requestNames), undefined];
  const environments = [...withNewcomer(bonds.environments, environmentNames), undefined];
  const pairs = requests.flatMap((request) =>
    environments
      .filter((environment) => mayMeet(population, bonds, request, environment))
      .map((environment) => ({ request, environment })),
  );
  return eventTypes.flatMap((type) => {
    const { machines } = wire[type];
    const needsRequest = machines.includes('request');
    const needsEnvironment = machines.some((kind) => kind !== 'request' && kind !== 'service');
    return pairs
      .filter(({ request, environment }) => {
        if (needsEnvironment !== (environment !== undefined)) return false;
        // What concerns an environment alone belongs to the request that it works for.
        return needsRequest ? request !== undefined : request === workedFor(population, bonds, environment);
      })
      .map(({ request, environment = bonds.environmentOf.get(request ?? '') }) => ({
        type,
        subjects: subjectsOf(bonds, type, request, environment),
      }))
      .filter(({ subjects }) => isOpen(population, type, subjects));
  });
}

/** Who of a trace belongs to whom. */
interface Bonds {
  readonly requests: readonly string[];
  readonly environments: readonly string[];
  /** The environment that a request was given, and the last request of an environment. */
  readonly environmentOf: ReadonlyMap<string, string>;
  readonly requestOf: ReadonlyMap<string, string>;
  readonly workerOf: ReadonlyMap<string, string>;
  readonly extensionOf: ReadonlyMap<string, string>;
}

function bondsOf({ prelude, messages }: Trace): Bonds {
  const environmentOf = new Map<string, string>();
  const requestOf = new Map<string, string>();
  const workerOf = new Map<string, string>();
  const extensionOf = new Map<string, string>();
  const requests = new Set<string>();
  const environments = new Set<string>();
  for (const { request, environment, worker, extension, ...message } of [...prelude, ...messages]) {
    if (request !== undefined) requests.add(request);
    // A story names its environment from the first call on; it is the request's own once its machine has moved.
    const moved = !('states' in message) || (message as Message).states.environment !== undefined;
    if (environment === undefined || !moved) continue;
    environments.add(environment);
    if (worker !== undefined) workerOf.set(environment, worker);
    if (extension !== undefined) extensionOf.set(environment, extension);
    if (request === undefined) continue;
    environmentOf.set(request, environment);
    requestOf.set(environment, request);
  }
  return { requests: [...requests], environments: [...environments], environmentOf, requestOf, workerOf, extensionOf };
}

function withNewcomer(known: readonly string[], names: readonly string[]): string[] {
  const newcomer = names.find((name) => !known.includes(name));
  return newcomer === undefined || known.length >= names.length ? [...known] : [...known, newcomer];
}

/** A request keeps the environment that it was given, and an environment works for one request at a time. */
function mayMeet(
  population: Population,
  bonds: Bonds,
  request: string | undefined,
  environment: string | undefined,
): boolean {
  if (request === undefined || environment === undefined) return true;
  const own = bonds.environmentOf.get(request);
  if (own !== undefined) return own === environment;
  return workedFor(population, bonds, environment) === undefined;
}

/** The request that an environment works for; at rest, and when it is shut down, it works for none. */
function workedFor(population: Population, { requestOf }: Bonds, environment = ''): string | undefined {
  const member = population.get(memberKey('environment', environment));
  return member && worksForNobody.test(stateName(member)) ? undefined : requestOf.get(environment);
}

const worksForNobody = /^(idle\.frozen|initFailed\.idle|shuttingDown\..*|gone)$/;

function subjectsOf(
  bonds: Bonds,
  type: EventType,
  request: string | undefined,
  environment: string | undefined,
): Subjects {
  const extension = wire[type].machines.includes('extension');
  return {
    ...(request !== undefined && { request }),
    ...(environment !== undefined && { environment, worker: bonds.workerOf.get(environment) ?? `${environment}1` }),
    ...(environment !== undefined &&
      extension && { extension: bonds.extensionOf.get(environment) ?? `${environment}x` }),
  };
}
