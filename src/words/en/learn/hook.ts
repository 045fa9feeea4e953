import type { ChapterWords, StoryNumbers } from './shape.ts';

export const hook = (n: StoryNumbers) =>
  ({
    title: 'One question',
    beats: {
      first: {
        title: `One request, ${n.cold}`,
        text: `A client calls a Lambda function and waits ${n.cold} for the answer. The handler, which does the work, ran for ${n.firstRun} of that. Something else took the rest.`,
      },
      guess: {
        title: 'The same request again',
        text: `${n.idle} later the same client sends the same request to the same function.`,
        guess: {
          asks: 'How long does it wait this time?',
          right: `It waits ${n.warm}. The environment was there, the language had started, the code was loaded. Only the work was left.`,
          less: 'It cannot be quite so fast: even when all is ready, a request is checked, counted and delivered, and the handler runs.',
          more: 'Making the environment, starting the language and loading the code took nearly all of the first wait. While the environment is kept, none of it is done again.',
        },
      },
      again: {
        title: `${n.cold}, then ${n.warm}`,
        text: `The second answer came ${n.times} times faster. The first request met a cold start: its environment had to be made. The second met a warm start: that environment was still there. The chapters show what each is made of, who pays for it, and what helps.`,
      },
    },
    questions: [
      {
        asks: 'Same code, same request: why did the first one take so much longer?',
        answer: `It met a cold start: its environment had to be made. The second found that environment still there, and waited ${n.warm} instead of ${n.cold}.`,
        terms: ['cold start', 'environment', 'made', 'still there'],
      },
    ],
  }) satisfies ChapterWords;
