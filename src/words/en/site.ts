/** What is read outside the running page: where scripts are off, in previews of links, in other people's pages. */
export const site = {
  title: (story: string) => `${story} · Lambda Lifecycle`,
  /** In a preview: what the story shows, then what the page is. */
  description: (promise: string, steps: number) =>
    `${promise} ${steps === 1 ? 'One step' : `${steps} steps`} of AWS Lambda’s lifecycle, drawn one by one: every call, log line and billed millisecond.`,
  embedTitle: (story: string) => `${story}: AWS Lambda step by step`,
  posterAlt: (story: string) => `Sequence diagram of the whole story: ${story}`,
  withoutScripts:
    'With JavaScript this page plays the story step by step, forwards and back. Without it, here are the steps in order.',
  storiesWithoutScripts:
    'With JavaScript this page plays its stories step by step, forwards and back. Without it, the page of each has its steps in order.',
  steps: 'The steps',
  otherStories: 'All stories',
  /** The workshop kit (`teach/`), and its handout. */
  kit: {
    title: 'Teach with Lambda Lifecycle',
    home: 'The kit',
    app: 'Lambda Lifecycle',
    handout: 'Handout',
    intro:
      'The same request twice. Each frame shows where a step stands in the picture; what comes later is left out. The words below it say what happens, when, and whether that time is billed.',
    legend:
      'Read from top to bottom. A solid arrow is a call, a dashed one its answer. A bar is a state, and a hollow bar waits. The strip on the left names the phase. The frame is the execution environment.',
    cold: 'The first request: cold',
    warm: 'The second request: warm',
    picture: (step: number) => `Picture of step ${step}`,
    step: (step: number, title: string) => `${step}. ${title}`,
    why: 'Why it matters:',
    source: 'Source:',
    lanes: 'Lanes without their arrows: Client, Lambda service, Runtime API, Bootstrap, Handler. Draw here.',
  },
};
