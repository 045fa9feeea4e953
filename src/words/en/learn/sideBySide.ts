import type { ChapterWords, StoryNumbers } from './shape.ts';

export const sideBySide = (n: StoryNumbers) =>
  ({
    title: 'Side by side',
    beats: {
      scale: {
        title: 'To scale',
        text: `Left the cold request, right the warm one, true to the millisecond. For nearly all of its ${n.cold} the cold one makes its environment, starts the language and loads code. The warm one is over after ${n.warm}.`,
      },
      steps: {
        title: 'Step by step',
        text: 'Now each step has the same height. Where the left side makes an environment and goes through INIT, a band on the right says why that is skipped. All else is the same: check and count, deliver, handle, answer, ask for more.',
      },
      run: {
        title: 'A first run is different, too',
        text: `In its new environment the handler ran for ${n.firstRun}, and later for ${n.laterRun}. So part of a cold start can hide in the Duration of the first request.`,
      },
    },
    questions: [
      {
        asks: 'Where do a cold and a warm request differ?',
        answer: `The cold one makes an environment and goes through INIT, and its first run is slower: ${n.firstRun} against ${n.laterRun}. All else is the same on both sides.`,
        terms: ['makes an environment', 'goes through INIT', 'first run', 'all else is the same'],
      },
    ],
  }) satisfies ChapterWords;
