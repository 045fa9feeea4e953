import { type AnyStateMachine, initialTransition, type SnapshotFrom, transition } from 'xstate';
import { environmentMachine } from './environmentMachine.ts';
import type { EventType, LifecycleEvent, Subjects } from './events.ts';
import { extensionMachine } from './extensionMachine.ts';
import type { StateMeta } from './meta.ts';
import { requestMachine } from './requestMachine.ts';
import { defaultConcurrencyLimit, serviceMachine } from './serviceMachine.ts';
import { type MachineKind, wire } from './wire.ts';
import { workerMachine } from './workerMachine.ts';

type Snapshots = {
  request: SnapshotFrom<typeof requestMachine>;
  service: SnapshotFrom<typeof serviceMachine>;
  environment: SnapshotFrom<typeof environmentMachine>;
  worker: SnapshotFrom<typeof workerMachine>;
  extension: SnapshotFrom<typeof extensionMachine>;
};

/** One machine of a population: its kind, the trace's id for it, and where it stands. */
export type Member = {
  [Kind in MachineKind]: { readonly kind: Kind; readonly id: string; readonly snapshot: Snapshots[Kind] };
}[MachineKind];

/** Every machine that has been addressed so far, by `kind:id`. A machine that is missing stands at its beginning. */
export type Population = ReadonlyMap<string, Member>;

/** There is one service in a trace. */
const serviceId = 'lambda';

const machines: Readonly<Record<MachineKind, AnyStateMachine>> = {
  request: requestMachine,
  service: serviceMachine,
  environment: environmentMachine,
  worker: workerMachine,
  extension: extensionMachine,
};

const beginnings: { [Kind in MachineKind]: Snapshots[Kind] } = {
  request: initialTransition(requestMachine)[0],
  service: initialTransition(serviceMachine, { limit: defaultConcurrencyLimit })[0],
  environment: initialTransition(environmentMachine)[0],
  worker: initialTransition(workerMachine)[0],
  extension: initialTransition(extensionMachine)[0],
};

/** The name under which a population keeps a machine. */
export const memberKey = (kind: MachineKind, id: string): string => `${kind}:${id}`;

/**
 * The machines that an event addresses, as they stand.
 * @returns the kinds for which the event names no id, when there are any.
 */
export function addressed(
  population: Population,
  type: EventType,
  subjects: Subjects,
): { members: Member[] } | { missing: MachineKind[] } {
  const members: Member[] = [];
  const missing: MachineKind[] = [];
  for (const kind of wire[type].machines) {
    const id = kind === 'service' ? serviceId : subjects[kind];
    if (id === undefined) missing.push(kind);
    else members.push(population.get(memberKey(kind, id)) ?? ({ kind, id, snapshot: beginnings[kind] } as Member));
  }
  return missing.length > 0 ? { missing } : { members };
}

/** Does this one machine accept the event now? */
export function accepts(member: Member, { type }: LifecycleEvent): boolean {
  const { takes } = placeOf(member);
  const known = takes.get(type) ?? member.snapshot.can({ type });
  takes.set(type, known);
  return known;
}

/** The machine after an event that it accepts. */
export function move(member: Member, event: LifecycleEvent): Member {
  const { leads } = placeOf(member);
  const known = leads.get(event.type);
  if (known) return { ...member, snapshot: known } as Member;
  const [snapshot] = transition(machines[member.kind], member.snapshot, event);
  const after = placeOf({ ...member, snapshot } as Member).snapshot;
  leads.set(event.type, after);
  return { ...member, snapshot: after } as Member;
}

/** A place in a machine, and what has been worked out of it: the machines are pure, so once is enough. */
interface Place {
  readonly snapshot: Member['snapshot'];
  readonly name: string;
  readonly active: ReadonlyMap<string, StateMeta>;
  readonly takes: Map<EventType, boolean>;
  readonly leads: Map<EventType, Member['snapshot']>;
}

const places = new WeakMap<Member['snapshot'], Place>();
/** One snapshot stands for all that are equal: the machines are finite, and so is what is kept of them. */
const standing = new Map<string, Place>();

function placeOf({ kind, snapshot }: Member): Place {
  const known = places.get(snapshot);
  if (known) return known;
  const name = flatten(snapshot.value).join(' ');
  const key = `${kind} ${name} ${Object.values(snapshot.context).join('/')}`;
  const place = standing.get(key) ?? {
    snapshot,
    name,
    active: new Map(Object.entries(snapshot.getMeta() as Record<string, StateMeta>)),
    takes: new Map(),
    leads: new Map(),
  };
  standing.set(key, place);
  places.set(snapshot, place);
  return place;
}

/** Do all machines that the event addresses accept it now? */
export function isOpen(population: Population, type: EventType, subjects: Subjects): boolean {
  const found = addressed(population, type, subjects);
  return 'members' in found && found.members.every((member) => accepts(member, { type }));
}

/** The population after an event that all addressed machines accept, or undefined. */
export function step(population: Population, type: EventType, subjects: Subjects): Population | undefined {
  const found = addressed(population, type, subjects);
  const event = { type };
  if (!('members' in found) || !found.members.every((member) => accepts(member, event))) return undefined;
  const after = new Map(population);
  for (const member of found.members) after.set(memberKey(member.kind, member.id), move(member, event));
  return after;
}

/** The states with a meaning for the picture that a machine is in: state id (`environment.busy.handling`) to meta. */
export function activeStates(member: Member): ReadonlyMap<string, StateMeta> {
  return placeOf(member).active;
}

/** Where a machine stands, in words: `busy.handling`, or `api.Ready call.polling` for parallel halves. */
export function stateName(member: Member): string {
  return placeOf(member).name;
}

function flatten(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    flatten(inner).map((rest) => `${name}.${rest}`),
  );
}
