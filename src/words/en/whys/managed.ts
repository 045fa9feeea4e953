import type { managedSteps } from '../steps/managed.ts';

/** Why the steps of `steps/managed` matter. */
export const managedWhys: Readonly<Record<keyof typeof managedSteps, string>> = {
  launch:
    'No request will wait for a cold start: Managed Instances scale in the background, by load, and not when a request arrives.',
  replace: 'Nothing is repaired here: an unhealthy environment is replaced as a whole.',
  spawnWorker:
    'Each worker can serve one request while the others serve theirs; for Node.js the default is 64 for each vCPU.',
  reserveWorker: 'The environment need not be idle: a busy one with a worker that waits will do.',
  noWorker: 'On Lambda (default) a new environment would be made for this request, and it would wait for a cold start.',
  rejectBusy:
    'Traffic that more than doubles within five minutes may be throttled like this while Lambda adds capacity.',
  timeOutCall: 'The code has to watch the remaining time in its context; zero or less means that the time is over.',
  postLate: 'Without this, a late answer could be taken for that of a second try, which has the same request id.',
  markUnhealthy: 'There is no reset here, and no init inside a request: both belong to Lambda (default).',
  loseWorker: 'It is a loss of capacity that no error tells of: only requests that are rejected sooner do.',
  failInitManaged:
    'On Lambda (default) the same mistake is found by the first request, which has INIT run again before it gets the error.',
  initStartManaged: 'On Lambda (default) an INIT on demand is cut off after 10 s.',
  startRuntimeManaged: 'The code will serve several requests at once, so it must be safe to run so.',
  bootRuntimeManaged: 'It happens when capacity is added, so it slows no caller.',
  loadHandlerManaged: 'Where each worker is a process of its own, as in Python, this code runs once in each of them.',
  nextManagedInit: 'The environment serves from now on, while other workers may still be on their way.',
  nextManagedMore: 'Each open call is one request that the environment can take at this moment.',
  nextManaged: 'Timers and background work go on here, which would stop in a frozen environment.',
  deliverManaged: 'Lines of several requests stand mixed in one stream, so only the request id tells them apart.',
  answerNextManaged: 'The event is still pulled and not pushed: several calls just wait for it side by side.',
  handleManaged:
    'What requests share, such as /tmp, or global variables where workers are threads, is shared with requests that run right now.',
  returnManaged: 'Others that run in this environment are not affected.',
  returnTooLate: 'What the code did after the time limit has really happened, so a second try may do it twice.',
  responseManaged:
    'A runtime that also sends back Lambda-Runtime-Invocation-Id lets Lambda refuse an answer to an earlier attempt.',
  respondManaged: 'Each caller waits for its own request only, as on Lambda (default).',
  respondTimedOut: 'On Lambda (default) the runtime would be stopped, and the next request would pay for a new init.',
  acceptManaged: 'The worker can ask for its next request.',
  reportManaged: 'The bill is EC2’s price, a fee of 15 % of its on-demand price, and $0.20 for a million requests.',
  terminateManaged: 'What the worker kept in memory is lost.',
  slotGoneManaged: 'The instance that it ran on may go on to run other environments.',
};
