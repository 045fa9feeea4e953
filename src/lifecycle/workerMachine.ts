import { or, setup, stateIn } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { StateMeta } from './meta.ts';

const inApi = (...names: readonly string[]) => or(names.map((name) => stateIn(`#worker.api.${name}`)));

/**
 * One runtime process, or one of several workers of it, in two halves that overlap when a response streams.
 *
 * `api`: the Runtime API's own states with AWS's own names (aws-lambda-runtime-interface-emulator,
 * core/runtime_state_names.go and core/states.go; facts §2.4). What is not named here is its 403.
 * `call`: what the bootstrap process does.
 */
export const workerMachine = setup({
  types: { events: {} as LifecycleEvent, meta: {} as StateMeta },
  guards: {
    handlerReturned: stateIn('#worker.call.returned'),
    handlerThrew: stateIn('#worker.call.threw'),
    handlerWrote: stateIn('#worker.call.wrote'),
    isPosted: stateIn('#worker.call.posting'),
    // Both halves must agree on what can end the process where it stands.
    canTimeOut: inApi('Started', 'InitError', 'Ready', 'Running', 'InvocationResponse', 'RuntimeResponseSentState'),
    canExit: inApi('Running', 'InvocationResponse', 'RuntimeResponseSentState'),
    canRunOutOfMemory: inApi('Running'),
    canFailInit: inApi('NotStarted', 'Started', 'InitError', 'Ready', 'Exited'),
    canFailRestore: inApi('Restoring', 'RuntimeRestoreErrorState'),
    canLoseExtension: inApi('Started', 'Ready', 'Running'),
    canBeKilled: inApi('Ready'),
    canBeTerminated: inApi('Ready'),
    isResponse: inApi('InvocationResponse'),
    isAwaited: inApi('Running'),
    isTooLate: inApi('TimedOut'),
  },
}).createMachine({
  id: 'worker',
  type: 'parallel',
  states: {
    api: {
      initial: 'NotStarted',
      states: {
        NotStarted: {
          on: {
            startRuntime: 'Started',
            spawnWorker: 'Started',
            restoreStart: 'RestoreReady',
            seen: 'Ready',
            failInit: 'Exited',
          },
        },
        Started: {
          on: {
            next: 'Ready',
            restoreNext: 'RestoreReady',
            initError: 'InitError',
            failInit: 'Exited',
            timeout: 'Stopped',
            extensionCrash: 'Stopped',
          },
        },
        // A process that posts init/error and goes on runs into the time limit.
        InitError: { on: { failInit: 'Exited', timeout: 'Stopped' } },
        // Blocked in GET restore/next: the snapshot is taken here, and resumed here.
        RestoreReady: { on: { restoreRelease: 'Restoring' } },
        Restoring: { on: { next: 'Ready', restoreError: 'RuntimeRestoreErrorState', failRestore: 'Exited' } },
        RuntimeRestoreErrorState: { on: { failRestore: 'Exited' } },
        // Blocked in GET next, as one open request; the environment may be frozen meanwhile.
        Ready: {
          meta: { bars: ['bootstrap', 'runtimeApi'], waiting: true },
          on: {
            answerNext: 'Running',
            kill: 'Exited',
            terminate: 'Exited',
            failInit: 'Stopped',
            timeout: 'Stopped',
            extensionCrash: 'Stopped',
          },
        },
        Running: {
          on: {
            // RAPID would take a post at any time while Running; this bootstrap posts what its handler gave back.
            response: { guard: 'handlerReturned', target: 'InvocationResponse' },
            error: { guard: 'handlerThrew', target: 'InvocationErrorResponse' },
            openStream: { guard: 'handlerWrote', target: 'InvocationResponse' },
            next: 'Running',
            timeOutCall: 'TimedOut',
            // The request id is looked at before the state.
            rejectId: { guard: 'handlerReturned', target: 'Running' },
            timeout: 'Stopped',
            exit: 'Exited',
            outOfMemory: 'Exited',
            extensionCrash: 'Stopped',
          },
        },
        // Managed Instances only: the process is not told. Its post comes too late, whenever it comes (facts §2.5).
        TimedOut: { on: { postLate: { guard: 'handlerReturned', target: 'RuntimeResponseSentState' } } },
        // Until the whole body has been taken over.
        InvocationResponse: {
          on: {
            accept: { guard: 'isPosted', target: 'RuntimeResponseSentState' },
            refuse: { guard: 'isPosted', target: 'RuntimeResponseSentState' },
            // RAPID answers 400 and moves on to no other state (rapi/handler/invocationresponse.go).
            refuseMode: { guard: 'isPosted', target: 'InvocationResponse' },
            timeout: 'Stopped',
            exit: 'Exited',
          },
        },
        InvocationErrorResponse: { on: { accept: 'RuntimeResponseSentState' } },
        // A second POST of a response is answered 403, and changes nothing.
        RuntimeResponseSentState: {
          on: { next: 'Ready', forbid: 'RuntimeResponseSentState', timeout: 'Stopped', exit: 'Exited' },
        },
        // A time limit is over, or an extension has died: SIGKILL at once, or SIGTERM first where there is an extension (facts §10.F3).
        Stopped: { on: { terminate: 'Exited', startRuntime: 'Started' } },
        // The process ended. The next one of the same environment starts over. On Managed Instances a request may outlive it.
        Exited: { on: { startRuntime: 'Started', failInit: 'Exited', timeOutCall: 'Exited', loseWorker: 'Exited' } },
      },
    },
    call: {
      initial: 'off',
      on: {
        timeout: { guard: 'canTimeOut', target: '.off' },
        exit: { guard: 'canExit', target: '.off' },
        outOfMemory: { guard: 'canRunOutOfMemory', target: '.off' },
        failInit: { guard: 'canFailInit', target: '.off' },
        failRestore: { guard: 'canFailRestore', target: '.off' },
        extensionCrash: { guard: 'canLoseExtension', target: '.off' },
        kill: { guard: 'canBeKilled', target: '.off' },
        terminate: { guard: 'canBeTerminated', target: '.off' },
      },
      states: {
        off: { on: { startRuntime: 'launched', spawnWorker: 'booting', restoreStart: 'restoring', seen: 'polling' } },
        restoring: { on: { restoreRelease: 'restored' } },
        restored: { meta: { bars: ['bootstrap'] }, on: { next: 'polling', restoreError: 'givingUp' } },
        launched: { meta: { bars: ['bootstrap'] }, on: { bootRuntime: 'booting', initError: 'givingUp' } },
        booting: { meta: { bars: ['bootstrap'] }, on: { loadHandler: 'loading', initError: 'givingUp' } },
        loading: {
          meta: { bars: ['bootstrap', 'handler'] },
          on: { next: 'polling', restoreNext: 'restoring', initError: 'givingUp' },
        },
        // After init/error or restore/error nothing but its own end is left for the process.
        givingUp: { meta: { bars: ['bootstrap'] } },
        polling: { on: { answerNext: 'received' } },
        received: { meta: { bars: ['bootstrap'] }, on: { handle: 'calling' } },
        calling: {
          meta: { bars: ['bootstrap', 'handler'] },
          on: { return: 'returned', throw: 'threw', write: 'wrote', checkpoint: 'calling' },
        },
        // A streamed response: the POST begins before the handler has returned.
        wrote: { meta: { bars: ['bootstrap', 'handler'] }, on: { openStream: 'streaming' } },
        streaming: {
          meta: { bars: ['bootstrap', 'handler'] },
          on: {
            prelude: 'streaming',
            chunk: 'streaming',
            chunkByDoor: 'streaming',
            return: 'finishing',
            throw: 'breaking',
          },
        },
        finishing: { meta: { bars: ['bootstrap'] }, on: { closeStream: 'posting' } },
        breaking: { meta: { bars: ['bootstrap'] }, on: { breakStream: 'posting' } },
        returned: {
          meta: { bars: ['bootstrap'] },
          on: {
            response: { guard: 'isAwaited', target: 'posting' },
            postLate: { guard: 'isTooLate', target: 'posted' },
            rejectId: 'returned',
          },
        },
        threw: { meta: { bars: ['bootstrap'] }, on: { error: 'posting' } },
        posting: {
          meta: { bars: ['bootstrap'] },
          on: {
            accept: 'posted',
            refuse: { guard: 'isResponse', target: 'posted' },
            refuseMode: { guard: 'isResponse', target: 'refused' },
          },
        },
        // Its next call would be answered 403: only its end is left.
        refused: { meta: { bars: ['bootstrap'] } },
        posted: { meta: { bars: ['bootstrap'] }, on: { next: 'polling', forbid: 'posted' } },
      },
    },
  },
});
