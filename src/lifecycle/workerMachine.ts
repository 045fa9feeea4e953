import { setup, stateIn } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { StateMeta } from './meta.ts';

/**
 * One runtime process, in two halves that overlap when a response streams.
 *
 * `api`: the Runtime API's own states with AWS's own names (aws-lambda-runtime-interface-emulator,
 * core/runtime_state_names.go and core/states.go; facts §2.4). What is not named here is its 403.
 * `call`: what the bootstrap process does.
 */
export const workerMachine = setup({
  types: { events: {} as LifecycleEvent, meta: {} as StateMeta },
  guards: { handlerReturned: stateIn('#worker.call.returned'), handlerThrew: stateIn('#worker.call.threw') },
}).createMachine({
  id: 'worker',
  type: 'parallel',
  states: {
    api: {
      initial: 'NotStarted',
      states: {
        NotStarted: { on: { startRuntime: 'Started', restoreStart: 'RestoreReady', seen: 'Ready' } },
        Started: {
          on: { next: 'Ready', initError: 'InitError', failInit: 'Exited', timeout: 'Exited', exit: 'Exited' },
        },
        InitError: { on: { failInit: 'Exited', timeout: 'Exited', exit: 'Exited' } },
        RestoreReady: { on: { restoreRelease: 'Restoring' } },
        Restoring: { on: { next: 'Ready' } },
        // Blocked in GET next, as one open request; the environment may be frozen meanwhile.
        Ready: {
          meta: { bars: ['bootstrap', 'runtimeApi'], waiting: true },
          on: { answerNext: 'Running', kill: 'Exited', timeout: 'Exited', exit: 'Exited' },
        },
        Running: {
          on: {
            // RAPID would take a post at any time while Running; this bootstrap posts what its handler gave back.
            response: { guard: 'handlerReturned', target: 'InvocationResponse' },
            error: { guard: 'handlerThrew', target: 'InvocationErrorResponse' },
            next: 'Running',
            timeout: 'Exited',
            exit: 'Exited',
          },
        },
        InvocationResponse: { on: { accept: 'RuntimeResponseSentState', timeout: 'Exited', exit: 'Exited' } },
        InvocationErrorResponse: { on: { accept: 'RuntimeResponseSentState', timeout: 'Exited', exit: 'Exited' } },
        RuntimeResponseSentState: { on: { next: 'Ready', timeout: 'Exited', exit: 'Exited' } },
        // The process ended. The next one of the same environment starts over.
        Exited: { on: { startRuntime: 'Started', kill: 'Exited' } },
      },
    },
    call: {
      initial: 'off',
      on: { timeout: '.off', exit: '.off', failInit: '.off', kill: '.off' },
      states: {
        off: { on: { startRuntime: 'launched', restoreStart: 'restoring', seen: 'polling' } },
        restoring: { on: { restoreRelease: 'restored' } },
        restored: { meta: { bars: ['bootstrap'] }, on: { next: 'polling' } },
        launched: { meta: { bars: ['bootstrap'] }, on: { bootRuntime: 'booting', initError: 'givingUp' } },
        booting: { meta: { bars: ['bootstrap'] }, on: { loadHandler: 'loading', initError: 'givingUp' } },
        loading: { meta: { bars: ['bootstrap', 'handler'] }, on: { next: 'polling', initError: 'givingUp' } },
        // After init/error nothing but its own end is left for the process.
        givingUp: { meta: { bars: ['bootstrap'] } },
        polling: { on: { answerNext: 'received' } },
        received: { meta: { bars: ['bootstrap'] }, on: { handle: 'calling' } },
        calling: { meta: { bars: ['bootstrap', 'handler'] }, on: { return: 'returned', throw: 'threw' } },
        returned: { meta: { bars: ['bootstrap'] }, on: { response: 'posting' } },
        threw: { meta: { bars: ['bootstrap'] }, on: { error: 'posting' } },
        posting: { meta: { bars: ['bootstrap'] }, on: { accept: 'posted' } },
        posted: { meta: { bars: ['bootstrap'] }, on: { next: 'polling' } },
      },
    },
  },
});
