/** What the transcript says besides. A file of its own: the element and the frame bring it later. */
export const transcript = {
  logged: 'Log:',
  disagreement: (text: string) => `Sources disagree: ${text}`,
  /** Told whole once. */
  disagreementAgain: (step: number) => `Sources disagree, as at step ${step}.`,
  failed: 'a failure',
  billed: {
    none: 'not billed',
    making: 'not in Billed Duration',
    init: 'billed as Init Duration from here',
    failedInit: 'an INIT that fails, not in REPORT',
    proactiveInit: 'whether this INIT is billed is not documented',
    duration: 'billed as Duration from here',
    restore: 'counts as Billed Restore Duration from here',
    failedRestore: 'a restore that fails, not in REPORT',
    instance: 'paid as EC2 time, not as Duration',
  },
  /** How the endpoints of a message are told: who, to whom. */
  hop: (from: string, to: string) => `${from} to ${to}`,
  noteOn: (lane: string) => `On ${lane}`,
  inferredShort: 'inferred, not in the log',
  at: (time: string) => `at ${time}`,
  atOfRequest: (time: string) => `at ${time} of this request`,
  atOfStory: (time: string) => `at ${time} of the story`,
};
