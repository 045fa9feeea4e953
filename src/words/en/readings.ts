/** Notes under the wire calls (`readings/wireCall`). `{…}` in a call stands for a value that is not known here. */
export const wire = {
  register: 'Answered 200 with Lambda-Extension-Identifier and the function’s name, version and handler.',
  extensionInvoke: 'Metadata only, never the payload.',
  openStream: 'The body follows in chunks while the handler works.',
  forbid: 'The answer to a second POST of a response.',
  rejectId: 'The answer to a post under a wrong or stale id.',
  rejectSize: 'RequestTooLargeException',
  rejectState: 'ResourceNotReadyException; it may also be 409.',
  restoreFailed: 'SnapStartException',
  restoreTimedOut: 'SnapStartTimeoutException',
  acknowledge: 'The body is empty.',
  knock: 'Any HTTP request. The front door makes the function’s event of it.',
  payloadFormat: 'The body is the HTTP request as JSON, in payload format 2.0.',
  firstByteByDoor: 'Status and headers are those of the prelude; the prelude itself is not passed on.',
  respondByDoor: 'Status, headers and body are made of what the function returned.',
  invoke: 'Signed with SigV4; the body is JSON of up to 6 MB. The connection stays open until the answer.',
  next: 'One request that blocks until there is an event. Set no client timeout: the process may be frozen meanwhile.',
  nextManaged: 'One request that blocks until there is an event. Nothing is frozen meanwhile.',
  answerNext:
    'The body is the event. On retries of an asynchronous event the request id repeats; the invocation id does not.',
  response: 'The body is the handler’s result; up to 6 MB are accepted. The request id stands in the path.',
  error: 'The keys of the body are all optional; the body is passed on as it is.',
  initError: 'It is answered 202. The bootstrap is expected to exit then.',
  respond: 'The body is what the bootstrap posted.',
  restoreNext: 'The body is empty. The call was opened before the snapshot was made.',
  exec: {
    image: 'exec the image’s ENTRYPOINT + CMD',
    zip: 'exec /var/task/bootstrap, else /opt/bootstrap',
    unknown: 'exec the bootstrap',
  },
};

/** The question at the top (`readings/headline`), where all ends well; else `endings` has the words. */
export const summary = {
  pair: (first: string, second: string) => `${first}, then ${second}. Why?`,
  one: (total: string) => `${total}. Why?`,
  none: 'What happens between a request and its answer?',
};
