import { didYouMean, quoted } from './near.ts';

/** AWS's and the runtime's terms (`readings/glossary`): each in one or two sentences. */
export const glossary = {
  title: 'Glossary',
  words: 'Words',
  quiz: 'True or false?',
  sections: 'Words, or true or false',
  search: 'Search a word: freeze, INIT, 429 …',
  found: (count: number) => (count === 1 ? '1 word' : `${count} words`),
  none: (query: string) => `No word of the glossary has ${quoted(query)}.`,
  clear: 'Clear',
  unknown: (name: string, near: string) => `The glossary has no ${quoted(name)}.${didYouMean(near)}`,
  source: 'Source',
  inColour: (phase: string) => `Drawn as: ${phase}`,
  modelled: 'Known from AWS talks and papers only.',
  chips: 'Words of this step',
  lookUp: 'Open in the glossary',
  print: 'Print',
  quizIntro: 'This is often said of Lambda. Is it true? Nothing is counted.',
  true: 'True',
  false: 'False',
  said: (claim: string) => `“${claim}”`,
  /** Where a claim stands alone. */
  saidOf: (claim: string) => `“${claim}” Is that true?`,
  right: 'Right: it is not true.',
  wrong: 'Many think so, but it is not true.',
  page: {
    title: 'Glossary of the Lambda lifecycle',
    description: 'The words of AWS Lambda’s lifecycle, each in one or two sentences, with its source.',
    app: 'Step through a request',
    search: 'Search',
    disagreements: 'Where the sources disagree',
    changes: 'What has changed',
  },
  terms: {
    'function-url': {
      term: 'Function URL',
      text: 'An HTTPS address of a function’s own. It turns HTTP into an event and back, buffered up to 6 MB or streamed.',
    },
    'account-quota': {
      term: 'Concurrency quota',
      text: 'How many requests an account may have under way at once in a Region: 1,000 by default, fewer in new accounts. What comes beyond is throttled.',
    },
    alb: {
      term: 'Application Load Balancer',
      text: 'A front door that turns HTTP into an event and back. Request body and response are at most 1 MB each, and it cannot stream.',
    },
    'api-gateway': {
      term: 'API Gateway',
      text: 'A front door with its own time limit, 29 s by default. When that is over it answers 504; the function runs on and is billed.',
    },
    'assignment-service': {
      term: 'Assignment service',
      text: 'The part of Lambda that knows which environments of a version exist and which are idle. It hands one out, or asks for a new one.',
    },
    'async-invoke': {
      term: 'Asynchronous invoke',
      text: 'A call of type Event: the caller has its 202 as soon as the event is in a queue. A poller then calls the function, and tries again after failures.',
    },
    'billed-duration': {
      term: 'Billed Duration',
      text: 'What REPORT charges: Duration, and on a cold start Init Duration too, rounded up to 1 ms.',
    },
    bootstrap: {
      term: 'Bootstrap',
      text: 'The program between Runtime API and handler. With an OS-only runtime it is /var/task/bootstrap or /opt/bootstrap, in an image what ENTRYPOINT and CMD name, and a managed runtime brings AWS’s own.',
    },
    'buffered-response': {
      term: 'Buffered response',
      text: 'An answer that leaves when it is whole: at most 6 MB. A larger one becomes a function error; the environment stays warm.',
    },
    client: {
      term: 'Client',
      text: 'Whoever calls Invoke and waits for the answer: an SDK, or a front door on its client’s behalf.',
    },
    'code-store': {
      term: 'Code store',
      text: 'Where the code of a new environment comes from: a zip is downloaded and unpacked whole, an image is read chunk by chunk as it is needed.',
    },
    'cold-start': {
      term: 'Cold start',
      text: 'What a request waits for when nothing is idle: a new environment is placed, loads the code, and runs INIT. AWS sees it in fewer than 1 % of production invocations, typically.',
    },
    concurrency: {
      term: 'Concurrency',
      text: 'Requests under way at the same moment: requests a second times their average seconds. Each takes an environment of its own.',
    },
    'container-image': {
      term: 'Container image',
      text: 'A package of up to 10 GB. It is flattened to a block device when the function is made, and mounted in a microVM at the start; no Docker runs.',
    },
    'counting-service': {
      term: 'Counting service',
      text: 'The part of Lambda that holds each request against the quotas, in less than 1.5 ms.',
    },
    'custom-runtime': {
      term: 'Custom runtime',
      text: 'A runtime of your own: any program that speaks the Runtime API. It asks for an event, calls the handler, and posts what comes back.',
    },
    'dead-letter-queue': {
      term: 'Destination, dead-letter queue',
      text: 'Where what became of an asynchronous event is sent after the last try: a record to a destination, the bare event to a dead-letter queue.',
    },
    deadline: {
      term: 'Deadline',
      text: 'The moment at which an invocation times out. The runtime reads it in the header Lambda-Runtime-Deadline-Ms of each event.',
    },
    'durable-function': {
      term: 'Durable function',
      text: 'A function whose steps are saved as they are done, so that it can wait for up to a year without an environment. Each resume is an ordinary invoke, which replays the code and skips what is saved.',
    },
    duration: {
      term: 'Duration',
      text: 'REPORT’s time of INVOKE: from the event’s delivery until the runtime and all extensions have asked for the next one.',
    },
    'event-source-mapping': {
      term: 'Event source mapping',
      text: 'What lets pollers of Lambda’s read a queue or a stream and call a function with batches. Its settings decide what becomes of a batch that fails.',
    },
    'execution-environment': {
      term: 'Execution environment',
      text: 'An isolated microVM for one version of one function. It serves one request at a time, many in series, and is frozen in between.',
    },
    extension: {
      term: 'Extension',
      text: 'A companion of the runtime in its environment. An external one is a process of its own, starts before the runtime, and can work on after the answer.',
    },
    firecracker: {
      term: 'Firecracker microVM',
      text: 'A small virtual machine: one for each environment, usually taken from a pool of those that have booted already.',
    },
    freeze: {
      term: 'Freeze',
      text: 'What happens when runtime and extensions all wait for their next event: no CPU and no bill, while memory and /tmp stay. After a thaw all goes on where it stopped.',
    },
    frontend: {
      term: 'Frontend',
      text: 'The part of Lambda that receives a call: it checks who calls and what they may, passes the event on, and gives back the answer.',
    },
    'front-door': {
      term: 'Front door',
      text: 'Whatever calls Invoke on its own client’s behalf: API Gateway, a Function URL, a load balancer. Each has limits of its own, and turns errors into its own answers.',
    },
    'function-error': {
      term: 'Function error',
      text: 'An error of the function itself. Invoke answers 200 all the same, with the header X-Amz-Function-Error.',
    },
    'function-init': {
      term: 'Function init',
      text: 'The part of INIT in which the code outside of the handler runs: imports, clients, models. The runtime’s first GET /next ends it.',
    },
    handler: {
      term: 'Handler',
      text: 'Your function: the runtime calls it with an event, in the same process, and sends back what it returns.',
    },
    init: {
      term: 'INIT',
      text: 'The phase in which extensions, runtime and function start, in this order. On demand it may take 10 s; it is billed for all functions since 1 August 2025.',
    },
    'init-duration': {
      term: 'Init Duration',
      text: 'REPORT’s time of an INIT that succeeded. Routing, placement and loading come before it, and no log line shows them.',
    },
    'init-error': {
      term: 'Init error',
      text: 'What a runtime posts when it cannot start, before it exits. Lambda then tries INIT again, inside the request that waits.',
    },
    invoke: {
      term: 'INVOKE',
      text: 'The phase from the event’s delivery until runtime and extensions have asked for the next event. The function’s time limit counts here, and REPORT’s Duration.',
    },
    layer: {
      term: 'Layer',
      text: 'Files beside a zip’s own code, found under /opt: a custom runtime’s bootstrap can come from there.',
    },
    'lambda-service': {
      term: 'Lambda service',
      text: 'All of Lambda outside of the environment: frontend, counting, assignment, placement and workers. AWS publishes no code of it.',
    },
    'log-format': {
      term: 'Log format',
      text: 'Whether Lambda writes its own lines as text or as JSON objects: a setting of the function. With JSON, levels decide which of them are sent to CloudWatch.',
    },
    'log-stream': {
      term: 'Log stream',
      text: 'A sequence of log lines. In CloudWatch each environment has one of its own, so a new stream is a new environment.',
    },
    'long-poll': {
      term: 'Long poll',
      text: 'A request that is answered only when there is something to say. The runtime’s GET /next is one: the environment can be frozen in the middle of it.',
    },
    'managed-instances': {
      term: 'Managed Instances',
      text: 'Functions on EC2 instances that AWS manages: an environment serves several requests at once and is not frozen. The smallest function has 2,048 MB; time is not billed by the GB-second.',
    },
    next: {
      term: 'GET /next',
      text: 'The runtime’s call for an event, /runtime/invocation/next. The first ends INIT, each later one ends an INVOKE; it is answered with the event.',
    },
    'out-of-memory': {
      term: 'Out of memory',
      text: 'A process that takes more memory than it has is killed. The environment is reset, and init runs again inside the next request.',
    },
    placement: {
      term: 'Placement service',
      text: 'The part of Lambda that chooses a worker with room for a new environment, usually in less than 20 ms.',
    },
    poller: {
      term: 'Poller',
      text: 'The part of Lambda that takes events from a queue or a stream and calls the function with them, synchronously.',
    },
    'proactive-init': {
      term: 'Proactive init',
      text: 'Lambda may initialise environments before any request asks for one. Then even a first request can be fast; how it is done and billed is not documented.',
    },
    'provisioned-concurrency': {
      term: 'Provisioned concurrency',
      text: 'Environments that are made ahead for a version or alias and kept ready, for a fee by the second. What comes beyond them starts cold.',
    },
    provisioning: {
      term: 'Provision',
      text: 'Making an environment until INIT begins: a worker is chosen, a microVM taken, the code loaded. REPORT does not count it, though AWS’s pages call it charged.',
    },
    queue: {
      term: 'Queue',
      text: 'Where events wait until a poller takes them: Lambda’s own queues for asynchronous calls, or one of SQS.',
    },
    rapid: {
      term: 'Control process (RAPID)',
      text: 'The program inside the environment that starts extensions and runtime, serves the Runtime API, and enforces its order. In the picture it stands on the lane Runtime API.',
    },
    report: {
      term: 'REPORT',
      text: 'The log line that ends an invocation: Duration, Billed Duration, memory, and on a cold start Init Duration.',
    },
    'request-id': {
      term: 'Request id',
      text: 'The name of an invocation in logs and in the Runtime API’s paths. Retries of an asynchronous event have the same.',
    },
    'reserved-concurrency': {
      term: 'Reserved concurrency',
      text: 'A share of the account’s concurrency for one function: guaranteed, and at the same time its limit. Zero switches it off.',
    },
    reset: {
      term: 'Reset',
      text: 'What follows a timeout, an exit or a crash: runtime and extensions are stopped, the microVM and /tmp stay. The next request must run init again.',
    },
    'response-streaming': {
      term: 'Response streaming',
      text: 'An answer that leaves while it is made, up to 200 MB. The runtime begins to post it before the handler is finished.',
    },
    restore: {
      term: 'Restore',
      text: 'SnapStart’s start of an environment: memory and disk come from the snapshot, then the after-restore hooks run. Only the hooks and the runtime’s loading are billed as time.',
    },
    'runtime-api': {
      term: 'Runtime API',
      text: 'The HTTP interface inside the environment between Lambda and the runtime: next, response, error, init/error. What comes out of order is refused with 403.',
    },
    'runtime-init': {
      term: 'Runtime init',
      text: 'The part of INIT in which the bootstrap starts: an interpreter or a virtual machine, before any code of the function.',
    },
    scaling: {
      term: 'Scaling rate',
      text: 'How fast a function may grow: 1,000 more environments every 10 s, for each function on its own.',
    },
    shutdown: {
      term: 'Shutdown',
      text: 'The end of an environment, of which no line of the log tells. Without extensions the runtime is killed at once; with external ones there are 2 s for all.',
    },
    snapstart: {
      term: 'SnapStart',
      text: 'INIT runs once, when a version is published; its memory and disk are kept as a snapshot. New environments are restored from it.',
    },
    'spill-over': {
      term: 'Spill-over',
      text: 'Requests beyond the provisioned environments: they go to on-demand ones, and the first in each starts cold.',
    },
    'suppressed-init': {
      term: 'Suppressed init',
      text: 'Init that runs again inside an invocation, after a reset. It counts against the function’s time limit and is billed within Duration.',
    },
    'synchronous-invoke': {
      term: 'Synchronous invoke',
      text: 'A call of type RequestResponse: the connection stays open until the function has answered.',
    },
    'telemetry-api': {
      term: 'Telemetry API',
      text: 'The interface by which extensions receive what the platform and the function report, as events like platform.start and platform.report.',
    },
    'tenant-isolation': {
      term: 'Tenant isolation',
      text: 'A mode in which an environment only ever serves one tenant. It is chosen when the function is made, and means more cold starts.',
    },
    thaw: {
      term: 'Thaw',
      text: 'The end of a freeze: all processes go on exactly where they stood, the runtime in the middle of its GET /next. Open connections may have died.',
    },
    throttle: {
      term: 'Throttle',
      text: 'A call that a limit refuses before any environment is touched: 429, no log line, no bill.',
    },
    'time-limit': {
      term: 'Time limit',
      text: 'How long an INVOKE may take, 1 to 900 s as configured. At its end the environment is reset; in real logs a normal INIT does not count against it.',
    },
    'tmp-directory': {
      term: '/tmp',
      text: 'The environment’s own disk, 512 to 10,240 MB. It stays over freezes and even resets, and goes with the environment.',
    },
    'warm-start': {
      term: 'Warm start',
      text: 'A request that finds an idle environment: it is thawed, and the event answers the call that the runtime has open. Nothing is initialised.',
    },
    'worker-host': {
      term: 'Worker host',
      text: 'A machine of the Lambda service on which hundreds to thousands of microVMs run.',
    },
    'zip-package': {
      term: 'Zip package',
      text: 'A function’s code as an archive, at most 250 MB unpacked. It is downloaded and unpacked whole before INIT.',
    },
  },
};
