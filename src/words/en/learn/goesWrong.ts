import type { ChapterWords, StoryNumbers } from './shape.ts';

export const goesWrong = (n: StoryNumbers) =>
  ({
    title: 'When it goes wrong',
    beats: {
      error: {
        title: 'The handler throws',
        text: 'The handler throws, and the bootstrap posts the error to …/error in place of a response. The client gets HTTP 200 with the header X-Amz-Function-Error, and the error as the body.',
      },
      'guess-error': {
        title: 'After the error',
        text: 'The environment is frozen again, and another request is on its way.',
        choice: {
          asks: 'Will it be cold or warm?',
          because: {
            cold: 'For that the process would have to end. An error that is reported does not end it.',
            warm: 'A reported error is a result like any other: the runtime lives on, and has asked for its next event already.',
          },
        },
      },
      'still-warm': {
        title: 'An error leaves it warm',
        text: `The environment is found idle and thaws. The client waits ${n.afterError}, as if nothing had happened: a reported error resets nothing.`,
      },
      timeout: {
        title: 'The handler hangs',
        text: `This handler never returns. After ${n.limit}, the function’s own time limit, Lambda stops the runtime and answers with an error in its place. ${n.timeoutBilled} are billed.`,
      },
      'guess-reset': {
        title: 'After the timeout',
        text: 'Another request comes, and Lambda finds this environment idle.',
        guess: {
          asks: 'How long will its client wait?',
          right: `It waits ${n.afterTimeout}: the environment is there, but its runtime was stopped. INIT runs again, inside the request.`,
          less: 'From outside it looks like a warm start. But the runtime was stopped with the timeout, and somebody has to start it again.',
          more: 'The virtual machine and the code in it are still there, so it takes less than a whole cold start. Only INIT is done again.',
        },
      },
      'hidden-init': {
        title: 'Looks warm, and is slow',
        text: `The environment is there, but its runtime is not, so INIT runs again inside the request. The client waits ${n.afterTimeout}. This is a suppressed init: REPORT has no Init Duration, only a long Duration.`,
      },
      crash: {
        title: 'A crash does the same',
        text: 'Here memory runs out, and the process is ended. An exit of the runtime or a crash of an extension ends alike: the client gets an error, and INIT runs again inside the next request. /tmp is kept.',
      },
      throttle: {
        title: 'Turned away',
        text: `One request more than the limit allows is turned away with 429 after ${n.throttled}. No environment is touched, no log line is written, and nothing is billed.`,
      },
    },
    questions: [
      {
        asks: 'After which failures is the next request still fast?',
        answer:
          'After a reported error, which resets nothing. After a timeout, a crash, or when memory runs out, INIT runs again inside the next request.',
        terms: ['reported error', 'resets nothing', 'timeout', 'INIT runs again inside the next request'],
      },
      {
        asks: 'How do you find a suppressed init in the log?',
        answer: 'REPORT has no Init Duration, only a long Duration.',
        terms: ['suppressed init', 'no Init Duration', 'a long Duration'],
      },
    ],
  }) satisfies ChapterWords;
