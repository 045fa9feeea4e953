/** Steps of a durable function. */
export const durableSteps = {
  startExecution: {
    label: 'POST …/invocations, type Event',
    title: 'A durable execution is started',
    sentences:
      'The client invokes version 1 of a durable function with X-Amz-Invocation-Type: Event, so the execution may last for up to a year. A synchronous call would wait for all of it, for 15 minutes at most.',
  },
  initDurable: {
    label: 'send the init message',
    title: 'INIT, as of any function',
    sentences:
      'The control process gets its init message, and Init Duration counts from here. AWS’s page calls it a standard initialization plus “durable state setup”, and says no more of that.',
  },
  answerWithState: {
    label: '200 event, with its state',
    title: 'The event has the execution’s state',
    sentences:
      'The open GET next is answered with 200. The event holds the ARN of the execution, a checkpoint token, and all operations so far, of which the first is the client’s own input.',
  },
  wrapHandler: {
    label: 'handler(event, context)',
    title: 'The SDK wraps the handler',
    sentences:
      'The function’s handler is wrapped by the durable execution SDK, which looks up in the event what is done already. Nothing is yet, so all code runs; Duration is counting.',
  },
  checkpointWait: {
    label: 'POST …/checkpoint, wait',
    title: 'A wait is saved',
    sentences:
      'The code waits for ten minutes, a time chosen for this story, and the SDK saves that the wait has begun. It is Lambda that will keep the time, from 1 s to 31,622,400 s.',
  },
  returnPending: {
    label: 'return Status: PENDING',
    title: 'The invocation ends, unfinished',
    sentences:
      'The SDK returns {"Status":"PENDING"} in place of a result, and the function’s code stops in the middle, at its wait. To the bootstrap it is a result like any other.',
  },
  answerPending: {
    label: '200 Status: PENDING',
    title: 'The service knows it waits',
    sentences:
      'The answer goes from the control process to the service, which learns that the execution is not over. Duration goes on until the next GET next.',
  },
  keepExecution: {
    label: 'event done, execution waits',
    title: 'The execution waits',
    sentences:
      'This invocation is over, and its execution is not: its operations are kept by the service. What becomes of the event in Lambda’s own queue meanwhile is not published.',
  },
  suspendExecution: {
    label: 'freeze the microVM',
    title: 'Nobody waits in the environment',
    sentences:
      'The microVM is frozen as after any request, and nothing is billed. The execution does not need it: no compute is charged while it waits.',
  },
  endDuringWait: {
    label: 'slot gone',
    title: 'The environment ends meanwhile',
    sentences:
      'The environment has been idle for too long and ends, and with it its memory and /tmp. The execution loses nothing by it.',
  },
  resumeExecution: {
    label: 'the wait is over',
    title: 'The wait is over: resume',
    sentences:
      'The ten minutes are over, and Lambda invokes the function once more for the same execution. Which part of the service does that is not published; it is drawn here as a poller.',
  },
  answerWithHistory: {
    label: '200 event, with its state',
    title: 'The event has what is done',
    sentences:
      'The open GET next is answered with 200. The event holds the same ARN, a new checkpoint token, and the operations so far: the step with its result, and the wait.',
  },
  replaySteps: {
    label: 'handler(event, context)',
    title: 'The code is replayed',
    sentences:
      'The handler runs again from its first line. For the step that is done the SDK gives back the saved result without running it, and the wait is over at once; Duration counts the replay, too.',
  },
  returnSucceeded: {
    label: 'return Status: SUCCEEDED',
    title: 'The execution has its result',
    sentences:
      'The code has reached its end, and the SDK returns {"Status":"SUCCEEDED"} with the result. Duration counts until the next GET next.',
  },
  endExecution: {
    label: 'execution done',
    title: 'The execution is over',
    sentences:
      'Two invocations have made one execution, each with a REPORT and a bill of its own, and the wait between them has cost no compute. The history of the execution is kept for 30 days unless another time is set.',
  },
};
