/** Steps of failures, and of what follows from them. */
export const failureSteps = {
  refuse: {
    label: '413 RequestEntityTooLarge',
    title: 'The response is too large',
    sentences:
      'The control process answers the bootstrap’s post with 413: a buffered response has at most 6,291,556 bytes. The runtime goes on.',
    why: 'The environment stays warm, but the work of this run is lost.',
  },
  respondTooLarge: {
    label: '200, X-Amz-Function-Error',
    title: 'The client gets an error instead',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and the type Function.ResponseSizeTooLarge. Duration goes on.',
    why: 'Larger responses are streamed, or put into S3.',
  },
  forbid: {
    label: 'POST /response again: 403',
    title: 'A second response is refused',
    sentences:
      'The bootstrap posts a response once more and gets 403, InvalidStateTransition. No state changes, and Duration goes on.',
    why: 'The control process keeps the order of calls; a call out of order harms nobody but its caller.',
  },
  rejectId: {
    label: 'POST /response, wrong id: 400',
    title: 'A wrong request id is refused',
    sentences:
      'The bootstrap posts its response under an id that is not that of this request, and gets 400, InvalidRequestID. No state changes, and Duration goes on.',
    why: 'The id is looked at first, whatever state the runtime is in, so that no answer goes to another’s request.',
  },
  refuseMode: {
    label: '400 InvalidFunctionResponseMode',
    title: 'An unknown response mode',
    sentences:
      'The post named a Lambda-Runtime-Function-Response-Mode other than streaming, so the control process answers 400. Duration goes on.',
    why: 'In AWS’s published code the runtime’s state does not move on from here: its next call would be answered 403.',
  },
  respondInvalidMode: {
    label: '200, X-Amz-Function-Error',
    title: 'The client gets an error instead',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and the type Runtime.InvalidResponseModeHeader. Duration goes on.',
    why: 'The handler had succeeded; one header of its runtime has lost the result.',
  },
  outOfMemory: {
    label: 'killed: out of memory',
    title: 'The memory is used up',
    sentences:
      'The kernel kills the runtime’s process, because the environment’s memory is used up. The environment is reset; REPORT shows Max Memory Used equal to Memory Size and Runtime.OutOfMemory.',
    why: 'Older logs call it Runtime.ExitError, with “signal: killed”; the next request pays for a new init.',
  },
  idleFoundAfterFailure: {
    label: 'find idle environment: found',
    title: 'A reset environment is found',
    sentences:
      'The assignment service reserves an environment whose runtime was stopped by an earlier failure. It looks warm, but init must run again inside this request.',
    why: 'A failure does not always end an environment: the same microVM with the same /tmp is used again, with an init that no log field names.',
  },
  startRuntimeAgain: {
    label: 'exec the bootstrap again',
    title: 'The bootstrap is executed again',
    sentences:
      'The control process executes the bootstrap once more, now inside the request. This init runs under the function’s own time limit and is billed as Duration.',
    why: 'Such a suppressed init makes a call slow that looks warm, because REPORT shows no Init Duration for it.',
  },
  bootRuntimeAgain: {
    label: 'start the runtime again',
    title: 'The language runtime starts again',
    sentences:
      'The new process starts its interpreter or virtual machine: runtime init once more. It is billed as Duration.',
    why: 'Nothing of the first start is left, because its process is gone.',
  },
  loadHandlerAgain: {
    label: 'load the handler again',
    title: 'The handler’s code loads again',
    sentences:
      'The new process loads the handler’s module from the start, because nothing of the old one’s memory is left. It is billed as Duration, and what it prints is logged again.',
    why: 'What the first init had set up in memory is lost, but files in /tmp are still there.',
  },
  nextAfterReinit: {
    label: 'GET /next',
    title: 'The second init ends',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, so the init inside the request is complete. START is printed only now, though Duration has been counting since the event was delivered.',
    why: 'In the log START is then not the start of the request: REPORT’s Duration is longer than the time since START.',
  },
  nextTwice: {
    label: 'GET /next again',
    title: 'The same event again',
    sentences:
      'The bootstrap asks for the next event before it has answered this one. It is given the same event once more, with 200.',
    why: 'An environment handles one request at a time, so a second call brings no second event.',
  },
  deliverAfterFailure: {
    label: 'send the event',
    title: 'The event meets no runtime',
    sentences:
      'INIT failed, yet the environment is kept and the waiting event is delivered to it. Init runs again inside the request, and Duration counts from here.',
    why: 'The second try is billed as Duration and limited by the function’s own time limit; the failed first one is not in this REPORT.',
  },
  forwardAfterFailure: {
    label: 'forward the event',
    title: 'The event meets no runtime',
    sentences:
      'The frontend sends the event to an environment whose runtime was stopped. Init runs again inside the request, and Duration counts from here.',
    why: 'To the service this is a warm start; to the client it is nearly as slow as a cold one.',
  },
  throw: {
    label: 'throw an error',
    title: 'The handler throws',
    sentences:
      'The bootstrap catches the error and puts errorMessage, errorType and stackTrace into JSON. The stack is printed to the log; Duration goes on counting.',
    why: 'What is thrown ends no environment: it stays warm as long as the process lives on.',
  },
  error: {
    label: 'POST /error',
    title: 'The error is posted',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/error and names the type in Lambda-Runtime-Function-Error-Type. Duration goes on counting.',
    why: 'An error does not kill the environment: it stays warm while the process lives on, and only an exit, a timeout, a lack of memory or a failed extension resets it.',
  },
  respondWithError: {
    label: '200 function error',
    title: 'The client gets the error',
    sentences:
      'The posted error goes to the client as the body of HTTP 200, marked with X-Amz-Function-Error: Unhandled. The client is done; Duration goes on counting.',
    why: 'A function error is not an HTTP 5xx: Invoke answers 200, and the header tells the difference.',
  },
  respondWithInitError: {
    label: '200 function error',
    title: 'The client gets the init error',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error: Unhandled, and the body is what the bootstrap posted to init/error. Duration has ended.',
    why: 'The caller reads the error of the module’s own code, though its handler never ran.',
  },
  respondAfterReset: {
    label: '200 function error',
    title: 'The client gets an error',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and a body that names the failure. No runtime was left to answer, so the platform did.',
    why: 'The caller of a failed function still gets HTTP 200: only the header and the body tell of the failure.',
  },
  reportReinitialised: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT without Init Duration: Duration includes the init inside the request. Billed Duration is Duration, rounded up to a whole millisecond.',
    why: 'Who counts cold starts by Init Duration misses this one.',
  },
  reportFailed: {
    label: 'write END, REPORT',
    title: 'The log names the failure',
    sentences:
      'END and REPORT are printed, and REPORT names the failure as its Status. Duration counts until the failure.',
    why: 'The next request to this environment will init again inside its own Duration.',
  },
  releaseAfterFailure: {
    label: 'slot idle, count −1',
    title: 'The slot is given back',
    sentences:
      'The count goes down and the slot can be found again, but its runtime is stopped. The microVM and /tmp are kept.',
    why: 'The next request that is given this environment starts with an init inside its own Duration.',
  },
  initError: {
    label: 'POST /init/error',
    title: 'The bootstrap reports failure',
    sentences:
      'The handler’s module could not be loaded, so the bootstrap calls POST /2018-06-01/runtime/init/error. Its time counts towards Init Duration.',
    why: 'The post alone does not end INIT: the phase ends when the process exits, or at its time limit.',
  },
  initErrorEarly: {
    label: 'POST /init/error',
    title: 'The bootstrap gives up early',
    sentences:
      'The bootstrap cannot even begin, so it calls POST /2018-06-01/runtime/init/error before it has loaded a handler. Its time counts towards Init Duration.',
    why: 'The Runtime API takes this post at any time before the first GET next; after it the call is refused.',
  },
  initErrorAgain: {
    label: 'POST /init/error',
    title: 'The second init fails, too',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/init/error again, now inside the request. Once the process has exited, what it posted becomes the answer to the client.',
    why: 'Only the second of two init errors reaches the caller.',
  },
  failInit: {
    label: 'INIT fails',
    title: 'INIT fails',
    sentences:
      'INIT ended before its 10 s were over: the runtime process ended, or did not start. INIT_REPORT is printed with Status: error, and the environment is kept.',
    why: 'Init is tried once more inside the first request, under the function’s own time limit.',
  },
  failInitPosted: {
    label: 'INIT fails',
    title: 'INIT fails',
    sentences:
      'The bootstrap exits after its post, and that ends INIT. INIT_REPORT is printed with Status: error and the type that was posted, and the environment is kept.',
    why: 'Init is tried once more inside the first request, so a lasting error is met twice.',
  },
  failInitHung: {
    label: 'INIT fails at 10 s',
    title: 'INIT fails at its limit',
    sentences:
      'The bootstrap has posted its error but does not exit, so it is killed when the 10 s of INIT are over. INIT_REPORT is printed with Status: timeout, and the environment is kept.',
    why: 'The caller waits 10 s for an error that was known long before: after the post the process should exit at once.',
  },
  failInitTimedOut: {
    label: 'INIT fails at 10 s',
    title: 'INIT fails at its limit',
    sentences:
      'The 10 s that INIT may take on demand are over, so the runtime process is killed. INIT_REPORT is printed with Status: timeout, and the environment is kept.',
    why: 'Init is tried once more inside the first request, so an INIT that needs 12 s costs the caller about 22 s.',
  },
  failInitMissing: {
    label: 'INIT fails: no bootstrap',
    title: 'There is nothing to execute',
    sentences:
      'The control process finds nothing to execute: of a zip neither /var/task/bootstrap nor /opt/bootstrap. INIT_REPORT is printed with Status: error and Runtime.InvalidEntrypoint, and the environment is kept.',
    why: 'A custom runtime brings its bootstrap along, executable and in exactly one of these two places.',
  },
  failInitAgain: {
    label: 'init fails again',
    title: 'Init fails in the request',
    sentences:
      'The init inside the request failed as well. INIT_REPORT is printed with Phase: invoke, and the request ends with this error.',
    why: 'The environment may be tried again by the next request, which then inits once more.',
  },
  timeout: {
    label: 'time limit reached',
    title: 'The function times out',
    sentences:
      'The function’s time limit is over, so the control process stops the runtime. Duration counts until here.',
    why: 'The process is lost, but the microVM and /tmp are kept, and the next request inits again inside its Duration.',
  },
  timeoutInInit: {
    label: 'time limit reached',
    title: 'The init times out',
    sentences:
      'The function’s time limit is over while init still runs inside the request, so the control process stops the runtime. INIT_REPORT is printed with Phase: invoke and Status: timeout; Duration counts until here.',
    why: 'Inside a request init has no 10 s of its own: a short time limit of the function is its limit, too.',
  },
  exitAfterAnswer: {
    label: 'process exits',
    title: 'The runtime process ends',
    sentences:
      'The client has its answer, but the runtime process ends instead of asking for the next event. Duration ends with it, and the environment is reset.',
    why: 'The client notices nothing of it; the next request in this environment pays for a new init.',
  },
  exitAfterError: {
    label: 'process exits',
    title: 'The error ends the process',
    sentences:
      'The client has the error, but the runtime process ends instead of asking for the next event. Duration ends with it, and the environment is reset.',
    why: 'Node.js’s runtime does so after an uncaught exception: it posts the error, then exits with 129.',
  },
  exitNamed: {
    label: 'the request fails',
    title: 'The request fails without an answer',
    sentences:
      'REPORT has Status: error, and names in its Error Type what failed: not the runtime, or nothing that is known of it. The environment is reset.',
    why: 'An extension that crashes takes the whole environment along, even if the handler was fine.',
  },
  exit: {
    label: 'process exits',
    title: 'The runtime process ends',
    sentences:
      'The runtime process ended in the middle of the request: it exited, crashed or was killed. The environment is reset.',
    why: 'An error that is only thrown leaves the environment warm; a process that ends costs the next request an init.',
  },
};
