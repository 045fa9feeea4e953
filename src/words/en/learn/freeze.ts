import type { ChapterWords, StoryNumbers } from './shape.ts';

export const freeze = (n: StoryNumbers) =>
  ({
    title: 'The freeze',
    beats: {
      'who-next': {
        title: 'The client has its answer',
        text: 'The client is done, and the post is confirmed. But the invocation is not over.',
        choice: {
          asks: 'Who speaks next, and ends it?',
          because: {
            client: 'The client has its answer. Nobody asks it again.',
            service: 'Lambda does not end it of its own accord: it waits until the environment says that it is ready.',
            runtimeApi: 'The Runtime API only answers. It has confirmed the post, and waits to be asked.',
            bootstrap: 'By asking for the next event the bootstrap says that it has nothing left to do.',
            handler: 'The handler has returned. It speaks again when it is called.',
          },
        },
      },
      ready: {
        title: 'Asking for more ends it',
        text: 'The bootstrap asks for the next event, and this call ends the invocation. So the billed time ends here, and not with the client’s answer. Where there are extensions, each of them must have asked for its next event, too.',
      },
      bill: {
        title: 'What it cost',
        text: `REPORT adds Init Duration, ${n.init}, and Duration, ${n.firstRun}, and rounds up: ${n.coldBilled} are billed. The client waited ${n.cold}, because it waited for what came before INIT, too.`,
      },
      frozen: {
        title: 'Frozen',
        text: 'Nobody has anything to do, so the environment is frozen. It gets no CPU, but its memory and /tmp are kept. Work that nobody awaited stops half done, and may go on in somebody else’s request. Frozen time is not billed.',
      },
    },
    questions: [
      {
        asks: 'When does the billed time end?',
        answer:
          'When the bootstrap asks for the next event, and each extension has asked for its own. Not with the client’s answer.',
        terms: ['asks for the next event', 'extension', 'not with the client’s answer'],
      },
      {
        asks: 'What happens to an environment without work?',
        answer: 'It is frozen: it gets no CPU, but memory and /tmp are kept. Frozen time is not billed.',
        terms: ['no CPU', '/tmp', 'not billed'],
      },
    ],
  }) satisfies ChapterWords;
