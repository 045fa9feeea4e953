/** The steps of a cold and of a warm start. Style: plain sentences, one idea each, AWS’s own terms, no marketing. */
export const everydaySteps = {
  invoke: {
    label: 'POST …/invocations',
    title: 'The client calls Invoke',
    sentences:
      'The client sends POST /2015-03-31/functions/{name}/invocations with up to 6 MB of JSON. The connection stays open until the answer comes.',
    why: 'A synchronous caller feels everything that follows, billed or not.',
  },
  authorize: {
    label: 'authorize, resolve the version',
    title: 'The request is checked',
    sentences:
      'The frontend authenticates and authorises the call, loads the function’s metadata and resolves the alias to a version. The request gets its id and its trace id.',
    why: 'An environment belongs to one version of one function, so the version must be known first.',
  },
  count: {
    label: 'count +1',
    title: 'The request is counted',
    sentences:
      'The frontend asks the counting service whether the account and the function have concurrency left. The answer comes in under 1.5 ms.',
    why: 'Over the limit the client gets HTTP 429, and the function’s log has no line about it.',
  },
  noneIdle: {
    label: 'find idle environment: none',
    title: 'No idle environment',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version, and there is none. The request waits at the frontend while one is made.',
    why: 'A start is cold whenever nothing is idle, not on the first call only: also in a burst, after each deploy, and after an environment was retired.',
  },
  idleFound: {
    label: 'find idle environment: found',
    title: 'An idle environment is found',
    sentences:
      'The frontend asks the assignment service for an idle environment of this version, and there is one. It is reserved for this request.',
    why: 'How long an environment waits before it is removed is not published and has changed; each one ends after some hours, even under constant traffic.',
  },
  unpackZip: {
    label: 'download and unpack the zip',
    title: 'The zip is unpacked',
    sentences:
      'The worker host downloads the function’s zip and unpacks it to /var/task, at most 250 MB. No line of the log shows this time.',
    why: 'Images are not always slower: a zip is fetched whole, an image only where it is read, so large packages start faster as images.',
  },
  requestSlot: {
    label: 'request a slot',
    title: 'A slot is requested',
    sentences:
      'The assignment service asks the placement service for a slot. It picks a worker host with room, usually in under 20 ms.',
    why: 'Init Duration is not the cold start: it begins only later, and no log line shows the time that is spent here.',
  },
  createSlot: {
    label: 'create the slot',
    title: 'A microVM is taken',
    sentences:
      'The placement service has the worker host create the slot: a Firecracker microVM, usually from a small pool that is already booted. It gets its memory, CPU, network and credentials.',
    why: 'Booting one takes up to 125 ms, which is too slow for a path that blocks a request.',
  },
  mountImage: {
    label: 'mount the code',
    title: 'The code is made readable',
    sentences:
      'The worker host mounts the container image as a block device and fetches its chunks as they are read. A zip is downloaded and unpacked to /var/task instead.',
    why: 'A container image does not mean that Lambda runs Docker: the image was flattened into a block device when the function was created.',
  },
  initStart: {
    label: 'send the init message',
    title: 'INIT begins',
    sentences:
      'The worker host sends the init message to the control process in the microVM: environment variables, handler, credentials, limits. Init Duration counts from here; a container image prints no line, a zip on a managed runtime prints INIT_START.',
    why: 'INIT is not free: it is billed for every function since 1 August 2025, and was always billed for custom runtimes and images.',
  },
  startRuntime: {
    label: 'exec the bootstrap',
    title: 'The bootstrap is executed',
    sentences:
      'The control process executes the image’s ENTRYPOINT and CMD, or the bootstrap file of a zip, within the 10 s that INIT may take. What the process prints is logged from now on, and its time is billed as Init Duration.',
    why: 'Any program can be a bootstrap: it only has to speak the Runtime API.',
  },
  bootRuntime: {
    label: 'start the language runtime',
    title: 'The language runtime starts',
    sentences: 'The process starts its interpreter or virtual machine: runtime init. It is billed as part of init.',
    why: 'More memory hardly shortens init: over all measured runtimes its median is about 125 ms at 128 MB and at 1,024 MB alike.',
  },
  loadHandler: {
    label: 'load the handler’s module',
    title: 'The handler’s code is loaded',
    sentences:
      'The bootstrap reads _HANDLER and loads that module, so all code outside the handler runs now: function init. It is billed as Init Duration, and what it prints is logged.',
    why: 'What is set up here, such as clients and connections, is kept for every later request to this environment.',
  },
  nextAfterInit: {
    label: 'GET /next',
    title: 'INIT ends: ready for work',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next, and the call blocks until there is an event. This first call ends INIT and Init Duration; no line is printed.',
    why: 'The runtime does not poll in a loop: this is one open request, and while it waits the whole microVM can be frozen at no cost.',
  },
  next: {
    label: 'GET /next',
    title: 'INVOKE ends: ready again',
    sentences:
      'The bootstrap calls GET /2018-06-01/runtime/invocation/next again, and the call blocks until there is an event. This call ends INVOKE and Duration.',
    why: 'Billing ends here and not when the handler returns; work that nobody awaited is frozen in mid-air and may go on in a later request.',
  },
  initDone: {
    label: 'report ready',
    title: 'The environment is ready',
    sentences:
      'The control process tells the worker host, and the worker host the assignment service, that the environment is ready. It is busy at once, for the request that waits; this is not billed.',
    why: 'An environment serves one request at a time: three requests at once with one idle environment make one warm start and two cold ones.',
  },
  deliver: {
    label: 'send the event',
    title: 'The event is sent',
    sentences:
      'Only now does the frontend send the event, through the worker host into the microVM. START is printed, and Duration counts from here.',
    why: 'The function’s time limit begins here: an INIT that succeeds does not count against it.',
  },
  forward: {
    label: 'forward the event',
    title: 'The event is forwarded',
    sentences:
      'The frontend sends the event straight to the worker host that holds the reserved environment. Nothing is billed yet.',
    why: 'A warm start still passes the checks, the quota and the assignment; it skips placement, microVM, code and INIT.',
  },
  thaw: {
    label: 'thaw the microVM',
    title: 'The environment thaws',
    sentences:
      'The worker host thaws the microVM. Its processes go on exactly where they stood: the bootstrap is still inside its GET next.',
    why: 'Memory and /tmp are as they were, but open network connections may be dead by now.',
  },
  answerNext: {
    label: '200 event',
    title: 'The event arrives',
    sentences:
      'The control process answers the open GET /2018-06-01/runtime/invocation/next with 200. The body is the event; headers carry the request id, the deadline, the function’s ARN and the trace id; Duration is counting.',
    why: 'Lambda does not push the event into the function: the event is the answer to the call that the bootstrap has open.',
  },
  answerNextWarm: {
    label: '200 event',
    title: 'The event arrives',
    sentences:
      'The control process answers with 200 the GET /2018-06-01/runtime/invocation/next that was open all along; the body is the event. START is printed, and Duration counts from here.',
    why: 'Lambda does not push the event into the function: the event is the answer to the call that the bootstrap has open.',
  },
  handle: {
    label: 'handler(event, context)',
    title: 'The handler runs',
    sentences:
      'The bootstrap calls handler(event, context) in its own process and waits. What the handler prints is logged, and its time is billed as Duration.',
    why: 'This is the only part that most people write, and on a cold start often the smallest part of the wait.',
  },
  return: {
    label: 'return the result',
    title: 'The handler returns',
    sentences: 'The handler gives its result back to the bootstrap. Duration goes on counting.',
    why: 'Neither the request nor the billing ends here: the result has to be posted first.',
  },
  response: {
    label: 'POST /response',
    title: 'The result is posted',
    sentences:
      'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/response with a body of up to 6 MB. Duration goes on counting.',
    why: 'The id in the path is the value of the header Lambda-Runtime-Aws-Request-Id, which came with the event.',
  },
  respond: {
    label: '200 response',
    title: 'The client has its answer',
    sentences:
      'The response goes through the worker host and the frontend to the client, as HTTP 200. The client is done; Duration goes on counting.',
    why: 'The client does not wait for the rest: the bootstrap’s next call, the log, the freeze.',
  },
  accept: {
    label: '202',
    title: 'The post is confirmed',
    sentences: 'The control process answers the bootstrap’s POST with 202 {"status":"OK"}. Duration goes on counting.',
    why: 'What the runtime does between this answer and its next call is overhead that is billed, though the client is already served.',
  },
  report: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT without Init Duration. Billed Duration is Duration, rounded up to a whole millisecond.',
    why: 'The client was answered before this line was written, and the time before START is in none of its numbers.',
  },
  reportCold: {
    label: 'write END, REPORT',
    title: 'The log is completed',
    sentences:
      'END and REPORT are printed, REPORT with Init Duration. Billed Duration is Init Duration plus Duration, rounded up to a whole millisecond.',
    why: 'Init Duration is not the cold start that the client felt: routing, placement and loading came before it and are in no number of REPORT.',
  },
  release: {
    label: 'slot idle, count −1',
    title: 'The slot is idle',
    sentences:
      'The worker host tells the assignment service that the slot is idle, and the counting service that the request is over. Nothing is billed any more.',
    why: 'From now on a request for this version can find it, and its start is warm.',
  },
  freeze: {
    label: 'freeze the microVM',
    title: 'The environment is frozen',
    sentences:
      'The bootstrap waits in next and no event is pending, so the microVM is frozen: no CPU, and nothing is billed. Memory and /tmp are kept.',
    why: 'Timers and background work stop here and go on in a later request, whoever sent it.',
  },
};
