/** Steps at which AWS's own clients of the Runtime API differ. */
export const clientSteps = {
  refuseInPython: {
    label: '413 RequestEntityTooLarge',
    title: 'The response is too large',
    sentences:
      'The control process answers the bootstrap’s post with 413: a buffered response has at most 6,291,556 bytes. The bootstrap is AWS’s client for Python here, which raises an error; the one for Node.js goes on.',
  },
  exitOnRefusal: {
    label: 'process exits',
    title: 'Python’s client gives up',
    sentences:
      'AWS’s client for Python takes the 413 for a failed post, prints “RuntimeError: Failed to post invocation response”, and its process exits. Duration ends with it, and the environment is reset.',
  },
};
