import type { ChapterWords, StoryNumbers } from './shape.ts';

export const twoAtOnce = (n: StoryNumbers) =>
  ({
    title: 'Two at once',
    beats: {
      guess: {
        title: 'A second request comes',
        text: `For a first request an environment is being made. ${n.gap} after it a second request comes.`,
        choice: {
          asks: 'Will the second one be cold or warm?',
          because: {
            cold: 'An environment serves one request at a time, and the only one is taken. A second one is made beside it.',
            warm: 'There is an environment in the making, but it is taken: it serves one request at a time, and the first one came first.',
          },
        },
      },
      second: {
        title: 'One request at a time',
        text: 'An environment serves one request at a time, and the only one is taken. So Lambda makes another one beside it: two requests at once are two cold starts.',
      },
      both: {
        title: 'Both wait',
        text: `The second client waits ${n.secondWait}, just like the first. From now on there are two idle environments, and the next two requests at once are warm.`,
      },
      burst: {
        title: 'Three at once, one idle',
        text: 'Here one environment is idle when three requests come at once: one starts warm, two start cold. So cold starts come with each rise in traffic. They also come after each deploy, because a new version begins without environments.',
      },
    },
    questions: [
      {
        asks: 'Can a function that is busy all day still meet cold starts?',
        answer:
          'Yes. An environment serves one request at a time, so cold starts come with each rise in traffic, and after each deploy.',
        terms: ['one request at a time', 'each rise in traffic', 'after each deploy'],
      },
      {
        asks: 'Three requests come at once, and one environment is idle. What happens?',
        answer: 'One starts warm, two start cold.',
        terms: ['one starts warm', 'two start cold'],
      },
    ],
  }) satisfies ChapterWords;
