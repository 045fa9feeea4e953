import { type AnyStateMachine, initialTransition, transition } from 'xstate';
import { environmentMachine } from '../../../src/lifecycle/environmentMachine.ts';
import type { TimedEvent } from '../../../src/lifecycle/events.ts';
import { requestMachine } from '../../../src/lifecycle/requestMachine.ts';
import { defaultConcurrencyLimit, serviceMachine } from '../../../src/lifecycle/serviceMachine.ts';
import { wire } from '../../../src/lifecycle/wire.ts';
import { workerMachine } from '../../../src/lifecycle/workerMachine.ts';

const machines: Readonly<Record<string, AnyStateMachine>> = {
  request: requestMachine,
  service: serviceMachine,
  environment: environmentMachine,
  worker: workerMachine,
};

/** All transitions that `record` makes of these events, and nothing else: XState's own time. */
export function replayBare(events: readonly TimedEvent[]): () => void {
  const places = new Map<string, number>();
  const kinds: string[] = [];
  const moves = events.flatMap((timed) =>
    wire[timed.event.type].machines.map((kind) => {
      const key = `${kind}:${kind === 'service' ? 'lambda' : timed[kind]}`;
      const place = places.get(key) ?? kinds.push(kind) - 1;
      places.set(key, place);
      return { place, machine: machines[kind] as AnyStateMachine, event: timed.event };
    }),
  );
  return () => {
    const began = new Map(
      Object.entries(machines).map(([kind, machine]) => [
        kind,
        initialTransition(machine, { limit: defaultConcurrencyLimit })[0],
      ]),
    );
    const snapshots = kinds.map((kind) => began.get(kind));
    for (const { place, machine, event } of moves) {
      const snapshot = snapshots[place];
      if (snapshot) snapshots[place] = transition(machine, snapshot, event)[0];
    }
  };
}
