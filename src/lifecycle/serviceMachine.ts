import { assign, setup } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { StateMeta } from './meta.ts';

/** Finite counts: what is in flight, what is idle. `limit` is the concurrency quota in requests. */
export interface ServiceContext {
  readonly inFlight: number;
  readonly idle: number;
  readonly limit: number;
}

/** The account's default quota per Region (AWS: Lambda quotas, "Concurrent executions"). */
export const defaultConcurrencyLimit = 1000;

/**
 * What the Lambda service knows of one function version: rows A3, A4, A13, A23, B4, H3 and L2.
 * A request is cold exactly when nothing is idle; no flag on the request says so.
 */
export const serviceMachine = setup({
  types: {
    events: {} as LifecycleEvent,
    meta: {} as StateMeta,
    context: {} as ServiceContext,
    input: {} as { limit: number },
  },
  guards: {
    withinLimit: ({ context }) => context.inFlight < context.limit,
    atLimit: ({ context }) => context.inFlight >= context.limit,
    someCounted: ({ context }) => context.inFlight > 0,
    someIdle: ({ context }) => context.idle > 0,
    noneIdle: ({ context }) => context.idle === 0,
    roomForIdle: ({ context }) => context.idle < context.limit,
    // Without the second half the counts, and so the states of this machine, would have no end.
    someInFlight: ({ context }) => context.inFlight > 0 && context.idle < context.limit,
  },
  actions: {
    enter: assign({ inFlight: ({ context }) => context.inFlight + 1 }),
    leave: assign({ inFlight: ({ context }) => context.inFlight - 1 }),
    gainIdle: assign({ idle: ({ context }) => context.idle + 1 }),
    loseIdle: assign({ idle: ({ context }) => context.idle - 1 }),
    limitToOne: assign({ limit: 1 }),
    limitToNone: assign({ limit: 0 }),
  },
}).createMachine({
  id: 'service',
  context: ({ input }) => ({ inFlight: 0, idle: 0, limit: input.limit }),
  initial: 'serving',
  states: {
    serving: {
      on: {
        // Reserved concurrency: a guaranteed share, and a cap. One is the smallest that lets anything run.
        reserve: { actions: 'limitToOne' },
        switchOff: { actions: 'limitToNone' },
        count: { guard: 'withinLimit', actions: 'enter' },
        throttle: { guard: 'atLimit', target: 'serving' },
        noneIdle: { guard: 'noneIdle', target: 'serving' },
        // Environments are never shared across tenants.
        otherTenant: { guard: 'someIdle', target: 'serving' },
        idleFound: { guard: 'someIdle', actions: 'loseIdle' },
        // The new slot is busy at once, for the request that waits; it never counts as idle.
        initDone: { target: 'serving' },
        ready: { guard: 'roomForIdle', actions: 'gainIdle' },
        failRestore: { guard: 'someCounted', actions: 'leave' },
        release: { guard: 'someInFlight', actions: ['leave', 'gainIdle'] },
        seen: { guard: 'roomForIdle', actions: 'gainIdle' },
        seenReset: { guard: 'roomForIdle', actions: 'gainIdle' },
        spinDown: { guard: 'someIdle', actions: 'loseIdle' },
      },
    },
  },
});
