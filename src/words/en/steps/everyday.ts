/** The steps of a cold and of a warm start; why each matters stands in `whys`. Style: plain sentences, one idea each, AWS’s own terms, no marketing. */
export const everydaySteps = {
  invoke: {
    label: 'POST …/invocations',
    title: 'The client calls Invoke',
    sentences:
      'The client sends POST /2015-03-31/functions/{name}/invocations with up to 6 MB of JSON. The connection stays open until the answer comes.',
  },
  authorize: {
    label: 'authorize, resolve the version',
    title: 'The request is checked',
    sentences:
      'The frontend authenticates and authorises the call, loads the function’s metadata and resolves the alias to a version. The request gets its id and its trace id.',
  },
  count: {
    label: 'count +1',
    title: 'The request is counted',
    sentences:
      'The frontend asks the counting service whether the account and the function have concurrency left. The answer comes in under 1.5 ms.',
  },
  noneIdle: {
    label: 'find idle environment: none',
    title: 'No idle environment',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version, and there is none. The request waits at the frontend while one is made.',
  },
  idleFound: {
    label: 'find idle environment: found',
    title: 'An idle environment is found',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version, and there is one. It is reserved for this request.',
  },
  unpackZip: {
    label: 'download and unpack the zip',
    title: 'The zip is unpacked',
    sentences:
      'The worker host downloads the function’s zip and unpacks it to /var/task, at most 250 MB. No log line shows this time.',
  },
  requestSlot: {
    label: 'request a slot',
    title: 'A slot is requested',
    sentences:
      'The assignment service asks the placement service for a slot. It picks a worker host with room, usually in under 20 ms.',
  },
  createSlot: {
    label: 'create the slot',
    title: 'A microVM is taken',
    sentences:
      'The placement service has the worker host create the slot: a Firecracker microVM, usually from a small pool that is already booted. It gets its memory, CPU, network and credentials.',
  },
  mountImage: {
    label: 'mount the code',
    title: 'The code is made readable',
    sentences:
      'The worker host mounts the container image as a block device and fetches its chunks as they are read. A zip is unpacked instead.',
  },
  initStart: {
    label: 'send the init message',
    title: 'INIT begins',
    sentences:
      'The worker host sends the init message to the microVM’s control process, which serves the Runtime API and stands on that lane. Init Duration counts from here; a zip prints INIT_START, an image, as public logs show, no line.',
  },
  startRuntime: {
    label: 'exec the bootstrap',
    title: 'The bootstrap is executed',
    sentences:
      'The control process executes the bootstrap, the program between Runtime API and handler: an image’s ENTRYPOINT and CMD, an OS-only runtime’s file, or AWS’s own. INIT may take 10 s; what the process prints is logged from now on, and its time counts towards Init Duration.',
  },
  bootRuntime: {
    label: 'start the runtime',
    title: 'The language runtime starts',
    sentences: 'The process starts its interpreter or virtual machine: runtime init. It counts towards Init Duration.',
  },
  loadHandler: {
    label: 'load the handler',
    title: 'The handler’s code is loaded',
    sentences:
      'The bootstrap loads the module that _HANDLER names, so all code outside the handler runs: function init. It counts towards Init Duration, and what it prints is logged.',
  },
  nextAfterInit: {
    label: 'GET /next',
    title: 'INIT ends: ready for work',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, and the call blocks until there is an event. This first call ends INIT and Init Duration; no line is printed.',
  },
  next: {
    label: 'GET /next',
    title: 'INVOKE ends: ready again',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next again, and the call blocks until there is an event. This call ends INVOKE and Duration.',
  },
  initDone: {
    label: 'report ready',
    title: 'The environment is ready',
    sentences:
      'The control process tells the worker host, and the worker host the assignment service, that the environment is ready. It is busy at once, for the request that waits; this is not billed.',
  },
  deliver: {
    label: 'send the event',
    title: 'The event is sent',
    sentences:
      'Only now does the frontend send the event, through the worker host into the microVM. START is printed, and Duration counts from here.',
  },
  forward: {
    label: 'forward the event',
    title: 'The event is forwarded',
    sentences:
      'The frontend sends the event straight to the worker host that holds the reserved environment. Nothing is billed yet.',
  },
  thaw: {
    label: 'thaw the microVM',
    title: 'The environment thaws',
    sentences:
      'The worker host thaws the microVM. Its processes go on exactly where they stood: the bootstrap is still inside its GET /next.',
  },
  answerNext: {
    label: '200 event',
    title: 'The event arrives',
    sentences:
      'The control process answers the open GET /2018-06-01/runtime/invocation/next with 200. The body is the event; headers carry the request id, the deadline, the function’s ARN and the trace id; Duration is counting.',
  },
  answerNextWarm: {
    label: '200 event',
    title: 'The event arrives',
    sentences:
      'The control process answers with 200 the GET /2018-06-01/runtime/invocation/next that was open all along; the body is the event. START is printed, and Duration counts from here.',
  },
  handle: {
    label: 'handler(event, context)',
    title: 'The handler runs',
    sentences:
      'The bootstrap calls handler(event, context) in its own process and waits. What the handler prints is logged, and its time is billed as Duration.',
  },
  return: {
    label: 'return the result',
    title: 'The handler returns',
    sentences: 'The handler gives its result back to the bootstrap. Duration goes on counting.',
  },
  response: {
    label: 'POST /response',
    title: 'The result is posted',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/response with the result as its body; up to 6 MB are accepted. Duration goes on counting.',
  },
  respond: {
    label: '200 response',
    title: 'The client has its answer',
    sentences:
      'The response goes through the worker host and the frontend to the client, as HTTP 200. The client is done; Duration goes on counting.',
  },
  accept: {
    label: '202',
    title: 'The post is confirmed',
    sentences: 'The control process answers the bootstrap’s POST with 202 {"status":"OK"}. Duration goes on counting.',
  },
  report: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT without Init Duration. Billed Duration is Duration, rounded up to a whole millisecond.',
  },
  reportCold: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT with Init Duration. Billed Duration is Init Duration plus Duration, rounded up to a whole millisecond.',
  },
  release: {
    label: 'slot idle, count −1',
    title: 'The slot is idle',
    sentences:
      'The worker host tells the assignment service that the slot is idle, and the counting service that the request is over. Nothing is billed any more.',
  },
  freeze: {
    label: 'freeze the microVM',
    title: 'The environment is frozen',
    sentences:
      'The bootstrap waits in next and no event is pending, so the microVM is frozen: no CPU, and nothing is billed. Memory and /tmp are kept.',
  },
};
