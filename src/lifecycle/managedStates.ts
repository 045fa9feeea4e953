import { environmentSetup, type WorkerStage } from './environmentSetup.ts';

/** A worker goes from one stage to the next: only where one stands there. */
function moves<From extends WorkerStage, To extends WorkerStage>(from: From, to: To) {
  return {
    guard: { type: 'some', params: from },
    actions: { type: 'advance', params: [from, to] as const },
  } as const;
}

const ready = moves('starting', 'waiting');
const reserved = moves('waiting', 'reserved');
const again = moves('done', 'waiting');

/**
 * The environment of Lambda Managed Instances (AWS Lambda Developer Guide: Managed Instances execution environment;
 * aws-lambda-runtime-interface-emulator, internal/lambda-managed-instances/invoke). It runs on an EC2 instance of the
 * customer's, serves as many requests at once as workers wait in GET next, is never frozen and never reset. What each
 * worker may do next is its own machine's to say; here they are counted by stage.
 *
 * Left out: extensions, errors of the handler, an INIT that fails later than at its start, the end of the last worker, and
 * requests that are under way when the environment ends.
 */
export const managed = environmentSetup.createStateConfig({
  // The whole of it is one span: none of its time is billed as Duration.
  meta: {},
  initial: 'launching',
  states: {
    launching: { meta: { phase: 'provision', bars: ['workerHost'] }, on: { initStart: 'init' } },
    // Over as soon as one worker has called GET next.
    init: {
      meta: { bars: ['runtimeApi'] },
      initial: 'starting',
      states: {
        starting: {
          meta: { phase: 'runtime' },
          on: { startRuntime: { target: 'runtime', actions: 'gainWorker' }, failInit: '#environment.gone' },
        },
        runtime: {
          meta: { phase: 'runtime' },
          on: { spawnWorker: { guard: 'roomForWorker', actions: 'gainWorker' }, loadHandler: 'function' },
        },
        function: {
          meta: { phase: 'function' },
          on: {
            loadHandler: 'function',
            next: { target: '#environment.managed.waiting', actions: ready.actions },
          },
        },
      },
    },
    // Not frozen: what the code does beside its requests goes on.
    waiting: {
      on: {
        next: ready,
        reserveWorker: { ...reserved, target: 'busy' },
        markUnhealthy: 'unhealthy',
      },
    },
    busy: {
      meta: { phase: 'invoke', bars: ['runtimeApi'] },
      on: {
        reserveWorker: reserved,
        noWorker: { guard: 'allBusy', target: 'busy' },
        deliver: moves('reserved', 'delivered'),
        answerNext: moves('delivered', 'running'),
        response: moves('running', 'answering'),
        timeOutCall: moves('running', 'answering'),
        // Nobody is told that one worker has ended: its request runs into its limit, and then there is one less to count.
        exit: { guard: { type: 'some', params: 'running' }, target: 'busy' },
        loseWorker: { guard: 'isLastBusy', target: 'waiting', actions: [again.actions, 'loseWorker'] },
        respond: moves('answering', 'reporting'),
        report: moves('reporting', 'done'),
        next: [{ guard: 'isLastBusy', target: 'waiting', actions: again.actions }, again],
      },
    },
    unhealthy: {
      meta: { phase: 'error', bars: ['workerHost'] },
      on: {
        terminate: [{ guard: 'isLastWorker', target: 'ending', actions: 'loseWorker' }, { actions: 'loseWorker' }],
      },
    },
    ending: { meta: { phase: 'error', bars: ['workerHost'] }, on: { slotGone: '#environment.gone' } },
  },
});
