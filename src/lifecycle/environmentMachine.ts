import { answersOnceAlone, environmentSetup, noWorkers } from './environmentSetup.ts';
import { managed } from './managedStates.ts';

/**
 * One execution environment (a microVM for one function version), after facts §10.N.
 * At most one request is in `busy`; `managed` is the environment of Managed Instances, which serves several. Every change is a named event; time limits are kept by `trace/advance`.
 */
export const environmentMachine = environmentSetup.createMachine({
  id: 'environment',
  context: { hasExtension: false, awaitsExtension: false, mustTerminate: false, isAhead: false, ...noWorkers },
  initial: 'none',
  states: {
    none: {
      on: {
        requestSlot: 'provisioning',
        provision: { target: 'provisioning', actions: 'makeAhead' },
        prepare: { target: 'provisioning', actions: 'makeAhead' },
        publish: { target: 'provisioning', actions: 'makeAhead' },
        launch: 'managed',
        replace: 'managed',
        seen: 'idle.frozen',
        seenReset: 'initFailed',
      },
    },
    provisioning: {
      meta: { phase: 'provision' },
      initial: 'placing',
      states: {
        placing: { meta: { bars: ['placement'] }, on: { createSlot: 'vm' } },
        vm: {
          meta: { bars: ['workerHost'] },
          on: { mountImage: 'code', unpackZip: 'code', restoreStart: '#environment.restoring' },
        },
        code: { meta: { bars: ['workerHost', 'codeStore'] }, on: { initStart: '#environment.init' } },
      },
    },
    // INIT: at most 10 s on demand. A process that ends, or the limit, defers init to the first invoke.
    init: {
      tags: 'billed.init',
      meta: { bars: ['runtimeApi'] },
      initial: 'starting',
      on: {
        failInit: [
          { guard: 'isAhead', target: 'gone' },
          { guard: 'hasExtension', target: 'initFailed.leftovers' },
          { target: 'initFailed.awaited' },
        ],
        extensionNext: { guard: 'awaitsExtension', actions: 'hearExtension' },
        extensionCrash: { target: 'initFailed.leftovers', actions: ['stopRuntime', 'loseExtension'] },
      },
      states: {
        starting: {
          meta: { phase: 'runtime' },
          on: {
            startExtension: { guard: 'hasNoExtension', target: 'extensions', actions: 'launchExtension' },
            startRuntime: 'runtime',
          },
        },
        // The runtime is started only when every extension has registered.
        extensions: { meta: { phase: 'runtime' }, on: { register: 'starting' } },
        runtime: { meta: { phase: 'runtime' }, on: { loadHandler: 'function', initError: 'runtime' } },
        function: {
          meta: { phase: 'function' },
          on: {
            next: [{ guard: 'awaitsExtension', target: 'awaiting' }, { target: '#environment.initialized' }],
            restoreNext: { guard: 'isAhead', target: '#environment.snapshotting' },
            initError: 'function',
          },
        },
        // INIT ends when nothing is awaited any more.
        awaiting: {
          meta: { phase: 'function' },
          on: {
            extensionNext: { target: '#environment.initialized', actions: 'hearExtension' },
            // The runtime is not what failed: it is still there to be stopped.
            failInit: { guard: 'isOnDemand', target: '#environment.initFailed.leftovers', actions: 'stopRuntime' },
          },
        },
      },
    },
    snapshotting: { meta: { phase: 'restore', bars: ['workerHost'] }, on: { snapshot: 'gone' } },
    restoring: {
      meta: { phase: 'restore' },
      initial: 'resuming',
      states: {
        resuming: { meta: { bars: ['workerHost'] }, on: { restoreRelease: 'hooks' } },
        hooks: {
          tags: 'billed.restore',
          meta: { bars: ['runtimeApi'] },
          on: { next: '#environment.initialized', restoreError: 'failing', failRestore: 'failed' },
        },
        failing: { meta: { bars: ['runtimeApi'] }, on: { failRestore: 'failed' } },
        // The call that waited for it fails; the environment is torn down.
        failed: { meta: { phase: 'error', bars: ['runtimeApi'] }, on: { respond: 'answered' } },
        answered: { meta: { phase: 'error' }, on: { slotGone: '#environment.gone' } },
      },
    },
    initialized: {
      on: {
        initDone: { guard: 'isOnDemand', target: 'reserved.initialized' },
        ready: { guard: 'isAhead', target: 'idle.ready', actions: 'meetRequests' },
      },
    },
    // Taken for one request, which has not been handed over yet: not billed.
    reserved: {
      initial: 'initialized',
      states: {
        initialized: { on: { deliver: '#environment.busy' } },
        frozen: { meta: { phase: 'frozen' }, on: { forward: 'thawing' } },
        thawing: { meta: { bars: ['workerHost'] }, on: { thaw: 'thawed' } },
        thawed: {
          on: {
            extensionInvoke: {
              guard: 'hasExtension',
              target: '#environment.busy.told',
              actions: 'awaitExtension',
            },
            answerNext: { guard: 'hasNoExtension', target: '#environment.busy.handling' },
          },
        },
        initFailed: { on: { forward: '#environment.busy.reinit' } },
      },
    },
    // INVOKE: from the event's delivery until runtime and extensions have asked for the next. This time is REPORT's Duration.
    busy: {
      tags: 'billed.duration',
      meta: { phase: 'invoke', bars: ['runtimeApi'] },
      initial: 'delivering',
      on: {
        timeout: { target: 'resetting', actions: 'stopRuntime' },
        exit: 'resetting',
        outOfMemory: 'resetting',
        // The runtime is stopped first, whoever has died.
        extensionCrash: { target: 'resetting', actions: ['stopRuntime', 'loseExtension'] },
        extensionNext: { guard: 'awaitsExtension', actions: 'hearExtension' },
      },
      states: {
        // The suppressed init: INIT once more, inside the invoke, under the function's own time limit.
        reinit: {
          initial: 'starting',
          on: { failInit: '#environment.resetting' },
          states: {
            starting: {
              meta: { phase: 'runtime' },
              on: {
                startExtension: { guard: 'hasNoExtension', target: 'extensions', actions: 'launchExtension' },
                startRuntime: 'runtime',
              },
            },
            extensions: { meta: { phase: 'runtime' }, on: { register: 'starting' } },
            runtime: { meta: { phase: 'runtime' }, on: { loadHandler: 'function', initError: 'runtime' } },
            function: {
              meta: { phase: 'function' },
              on: {
                next: [{ guard: 'awaitsExtension', target: 'awaiting' }, { target: '#environment.busy.delivering' }],
                initError: 'function',
              },
            },
            awaiting: {
              meta: { phase: 'function' },
              on: {
                extensionNext: { target: '#environment.busy.delivering', actions: 'hearExtension' },
              },
            },
          },
        },
        // Extensions are released first, then the runtime.
        delivering: {
          on: {
            extensionInvoke: { guard: 'hasExtension', target: 'told', actions: 'awaitExtension' },
            answerNext: { guard: 'hasNoExtension', target: 'handling' },
          },
        },
        // The extension hears of an invoke once, even if it asks for its next event before the runtime is released.
        told: { on: { answerNext: 'handling' } },
        handling: {
          on: {
            response: 'responding',
            error: 'responding',
            openStream: 'streaming',
            // A second GET next during an invoke is answered with the same event again.
            next: 'handling',
          },
        },
        responding: { on: { respond: 'overhead', answerDoor: 'overhead', answerPoller: 'overhead' } },
        streaming: {
          on: {
            firstByte: 'streaming',
            firstByteByDoor: 'streaming',
            closeStream: 'finishing',
            breakStream: 'finishing',
          },
        },
        finishing: { on: { lastByte: 'overhead', lastByteByDoor: 'overhead' } },
        // The client has its answer already: what fails from here on is not told to it.
        overhead: {
          on: {
            next: [{ guard: 'awaitsExtension', target: 'extensionsTail' }, { target: '#environment.completing' }],
            timeout: { target: '#environment.resetting.answered', actions: 'stopRuntime' },
            exit: '#environment.resetting.answered',
          },
        },
        // The environment is not free, and the bill runs on, until the last extension has asked for its next event.
        extensionsTail: {
          on: {
            extensionNext: { target: '#environment.completing', actions: 'hearExtension' },
            timeout: { target: '#environment.resetting.answered', actions: 'stopRuntime' },
            extensionCrash: {
              target: '#environment.resetting.answered',
              actions: ['stopRuntime', 'loseExtension'],
            },
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
    // After a timeout or an exit: same microVM, /tmp kept, but the next invoke must init again.
    resetting: {
      meta: { phase: 'error', bars: ['runtimeApi'] },
      initial: 'stopped',
      on: {
        terminate: { guard: 'mustTerminate', actions: 'endRuntime' },
        extensionShutdown: { guard: 'mayShutDownExtension', actions: 'hearExtension' },
        extensionExit: { guard: 'hasExtension', actions: 'loseExtension' },
      },
      states: {
        // A failed call waits for the shutdown, too: inferred from the published code's Invoke.
        stopped: { on: answersOnceAlone('answered') },
        answered: { on: { report: { guard: 'isAlone', target: 'settled' } } },
        settled: { on: { release: '#environment.initFailed' } },
      },
    },
    initFailed: {
      meta: { phase: 'error' },
      initial: 'idle',
      states: {
        // What INIT has left behind is stopped first.
        leftovers: {
          on: {
            terminate: [
              { guard: 'mustTerminateAlone', target: 'awaited', actions: 'endRuntime' },
              { guard: 'mustTerminate', target: 'leftovers', actions: 'endRuntime' },
            ],
            extensionShutdown: { guard: 'mayShutDownExtension', target: 'leftovers' },
            extensionExit: { target: 'awaited', actions: 'loseExtension' },
          },
        },
        // The request whose INIT failed still waits; no other one may come first.
        awaited: { on: { deliver: '#environment.busy.reinit' } },
        idle: {
          // No process is left that could be killed.
          on: { idleFound: '#environment.reserved.initFailed', spinDown: '#environment.shuttingDown.destroying' },
        },
      },
    },
    shuttingDown: {
      meta: { phase: 'error', bars: ['workerHost'] },
      initial: 'waking',
      states: {
        waking: {
          on: {
            kill: { guard: 'hasNoExtension', target: 'destroying' },
            terminate: { guard: 'hasExtension', target: 'ending' },
          },
        },
        ending: {
          on: {
            extensionShutdown: 'ending',
            extensionExit: { target: 'destroying', actions: 'loseExtension' },
          },
        },
        destroying: { on: { slotGone: '#environment.gone' } },
      },
    },
    managed,
    gone: {},
  },
});
