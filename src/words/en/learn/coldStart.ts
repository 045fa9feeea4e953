import type { ChapterWords, StoryNumbers } from './shape.ts';

export const coldStart = (n: StoryNumbers) =>
  ({
    title: 'The cold start',
    beats: {
      call: {
        title: 'The request comes in',
        text: 'The client calls Invoke and keeps the connection open. Lambda checks who is calling, and counts the request against the limits. Every request goes this way, slow or fast.',
      },
      'none-idle': {
        title: 'Nobody is idle',
        text: 'Lambda looks for an idle execution environment of this function version. There is none, so one must be made. That is all that “cold” means: not a kind of request, but how the search ended.',
      },
      making: {
        title: 'An environment is made',
        text: 'A host takes a small virtual machine that is already running, and your code is made readable in it. A container image becomes a disk, whose parts are loaded when they are read: Docker takes no part in it.',
      },
      'before-init': {
        title: 'Who pays for this?',
        text: `INIT begins, and ${n.before} have passed since the call.`,
        choice: {
          asks: `Are these ${n.before} part of the Billed Duration?`,
          because: {
            billed: 'The client waits for it, so it feels as if it must be. But no log line shows it.',
            notBilled: 'REPORT, the log line with the billed time, counts from INIT on. AWS’s page words it otherwise.',
          },
        },
      },
      runtime: {
        title: 'INIT: the language starts',
        text: `The ${n.before} until here are not in the Billed Duration; from now on time is billed. Lambda executes your bootstrap, the program that is a custom runtime, and its language starts. That takes ${n.runtimeInit}.`,
      },
      'guess-code': {
        title: 'INIT: your code is loaded',
        text: 'The bootstrap loads the handler’s module, and everything at its top level runs: imports, clients, settings.',
        guess: {
          asks: 'How long does that take in this function?',
          right: `It takes ${n.functionInit}, more than anything else on the way.`,
          less: 'It is easy to think of the handler alone. But imports and clients at the top level are work, too, and this is when it is done.',
          more: 'It is the largest piece, but there is a lid on it: INIT as a whole has ten seconds.',
        },
      },
      code: {
        title: 'Your code is the largest piece',
        text: `Loading your code took ${n.functionInit}: ${n.codeShare} of the whole wait. INIT ends when the bootstrap asks for work with GET …/invocation/next. If that takes more than ten seconds, INIT is stopped and done again inside the request.`,
      },
      event: {
        title: 'The event is fetched',
        text: 'Only now does the event come into the environment: as the answer to the GET that the bootstrap has open. Lambda does not push it: the bootstrap pulls it, and calls the handler.',
      },
      answer: {
        title: 'The answer goes back',
        text: `The handler returns after ${n.firstRun}. The bootstrap posts the result, and Lambda passes it on to the client, which has waited ${n.cold} in all.`,
      },
    },
    questions: [
      {
        asks: 'What is a cold start made of?',
        answer: `No idle environment is found, so one is made: ${n.before} until INIT can begin. Then the language starts in ${n.runtimeInit}, and your code is loaded in ${n.functionInit}. These two are INIT.`,
        terms: ['idle', 'environment', 'INIT', 'language starts', 'your code'],
      },
      {
        asks: 'Which of it is billed?',
        answer: `INIT and all that follows. The ${n.before} before it are not in the Billed Duration.`,
        terms: ['INIT', 'not in the Billed Duration'],
      },
      {
        asks: 'How does the event get to the handler?',
        answer:
          'The bootstrap asks with GET …/invocation/next, the event is the answer to that GET, and the bootstrap calls the handler.',
        terms: ['GET …/invocation/next', 'the answer to', 'calls the handler'],
      },
    ],
  }) satisfies ChapterWords;
