import type { serviceSteps } from '../steps/service.ts';

/** Why the steps of `steps/service` matter. */
export const serviceWhys: Readonly<Record<keyof typeof serviceSteps, string>> = {
  idleFoundOfTenant: 'An environment is warm for the one tenant that it was made for, and for no other.',
  createSlotOfTenant:
    'An environment is never shared across tenants, so a new one is paid for even while others are idle.',
  otherTenant: 'In tenant isolation mode an environment is never shared across tenants, so there are more cold starts.',
  reserve: 'With 0 the function is switched off: every call to it is refused.',
  throttle:
    'The function’s log has no line about it; only the metric Throttles counts it, which is neither an invocation nor an error.',
  ReservedFunctionConcurrentInvocationLimitExceeded:
    'Reserved concurrency is a cap as well: other concurrency of the account may be free, and this function may not use it.',
  overLimit: 'The function’s log has no line about it; only the metric Throttles counts it.',
  ConcurrentInvocationLimitExceeded:
    'One function in a burst can starve all others of the account, unless they have reserved concurrency.',
  FunctionInvocationRateLimitExceeded:
    'A function that runs for 50 ms meets this wall first: 1,000 environments serve 10,000 requests a second, not 20,000.',
  ReservedFunctionInvocationRateLimitExceeded:
    'A small reserved concurrency is a small rate as well, however short each call is.',
  CallerRateLimitExceeded:
    'It is another limit than the function’s own, so more concurrency for the function may not help.',
  ConcurrentSnapshotCreateLimitExceeded:
    'It is another limit than that of concurrency, although the answer looks the same.',
  reject: 'AWS’s SDKs try again after a pause; other clients must do it themselves.',
  rejectPoller: 'The sender has long had its 202 and does not notice.',
  rejectDoor: 'The client will learn of it in the front door’s own way.',
  rejectSize: 'An HTTP error of Invoke always means that the function did not run.',
  rejectSizeAsync: 'Larger events are put into S3, and the event names the place.',
  rejectState:
    'A function that nobody calls for weeks can become Inactive; the refused call is what wakes it, and as after a deploy it is Pending before it is Active.',
  invokeDryRun: 'Without this header the type is RequestResponse, and the same call would run the function.',
  dryRun: 'It tells whether a role may call the function without running it.',
  switchOff: 'A function can be stopped in this way without a deploy.',
  discard: 'Events that are only throttled are not counted as tries: age alone ends them.',
  discardSwitchedOff: 'Without a destination or a dead-letter queue the event is lost, although its sender had a 202.',
  invokeAsync: 'S3, SNS and EventBridge call a function in this way.',
  invokeAsyncByEventBridge:
    'EventBridge retries its own call; once Lambda has taken the event, Lambda’s two retries apply.',
  enqueue: 'An event may wait here for up to six hours while the function is throttled.',
  acknowledge: 'Asynchronous callers do not feel cold starts: they only add to the age of the event.',
  receive: 'An event may be delivered more than once, so a handler must tolerate being called twice.',
  invokeByPoller: 'An asynchronous invoke is a synchronous one with a queue and a poller before it.',
  answerPoller: 'Only the poller learns whether the function failed.',
  deleteEvent: 'What was read and not deleted comes back.',
  returnEvent: 'Each of these tries runs the function, so each is billed.',
  returnEventThrottled: 'A throttled try is not billed, and counts as none of the three that an error allows.',
  receiveBatch: 'A message may be delivered more than once, so a handler must tolerate being called twice.',
  invokeByPollerBatch:
    'There is no asynchronous invoke behind SQS, and none of its two retries: the queue alone decides.',
  answerPollerError: 'Only the poller learns whether the function failed.',
  deleteBatch: 'What was read and not deleted comes back.',
  reappear:
    'The whole batch comes again unless the function names the messages that failed; after maxReceiveCount a message is moved to the dead-letter queue.',
  checkpoint: 'What is saved will not run again, whatever becomes of this environment.',
  sendRecord: 'The sender had only a 202: a destination is where the function’s result can be seen.',
  sendRecordFailed: 'Without a destination or a dead-letter queue an event that has failed three times is simply gone.',
  sendRecordUntried: 'A dead-letter queue gets the event alone, a destination an invocation record.',
};
