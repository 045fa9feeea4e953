import { expect, test } from 'vitest';
import { transition } from 'xstate';
import type { EventType } from './events.ts';
import { accepts, addressed, type Member, move, stateName } from './population.ts';
import { eventTypes } from './wire.ts';
import { workerMachine } from './workerMachine.ts';

const beginning = addressed(new Map(), 'next', { environment: 'a', worker: 'a', request: 'first' });
const worker = 'members' in beginning ? (beginning.members.find(({ kind }) => kind === 'worker') as Member) : undefined;

/** Every place of the worker that legal events lead to, breadth first. */
function everyPlace(): { from: Member; type: EventType }[] {
  const found: { from: Member; type: EventType }[] = [];
  const seen = new Set<unknown>();
  for (const queue = worker ? [worker] : []; queue.length > 0; ) {
    const from = queue.shift() as Member;
    if (seen.has(from.snapshot)) continue;
    seen.add(from.snapshot);
    for (const type of eventTypes) {
      if (!accepts(from, { type })) continue;
      found.push({ from, type });
      queue.push(move(from, { type }));
    }
  }
  return found;
}

test('what is kept of a machine is what XState says', () => {
  const places = everyPlace();
  expect(places.length).toBeGreaterThan(10);
  for (const { from, type } of places) {
    const fresh = transition(workerMachine, from.snapshot as never, { type })[0];
    const kept = move(from, { type }).snapshot;
    expect([kept.value, kept.context]).toEqual([fresh.value, fresh.context]);
  }
});

test('a machine that comes back to a place is the same snapshot again: what is kept of it has an end', () => {
  const places = everyPlace().map(({ from }) => from);
  expect(new Set(places.map(({ snapshot }) => snapshot)).size).toBe(new Set(places.map(stateName)).size);
});
