import type { managedFailureSteps } from '../steps/managedFailures.ts';

/** Why the steps of `steps/managedFailures` matter. */
export const managedFailureWhys: Readonly<Record<keyof typeof managedFailureSteps, string>> = {
  crashWorker:
    'Where workers are threads or tasks of one process, its end is the end of all: in AWS’s published code that ends the environment.',
  expireForCrashed: 'A short time limit is also how long a caller waits for a worker that is dead.',
  answerForCrashed:
    'Look for the crash in the function’s own lines: the error that the caller gets is that of a slow request.',
  serveAlone:
    'On Lambda (default) the end of the process would have reset the environment and cost the next request an init.',
};
