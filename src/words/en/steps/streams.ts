/** Steps of a streamed response. */
export const streamSteps = {
  invokeStream: {
    label: 'InvokeWithResponseStream',
    title: 'The client asks for a stream',
    sentences:
      'The client calls InvokeWithResponseStream, with up to 6 MB of JSON. The connection stays open, and the answer will come in parts.',
    why: 'A plain Invoke of the same function would be answered in one piece, of at most 6 MB.',
  },
  invokeStreamByDoor: {
    label: 'InvokeWithResponseStream',
    title: 'The front door asks to stream',
    sentences: 'The front door calls InvokeWithResponseStream on the client’s behalf. The answer will come in parts.',
    why: 'What comes in parts need not fit into the 6 MB of a buffered response.',
  },
  invokeStreamByApiGateway: {
    label: 'InvokeWithResponseStream',
    title: 'API Gateway asks to stream',
    sentences:
      'The integration’s transfer mode is STREAM, so API Gateway calls InvokeWithResponseStream on the client’s behalf. The answer will come in parts.',
    why: 'This mode lifts both limits of API Gateway’s usual one, 29 s and 10 MB.',
  },
  invokeStreamByFunctionUrl: {
    label: 'InvokeWithResponseStream',
    title: 'The URL asks to stream',
    sentences:
      'The URL’s invoke mode is RESPONSE_STREAM, so it calls InvokeWithResponseStream on the client’s behalf. The event is the HTTP request as JSON, in payload format 2.0.',
    why: 'A streamed response may have up to 200 MB, a buffered one 6 MB.',
  },
  write: {
    label: 'write()',
    title: 'The handler writes first bytes',
    sentences: 'The handler writes the first part of its response and goes on working. Duration is counting.',
    why: 'With a stream the client need not wait for the whole of it.',
  },
  openStream: {
    label: 'POST …/response, streaming',
    title: 'The streamed response begins',
    sentences:
      'The bootstrap opens POST /2018-06-01/runtime/invocation/{id}/response with Lambda-Runtime-Function-Response-Mode: streaming and a chunked body, while the handler is still at work.',
    why: 'From now on the error endpoint is closed: a failure can only be told in the trailers.',
  },
  prelude: {
    label: 'status and headers, 8 × NUL',
    title: 'The HTTP prelude',
    sentences:
      'The body begins with a JSON prelude, statusCode, headers and cookies, and eight NUL bytes. The front door makes the HTTP head of it; Duration is counting.',
    why: 'The status is fixed before the handler knows whether it will succeed.',
  },
  firstByte: {
    label: '200, first bytes',
    title: 'The client sees first bytes',
    sentences:
      'Status line and first bytes go through the worker host and the frontend to the client: time to first byte. The handler still works, and Duration goes on.',
    why: 'A buffered response would arrive only after the handler had returned and the whole body was posted.',
  },
  chunk: {
    label: 'more bytes',
    title: 'More of the response',
    sentences:
      'More bytes go from the bootstrap all the way to the client. The first 6 MB flow freely, then 2 MB a second, up to 200 MB in all; Duration is counting.',
    why: 'Bytes beyond the first 6 MB are billed, and so is the time that sending them takes.',
  },
  firstByteByDoor: {
    label: 'status, first bytes',
    title: 'The client sees first bytes',
    sentences:
      'The front door makes status and headers of the prelude, and the client gets them with the first bytes. The handler still works, and Duration goes on.',
    why: 'Whatever happens from here on, the client has its status already.',
  },
  chunkByDoor: {
    label: 'more bytes',
    title: 'More of the response',
    sentences:
      'More bytes go from the bootstrap through the front door to the client. The borders of the chunks are not kept; Duration is counting.',
    why: 'The front door passes on what comes and does not wait for the whole.',
  },
  leaveDoor: {
    label: 'disconnect',
    title: 'The client goes away',
    sentences:
      'The client closes its connection to the front door. The function is not stopped and learns nothing of it.',
    why: 'A client that leaves a stream does not stop Lambda: the function runs on and is billed.',
  },
  lastByteByDoor: {
    label: 'last bytes',
    title: 'The client has everything',
    sentences:
      'The last bytes reach the client through the front door, and its connection ends. Duration goes on without it.',
    why: 'As with a buffered response, the bill ends only with the runtime’s next call.',
  },
  lastByteToNobody: {
    label: 'last bytes, for nobody',
    title: 'Nobody reads the end',
    sentences: 'The last bytes leave the control process, but the client has long been gone. Duration goes on.',
    why: 'The run is billed as if somebody had waited for it.',
  },
  chunkBeyond: {
    label: 'more bytes, 2 MB a second',
    title: 'Beyond 6 MB it flows slower',
    sentences:
      'Of a stream the first 6 MB flow freely, and what comes after them at 2 MB a second, as here. Duration is counting.',
    why: 'It is paid for twice: the time is billed as Duration, and the bytes beyond the first 6 MB by the gigabyte, after 100 free GiB a month.',
  },
  chunkToNobody: {
    label: 'more bytes, for nobody',
    title: 'The function writes on',
    sentences: 'The handler goes on writing, because nobody told it that the client is gone. Duration is counting.',
    why: 'The full duration is billed, whether or not anybody reads.',
  },
  leave: {
    label: 'disconnect',
    title: 'The client goes away',
    sentences: 'The client closes its connection. The function is not stopped and learns nothing of it.',
    why: 'A client that leaves a stream does not stop Lambda: the function runs on and is billed.',
  },
  closeStream: {
    label: 'last chunk',
    title: 'The stream is complete',
    sentences: 'The bootstrap sends the last chunk, without trailers, and closes the connection. Duration goes on.',
    why: 'Only now does the control process know that the response is whole.',
  },
  breakStream: {
    label: 'last chunk, error in trailers',
    title: 'The failure is told in trailers',
    sentences:
      'The bootstrap ends the chunked body with the trailers Lambda-Runtime-Function-Error-Type and Lambda-Runtime-Function-Error-Body. The client has had its status 200 long before.',
    why: 'An HTTP client may see a body that is merely short; an SDK sees the error at the end of the stream.',
  },
  lastByteAfterError: {
    label: 'last bytes, trailers',
    title: 'The stream ends with an error',
    sentences:
      'The last bytes and the trailers leave the control process, and the client’s connection ends. Duration goes on without it.',
    why: 'The status was 200 all the same, and the bill ends only with the runtime’s next call.',
  },
  lastByteCut: {
    label: 'stream cut, trailer',
    title: 'The stream is cut',
    sentences:
      'The control process closes the connection of the bootstrap’s post and ends the stream with a trailer: Sandbox.Timeout, or Sandbox.Failure after a crash. Nothing more follows, and Duration has ended.',
    why: 'The status 200 went out with the first bytes, so only the trailer can tell of the failure.',
  },
  lastByte: {
    label: 'last bytes',
    title: 'The client has everything',
    sentences: 'The last bytes reach the client, and its connection ends. Duration goes on without it.',
    why: 'As with a buffered response, the bill ends only with the runtime’s next call.',
  },
};
