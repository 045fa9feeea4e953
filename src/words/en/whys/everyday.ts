import type { everydaySteps } from '../steps/everyday.ts';

/** Why the steps of a cold and of a warm start matter. */
export const everydayWhys: Readonly<Record<keyof typeof everydaySteps, string>> = {
  invoke:
    'A synchronous caller, which may be a front door such as API Gateway, feels everything that follows, billed or not.',
  authorize: 'An environment belongs to one version of one function, so the version must be known first.',
  count: 'Over the limit the client gets HTTP 429, and the function’s log has no line about it.',
  noneIdle:
    'A start is cold whenever nothing is idle, not on the first call only: also in a burst, after each deploy, and after an environment was retired.',
  idleFound:
    'How long an environment waits before it is removed is not published and has changed; each one ends after some hours, even under constant traffic.',
  unpackZip:
    'Images are not always slower: a zip is fetched whole, an image only where it is read, so large packages start faster as images.',
  requestSlot:
    'Init Duration is not the cold start: it begins only later, and no log line shows the time that is spent here.',
  createSlot: 'Booting one takes up to 125 ms, which is too slow for a path that blocks a request.',
  mountImage:
    'A container image does not mean that Lambda runs Docker: a Dockerfile is for your own build alone, and the image was flattened into a block device when the function was created.',
  initStart:
    'INIT is not free: it is billed for every function since 1 August 2025, and was always billed for custom runtimes and images.',
  startRuntime:
    'Any program can be a bootstrap: it only has to speak the Runtime API, which means to ask for an event, call the handler and post the result.',
  bootRuntime:
    'More memory hardly shortens init on demand: over all measured runtimes its median is about 125 ms at 128 MB and at 1,024 MB alike; provisioned environments were seen to start slower with less memory.',
  loadHandler:
    'What is set up here, such as clients and connections, is kept for every later request to this environment.',
  nextAfterInit:
    'The runtime works in a loop, but it does not ask again and again: one turn is this one open request, and while it waits the whole microVM can be frozen at no cost.',
  next: 'Billing ends here and not when the handler returns; work that nobody awaited is frozen half done and may go on in a later request.',
  initDone:
    'An environment serves one request at a time: three requests at once with one idle environment make one warm start and two cold ones.',
  deliver:
    'The function’s time limit begins here: as a log on AWS’s lifecycle page shows, an INIT that succeeds does not count against it.',
  forward:
    'A warm start still passes the checks, the quota and the assignment; it skips placement, microVM, code and INIT.',
  thaw: 'Memory and /tmp are as they were, but open network connections may be dead by now.',
  answerNext:
    'Lambda does not push the event into the function: the event is the answer to the call that the bootstrap has open.',
  answerNextWarm:
    'Lambda does not push the event into the function: the event is the answer to the call that the bootstrap has open.',
  handle: 'This is the only part that most people write, and on a cold start often the smallest part of the wait.',
  return: 'Neither the request nor the billing ends here: the result has to be posted first.',
  response: 'The id in the path is the value of the header Lambda-Runtime-Aws-Request-Id, which came with the event.',
  respond: 'The client does not wait for the rest: the bootstrap’s next call, the log, the freeze.',
  accept:
    'What the runtime does between this answer and its next call is overhead that is billed, though the answer has already left.',
  report:
    'The client was answered before this line was written, and none of its numbers includes the time before START.',
  reportCold:
    'Init Duration is not the cold start that the client felt: routing, placement and loading came before it, and no number of REPORT includes them.',
  release: 'From now on a request for this version can find it, and its start is warm.',
  freeze: 'Timers and background work stop here and go on in a later request, whoever sent it.',
};
