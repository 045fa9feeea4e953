/** Steps of stories about how a function is set up: in a VPC, deployed, logged, counted, calling itself. */
export const configuredSteps = {
  // A function in a VPC.
  refuseWithoutInterface: {
    label: '502 ResourceNotReady',
    title: 'Its network interface is being made',
    sentences:
      'The function was attached to a VPC, and Lambda still makes a Hyperplane network interface for its combination of subnet and security group. A new function is Pending until that is ready, which can take several minutes: the frontend answers an error, and nothing is logged or billed.',
  },
  createSlotInVpc: {
    label: 'create the slot',
    title: 'A microVM, and no interface',
    sentences:
      'The placement service has the worker host create the slot, as for any function: a Firecracker microVM, usually from a small pool that is already booted. No network interface is made for it, because environments share the one that was made when the function was attached.',
  },
  callIntoVpc: {
    label: 'handler(event, context)',
    title: 'A call into the VPC',
    sentences:
      'The handler opens a connection to a database in the VPC, through the interface that all environments of the function share, and other functions with the same subnet and security group. Opening it takes its time, as everywhere, and is billed as Duration.',
  },
  // A deploy, or a changed variable.
  readOldVariable: {
    label: 'handler(event, context)',
    title: 'It runs with the old variable',
    sentences:
      'The handler prints the variable TABLE as this environment was given it, when its bootstrap was executed. What a process was given at its start does not change while it runs.',
  },
  retireOldConfiguration: {
    label: 'retire the environment',
    title: 'All its environments are replaced',
    sentences:
      'The developer calls UpdateFunctionConfiguration with a new value for TABLE, an API of Lambda’s control plane; UpdateFunctionCode with new code has the same effect. Once the update is done no request goes to an environment of before; when each is ended is not documented, and it is not billed.',
  },
  findNoneOfNew: {
    label: 'find idle environment: none',
    title: 'None has the new configuration',
    sentences:
      'The frontend asks the assignment service for an idle environment, and there is none with the new configuration. However many there were before, requests start cold until enough new ones are there.',
  },
  readNewVariable: {
    label: 'handler(event, context)',
    title: 'It runs with the new variable',
    sentences:
      'The bootstrap was executed with the new value, and the handler prints it. What the old environments kept in memory and in /tmp is not here.',
  },
  // A log in JSON.
  initStartInJson: {
    label: 'send the init message',
    title: 'INIT begins, logged as JSON',
    sentences:
      'The worker host sends the init message to the microVM’s control process, and platform.initStart is printed: in JSON each line of Lambda’s own is an object with time, type and record. Init Duration counts from here.',
  },
  hideInitReport: {
    label: 'GET /next',
    title: 'INIT ends, and no line',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks, and INIT ends. platform.initReport tells of it at the level DEBUG, and a function’s system log level is INFO unless it is changed.',
  },
  startInJson: {
    label: 'send the event',
    title: 'The event is sent',
    sentences:
      'Only now does the frontend send the event, through the worker host into the microVM. platform.start is printed where a text log has START, and Duration counts from here.',
  },
  startWarmInJson: {
    label: '200 event',
    title: 'The event arrives',
    sentences:
      'The control process answers with 200 the GET /2018-06-01/runtime/invocation/next that was open all along; the body is the event. platform.start is printed, and Duration counts from here.',
  },
  logInJson: {
    label: 'handler(event, context)',
    title: 'The function logs an object',
    sentences:
      'The handler’s own logger writes an object with level, timestamp and message to stdout, and Lambda takes it as it is. Objects below the application log level, INFO by default, are not sent to CloudWatch; Duration is counting.',
  },
  logPlainText: {
    label: 'handler(event, context)',
    title: 'A line that is no object',
    sentences:
      'A library prints plain text to stdout. It names no level, so Lambda takes it for INFO, and it stands as text among the objects; Duration is counting.',
  },
  reportInJson: {
    label: 'write platform.report',
    title: 'The report is an object',
    sentences:
      'A line platform.report is printed: it has the numbers of REPORT as fields, initDurationMs after a cold start alone. Of the lines of a text log, END has none here.',
  },
  // A flag that counts cold starts.
  setFlag: {
    label: 'load the handler',
    title: 'INIT sets a flag',
    sentences:
      'The bootstrap loads the handler’s module, and code outside the handler sets a flag in memory: let isCold = true. It runs once in each environment, and its time counts towards Init Duration.',
  },
  flagAfterProvisioned: {
    label: 'handler(event, context)',
    title: 'The flag calls it cold',
    sentences:
      'The handler finds the flag set, counts a cold start and clears it, although INIT was over minutes before and the client did not wait for it. AWS_LAMBDA_INITIALIZATION_TYPE is provisioned-concurrency here, so code that reads it can tell; Duration is counting.',
  },
  flagAfterProactive: {
    label: 'handler(event, context)',
    title: 'Cold again, and nobody waited',
    sentences:
      'The flag is set here, too, because Lambda has made this environment ahead by itself. AWS_LAMBDA_INITIALIZATION_TYPE is on-demand, as after any cold start, so only the time since the module was loaded tells them apart; Duration is counting.',
  },
  // A recursion that Lambda stops.
  callItself: {
    label: 'handler(event, context)',
    title: 'The function calls itself',
    sentences:
      'The handler sends an event to its own function, here by Invoke with the type Event. The AWS SDK hands on a count in the X-Ray trace header, of how often this chain has invoked the function; Duration is counting.',
  },
  receiveOwnEvent: {
    label: 'receive',
    title: 'The function’s own event comes',
    sentences:
      'A poller inside the service takes the event that the function has sent to itself from the queue. This is not billed.',
  },
  callItselfAgain: {
    label: 'handler(event, context)',
    title: 'And it calls itself again',
    sentences:
      'The handler sends the next event to its own function, and the count in the header goes up by one. Each such run is logged and billed as any other; Duration is counting.',
  },
  receiveLastOfChain: {
    label: 'receive',
    title: 'The chain goes on',
    sentences:
      'A poller takes one more event of the chain from the queue; the runs between are left out here. This is not billed.',
  },
  stopChain: {
    label: 'about 16 in the chain: stop',
    title: 'Lambda stops the chain',
    sentences:
      'The function has been invoked about 16 times in this chain, so Lambda stops the next invocation: RecursiveInvocationException, for a caller who waits HTTP 400. Which part of Lambda does it is not documented; nothing is logged or billed.',
  },
  keepStoppedEvent: {
    label: 'send the record',
    title: 'The stopped event goes on record',
    sentences:
      'The event goes to the function’s dead-letter queue, or a record of it to the destination for failures, if there is one. A message of an SQS queue is refused again and again instead, until the queue’s own dead-letter queue takes it.',
  },
};
