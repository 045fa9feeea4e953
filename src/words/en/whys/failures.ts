import type { failureSteps } from '../steps/failures.ts';

/** Why the steps of `steps/failures` matter. */
export const failureWhys: Readonly<Record<keyof typeof failureSteps, string>> = {
  refuse: 'The environment stays warm where the runtime goes on, but the work of this run is lost.',
  respondTooLarge: 'Larger responses are streamed, or put into S3.',
  forbid: 'The control process keeps the order of calls: a call out of order is refused, and nothing else changes.',
  rejectId: 'The id is looked at first, whatever state the runtime is in, so that no answer goes to another’s request.',
  refuseMode:
    'In AWS’s published code the runtime’s state does not move on from here: its next call would be answered 403.',
  respondInvalidMode: 'The handler had succeeded; one header of its runtime has lost the result.',
  outOfMemory: 'Older logs call it Runtime.ExitError, with “signal: killed”; the next request pays for a new init.',
  idleFoundAfterFailure:
    'A failure does not always end an environment: the same microVM with the same /tmp is used again, with an init that no log field names.',
  startRuntimeAgain:
    'Such a suppressed init makes a call slow that looks warm, because REPORT shows no Init Duration for it.',
  bootRuntimeAgain: 'Nothing of the first start is left, because its process is gone.',
  bootRuntimeInRequest: 'The first try gave up before its language had started, so nothing of it is lost.',
  loadHandlerAgain: 'What the first init had set up in memory is lost, but files in /tmp are still there.',
  nextAfterReinit:
    'In the log START is then not the start of the request: REPORT’s Duration is longer than the time since START.',
  nextTwice: 'An environment handles one request at a time, so a second call brings no second event.',
  deliverAfterFailure:
    'The second try is billed as Duration and limited by the function’s own time limit; the failed first one is not in this REPORT.',
  forwardAfterFailure: 'To the service this is a warm start; to the client it is nearly as slow as a cold one.',
  throw: 'What is thrown ends no environment: it stays warm as long as the process lives on.',
  error:
    'An error does not kill the environment: it stays warm while the process lives on, and only an exit, a timeout, a lack of memory or a failed extension resets it.',
  respondWithError: 'A function error is not an HTTP 5xx: Invoke answers 200, and the header tells the difference.',
  respondWithInitError: 'The caller reads the error of the module’s own code, though its handler never ran.',
  respondAfterReset:
    'The caller of a failed function still gets HTTP 200: only the header and the body tell of the failure.',
  reportReinitialised: 'Who counts cold starts by Init Duration misses this one.',
  reportFailed: 'The next request to this environment will init again inside its own Duration.',
  releaseAfterFailure: 'The next request that is given this environment starts with an init inside its own Duration.',
  initError: 'The post alone does not end INIT: the phase ends when the process exits, or at its time limit.',
  initErrorEarly:
    'The Runtime API takes this post at any time before the first GET /next; after it the call is refused.',
  initErrorAgain: 'Only the second of two init errors reaches the caller.',
  failInit: 'Init is tried once more inside the first request, under the function’s own time limit.',
  failInitPosted: 'Init is tried once more inside the first request, so a lasting error is met twice.',
  failInitHung:
    'The caller waits 10 s for an error that was known long before: after the post the process should exit at once.',
  failInitTimedOut:
    'Init is tried once more inside the first request, so an INIT that needs 12 s costs the caller about 22 s.',
  failInitMissing: 'A custom runtime brings its bootstrap along, executable and in exactly one of these two places.',
  failInitAgain: 'The next request may be given this environment, and then init runs once more.',
  timeout:
    'The process is lost, but the microVM and /tmp are kept, and in the next request init runs again inside its Duration.',
  timeoutInInit: 'Inside a request init has no 10 s of its own: a short time limit of the function is its limit, too.',
  exitAfterAnswer: 'The client notices nothing of it; the next request in this environment pays for a new init.',
  exitAfterError: 'Node.js’s runtime does so after an uncaught exception: it posts the error, then exits with 129.',
  exit: 'An error that is only thrown leaves the environment warm; a process that ends costs the next request an init.',
  exitNamed: 'An extension that crashes takes the whole environment along, even if the handler was fine.',
};
