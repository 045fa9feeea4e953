import type { durableSteps } from '../steps/durable.ts';

/** Why the steps of `steps/durable` matter. */
export const durableWhys: Readonly<Record<keyof typeof durableSteps, string>> = {
  startExecution: 'The time limit of the function holds for each invocation; the execution has a limit of its own.',
  initDurable: 'A resume is an ordinary invoke, so an execution can have several cold starts.',
  answerWithState: 'The environment need not remember anything: what an execution knows comes with each of its events.',
  wrapHandler: 'The Runtime API knows of no durable function: all of it is done by an SDK inside the handler.',
  checkpointWait: 'A timer of the code’s own would be billed for as long as it runs, and freeze with the environment.',
  returnPending: 'What stands only in variables now is lost, unless it follows from saved results again.',
  answerPending: 'REPORT tells of no error, so by its log alone one cannot tell a wait from an end.',
  keepExecution: 'An execution is not a request: it has several, each with a request id of its own.',
  suspendExecution: 'That is why a wait of days costs no more compute than one of seconds.',
  endDuringWait: 'A global variable that a step has set is not there after a wait.',
  resumeExecution: 'It may meet a warm environment or, as here, a cold one: the code must not care.',
  answerWithHistory:
    'A long history comes in pages, which the SDK fetches by GetDurableExecutionState before it goes on.',
  replaySteps:
    'Code outside of steps runs again each time, so a clock, a random number or a call to others belongs inside a step.',
  returnSucceeded: 'The step before the wait has run once, although its line of code has been passed twice.',
  endExecution:
    'The history names the request id of each invocation, and so joins what the log streams of several environments hold.',
};
