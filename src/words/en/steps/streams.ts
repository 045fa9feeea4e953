/** Steps of a streamed response. */
export const streamSteps = {
  invokeStream: {
    label: 'InvokeWithResponseStream',
    title: 'The client asks for a stream',
    sentences:
      'The client calls POST /2021-11-15/functions/{name}/response-streaming-invocations, with up to 6 MB of JSON. The connection stays open, and the answer will come in parts.',
  },
  invokeStreamByDoor: {
    label: 'InvokeWithResponseStream',
    title: 'The front door asks to stream',
    sentences: 'The front door calls InvokeWithResponseStream on the client’s behalf. The answer will come in parts.',
  },
  invokeStreamByApiGateway: {
    label: 'InvokeWithResponseStream',
    title: 'API Gateway asks to stream',
    sentences:
      'The integration’s transfer mode is STREAM, so API Gateway calls InvokeWithResponseStream on the client’s behalf. The answer will come in parts, beyond 10 MB at 2 MB a second.',
  },
  invokeStreamByFunctionUrl: {
    label: 'InvokeWithResponseStream',
    title: 'The URL asks to stream',
    sentences:
      'The URL’s invoke mode is RESPONSE_STREAM, so it calls InvokeWithResponseStream on the client’s behalf. The event is the HTTP request as JSON, in payload format 2.0.',
  },
  write: {
    label: 'write()',
    title: 'The handler writes first bytes',
    sentences: 'The handler writes the first part of its response and goes on working. Duration is counting.',
  },
  openStream: {
    label: 'POST …/response, streaming',
    title: 'The streamed response begins',
    sentences:
      'The bootstrap opens POST /2018-06-01/runtime/invocation/{id}/response with Lambda-Runtime-Function-Response-Mode: streaming and a chunked body, while the handler is still at work.',
  },
  prelude: {
    label: 'status and headers, 8 × NUL',
    title: 'The HTTP prelude',
    sentences:
      'The body begins with a JSON prelude, statusCode, headers and cookies, and eight NUL bytes. The front door makes the HTTP head from it; Duration is counting.',
  },
  firstByte: {
    label: '200, first bytes',
    title: 'The client sees first bytes',
    sentences:
      'Status line and first bytes go through the worker host and the frontend to the client: time to first byte. The handler still works, and Duration goes on.',
  },
  chunk: {
    label: 'more bytes',
    title: 'More of the response',
    sentences:
      'More bytes go from the bootstrap all the way to the client. The first 6 MB have no speed limit, what follows is sent at 2 MB a second, up to 200 MB in all; Duration is counting.',
  },
  firstByteByDoor: {
    label: 'status, first bytes',
    title: 'The client sees first bytes',
    sentences:
      'The front door takes status and headers from the prelude, and the client gets them with the first bytes. The handler still works, and Duration goes on.',
  },
  chunkByDoor: {
    label: 'more bytes',
    title: 'More of the response',
    sentences:
      'More bytes go from the bootstrap through the front door to the client. The borders of the chunks are not kept; Duration is counting.',
  },
  leaveDoor: {
    label: 'disconnect',
    title: 'The client goes away',
    sentences:
      'The client closes its connection to the front door. The function is not stopped and learns nothing of it.',
  },
  lastByteByDoor: {
    label: 'last bytes',
    title: 'The client has everything',
    sentences:
      'The last bytes reach the client through the front door, and its connection ends. Duration goes on without it.',
  },
  lastByteToNobody: {
    label: 'last bytes, for nobody',
    title: 'Nobody reads the end',
    sentences: 'The last bytes leave the control process, but the client has long been gone. Duration goes on.',
  },
  chunkBeyond: {
    label: 'more bytes, 2 MB a second',
    title: 'Beyond 6 MB it flows slower',
    sentences:
      'The first 6 MB of a stream have no speed limit; what follows is sent at 2 MB a second, as here. Duration is counting.',
  },
  chunkToNobody: {
    label: 'more bytes, for nobody',
    title: 'The function writes on',
    sentences: 'The handler goes on writing, because nobody told it that the client is gone. Duration is counting.',
  },
  leave: {
    label: 'disconnect',
    title: 'The client goes away',
    sentences: 'The client closes its connection. The function is not stopped and learns nothing of it.',
  },
  closeStream: {
    label: 'last chunk',
    title: 'The stream is complete',
    sentences: 'The bootstrap sends the last chunk, without trailers, and closes the connection. Duration goes on.',
  },
  breakStream: {
    label: 'last chunk, error in trailers',
    title: 'The failure is told in trailers',
    sentences:
      'The bootstrap ends the chunked body with the trailers Lambda-Runtime-Function-Error-Type and Lambda-Runtime-Function-Error-Body. The client has had its status 200 long before.',
  },
  lastByteAfterError: {
    label: 'last bytes, trailers',
    title: 'The stream ends with an error',
    sentences:
      'The last bytes and the trailers leave the control process, and the client’s connection ends. Lambda counts this as a successful response; Duration goes on.',
  },
  lastByteCut: {
    label: 'stream cut, trailer',
    title: 'The stream is cut',
    sentences:
      'The control process closes the connection of the bootstrap’s post and ends the stream with a trailer: Sandbox.Timeout. Nothing more follows, and Duration has ended.',
  },
  lastByteTruncated: {
    label: 'stream cut, trailer',
    title: 'The stream is cut',
    sentences:
      'The bootstrap’s post breaks off, so the control process ends the stream with the trailer Runtime.TruncatedResponse. Were the reset faster, it would be Sandbox.Failure: that is inferred from AWS’s code, where the two race.',
  },
  lastByte: {
    label: 'last bytes',
    title: 'The client has everything',
    sentences: 'The last bytes reach the client, and its connection ends. Duration goes on without it.',
  },
};
