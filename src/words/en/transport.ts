/** The stories that are here from the start; all others are in `stories`. */
export const everydayStories = {
  'cold-then-warm': { title: 'Cold, then warm', promise: 'The same request twice, four minutes apart.' },
  'cold-start': { title: 'Cold start', promise: 'No environment is idle: one is made.' },
  'warm-start': { title: 'Warm start', promise: 'An environment is there, frozen.' },
  'cold-start-zip': { title: 'Cold start, zip', promise: 'The package is fetched and unpacked whole.' },
};

/** Beside the buttons, on the page and in the element. */
export const transport = {
  group: 'Play and step',
  narration: 'This step',
  trueScaleHint: 'To the millisecond',
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  stepShort: (step: number, of: number) => `${step} / ${of}`,
  overview: 'Overview',
  scrubber: 'Step',
  speedValue: (speed: number) => `${speed}×`,
};
