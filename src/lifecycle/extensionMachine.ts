import { setup } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { StateMeta } from './meta.ts';

/**
 * One external extension's process, with the Extensions API's own state names (aws-lambda-runtime-interface-emulator,
 * core/agent_state_names.go; facts §3.1). It subscribes to INVOKE and SHUTDOWN.
 */
export const extensionMachine = setup({
  types: { events: {} as LifecycleEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'extension',
  initial: 'NotStarted',
  states: {
    NotStarted: { on: { startExtension: 'Started' } },
    Started: { meta: { bars: ['extension'] }, on: { register: 'Registered' } },
    Registered: {
      meta: { bars: ['extension'] },
      on: { extensionNext: 'Ready', extensionShutdown: 'ShuttingDown', extensionCrash: 'ExitError' },
    },
    // Blocked in GET event/next, as one open request.
    Ready: {
      meta: { bars: ['extension'], waiting: true },
      on: { extensionInvoke: 'Running', extensionShutdown: 'ShuttingDown' },
    },
    Running: {
      meta: { bars: ['extension'] },
      on: { extensionNext: 'Ready', extensionShutdown: 'ShuttingDown', extensionCrash: 'ExitError' },
    },
    ShuttingDown: { meta: { bars: ['extension'] }, on: { extensionExit: 'Exited' } },
    Exited: { on: { startExtension: 'Started' } },
    ExitError: { on: { startExtension: 'Started' } },
  },
});
