import { assign, setup } from 'xstate';
import type { LifecycleEvent } from './events.ts';
import type { BilledTag, StateMeta } from './meta.ts';

/**
 * How far a worker of a managed environment is: launched; blocked in GET next; taken for a request; the event is there;
 * at work on it; its answer is to be sent; what the log says of it is to be written; all is done but its next call.
 */
export const noWorkers = {
  starting: 0,
  waiting: 0,
  reserved: 0,
  delivered: 0,
  running: 0,
  answering: 0,
  reporting: 0,
  done: 0,
};
export type WorkerStage = keyof typeof noWorkers;
const workerStages = Object.keys(noWorkers) as WorkerStage[];

/** AWS_LAMBDA_MAX_CONCURRENCY of the stories: the smallest that serves several at once. The counts have an end by it. */
const maxConcurrency = 2;

const countWorkers = (context: EnvironmentContext): number =>
  workerStages.reduce((sum, stage) => sum + context[stage], 0);

/** No machine reads another, so the environment keeps what its extension told it. One external extension is modelled. */
export interface EnvironmentContext extends Readonly<Record<WorkerStage, number>> {
  /** An external extension was started, and has not ended. */
  readonly hasExtension: boolean;
  /** It has not asked for its next event yet. */
  readonly awaitsExtension: boolean;
  /**
   * A time limit is over, or the extension has died, and the runtime has not had its SIGTERM yet. Without an extension it
   * gets none (facts §3.2, §10.F3; aws-lambda-runtime-interface-emulator, rapid/shutdown.go: one sequence for every reset).
   */
  readonly mustTerminate: boolean;
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
    mustTerminate: ({ context }) => context.mustTerminate,
    mustTerminateAlone: ({ context }) => context.mustTerminate && !context.hasExtension,
    isAlone: ({ context }) => !context.mustTerminate && !context.hasExtension,
    mayShutDownExtension: ({ context }) => context.hasExtension && !context.mustTerminate,
    some: ({ context }, stage: WorkerStage) => context[stage] > 0,
    allBusy: ({ context }) => context.waiting === 0,
    roomForWorker: ({ context }) => countWorkers(context) < maxConcurrency,
    isLastWorker: ({ context }) => countWorkers(context) < 2,
    // Everyone else waits already.
    isLastBusy: ({ context }) => context.done === 1 && context.waiting + context.starting === countWorkers(context) - 1,
  },
  actions: {
    makeAhead: assign({ isAhead: true }),
    meetRequests: assign({ isAhead: false }),
    launchExtension: assign({ hasExtension: true, awaitsExtension: true }),
    awaitExtension: assign({ awaitsExtension: true }),
    hearExtension: assign({ awaitsExtension: false }),
    loseExtension: assign({ hasExtension: false, awaitsExtension: false }),
    stopRuntime: assign({ mustTerminate: ({ context }) => context.hasExtension }),
    endRuntime: assign({ mustTerminate: false }),
    gainWorker: assign({ starting: ({ context }) => context.starting + 1 }),
    loseWorker: assign({ waiting: ({ context }) => context.waiting - 1 }),
    advance: assign(({ context }, [from, to]: readonly [from: WorkerStage, to: WorkerStage]) => ({
      [from]: context[from] - 1,
      [to]: context[to] + 1,
    })),
  },
});

/** The answer to whoever called, once neither runtime nor extension is left. */
export function answersOnceAlone<Target extends string>(target: Target) {
  const answer = { guard: 'isAlone', target } as const;
  return {
    respond: answer,
    answerDoor: answer,
    answerPoller: answer,
    lastByte: answer,
    lastByteByDoor: answer,
  } as const;
}
