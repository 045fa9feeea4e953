import type { streamSteps } from '../steps/streams.ts';

/** Why the steps of `steps/streams` matter. */
export const streamWhys: Readonly<Record<keyof typeof streamSteps, string>> = {
  invokeStream: 'A plain Invoke of the same function would be answered in one piece, of at most 6 MB.',
  invokeStreamByDoor: 'What comes in parts need not fit into the 6 MB of a buffered response.',
  invokeStreamByApiGateway:
    'Here API Gateway waits for 15 min and not 29 s, and more than 10 MB may pass; it ends a stream that is silent for 5 min, or for 30 s at an edge-optimised endpoint.',
  invokeStreamByFunctionUrl: 'A streamed response may have up to 200 MB, a buffered one 6 MB.',
  write: 'With a stream the client need not wait for the whole of it.',
  openStream: 'From now on the error endpoint is closed: a failure can only be told in the trailers.',
  prelude: 'The status is fixed before the handler knows whether it will succeed.',
  firstByte: 'A buffered response would arrive only after the handler had returned and the whole body was posted.',
  chunk: 'Bytes beyond the first 6 MB are billed, and so is the time that sending them takes.',
  firstByteByDoor: 'Whatever happens from here on, the client has its status already.',
  chunkByDoor: 'The front door passes on what comes and does not wait for the whole.',
  leaveDoor: 'A client that leaves a stream does not stop Lambda: the function runs on and is billed.',
  lastByteByDoor: 'As with a buffered response, the bill ends only with the runtime’s next call.',
  lastByteToNobody: 'The run is billed as if somebody had waited for it.',
  chunkBeyond:
    'It is paid for twice: the time is billed as Duration, and the bytes beyond the first 6 MB by the gigabyte, after 100 free GiB a month.',
  chunkToNobody: 'The full duration is billed, whether or not anybody reads.',
  leave: 'A client that leaves a stream does not stop Lambda: the function runs on and is billed.',
  closeStream: 'Only now does the control process know that the response is whole.',
  breakStream: 'An HTTP client may see a body that is merely short; an SDK sees the error at the end of the stream.',
  lastByteAfterError: 'The status was 200 all the same, and the bill ends only with the runtime’s next call.',
  lastByteCut: 'The status 200 went out with the first bytes, so only the trailer can tell of the failure.',
  lastByteTruncated: 'The status 200 went out with the first bytes, so only the trailer can tell of the failure.',
  lastByte: 'As with a buffered response, the bill ends only with the runtime’s next call.',
};
