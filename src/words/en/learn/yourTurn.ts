import type { ChapterWords, StoryNumbers } from './shape.ts';

export const yourTurn = (n: StoryNumbers) =>
  ({
    title: 'Your turn',
    beats: {
      log: {
        title: 'A log becomes a story',
        text: 'This was read from a log with two requests, as yours can be. Its lines are drawn solid. What must have happened between them is dotted, and has no time of its own. The second request has no Init Duration, but a long Duration: you know why.',
      },
      'what-if': {
        title: 'Ask what if',
        text: 'What if it were your function? Set its numbers beside the picture: memory, packaging, init code, idle time, requests. Picture and bill follow at once.',
      },
      end: {
        title: 'What you can say now',
        text: `A cold start is an environment being made, a language starting and your code being loaded: ${n.cold} here, against ${n.warm} warm. You pay from INIT on, or from the event’s arrival when warm, until the runtime asks for its next event. To load less always helps; SnapStart and provisioned concurrency do the work ahead, mostly for a fee.`,
      },
    },
    questions: [
      {
        asks: 'What is a cold start made of?',
        answer: 'An environment being made, a language starting, and your code being loaded.',
        terms: ['environment being made', 'language starting', 'your code being loaded'],
      },
      {
        asks: 'What do you pay for?',
        answer:
          'The time from INIT on, or from the event’s arrival when warm, until the runtime asks for its next event.',
        terms: ['from INIT on', 'when warm', 'until the runtime asks for its next event'],
      },
      {
        asks: 'What can you do about it?',
        answer: 'Load less. SnapStart and provisioned concurrency do the work ahead, mostly for a fee.',
        terms: ['load less', 'SnapStart', 'provisioned concurrency', 'ahead'],
      },
    ],
  }) satisfies ChapterWords;
