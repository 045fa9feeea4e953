import { setup } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { BilledTag, StateMeta } from './meta.ts';

/**
 * One execution environment (a microVM for one function version), after facts §10.N.
 * At most one request is in `busy`. Every change is a named event; time limits are kept by `trace/advance`.
 */
export const environmentMachine = setup({
  types: { events: {} as LifecycleEvent, meta: {} as StateMeta, tags: {} as BilledTag },
}).createMachine({
  id: 'environment',
  initial: 'none',
  states: {
    none: { on: { requestSlot: 'provisioning', seen: 'idle.frozen', seenReset: 'initFailed' } },
    provisioning: {
      meta: { phase: 'provision' },
      initial: 'placing',
      states: {
        placing: { meta: { bars: ['placement'] }, on: { createSlot: 'vm' } },
        vm: {
          meta: { bars: ['workerHost'] },
          on: { mountImage: 'code', restoreStart: '#environment.restoring' },
        },
        code: { meta: { bars: ['workerHost', 'codeStore'] }, on: { initStart: '#environment.init' } },
      },
    },
    // INIT: at most 10 s on demand. A process that ends, or the limit, defers init to the first invoke.
    init: {
      tags: 'billed.init',
      meta: { bars: ['runtimeApi'] },
      initial: 'starting',
      on: { failInit: 'initFailed.awaited' },
      states: {
        starting: { meta: { phase: 'runtime' }, on: { startRuntime: 'runtime' } },
        runtime: { meta: { phase: 'runtime' }, on: { loadHandler: 'function', initError: 'runtime' } },
        function: {
          meta: { phase: 'function' },
          on: { next: '#environment.initialized', initError: 'function' },
        },
      },
    },
    restoring: {
      meta: { phase: 'restore' },
      initial: 'resuming',
      states: {
        resuming: { meta: { bars: ['workerHost'] }, on: { restoreRelease: 'hooks' } },
        hooks: {
          tags: 'billed.restore',
          meta: { bars: ['runtimeApi'] },
          on: { next: '#environment.initialized' },
        },
      },
    },
    initialized: { on: { initDone: 'reserved.initialized' } },
    // Taken for one request, which has not been handed over yet: not billed.
    reserved: {
      initial: 'initialized',
      states: {
        initialized: { on: { deliver: '#environment.busy' } },
        frozen: { meta: { phase: 'frozen' }, on: { forward: 'thawing' } },
        thawing: { meta: { bars: ['workerHost'] }, on: { thaw: 'thawed' } },
        thawed: { on: { answerNext: '#environment.busy.handling' } },
        initFailed: { on: { forward: '#environment.busy.reinit' } },
      },
    },
    // INVOKE: from the event's delivery to the runtime's next GET next. This time is REPORT's Duration.
    busy: {
      tags: 'billed.duration',
      meta: { phase: 'invoke', bars: ['runtimeApi'] },
      initial: 'delivering',
      on: { timeout: 'resetting', exit: 'resetting' },
      states: {
        // The suppressed init: INIT once more, inside the invoke, under the function's own time limit.
        reinit: {
          initial: 'starting',
          on: { failInit: '#environment.resetting' },
          states: {
            starting: { meta: { phase: 'runtime' }, on: { startRuntime: 'runtime' } },
            runtime: { meta: { phase: 'runtime' }, on: { loadHandler: 'function', initError: 'runtime' } },
            function: {
              meta: { phase: 'function' },
              on: { next: '#environment.busy.delivering', initError: 'function' },
            },
          },
        },
        delivering: { on: { answerNext: 'handling' } },
        handling: {
          on: {
            response: 'responding',
            error: 'responding',
            // A second GET next during an invoke is answered with the same event again.
            next: 'handling',
          },
        },
        responding: { on: { respond: 'overhead' } },
        // The client has its answer already: what fails from here on is not told to it.
        overhead: {
          on: {
            next: '#environment.completing',
            timeout: '#environment.resetting.answered',
            exit: '#environment.resetting.answered',
          },
        },
      },
    },
    completing: {
      initial: 'reporting',
      states: {
        reporting: { on: { report: 'releasing' } },
        releasing: { on: { release: '#environment.idle' } },
      },
    },
    idle: {
      initial: 'ready',
      states: {
        ready: { on: { freeze: 'frozen' } },
        frozen: {
          meta: { phase: 'frozen' },
          on: { idleFound: '#environment.reserved.frozen', spinDown: '#environment.shuttingDown' },
        },
      },
    },
    // After a time-out or an exit: same microVM, /tmp kept, but the next invoke must init again.
    resetting: {
      meta: { phase: 'error', bars: ['runtimeApi'] },
      initial: 'stopped',
      states: {
        stopped: { on: { respond: 'answered', report: 'reported' } },
        answered: { on: { report: 'settled' } },
        reported: { on: { respond: 'settled' } },
        settled: { on: { release: '#environment.initFailed' } },
      },
    },
    initFailed: {
      meta: { phase: 'error' },
      initial: 'idle',
      states: {
        // The request whose INIT failed still waits; no other one may come first.
        awaited: { on: { deliver: '#environment.busy.reinit' } },
        idle: {
          on: { idleFound: '#environment.reserved.initFailed', spinDown: '#environment.shuttingDown' },
        },
      },
    },
    shuttingDown: {
      meta: { phase: 'error', bars: ['workerHost'] },
      initial: 'waking',
      states: {
        waking: { on: { kill: 'destroying' } },
        destroying: { on: { slotGone: '#environment.gone' } },
      },
    },
    gone: {},
  },
});
