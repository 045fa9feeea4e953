import { quoted } from './near.ts';

/** The shelves of the catalogue. */
export const groups = {
  starts: 'Starts',
  errors: 'Errors',
  refusals: 'Refused calls',
  streaming: 'Streaming',
  extensions: 'Extensions',
  snapStart: 'SnapStart',
  ahead: 'Made ahead',
  concurrency: 'Concurrency',
  managed: 'Managed Instances',
  queues: 'Queues',
  doors: 'Front doors',
  end: 'The end',
};

/** Ways out of the catalogue to what is no story. */
export const doors = { challenges: 'Challenges', glossary: 'Glossary' };

/** The search of the catalogue. */
export const search = {
  label: 'Search by a word: timeout, streaming, 429 …',
  found: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
  none: (query: string) => `No story has ${quoted(query)}.`,
  clear: 'Clear',
};

/** Every story beside the everyday ones: its title and its promise. */
export const stories = {
  'what-if': { title: 'What if', promise: 'Your own numbers, told by the same machines.' },
  'handler-error': { title: 'Handler error', promise: 'The handler throws, and the environment stays warm.' },
  'error-ends-process': {
    title: 'Error that ends the process',
    promise: 'The client has its answer; the next one pays.',
  },
  'init-error': {
    title: 'Init error',
    promise: 'INIT fails twice: once before the event is delivered, once inside the request.',
  },
  'init-error-recovers': { title: 'Init error, then success', promise: 'The second try inside the request works.' },
  'init-error-early': {
    title: 'Init error before the handler',
    promise: 'The bootstrap gives up before it loads any code of yours.',
  },
  'init-error-hangs': {
    title: 'Init error that hangs',
    promise: 'The error is posted, but the process does not exit.',
  },
  'invalid-entrypoint': { title: 'Bootstrap missing', promise: 'There is nothing to execute.' },
  'init-timeout': { title: 'Init timeout', promise: 'INIT passes 10 s and runs again inside the request.' },
  'init-timeout-twice': {
    title: 'Init timeout, then timeout',
    promise: 'The second init passes the function’s time limit.',
  },
  'invoke-timeout': { title: 'Invoke timeout', promise: 'The handler hangs; the next request inits again.' },
  'late-work-timeout': { title: 'Timeout after the answer', promise: 'The client is served, the run is not over.' },
  'out-of-memory': { title: 'Out of memory', promise: 'The kernel ends the process.' },
  'runtime-exit': { title: 'Runtime exit', promise: 'The process ends in mid-invoke.' },
  'init-again': { title: 'Suppressed init', promise: 'A call that looks warm and is slow.' },
  'response-too-large': {
    title: 'Response too large',
    promise: 'More than 6 MB: the work is lost, the environment is not.',
  },
  'call-out-of-order': { title: 'Call out of order', promise: 'The Runtime API answers 403, and nothing changes.' },
  'invalid-request-id': { title: 'Wrong request id', promise: 'The Runtime API answers 400; the next post is right.' },
  'invalid-response-mode': {
    title: 'Unknown response mode',
    promise: 'One wrong header loses the result.',
  },
  'next-twice': { title: 'Next called twice', promise: 'The same event comes again.' },
  throttle: { title: 'Throttled by concurrency', promise: 'The limit is reached: 429, and no log line.' },
  'throttle-behind-door': { title: 'Throttled behind a URL', promise: 'Its client gets an HTTP error.' },
  'throttle-account': { title: 'Throttled by the account', promise: 'Other functions have used it up.' },
  'throttle-reserved-rate': { title: 'Throttled by the reserved rate', promise: 'A small share is a small rate.' },
  'throttle-caller-rate': { title: 'Throttled by the caller’s rate', promise: 'The reason names the caller.' },
  'throttle-snapshots': { title: 'Throttled by snapshots', promise: 'The reason names snapshots.' },
  'throttle-rate': { title: 'Throttled by rate', promise: 'Too many calls in one second.' },
  'request-too-large': { title: 'Request too large', promise: 'Refused before the function is touched.' },
  'event-too-large': { title: 'Event too large', promise: 'An asynchronous request has at most 1 MB.' },
  'function-not-ready': { title: 'Function not ready', promise: 'Its state is Pending or Inactive.' },
  'dry-run': { title: 'Dry run', promise: 'Only the permission is checked.' },
  streaming: { title: 'Streamed response', promise: 'The client sees first bytes while the handler works.' },
  buffered: { title: 'Buffered response', promise: 'The same work, and the client waits for all of it.' },
  'streaming-large': { title: 'Ten megabytes', promise: 'The first 6 MB run free, then 2 MB a second.' },
  'streaming-fails': { title: 'Stream that fails', promise: 'The error is told in trailers.' },
  'streaming-timeout': { title: 'Stream that times out', promise: 'The time limit falls in mid-stream.' },
  'streaming-crash': { title: 'Stream that crashes', promise: 'The process ends in mid-stream.' },
  'streaming-client-leaves': { title: 'Client leaves a stream', promise: 'Nobody tells the function.' },
  'function-url-stream': {
    title: 'Stream through a Function URL',
    promise: 'First status and headers, then the rest.',
  },
  'function-url-stream-leaves': {
    title: 'Client leaves a Function URL',
    promise: 'The stream goes on, and so does the bill.',
  },
  'function-url-stream-crash': {
    title: 'Crash behind a Function URL',
    promise: 'The client has its status 200 already.',
  },
  'api-gateway-stream': { title: 'Stream through API Gateway', promise: 'Longer than 29 s, and nobody hangs up.' },
  extension: { title: 'One extension', promise: 'A cold and a warm request with an external extension.' },
  'extension-slow': { title: 'Slow extension', promise: 'The client is done, the bill is not.' },
  'extension-init-timeout': { title: 'Extension never ready', promise: 'INIT waits for it for 10 s.' },
  'extension-crash-init': { title: 'Extension dies in INIT', promise: 'INIT fails with it.' },
  'extension-crash': {
    title: 'Extension dies in INVOKE',
    promise: 'The handler was fine; the environment is reset.',
  },
  'extension-crash-tail': {
    title: 'Extension dies after the answer',
    promise: 'The client does not notice; the next request pays for it.',
  },
  'extension-tail-timeout': {
    title: 'Extension passes the time limit',
    promise: 'The client has its answer, yet the run times out.',
  },
  'extension-timeout': { title: 'Timeout with an extension', promise: 'The client waits for the shutdown, too.' },
  'extension-spin-down': { title: 'Shutdown with an extension', promise: 'SIGTERM, then the SHUTDOWN event.' },
  'snapstart-publish': { title: 'SnapStart: publish', promise: 'INIT runs once, then memory is snapshotted.' },
  'snapstart-publish-fails': { title: 'SnapStart: publish fails', promise: 'INIT fails, so there is no version.' },
  'snapstart-restore': { title: 'SnapStart: restore', promise: 'A cold start from the snapshot.' },
  'snapstart-hook-fails': { title: 'SnapStart: hook fails', promise: 'The environment is given up.' },
  'snapstart-timeout': { title: 'SnapStart: hooks too slow', promise: 'The hooks take longer than 10 s.' },
  provisioned: { title: 'Provisioned concurrency', promise: 'INIT is over before the request comes.' },
  'provisioned-spill-over': { title: 'Spill-over', promise: 'One more than provisioned starts cold.' },
  'proactive-init': { title: 'Proactive init', promise: 'Lambda made one ahead by itself.' },
  'two-at-once': { title: 'Two at once', promise: 'Two requests, two cold starts.' },
  burst: { title: 'A burst of three', promise: 'One idle environment: one warm start, two cold ones.' },
  tenants: { title: 'Tenant isolation', promise: 'An idle environment that may not be used.' },
  'managed-instances': {
    title: 'Managed Instances: two at once',
    promise: 'One environment serves two requests at once, and is never frozen.',
  },
  'managed-instances-timeout': {
    title: 'Managed Instances: timeout',
    promise: 'One request times out; its code runs on, and its late answer gets 410.',
  },
  'managed-instances-busy': {
    title: 'Managed Instances: all busy',
    promise: 'No worker waits, so the third request is rejected.',
  },
  'managed-instances-replaced': {
    title: 'Managed Instances: replaced',
    promise: 'An unhealthy environment is not reset; another takes its place.',
  },
  async: { title: 'Asynchronous invoke', promise: '202 at once; the cold start is nobody’s wait.' },
  'async-too-old': { title: 'Event too old', promise: 'Six hours of throttling, then the record.' },
  'async-switched-off': { title: 'Reserved concurrency 0', promise: 'The event is never tried.' },
  eventbridge: { title: 'EventBridge', promise: 'An event of a rule: asynchronous, whoever sends it.' },
  'async-retries': { title: 'Asynchronous retries', promise: 'Three tries, then the dead-letter queue.' },
  'async-throttled': { title: 'Asynchronous throttle', promise: 'The event goes back to the queue.' },
  'sqs-fails': { title: 'SQS batch that fails', promise: 'It reappears after the visibility timeout.' },
  sqs: { title: 'SQS poller', promise: 'A batch from a queue is a synchronous invoke.' },
  'api-gateway': { title: 'API Gateway', promise: 'One hop more, with limits of its own.' },
  'function-url': { title: 'Function URL', promise: 'HTTP turned into an event, and back.' },
  alb: { title: 'Load balancer', promise: 'At most 1 MB each way.' },
  'api-gateway-timeout': { title: 'API Gateway’s 29 s', promise: 'It hangs up; the function runs on.' },
  'api-gateway-error': {
    title: 'Error behind API Gateway',
    promise: 'The function times out before the front door does.',
  },
  'spin-down': { title: 'Spin-down', promise: 'The runtime never learns of it.' },
};
