import type { ownSteps } from '../steps/own.ts';

/** Why the steps of `steps/own` matter. */
export const ownWhys: Readonly<Record<keyof typeof ownSteps, string>> = {
  startPython:
    'Streaming is a matter of the program that speaks with the Runtime API, and not of the language: AWS’s Node.js client streams, too.',
  yieldFirst: 'Whoever opens the POST before the first part has nothing left but trailers to tell of an early error.',
  openStreamInPython:
    'A web adapter spares you this: it starts as an extension, makes an HTTP request to your app of each event, and passes on the answer.',
  yieldMore:
    'A buffered bootstrap collects the same parts and posts them once, so its client waits for the last of them.',
  throwInStream: 'The handler cannot take back what the client has already read.',
  breakStreamInPython: 'Without trailers the client could not tell a response that failed from one that is short.',
  keepConnection: 'It is good advice to keep connections, and what follows is its price.',
  freezeConnection:
    'How long another server keeps an idle connection is that server’s decision, and it does not know of freezes.',
  thawConnection:
    'One measurement, of freezes from 3.5 to 181 s: the monotonic clock lost 1 ms at most, so limits on idle time count real time.',
  writeStale: 'It looks like a fault of the network, and it comes with the first request after a pause.',
  retryFresh: 'Whether a library tries again, and which requests, differs from one to the next: look it up for yours.',
  throwReset:
    'What helps: try again once on a new connection, or give up idle connections sooner than the other server does.',
  returnEarly:
    'AWS’s Node.js client waits for an empty event loop only where a handler answers by a callback, and callbackWaitsForEmptyEventLoop is not false.',
  freezeHalfDone: 'Whether the call ever ends depends on whether this environment gets another request.',
  resumeLeftover: 'Who searches the log by the old request id finds a line minutes after that request’s REPORT.',
  loseWork: 'Await all of it before you return, or give it to a queue.',
  stopLongInit: 'The first INIT had 10 s of its own, so the same init was no trouble before the timeout.',
  stopInitAgain:
    'Such loops were observed and published in October 2024: one timeout or crash, and a function with a short limit stays down.',
  endLoop: 'What prevents the loop is a time limit that is longer than init and handler together.',
};
