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
    why: 'A caught error leaves the process alive, and with it the environment.',
  },
  error: {
    label: 'POST /error',
    title: 'The error is posted',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/error and names the type in Lambda-Runtime-Function-Error-Type. Duration goes on counting.',
    why: 'An error does not kill the environment: reported like this it stays warm, and only an exit, a timeout, a lack of memory or a failed extension resets it.',
  },
  respondWithError: {
    label: '200 function error',
    title: 'The client gets the error',
    sentences:
      'The posted error goes to the client as the body of HTTP 200, marked with X-Amz-Function-Error: Unhandled. The client is done; Duration goes on counting.',
    why: 'A function error is not an HTTP 5xx: Invoke answers 200, and the header tells the difference.',
  },
  respondAfterReset: {
    label: '200 function error',
    title: 'The client gets an error',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and a body that names the failure. The runtime could not answer any more, so the platform did.',
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
      'END and REPORT are printed, and REPORT names the failure as its Status. The time until the failure is billed.',
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
      'The handler’s module could not be loaded, so the bootstrap calls POST /2018-06-01/runtime/init/error and exits. The time counts as init.',
    why: 'The post alone does not end INIT: the phase ends when the process exits, or at its time limit.',
  },
  initErrorAgain: {
    label: 'POST /init/error',
    title: 'The second init fails, too',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/init/error again, now inside the request. What it posts becomes the answer to the client.',
    why: 'The error of the module’s own code reaches the caller with HTTP 200 and X-Amz-Function-Error.',
  },
  failInit: {
    label: 'INIT fails',
    title: 'INIT fails',
    sentences:
      'The runtime process ended, or the 10 s of INIT were over and it was killed. INIT_REPORT is printed with its Status, and the environment is kept.',
    why: 'Init is tried once more inside the first request, so an INIT that needs 12 s costs the caller about 22 s.',
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
      'The function’s time limit is over, so the control process stops the runtime. All the time until here is billed.',
    why: 'The process is lost, but the microVM and /tmp are kept, and the next request inits again inside its Duration.',
  },
  exit: {
    label: 'process exits',
    title: 'The runtime process ends',
    sentences:
      'The runtime process ended in the middle of the request: by an exit, a crash, or a lack of memory. The environment is reset.',
    why: 'An error that is only thrown leaves the environment warm; a process that ends costs the next request an init.',
  },
};
