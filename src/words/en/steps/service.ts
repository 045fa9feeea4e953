/** Steps of the Lambda service and of those who call it: refusals, queues. A limit has the name that AWS’s API gives it. */
export const serviceSteps = {
  idleFoundOfTenant: {
    label: 'find idle environment: found',
    title: 'The tenant’s environment is found',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version and this tenant, which the call has named in X-Amz-Tenant-Id. There is one, and it is reserved for this request.',
  },
  createSlotOfTenant: {
    label: 'create the slot',
    title: 'A microVM for this tenant',
    sentences:
      'The placement service has the worker host create the slot: a Firecracker microVM, usually from a small pool that is already booted. Each environment that is made for a tenant is charged beside the time: $0.000166667 per GB on x86, $0.000133333 on arm64.',
  },
  otherTenant: {
    label: 'find idle environment: none',
    title: 'No environment of this tenant',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version and this tenant. There are idle ones, but they belong to other tenants.',
  },
  reserve: {
    label: 'reserve concurrency: 1',
    title: 'One environment at most',
    sentences:
      'The function has a reserved concurrency of 1. It is a guaranteed share and a cap at once, and costs nothing.',
  },
  throttle: {
    label: 'count: at the limit',
    title: 'The limit is reached',
    sentences:
      'The counting service answers that the concurrency limit is reached. No environment is touched, and nothing is billed.',
  },
  ReservedFunctionConcurrentInvocationLimitExceeded: {
    label: 'count: at the reserved limit',
    title: 'The reserved concurrency is used',
    sentences:
      'The counting service answers that all of the function’s reserved concurrency is in use. No environment is touched, and nothing is billed.',
  },
  overLimit: {
    label: 'count: over a limit',
    title: 'A limit is reached',
    sentences: 'A limit is reached, so this call is refused. No environment is touched, and nothing is billed.',
  },
  ConcurrentInvocationLimitExceeded: {
    label: 'count: at the account’s limit',
    title: 'The account’s concurrency is used',
    sentences:
      'The counting service answers that the account’s concurrency in this Region is in use, 1,000 by default, whichever functions use it. Nothing is billed.',
  },
  FunctionInvocationRateLimitExceeded: {
    label: 'count: too many a second',
    title: 'The rate limit is reached',
    sentences:
      'More calls arrive than ten times the concurrency in one second, so this one is refused. Nothing is billed.',
  },
  ReservedFunctionInvocationRateLimitExceeded: {
    label: 'count: too many a second',
    title: 'The reserved rate is reached',
    sentences:
      'The reason names the rate of the function’s reserved concurrency: the rule is ten calls a second for each unit of concurrency. Nothing is billed.',
  },
  CallerRateLimitExceeded: {
    label: 'over the caller’s rate',
    title: 'The caller’s rate is reached',
    sentences:
      'The reason names the rate of the caller. AWS lists it among the reasons of a 429; what the limit is, it does not say there.',
  },
  ConcurrentSnapshotCreateLimitExceeded: {
    label: 'over the snapshot limit',
    title: 'Too many snapshots at once',
    sentences:
      'The reason names a limit on snapshots that are created at the same time. AWS lists it among the reasons of a 429; what the limit is, it does not say there.',
  },
  reject: {
    label: '429 TooManyRequests',
    title: 'The client is turned away',
    sentences:
      'The frontend answers HTTP 429 with Retry-After and the reason. No line is logged and nothing is billed.',
  },
  rejectPoller: {
    label: '429 TooManyRequests',
    title: 'The poller is turned away',
    sentences: 'The frontend answers the poller with HTTP 429. The event stays in the queue, and nothing is billed.',
  },
  rejectDoor: {
    label: '429 TooManyRequests',
    title: 'The front door is turned away',
    sentences:
      'The frontend answers the front door with HTTP 429 and the reason. No line is logged and nothing is billed.',
  },
  rejectSize: {
    label: '413 RequestTooLarge',
    title: 'The request is too large',
    sentences:
      'The frontend answers HTTP 413, RequestTooLargeException: a request has at most 6 MB. The function does not run, and nothing is logged or billed.',
  },
  rejectSizeAsync: {
    label: '413 RequestTooLarge',
    title: 'The event is too large',
    sentences:
      'The frontend answers HTTP 413, RequestTooLargeException: an asynchronous request has at most 1 MB, where a synchronous one has 6 MB. Nothing is queued, logged or billed.',
  },
  rejectState: {
    label: '502 ResourceNotReady',
    title: 'The function is not ready',
    sentences:
      'The function’s state is Inactive or Pending, so the frontend answers an HTTP error: 502 ResourceNotReadyException, or 409. Nothing is logged or billed.',
  },
  invokeDryRun: {
    label: 'POST …/invocations, type DryRun',
    title: 'The client only asks',
    sentences:
      'The client sends POST /2015-03-31/functions/{name}/invocations with X-Amz-Invocation-Type: DryRun. The function will not run, and the client waits for the check alone.',
  },
  dryRun: {
    label: '204 No Content',
    title: 'Only the permission is checked',
    sentences:
      'The call had the invocation type DryRun. The frontend has checked permission and parameters and answers 204; nothing runs and nothing is billed.',
  },
  switchOff: {
    label: 'reserve concurrency: 0',
    title: 'The function is switched off',
    sentences: 'The function has a reserved concurrency of 0. Nothing of it may run until that is changed.',
  },
  discard: {
    label: 'too old: give up',
    title: 'The event is too old',
    sentences:
      'The event has been in the queue for longer than its greatest age, 6 h unless a shorter one is set. It is not tried again, and nothing is billed for it.',
  },
  discardSwitchedOff: {
    label: 'switched off: give up',
    title: 'The event is not tried',
    sentences:
      'The reserved concurrency is 0, so the event is not tried at all and not kept for later. Nothing is billed for it.',
  },
  invokeAsync: {
    label: 'POST …/invocations, type Event',
    title: 'The client sends an event',
    sentences:
      'The client sends POST /2015-03-31/functions/{name}/invocations with X-Amz-Invocation-Type: Event and at most 1 MB. It will not see the function’s result.',
  },
  invokeAsyncByEventBridge: {
    label: 'POST …/invocations, type Event',
    title: 'EventBridge sends an event',
    sentences:
      'A rule of EventBridge matches, and EventBridge calls the function asynchronously, with X-Amz-Invocation-Type: Event and at most 1 MB. It will not see the function’s result.',
  },
  enqueue: {
    label: 'put into the queue',
    title: 'The event is queued',
    sentences:
      'The frontend puts the event into the least loaded of the few queues that this tenant uses. Waiting there is not billed.',
  },
  acknowledge: {
    label: '202 Accepted',
    title: 'The caller is done already',
    sentences: 'The frontend answers HTTP 202 with an empty body. The caller is gone before anything has run.',
  },
  receive: {
    label: 'receive',
    title: 'A poller takes the event',
    sentences: 'A poller inside the service takes the event, or a batch of them, from the queue. This is not billed.',
  },
  invokeByPoller: {
    label: 'POST …/invocations',
    title: 'The poller calls Invoke',
    sentences:
      'The poller calls the function synchronously, inside the service. From here on all is as for any other request.',
  },
  answerPoller: {
    label: '200 to the poller',
    title: 'The poller has the answer',
    sentences:
      'The answer goes from the control process through the worker host and the frontend to the poller. Duration goes on.',
  },
  deleteEvent: {
    label: 'delete the event',
    title: 'The event is done',
    sentences: 'The poller deletes the event from the queue, which is not billed.',
  },
  returnEvent: {
    label: 'try again later',
    title: 'The event will come again',
    sentences:
      'The poller leaves the event in the queue. After a function error Lambda waits a minute before the second try and two minutes before the third, under the same request id.',
  },
  returnEventThrottled: {
    label: 'try again later',
    title: 'The event will come again',
    sentences:
      'The poller leaves the event in the queue. After a throttle it backs off, at first for 1 s and later for up to 5 min, as long as the event is not too old.',
  },
  receiveBatch: {
    label: 'receive a batch',
    title: 'A poller takes a batch',
    sentences:
      'A poller of the event source mapping takes messages from the SQS queue; the whole batch will be one event. This is not billed as Duration.',
  },
  invokeByPollerBatch: {
    label: 'POST …/invocations',
    title: 'The poller calls Invoke',
    sentences:
      'The poller calls the function synchronously, with the batch as its event, and waits. From here on all is as for any other request.',
  },
  answerPollerError: {
    label: '200 function error',
    title: 'The poller gets an error',
    sentences:
      'Invoke answers the poller with HTTP 200 and X-Amz-Function-Error, because it was the function that failed and not the call.',
  },
  deleteBatch: {
    label: 'delete the messages',
    title: 'The batch is done',
    sentences: 'The poller deletes the messages of the batch from the queue.',
  },
  reappear: {
    label: 'reappear later',
    title: 'The batch will come again',
    sentences:
      'The function failed, so the poller deletes nothing. The messages reappear in the queue when their visibility timeout is over.',
  },
  checkpoint: {
    label: 'POST …/checkpoint',
    title: 'A step’s result is saved',
    sentences:
      'A step of the code is done, and the SDK saves its result with CheckpointDurableExecution, an API of Lambda’s outside of the environment. Duration goes on, and the operation is charged beside it: $8 for a million operations, $0.25 for a GB that is written.',
  },
  sendRecord: {
    label: 'send the record',
    title: 'A record goes to the destination',
    sentences:
      'The poller sends a record of the invocation to the destination for successes. This is not part of the function’s bill.',
  },
  sendRecordFailed: {
    label: 'send the record',
    title: 'The failure goes on record',
    sentences:
      'That was the last try, so the poller sends a record of the invocation to the destination for failures, or the event to a dead-letter queue. This is not part of the function’s bill.',
  },
  sendRecordUntried: {
    label: 'send the record',
    title: 'The event goes on record',
    sentences:
      'The poller sends a record of the event to the destination for failures, or the event to a dead-letter queue. This is not part of the function’s bill.',
  },
};
