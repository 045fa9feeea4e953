/** Steps of failures, and of what follows from them. */
export const failureSteps = {
  refuse: {
    label: '413 RequestEntityTooLarge',
    title: 'The response is too large',
    sentences:
      'The control process answers the bootstrap’s post with 413: a buffered response has at most 6,291,556 bytes. AWS’s client for Node.js goes on, as here; the one for Python raises an error, and its process exits.',
  },
  respondTooLarge: {
    label: '200, X-Amz-Function-Error',
    title: 'The client gets an error instead',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and the type Function.ResponseSizeTooLarge. Duration goes on.',
  },
  forbid: {
    label: 'POST /response again: 403',
    title: 'A second response is refused',
    sentences:
      'The bootstrap posts a response once more and gets 403, InvalidStateTransition. No state changes, and Duration goes on.',
  },
  rejectId: {
    label: 'POST /response, wrong id: 400',
    title: 'A wrong request id is refused',
    sentences:
      'The bootstrap posts its response under an id that is not that of this request, and gets 400, InvalidRequestID. No state changes, and Duration goes on.',
  },
  refuseMode: {
    label: '400 InvalidFunctionResponseMode',
    title: 'An unknown response mode',
    sentences:
      'The post named a Lambda-Runtime-Function-Response-Mode other than streaming, so the control process answers 400. Duration goes on.',
  },
  respondInvalidMode: {
    label: '200, X-Amz-Function-Error',
    title: 'The client gets an error instead',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and the type Runtime.InvalidResponseModeHeader. Duration goes on.',
  },
  outOfMemory: {
    label: 'killed: out of memory',
    title: 'The memory is used up',
    sentences:
      'The kernel kills the runtime’s process, because the environment’s memory is used up. The environment is reset; REPORT shows Max Memory Used equal to Memory Size and Runtime.OutOfMemory.',
  },
  idleFoundAfterFailure: {
    label: 'find idle environment: found',
    title: 'A reset environment is found',
    sentences:
      'The assignment service reserves an environment whose runtime was stopped by an earlier failure. It looks warm, but init must run again inside this request.',
  },
  startRuntimeAgain: {
    label: 'exec the bootstrap again',
    title: 'The bootstrap is executed again',
    sentences:
      'The control process executes the bootstrap once more, now inside the request. This init runs under the function’s own time limit and is billed as Duration.',
  },
  bootRuntimeAgain: {
    label: 'start the runtime again',
    title: 'The language runtime starts again',
    sentences:
      'The new process starts its interpreter or virtual machine: runtime init once more. It is billed as Duration.',
  },
  bootRuntimeInRequest: {
    label: 'start the runtime',
    title: 'The language runtime starts',
    sentences:
      'The process starts its interpreter or virtual machine: runtime init, which the first try never reached. It is billed as Duration.',
  },
  loadHandlerAgain: {
    label: 'load the handler again',
    title: 'The handler’s code loads again',
    sentences:
      'The new process loads the handler’s module from the start, because nothing of the old one’s memory is left. It is billed as Duration, and what it prints is logged again.',
  },
  nextAfterReinit: {
    label: 'GET /next',
    title: 'The second init ends',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, so the init inside the request is complete. START is printed only now, though Duration has been counting since the event was delivered.',
  },
  nextTwice: {
    label: 'GET /next again',
    title: 'The same event again',
    sentences:
      'The bootstrap asks for the next event before it has answered this one. It is given the same event once more, with 200.',
  },
  deliverAfterFailure: {
    label: 'send the event',
    title: 'The event meets no runtime',
    sentences:
      'INIT failed, yet the environment is kept and the waiting event is delivered to it. Init runs again inside the request, and Duration counts from here.',
  },
  forwardAfterFailure: {
    label: 'forward the event',
    title: 'The event meets no runtime',
    sentences:
      'The frontend sends the event to an environment whose runtime was stopped. Init runs again inside the request, and Duration counts from here.',
  },
  throw: {
    label: 'throw an error',
    title: 'The handler throws',
    sentences:
      'The bootstrap catches the error and puts errorMessage, errorType and stackTrace into JSON. The stack is printed to the log; Duration goes on counting.',
  },
  error: {
    label: 'POST /error',
    title: 'The error is posted',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/error and names the type in Lambda-Runtime-Function-Error-Type. Duration goes on counting.',
  },
  respondWithError: {
    label: '200 function error',
    title: 'The client gets the error',
    sentences:
      'The posted error goes to the client as the body of HTTP 200, marked with X-Amz-Function-Error: Unhandled. The client is done; Duration goes on counting.',
  },
  respondWithInitError: {
    label: '200 function error',
    title: 'The client gets the init error',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error: Unhandled, and the body is what the bootstrap posted to init/error. Duration has ended.',
  },
  respondAfterReset: {
    label: '200 function error',
    title: 'The client gets an error',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and a body that names the failure. No runtime was left to answer, so the platform did.',
  },
  reportReinitialised: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT without Init Duration: Duration includes the init inside the request. Billed Duration is Duration, rounded up to a whole millisecond.',
  },
  reportFailed: {
    label: 'write END, REPORT',
    title: 'The log names the failure',
    sentences:
      'END and REPORT are printed, and REPORT names the failure as its Status. Duration counts until the failure.',
  },
  releaseAfterFailure: {
    label: 'slot idle, count −1',
    title: 'The slot is given back',
    sentences:
      'The count goes down and the slot can be found again, but its runtime is stopped. The microVM and /tmp are kept.',
  },
  initError: {
    label: 'POST /init/error',
    title: 'The bootstrap reports failure',
    sentences:
      'The handler’s module could not be loaded, so the bootstrap calls POST /2018-06-01/runtime/init/error. Its time counts towards Init Duration.',
  },
  initErrorEarly: {
    label: 'POST /init/error',
    title: 'The bootstrap gives up early',
    sentences:
      'The bootstrap finds that _HANDLER names nothing it could load, so it calls POST /2018-06-01/runtime/init/error with Runtime.NoSuchHandler. Its time counts towards Init Duration.',
  },
  initErrorAgain: {
    label: 'POST /init/error',
    title: 'The second init fails, too',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/init/error again, now inside the request. Once the process has exited, what it posted becomes the answer to the client.',
  },
  failInit: {
    label: 'INIT fails',
    title: 'INIT fails',
    sentences:
      'INIT ended before its 10 s were over: the runtime process ended, or did not start. INIT_REPORT is printed with Status: error, and the environment is kept.',
  },
  failInitPosted: {
    label: 'INIT fails',
    title: 'INIT fails',
    sentences:
      'The bootstrap exits after its post, and that ends INIT. INIT_REPORT is printed with Status: error and the type that was posted, and the environment is kept.',
  },
  failInitHung: {
    label: 'INIT fails at 10 s',
    title: 'INIT fails at its limit',
    sentences:
      'The bootstrap has posted its error but does not exit, so it is killed when the 10 s of INIT are over. INIT_REPORT is printed with Status: timeout, and the environment is kept.',
  },
  failInitTimedOut: {
    label: 'INIT fails at 10 s',
    title: 'INIT fails at its limit',
    sentences:
      'The 10 s that INIT may take on demand are over, so the runtime process is killed. INIT_REPORT is printed with Status: timeout, and the environment is kept.',
  },
  failInitMissing: {
    label: 'INIT fails: no bootstrap',
    title: 'There is nothing to execute',
    sentences:
      'The control process finds nothing to execute: the zip of an OS-only runtime has neither /var/task/bootstrap nor /opt/bootstrap. INIT_REPORT is printed with Status: error and Runtime.InvalidEntrypoint, and the environment is kept.',
  },
  failInitAgain: {
    label: 'init fails again',
    title: 'Init fails in the request',
    sentences:
      'The init inside the request failed as well. INIT_REPORT is printed with Phase: invoke, and the request ends with this error.',
  },
  timeout: {
    label: 'time limit reached',
    title: 'The function times out',
    sentences:
      'The function’s time limit is over, so the control process stops the runtime. Duration counts until here.',
  },
  timeoutInInit: {
    label: 'time limit reached',
    title: 'The init times out',
    sentences:
      'The function’s time limit is over while init still runs inside the request, so the control process stops the runtime. INIT_REPORT is printed with Phase: invoke and Status: timeout; Duration counts until here.',
  },
  exitAfterAnswer: {
    label: 'process exits',
    title: 'The runtime process ends',
    sentences:
      'The client has its answer, but the runtime process ends instead of asking for the next event. Duration ends with it, and the environment is reset.',
  },
  exitAfterError: {
    label: 'process exits',
    title: 'The error ends the process',
    sentences:
      'The client has the error, but the runtime process ends instead of asking for the next event. Duration ends with it, and the environment is reset.',
  },
  exitNamed: {
    label: 'the request fails',
    title: 'The request fails without an answer',
    sentences:
      'REPORT has Status: error, and names in its Error Type what failed: not the runtime, or nothing that is known of it. The environment is reset.',
  },
  exit: {
    label: 'process exits',
    title: 'The runtime process ends',
    sentences:
      'The runtime process ended in the middle of the request: it exited, crashed or was killed. The environment is reset.',
  },
};
