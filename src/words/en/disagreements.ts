/**
 * Where AWS's pages disagree with each other, with AWS's published code, or with what was measured: the note under a step
 * (`app/step`), and a page of their own. What each side says stands in `disagreementTexts`.
 */
export const disagreements = {
  note: 'Sources disagree',
  all: 'All places where sources disagree',
  page: {
    title: 'Where the sources disagree',
    description:
      'Where AWS’s pages disagree with each other, with AWS’s published code or with measurements of Lambda, and what is told here.',
    intro: 'What is told of Lambda here has a source each. In these places the sources do not say the same.',
    app: 'Step through a request',
    glossary: 'Glossary',
    changes: 'What has changed',
    arises: 'See the step',
    sources: 'Sources',
  },
  titles: {
    codeBilled: 'Is fetching the code and setting up the environment billed?',
    initAgainstLimit: 'Does INIT count against the function’s time limit?',
    initRetry: 'When does INIT run again after its 10 s?',
    shutdownShare: 'How long may the runtime take to end?',
    shutdownReason: 'How is the reason of a SHUTDOWN written?',
    timeoutType: 'What is a timeout called?',
    outOfMemoryType: 'What is a lack of memory called?',
    errorStatus: 'Which status has a run whose handler failed?',
    routerName: 'What finds the idle environment?',
  },
};
