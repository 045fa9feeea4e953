import type { ChapterWords, StoryNumbers } from './shape.ts';

export const whatHelps = (n: StoryNumbers) =>
  ({
    title: 'What helps',
    beats: {
      'init-code': {
        title: 'Load less',
        text: `The largest piece is your own: what your code does at its top level. If that takes ${n.lessInit}, as on the right, and not ${n.functionInit}, the client waits ${n.lessWait} and not ${n.cold}. ${n.lessBilled} are billed in place of ${n.coldBilled}.`,
      },
      'guess-memory': {
        title: 'More memory?',
        text: `With 128 MB of memory a hello world in .NET 8 was measured with an INIT of ${n.initSmall}.`,
        guess: {
          asks: 'How long is its INIT with 1,024 MB?',
          rows: { known: '128 MB', asked: '1,024 MB' },
          right: `It is ${n.initLarge}. INIT hardly depends on the memory.`,
          less: 'More memory brings more CPU, but on demand INIT gets plenty of CPU even in a small function. So there is little to gain.',
          more: 'More memory hardly changes INIT.',
        },
      },
      memory: {
        title: 'Memory buys handler speed',
        text: `With eight times the memory the same INIT takes ${n.initLarge} in place of ${n.initSmall}: hardly less. But the handler’s first run falls from ${n.runSmall} to ${n.runLarge}. More memory means more CPU for the handler, and a higher price for each millisecond.`,
      },
      packaging: {
        title: 'Image or zip',
        text: `A zip is fetched and unpacked whole before INIT, on the right. An image, on the left, is read as it is needed: ${n.before} and not ${n.zipBefore}, both the middle of what was measured with large packages. For a small function a zip can be the faster one, and the first call after a deploy is slow from an image.`,
      },
      snapstart: {
        title: 'SnapStart',
        text: `INIT runs once, when a version is published, and its memory is kept as a snapshot. A cold start restores the snapshot: the client waits ${n.restored} and not ${n.cold}. But a restore takes several hundred milliseconds itself, so a function with a short INIT gains nothing. For most runtimes the snapshot and each restore cost a fee.`,
      },
      provisioned: {
        title: 'Provisioned concurrency',
        text: `Here an environment was made ahead, so even the first request is warm: ${n.provisioned}, the handler’s slower first run included. You pay for each such environment all the time, used or not: ${n.keepMonth} for 730 hours with 512 MB.`,
      },
      spill: {
        title: 'One more than provided',
        text: `One request more than there are environments ready starts cold, and its client waits ${n.spill}. So cold starts are gone up to a number of requests at once, which you choose and pay for.`,
      },
    },
    questions: [
      {
        asks: 'What does more memory change?',
        answer: `INIT hardly changes: ${n.initLarge} in place of ${n.initSmall}. The handler has more CPU, and each millisecond a higher price.`,
        terms: ['INIT', 'more CPU', 'a higher price'],
      },
      {
        asks: 'SnapStart and provisioned concurrency: what does each really do?',
        answer:
          'With SnapStart a cold start restores the snapshot of an INIT that was run when the version was published. With provisioned concurrency environments are made ahead, and you pay for each all the time, used or not.',
        terms: ['restores the snapshot', 'published', 'made ahead', 'used or not'],
      },
      {
        asks: 'What can you always do, without a fee?',
        answer: 'Load less at the top level: the bill falls with the wait.',
        terms: ['load less', 'top level'],
      },
    ],
  }) satisfies ChapterWords;
