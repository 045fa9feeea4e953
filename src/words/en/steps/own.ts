import type { OwnWords } from '../../../lifecycle/ownWords.ts';
import type { StepWords } from '../../steps.ts';

/** Steps that one story tells in words of its own. */
export const ownSteps: Readonly<Record<OwnWords, StepWords>> = {
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
};
