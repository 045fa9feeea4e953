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
  steps: 'The steps',
  otherStories: 'All stories',
};
