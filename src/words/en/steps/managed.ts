/** Steps of Lambda Managed Instances. */
export const managedSteps = {
  launch: {
    label: 'publish, launch an instance',
    title: 'An environment is started ahead',
    sentences:
      'The developer publishes a version for a capacity provider, by an API of Lambda’s control plane. Lambda launches EC2 instances in your account, three by default, and starts environments on them, at least three; not all are shown.',
  },
  replace: {
    label: 'start another environment',
    title: 'Another environment is started',
    sentences:
      'Lambda starts another environment of the same version: three there are at least by default, and each that was terminated is replaced. It is initialised from the beginning, ahead of any request.',
  },
  spawnWorker: {
    label: 'spawn a worker',
    title: 'The runtime spawns another worker',
    sentences:
      'The runtime spawns as many workers as it is configured for, at most AWS_LAMBDA_MAX_CONCURRENCY; in this story two. What a worker is depends on the runtime: a process, a thread or a task.',
  },
  reserveWorker: {
    label: 'reserve a waiting worker',
    title: 'A waiting worker is reserved',
    sentences:
      'Lambda’s router picks this environment, and a worker that waits in its GET /next is reserved for the request. No cold start can follow.',
  },
  noWorker: {
    label: 'reserve a worker: none waits',
    title: 'All workers are busy',
    sentences:
      'Lambda’s router tries one environment after another, and in each of them every worker is at work. A new request is rejected until one of them is available again.',
  },
  rejectBusy: {
    label: '429',
    title: 'The client is turned away',
    sentences:
      'The client gets HTTP 429, and the function does not run. The client has to send the request again later.',
  },
  timeOutCall: {
    label: 'time limit of this request',
    title: 'One request times out',
    sentences:
      'The function’s time limit holds for each request by itself, and this one has passed it. Lambda marks the request as failed, and stops nothing: its code runs on.',
  },
  postLate: {
    label: 'POST /response: 410',
    title: 'The late answer is refused',
    sentences:
      'The worker posts its response at last, and the control process answers 410 with errorType InvokeTimeout. Nobody waits for it any more.',
  },
  markUnhealthy: {
    label: 'mark as unhealthy',
    title: 'The environment is unhealthy',
    sentences:
      'The environment is marked as unhealthy, as it is when the process of an extension crashes. It will be terminated.',
  },
  loseWorker: {
    label: 'one worker fewer',
    title: 'One worker fewer',
    sentences:
      'The environment goes on with the one worker that is left, and can take one request at a time instead of two. AWS’s Python client starts no other in its place; other runtimes may.',
  },
  failInitManaged: {
    label: 'INIT fails: no entry point',
    title: 'There is nothing to execute',
    sentences:
      'No bootstrap is found in /var/runtime/bootstrap, /var/task/bootstrap or /opt/bootstrap, so INIT fails with Runtime.InvalidEntrypoint and the environment is given up. The version goes to the state Failed, with the reason FunctionError.InvalidEntryPoint, and cannot be invoked.',
  },
  initStartManaged: {
    label: 'send the init message',
    title: 'INIT begins',
    sentences:
      'The control process of the environment gets its init message. INIT may take 130 s, or as long as the function’s timeout where that is longer, up to 15 minutes.',
  },
  startRuntimeManaged: {
    label: 'exec the bootstrap',
    title: 'The bootstrap is executed',
    sentences:
      'The control process executes the bootstrap, with AWS_LAMBDA_MAX_CONCURRENCY among its variables; the smallest function here has 2,048 MB and one vCPU. Its log is in JSON: Managed Instances have no other log format.',
  },
  bootRuntimeManaged: {
    label: 'start the runtime',
    title: 'The language runtime starts',
    sentences: 'The process starts its interpreter or virtual machine: runtime init. No request waits for it.',
  },
  loadHandlerManaged: {
    label: 'load the handler',
    title: 'The handler’s code is loaded',
    sentences: 'The handler’s module is loaded, and all code outside the handler runs: function init.',
  },
  nextManagedInit: {
    label: 'GET /next',
    title: 'One worker ends INIT',
    sentences:
      'A worker calls GET /2018-06-01/runtime/invocation/next, and the call blocks until there is an event for it. One such call is enough to end INIT.',
  },
  nextManagedMore: {
    label: 'GET /next',
    title: 'One more call is open',
    sentences:
      'Another worker calls GET /2018-06-01/runtime/invocation/next. Now several of these calls are open at once, one for each worker that waits.',
  },
  nextManaged: {
    label: 'GET /next',
    title: 'The worker waits again',
    sentences:
      'The worker calls GET /2018-06-01/runtime/invocation/next and waits for its next request. The environment is not frozen: it runs on between requests.',
  },
  deliverManaged: {
    label: 'send the event',
    title: 'The event is sent',
    sentences:
      'The event goes to the instance, and there into the environment, which may be at work on others. platform.start is logged, as a line of JSON.',
  },
  answerNextManaged: {
    label: '200 event',
    title: 'One worker gets the event',
    sentences:
      'The control process answers the open GET /2018-06-01/runtime/invocation/next of the reserved worker with 200; the body is the event. The calls of other workers stay open.',
  },
  handleManaged: {
    label: 'handler(event, context)',
    title: 'The handler runs',
    sentences:
      'The worker calls handler(event, context), whatever other workers of the same environment are doing at this moment.',
  },
  returnManaged: {
    label: 'return the result',
    title: 'The handler returns',
    sentences: 'The handler gives its result back to the worker, which has to post it.',
  },
  returnTooLate: {
    label: 'return the result',
    title: 'The code ends, too late',
    sentences:
      'The handler, which nobody stopped, gives its result back to the worker. Its caller has had an error long before.',
  },
  responseManaged: {
    label: 'POST /response',
    title: 'The result is posted',
    sentences:
      'The worker calls POST /2018-06-01/runtime/invocation/{id}/response. The id in the path says which of the running requests it answers.',
  },
  respondManaged: {
    label: '200 response',
    title: 'The client has its answer',
    sentences: 'The response goes to the client, as HTTP 200. Other requests in the environment go on.',
  },
  respondTimedOut: {
    label: '200 with the error',
    title: 'Its caller gets an error',
    sentences:
      'The client gets HTTP 200 with X-Amz-Function-Error and “Task timed out”. The code of this request still runs, and the other requests in the environment are not harmed.',
  },
  acceptManaged: {
    label: '202',
    title: 'The post is confirmed',
    sentences: 'The control process answers the worker’s POST with 202 {"status":"OK"}.',
  },
  reportManaged: {
    label: 'log platform.report',
    title: 'The log is completed',
    sentences:
      'The event platform.report is logged as a line of JSON, with the time from the event to its answer. It has no Billed Duration, because no GB-seconds are charged here.',
  },
  terminateManaged: {
    label: 'SIGTERM, then SIGKILL',
    title: 'A worker ends',
    sentences: 'The workers are ended with their environment; this is one of them.',
  },
  slotGoneManaged: {
    label: 'environment gone',
    title: 'The environment is gone',
    sentences: 'The environment is terminated, and what it kept in memory and in /tmp is lost.',
  },
};
