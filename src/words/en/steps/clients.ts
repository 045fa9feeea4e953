/** Steps at which AWS's own clients of the Runtime API differ. */
export const clientSteps = {
  exitOnRefusal: {
    label: 'process exits',
    title: 'Python’s client gives up',
    sentences:
      'AWS’s client for Python takes the 413 for a failed post, prints “RuntimeError: Failed to post invocation response”, and its process exits. Duration ends with it, and the environment is reset.',
  },
};
