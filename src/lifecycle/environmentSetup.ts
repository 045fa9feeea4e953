import { assign, setup } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { BilledTag, StateMeta } from './meta.ts';

/** No machine reads another, so the environment keeps what its extension told it. One external extension is modelled. */
export interface EnvironmentContext {
  /** An external extension was started, and has not ended. */
  readonly hasExtension: boolean;
  /** It has not asked for its next event yet. */
  readonly awaitsExtension: boolean;
  /** The environment is made before any request: provisioned, proactive, or for a snapshot. */
  readonly isAhead: boolean;
}

/** What the environment's transitions may ask and do. */
export const environmentSetup = setup({
  types: {
    events: {} as LifecycleEvent,
    meta: {} as StateMeta,
    tags: {} as BilledTag,
    context: {} as EnvironmentContext,
  },
  guards: {
    isAhead: ({ context }) => context.isAhead,
    isOnDemand: ({ context }) => !context.isAhead,
    hasExtension: ({ context }) => context.hasExtension,
    hasNoExtension: ({ context }) => !context.hasExtension,
    awaitsExtension: ({ context }) => context.awaitsExtension,
    mustInvokeExtension: ({ context }) => context.hasExtension && !context.awaitsExtension,
    needNotInvokeExtension: ({ context }) => !context.hasExtension || context.awaitsExtension,
  },
  actions: {
    makeAhead: assign({ isAhead: true }),
    meetRequests: assign({ isAhead: false }),
    launchExtension: assign({ hasExtension: true, awaitsExtension: true }),
    awaitExtension: assign({ awaitsExtension: true }),
    hearExtension: assign({ awaitsExtension: false }),
    loseExtension: assign({ hasExtension: false, awaitsExtension: false }),
  },
});
