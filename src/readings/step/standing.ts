import { stateName } from '../../lifecycle/population.ts';
import type { MachineKind } from '../../lifecycle/wire.ts';
import { record } from '../../trace/record.ts';
import type { Message, Trace } from '../../trace/trace.ts';
import { once } from '../once.ts';

/** Where one machine of a trace stands. */
export interface Standing {
  readonly kind: MachineKind;
  /** The trace's own id of the machine. */
  readonly id: string;
  /** As its definition names it: `busy.handling`, or `api.Ready call.polling` for parallel halves. */
  readonly state: string;
  /** Where it stood before the step that moved it last; absent at its first. */
  readonly before?: string;
  /** The step (from 0) that moved it last. */
  readonly step: number;
}

/** By kind: the machine that the story is about at a step. The one that was moved last counts. */
export type Standings = Readonly<Partial<Record<MachineKind, Standing>>>;

/** Where the machines stand after `step` (from 0; -1 before the first, when only what is older than the window stands). */
export function standingsAt(trace: Trace, step: number): Standings {
  return standingsOf(trace)[step + 1] ?? {};
}

/** The first step (from 0) after which a machine of this kind is in the state, or in one inside it. */
export function firstEntered(trace: Trace, kind: MachineKind, path: string): number | undefined {
  return entriesOf(trace).get(`${kind} ${path}`);
}

/** The states that a machine is in, by the name of where it stands: the inner ones and all around them. */
export function pathsOf(state: string): string[] {
  return state.split(' ').flatMap((place) => {
    const parts = place.split('.');
    return parts.map((_, end) => parts.slice(0, end + 1).join('.'));
  });
}

const standingsOf = once((trace: Trace): Standings[] => {
  const older = [...record(trace.prelude).population.values()].map(
    (member): Standing => ({ kind: member.kind, id: member.id, state: stateName(member), step: -1 }),
  );
  const places = new Map(older.map(({ kind, id, state }) => [`${kind} ${id}`, state]));
  const before: Standings = Object.fromEntries(older.map((standing) => [standing.kind, standing]));
  let now = before;
  const after = trace.messages.map((message) => {
    const moved: Partial<Record<MachineKind, Standing>> = {};
    for (const [kind, state] of Object.entries(message.states) as [MachineKind, string][]) {
      const id = idOf(message, kind);
      const left = places.get(`${kind} ${id}`);
      places.set(`${kind} ${id}`, state);
      moved[kind] = { kind, id, state, step: message.index, ...(left !== undefined && { before: left }) };
    }
    now = { ...now, ...moved };
    return now;
  });
  return [before, ...after];
});

const entriesOf = once((trace: Trace): ReadonlyMap<string, number> => {
  const entries = new Map<string, number>();
  for (const { index, states } of trace.messages) {
    for (const [kind, state] of Object.entries(states)) {
      for (const path of pathsOf(state)) {
        if (!entries.has(`${kind} ${path}`)) entries.set(`${kind} ${path}`, index);
      }
    }
  }
  return entries;
});

function idOf(message: Message, kind: MachineKind): string {
  return (kind === 'service' ? undefined : message[kind]) ?? kind;
}
