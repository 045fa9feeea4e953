/** Steps of the Lambda service and of those who call it: refusals, queues. A limit has the name that AWS’s API gives it. */
export const serviceSteps = {
  idleFoundOfTenant: {
    label: 'find idle environment: found',
    title: 'The tenant’s environment is found',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version and this tenant, which the call has named in X-Amz-Tenant-Id. There is one, and it is reserved for this request.',
    why: 'An environment is warm for the one tenant that it was made for, and for no other.',
  },
  createSlotOfTenant: {
    label: 'create the slot',
    title: 'A microVM for this tenant',
    sentences:
      'The placement service has the worker host create the slot: a Firecracker microVM, usually from a small pool that is already booted. Each environment that is made for a tenant is charged beside the time: $0.000166667 per GB on x86, $0.000133333 on arm64.',
    why: 'An environment is never shared across tenants, so a new one is paid for even while others are idle.',
  },
  otherTenant: {
    label: 'find idle environment: none',
    title: 'No environment of this tenant',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version and this tenant. There are idle ones, but they belong to other tenants.',
    why: 'In tenant isolation mode an environment is never shared across tenants, so there are more cold starts.',
  },
  reserve: {
    label: 'reserve concurrency: 1',
    title: 'One environment at most',
    sentences:
      'The function has a reserved concurrency of 1. It is a guaranteed share and a cap at once, and costs nothing.',
    why: 'With 0 the function is switched off: every call to it is refused.',
  },
  throttle: {
    label: 'count: at the limit',
    title: 'The limit is reached',
    sentences:
      'The counting service answers that the concurrency limit is reached. No environment is touched, and nothing is billed.',
    why: 'The function’s log has no line about it; only the metric Throttles counts it, which is neither an invocation nor an error.',
  },
  ReservedFunctionConcurrentInvocationLimitExceeded: {
    label: 'count: at the reserved limit',
    title: 'The reserved concurrency is used',
    sentences:
      'The counting service answers that all of the function’s reserved concurrency is in use. No environment is touched, and nothing is billed.',
    why: 'Reserved concurrency is a cap as well: other concurrency of the account may be free, and this function may not use it.',
  },
  overLimit: {
    label: 'count: over a limit',
    title: 'A limit is reached',
    sentences: 'A limit is reached, so this call is refused. No environment is touched, and nothing is billed.',
    why: 'The function’s log has no line about it; only the metric Throttles counts it.',
  },
  ConcurrentInvocationLimitExceeded: {
    label: 'count: at the account’s limit',
    title: 'The account’s concurrency is used',
    sentences:
      'The counting service answers that the account’s concurrency in this Region is in use, 1,000 by default, whichever functions use it. Nothing is billed.',
    why: 'One function in a burst can starve all others of the account, unless they have reserved concurrency.',
  },
  FunctionInvocationRateLimitExceeded: {
    label: 'count: too many a second',
    title: 'The rate limit is reached',
    sentences:
      'More calls arrive than ten times the concurrency in one second, so this one is refused. Nothing is billed.',
    why: 'A function that runs for 50 ms meets this wall first: 1,000 environments serve 10,000 requests a second, not 20,000.',
  },
  ReservedFunctionInvocationRateLimitExceeded: {
    label: 'count: too many a second',
    title: 'The reserved rate is reached',
    sentences:
      'The reason names the rate of the function’s reserved concurrency: the rule is ten calls a second for each unit of concurrency. Nothing is billed.',
    why: 'A small reserved concurrency is a small rate as well, however short each call is.',
  },
  CallerRateLimitExceeded: {
    label: 'over the caller’s rate',
    title: 'The caller’s rate is reached',
    sentences:
      'The reason names the rate of the caller. AWS lists it among the reasons of a 429; what the limit is, it does not say there.',
    why: 'It is another limit than the function’s own, so more concurrency for the function may not help.',
  },
  ConcurrentSnapshotCreateLimitExceeded: {
    label: 'over the snapshot limit',
    title: 'Too many snapshots at once',
    sentences:
      'The reason names a limit on snapshots that are created at the same time. AWS lists it among the reasons of a 429; what the limit is, it does not say there.',
    why: 'It is another limit than that of concurrency, although the answer looks the same.',
  },
  reject: {
    label: '429 TooManyRequests',
    title: 'The client is turned away',
    sentences:
      'The frontend answers HTTP 429 with Retry-After and the reason. No line is logged and nothing is billed.',
    why: 'AWS’s SDKs try again after a pause; other clients must do it themselves.',
  },
  rejectPoller: {
    label: '429 TooManyRequests',
    title: 'The poller is turned away',
    sentences: 'The frontend answers the poller with HTTP 429. The event stays in the queue, and nothing is billed.',
    why: 'The sender has long had its 202 and does not notice.',
  },
  rejectDoor: {
    label: '429 TooManyRequests',
    title: 'The front door is turned away',
    sentences:
      'The frontend answers the front door with HTTP 429 and the reason. No line is logged and nothing is billed.',
    why: 'The client will learn of it in the front door’s own way.',
  },
  rejectSize: {
    label: '413 RequestTooLarge',
    title: 'The request is too large',
    sentences:
      'The frontend answers HTTP 413, RequestTooLargeException: a request has at most 6 MB. The function does not run, and nothing is logged or billed.',
    why: 'An HTTP error of Invoke always means that the function did not run.',
  },
  rejectSizeAsync: {
    label: '413 RequestTooLarge',
    title: 'The event is too large',
    sentences:
      'The frontend answers HTTP 413, RequestTooLargeException: an asynchronous request has at most 1 MB, where a synchronous one has 6 MB. Nothing is queued, logged or billed.',
    why: 'Larger events are put into S3, and the event names the place.',
  },
  rejectState: {
    label: '502 ResourceNotReady',
    title: 'The function is not ready',
    sentences:
      'The function’s state is Inactive or Pending, so the frontend answers an HTTP error: 502 ResourceNotReadyException, or 409. Nothing is logged or billed.',
    why: 'A function that nobody calls for weeks can become Inactive; the refused call is what wakes it, and as after a deploy it is Pending before it is Active.',
  },
  invokeDryRun: {
    label: 'POST …/invocations, type DryRun',
    title: 'The client only asks',
    sentences:
      'The client sends POST /2015-03-31/functions/{name}/invocations with X-Amz-Invocation-Type: DryRun. The function will not run, and the client waits for the check alone.',
    why: 'Without this header the type is RequestResponse, and the same call would run the function.',
  },
  dryRun: {
    label: '204 No Content',
    title: 'Only the permission is checked',
    sentences:
      'The call had the invocation type DryRun. The frontend has checked permission and parameters and answers 204; nothing runs and nothing is billed.',
    why: 'It tells whether a role may call the function without running it.',
  },
  switchOff: {
    label: 'reserve concurrency: 0',
    title: 'The function is switched off',
    sentences: 'The function has a reserved concurrency of 0. Nothing of it may run until that is changed.',
    why: 'A function can be stopped in this way without a deploy.',
  },
  discard: {
    label: 'too old: give up',
    title: 'The event is too old',
    sentences:
      'The event has been in the queue for longer than its greatest age, 6 h unless a shorter one is set. It is not tried again, and nothing is billed for it.',
    why: 'Events that are only throttled are not counted as tries: age alone ends them.',
  },
  discardSwitchedOff: {
    label: 'switched off: give up',
    title: 'The event is not tried',
    sentences:
      'The reserved concurrency is 0, so the event is not tried at all and not kept for later. Nothing is billed for it.',
    why: 'Without a destination or a dead-letter queue the event is lost, although its sender had a 202.',
  },
  invokeAsync: {
    label: 'POST …/invocations, type Event',
    title: 'The client sends an event',
    sentences:
      'The client sends POST /2015-03-31/functions/{name}/invocations with X-Amz-Invocation-Type: Event and at most 1 MB. It will not see the function’s result.',
    why: 'S3, SNS and EventBridge call a function in this way.',
  },
  invokeAsyncByEventBridge: {
    label: 'POST …/invocations, type Event',
    title: 'EventBridge sends an event',
    sentences:
      'A rule of EventBridge matches, and EventBridge calls the function asynchronously, with X-Amz-Invocation-Type: Event and at most 1 MB. It will not see the function’s result.',
    why: 'EventBridge retries its own call; once Lambda has taken the event, Lambda’s two retries apply.',
  },
  enqueue: {
    label: 'put into the queue',
    title: 'The event is queued',
    sentences:
      'The frontend puts the event into the least loaded of the few queues that this tenant uses. Waiting there is not billed.',
    why: 'An event may wait here for up to six hours while the function is throttled.',
  },
  acknowledge: {
    label: '202 Accepted',
    title: 'The caller is done already',
    sentences: 'The frontend answers HTTP 202 with an empty body. The caller is gone before anything has run.',
    why: 'Asynchronous callers do not feel cold starts: they only add to the age of the event.',
  },
  receive: {
    label: 'receive',
    title: 'A poller takes the event',
    sentences: 'A poller inside the service takes the event, or a batch of them, from the queue. This is not billed.',
    why: 'An event may be delivered more than once, so a handler must tolerate being called twice.',
  },
  invokeByPoller: {
    label: 'POST …/invocations',
    title: 'The poller calls Invoke',
    sentences:
      'The poller calls the function synchronously, inside the service. From here on all is as for any other request.',
    why: 'An asynchronous invoke is a synchronous one with a queue and a poller before it.',
  },
  answerPoller: {
    label: '200 to the poller',
    title: 'The poller has the answer',
    sentences:
      'The answer goes from the control process through the worker host and the frontend to the poller. Duration goes on.',
    why: 'Only the poller learns whether the function failed.',
  },
  deleteEvent: {
    label: 'delete the event',
    title: 'The event is done',
    sentences: 'The poller deletes the event from the queue, which is not billed.',
    why: 'What was read and not deleted comes back.',
  },
  returnEvent: {
    label: 'try again later',
    title: 'The event will come again',
    sentences:
      'The poller leaves the event in the queue. After a function error Lambda waits a minute before the second try and two minutes before the third, under the same request id.',
    why: 'Each of these tries runs the function, so each is billed.',
  },
  returnEventThrottled: {
    label: 'try again later',
    title: 'The event will come again',
    sentences:
      'The poller leaves the event in the queue. After a throttle it backs off, at first for 1 s and later for up to 5 min, as long as the event is not too old.',
    why: 'A throttled try is not billed, and counts as none of the three that an error allows.',
  },
  receiveBatch: {
    label: 'receive a batch',
    title: 'A poller takes a batch',
    sentences:
      'A poller of the event source mapping takes messages from the SQS queue; the whole batch will be one event. This is not billed as Duration.',
    why: 'A message may be delivered more than once, so a handler must tolerate being called twice.',
  },
  invokeByPollerBatch: {
    label: 'POST …/invocations',
    title: 'The poller calls Invoke',
    sentences:
      'The poller calls the function synchronously, with the batch as its event, and waits. From here on all is as for any other request.',
    why: 'There is no asynchronous invoke behind SQS, and none of its two retries: the queue alone decides.',
  },
  answerPollerError: {
    label: '200 function error',
    title: 'The poller gets an error',
    sentences:
      'Invoke answers the poller with HTTP 200 and X-Amz-Function-Error, because it was the function that failed and not the call.',
    why: 'Only the poller learns whether the function failed.',
  },
  deleteBatch: {
    label: 'delete the messages',
    title: 'The batch is done',
    sentences: 'The poller deletes the messages of the batch from the queue.',
    why: 'What was read and not deleted comes back.',
  },
  reappear: {
    label: 'reappear later',
    title: 'The batch will come again',
    sentences:
      'The function failed, so the poller deletes nothing. The messages reappear in the queue when their visibility timeout is over.',
    why: 'The whole batch comes again unless the function names the messages that failed; after maxReceiveCount a message is moved to the dead-letter queue.',
  },
  sendRecord: {
    label: 'send the record',
    title: 'A record goes to the destination',
    sentences:
      'The poller sends a record of the invocation to the destination for successes. This is not part of the function’s bill.',
    why: 'The sender had only a 202: a destination is where the function’s result can be seen.',
  },
  sendRecordFailed: {
    label: 'send the record',
    title: 'The failure goes on record',
    sentences:
      'That was the last try, so the poller sends a record of the invocation to the destination for failures, or the event to a dead-letter queue. This is not part of the function’s bill.',
    why: 'Without a destination or a dead-letter queue an event that has failed three times is simply gone.',
  },
  sendRecordUntried: {
    label: 'send the record',
    title: 'The event goes on record',
    sentences:
      'The poller sends a record of the event to the destination for failures, or the event to a dead-letter queue. This is not part of the function’s bill.',
    why: 'A dead-letter queue gets the event alone, a destination an invocation record.',
  },
};
