import type { EventType, Subjects } from '../../lifecycle/events.ts';
import { isOpen, memberKey, stateName } from '../../lifecycle/population.ts';
import { eventTypes, wire } from '../../lifecycle/wire.ts';
import type { Trace } from '../../trace/trace.ts';
import { type Bonds, bondsOf, type Seat } from './bonds.ts';

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
  const bonds = bondsOf(trace);
  const requests = [...withNewcomer(bonds.requests, requestNames), undefined];
  const environments = withNewcomer(bonds.environments, environmentNames);
  const seats = [...environments.flatMap((environment) => bonds.seatsOf(environment)), undefined];
  const pairs = requests.flatMap((request) =>
    seats.filter((seat) => mayMeet(bonds, request, seat)).map((seat) => ({ request, seat })),
  );
  return eventTypes.flatMap((type) =>
    pairs
      .filter(({ request, seat }) => concerns(bonds, type, request, seat))
      .map(({ request, seat }) => ({ type, subjects: subjectsOf(bonds, type, request, seat) }))
      .filter((choice) => isOpen(trace.population, type, choice.subjects) && isInTurn(trace, bonds, choice)),
  );
}

function withNewcomer(known: readonly string[], names: readonly string[]): string[] {
  const newcomer = names.find((name) => !known.includes(name));
  return newcomer === undefined || known.length >= names.length ? [...known] : [...known, newcomer];
}

/** A request keeps the seat that it was given, and at a seat one request is worked on at a time. */
function mayMeet({ seatOf, workedOn }: Bonds, request: string | undefined, seat: Seat | undefined): boolean {
  if (request === undefined || seat === undefined) return true;
  const own = seatOf.get(request);
  if (own) return own.environment === seat.environment && own.worker === seat.worker;
  return workedOn(seat) === undefined;
}

function concerns(bonds: Bonds, type: EventType, request: string | undefined, seat: Seat | undefined): boolean {
  const { machines } = wire[type];
  const needsWorker = machines.includes('worker') || type === 'reserveWorker';
  const needsSeat = needsWorker || machines.includes('environment') || machines.includes('extension');
  if (needsSeat !== (seat !== undefined)) return false;
  const own = seat && bonds.workedOn(seat);
  // A request that has a seat is there; what concerns an environment alone concerns none of its workers.
  const ofWorker = needsWorker || own !== undefined;
  if (seat && ofWorker !== (seat.worker !== undefined) && bonds.seatsOf(seat.environment).length > 1) return false;
  // What concerns a seat alone belongs to the request that is worked on there.
  return machines.includes('request') ? request !== undefined : request === own;
}

/** The way of a request through a managed environment, which counts its workers and cannot tell whose turn it is. */
const turns: Readonly<Partial<Record<EventType, readonly EventType[]>>> = {
  deliver: ['reserveWorker'],
  answerNext: ['deliver'],
  respond: ['response', 'timeOutCall'],
  report: ['respond'],
  exit: ['answerNext'],
  loseWorker: ['report'],
};

function isInTurn(
  { population }: Trace,
  bonds: Bonds,
  { type, subjects: { request = '', worker = '' } }: Choice,
): boolean {
  const process = population.get(memberKey('worker', worker));
  if (type === 'reserveWorker') return process !== undefined && stateName(process).startsWith('api.Ready');
  const path = bonds.pathOf.get(request);
  const before = turns[type];
  if (!before || !path?.has('reserveWorker')) return true;
  return before.some((each) => path.has(each)) && (type === 'answerNext' || !path.has(type));
}

function subjectsOf(bonds: Bonds, type: EventType, request: string | undefined, asked: Seat | undefined): Subjects {
  const seat = asked ?? bonds.seatOf.get(request ?? '');
  if (!seat) return { ...(request !== undefined && { request }) };
  const { environment, worker } = seat;
  const hasExtension = wire[type].machines.includes('extension');
  return {
    ...(request !== undefined && { request }),
    environment,
    ...(worker !== undefined && { worker }),
    ...(hasExtension && { extension: bonds.extensionOf.get(environment) ?? `${environment}x` }),
  };
}
