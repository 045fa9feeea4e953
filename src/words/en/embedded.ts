/** The element and the frames around it (`element`, `embed`). What they say when something is wrong stands in `complaints`. */
export const embedded = {
  region: (title: string) => `${title}, step by step`,
  trueScale: 'True scale',
  more: 'More controls',
  loading: 'The story is loading.',
  showTranscript: 'Show the transcript',
  hideTranscript: 'Hide the transcript',
  defaultShown: 'The default is shown.',
};
