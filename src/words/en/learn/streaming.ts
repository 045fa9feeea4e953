import type { ChapterWords, StoryNumbers } from './shape.ts';

export const streaming = (n: StoryNumbers) =>
  ({
    title: 'Streaming',
    beats: {
      buffered: {
        title: 'All at the end',
        text: `So far every answer went out in one piece. This handler works for ${n.streamRun}, and its client sees nothing until ${n.buffered} have passed.`,
      },
      'first-bytes': {
        title: 'First bytes early',
        text: `A custom runtime may begin its post while the handler still works: with the header Lambda-Runtime-Function-Response-Mode: streaming, and a body in chunks. The client sees first bytes after ${n.firstByte}.`,
      },
      rest: {
        title: 'The rest follows',
        text: `The rest goes out as the handler writes it. The client has everything after ${n.streamed}, no sooner than before, and the bill is the same. The first 6 MB go out at full speed; what is beyond them is slowed down to 2 MB a second, and charged by the GB.`,
      },
      fails: {
        title: 'An error in mid-stream',
        text: 'When first bytes are out, so is the status 200. If the handler throws now, the error can only be told after the last chunk, in trailers of the same post: headers that come last.',
      },
    },
    questions: [
      {
        asks: 'What does streaming change, and what not?',
        answer: `The client sees first bytes after ${n.firstByte} and not after ${n.buffered}. It has everything no sooner than before, and the bill is the same.`,
        terms: ['first bytes', 'no sooner than before', 'the bill is the same'],
      },
      {
        asks: 'How is an error told in mid-stream?',
        answer: 'After the last chunk, in trailers of the same post: the status 200 is out.',
        terms: ['trailers', 'status 200', 'last chunk'],
      },
    ],
  }) satisfies ChapterWords;
