/** Steps that one story tells in words of its own. */
export const ownSteps = {
  // A stream from a custom Python runtime.
  startPython: {
    label: 'exec bootstrap.py',
    title: 'A bootstrap of one’s own',
    sentences:
      'The control process executes the image’s ENTRYPOINT, here a bootstrap written in Python (panel Code). AWS’s own Python client posts a result as one piece, so a managed Python runtime cannot stream.',
  },
  yieldFirst: {
    label: 'yield the first part',
    title: 'The generator yields',
    sentences:
      'The handler is a generator: the bootstrap asks it for the first part before it opens any call. An error until here is still posted to /error; Duration is counting.',
  },
  openStreamInPython: {
    label: 'POST …/response, streaming',
    title: 'The bootstrap opens the stream',
    sentences:
      'The bootstrap writes the head of one POST /2018-06-01/runtime/invocation/{id}/response: response mode streaming, a chunked body, and the names of the trailers that may follow. Python’s own http.client sends it all.',
  },
  yieldMore: {
    label: 'one part, one chunk',
    title: 'Each part is a chunk',
    sentences:
      'The handler yields, and the bootstrap sends the part at once: its length in hexadecimal, then its bytes. The borders of the chunks are not kept on the way to the client; Duration is counting.',
  },
  throwInStream: {
    label: 'throw an error',
    title: 'The generator throws',
    sentences:
      'The handler throws after a part of its response is out. The bootstrap prints the stack and may no longer call /error for this request; Duration is counting.',
  },
  breakStreamInPython: {
    label: 'last chunk, error in trailers',
    title: 'The bootstrap writes the trailers',
    sentences:
      'The bootstrap ends the body with a chunk of length 0 and two trailers: Lambda-Runtime-Function-Error-Type, and Lambda-Runtime-Function-Error-Body in base64. The client has had its status 200 long before.',
  },
  // A connection that is stale after a thaw.
  keepConnection: {
    label: 'handler(event, context)',
    title: 'A connection is opened and kept',
    sentences:
      'The handler opens a connection to another server and keeps it in a global, so that later requests need not open one. Opening it takes time once, billed as Duration.',
  },
  freezeConnection: {
    label: 'freeze the microVM',
    title: 'Frozen with an open connection',
    sentences:
      'The microVM is frozen, and nothing is billed. No process in it runs, so none of them sees it if the other server closes the connection.',
  },
  thawConnection: {
    label: 'thaw the microVM',
    title: 'The connection looks open',
    sentences:
      'The worker host thaws the microVM, and to its processes the old connection looks as it did. Timers that fell due meanwhile run only now; clocks were measured to have gone on.',
  },
  writeStale: {
    label: 'handler(event, context)',
    title: 'It writes on a dead connection',
    sentences:
      'The handler sends its request over the connection that was kept. The other server closed it while the environment was frozen, so it is reset: ECONNRESET, which Node.js tells as “socket hang up”.',
  },
  retryFresh: {
    label: 'return the result',
    title: 'Retried on a new connection',
    sentences:
      'Here the library that the handler uses opens a new connection and tries again, so the handler returns late and without an error. Only Duration shows it.',
  },
  throwReset: {
    label: 'throw an error',
    title: 'Nobody retries: the handler throws',
    sentences:
      'Here nobody tries again, so the handler throws; the bootstrap catches the error and prints it. The process is unharmed, and the environment stays warm.',
  },
  // Work that is not awaited.
  returnEarly: {
    label: 'return the result',
    title: 'It returns with work open',
    sentences:
      'The handler has begun a call to another server, does not await it, and returns. The bootstrap knows of the result alone and posts it at once.',
  },
  freezeHalfDone: {
    label: 'freeze the microVM',
    title: 'The open work is frozen',
    sentences:
      'The bootstrap has asked for its next event, so the microVM is frozen, with the open call in the middle. Nobody is told, no line is printed, and nothing is billed.',
  },
  resumeLeftover: {
    label: 'handler(event, context)',
    title: 'Old work goes on here',
    sentences:
      'The handler runs for this request, and in the same process the call of the request before goes on: it prints a line with the old request id, after this request’s START. It shares this request’s CPU.',
  },
  loseWork: {
    label: 'slot gone',
    title: 'The open work is lost',
    sentences:
      'The environment ends before another request has come, and with its memory goes the call that the second request left open. No line in the log marks this.',
  },
  // The loop of the suppressed init.
  stopLongInit: {
    label: 'time limit reached',
    title: 'Init passes the time limit',
    sentences:
      'Init runs once more, inside the request and under the function’s own limit of 1 s; it needs more than 2 s, so the control process stops the runtime. INIT_REPORT is printed with Phase: invoke and Status: timeout; Duration counts until here.',
  },
  stopInitAgain: {
    label: 'time limit reached',
    title: 'And again: it never recovers',
    sentences:
      'This request, too, found the environment without a runtime, began init from the start, and was stopped before its end. As long as requests come to this environment they all fail so, and each is billed for its Duration.',
  },
  endLoop: {
    label: 'retire the environment',
    title: 'A deploy ends the loop',
    sentences:
      'The function gets new code, which means new environments, so no request comes to this one any more. When it is ended is not documented; it is not billed.',
  },
};
