import type { ChapterWords, StoryNumbers } from './shape.ts';

export const warmStart = (n: StoryNumbers) =>
  ({
    title: 'The warm start',
    beats: {
      found: {
        title: 'The environment is still there',
        text: `${n.idle} later the second request comes. It is checked and counted like the first, but this time an idle environment is found. How long one is kept is not published; even under constant traffic each is replaced after some hours.`,
      },
      thaw: {
        title: 'It goes on where it stopped',
        text: 'No environment is made, and there is no INIT. The event goes straight to the environment, which thaws. The bootstrap still waits for the answer to its GET, as it did when it was frozen, and the event is that answer.',
      },
      run: {
        title: 'Only the work is left',
        text: `The handler runs for ${n.laterRun}. What the top level made is still in memory, and can be used again: clients, connections, caches. A connection may have died in the meantime, so be ready to open it anew.`,
      },
      bill: {
        title: 'What it cost',
        text: `This REPORT has no Init Duration: its Duration alone is rounded up, and ${n.warmBilled} are billed. With 512 MB a million such requests cost ${n.warmMillion}; a million cold ones would cost ${n.coldMillion}.`,
      },
    },
    questions: [
      {
        asks: 'What does a warm start skip, and what not?',
        answer:
          'No environment is made, and there is no INIT. The request is still checked and counted, the event is delivered, and the handler runs.',
        terms: ['no environment is made', 'INIT', 'checked and counted', 'the handler runs'],
      },
      {
        asks: 'What is billed for it?',
        answer: `Its Duration alone, rounded up: ${n.warmBilled}.`,
        terms: ['Duration alone', 'rounded up'],
      },
    ],
  }) satisfies ChapterWords;
