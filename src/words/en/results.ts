const refusals: readonly string[] = ['429', '413', '502'];
const small = (clause: string): string => `${clause}`.replace(/^./, (letter) => letter.toLowerCase());

/** How a request ended (`readings/result`), in AWS's words: on badges, in tables. */
export const results = {
  ok: 'OK',
  accepted: '202 Accepted',
  dryRun: '204 Dry run',
  left: 'Client left',
  open: '–',
  throttled: '429',
  requestTooLarge: '413',
  notReady: '502',
  hungUp: '504',
  discarded: 'Discarded',
  functionError: 'Function error',
  responseTooLarge: 'Response too large',
  invalidMode: 'Invalid response mode',
  timedOut: 'Timed out',
  outOfMemory: 'Out of memory',
  exited: 'Runtime exited',
  extensionCrashed: 'Extension crashed',
  initFailed: 'Init failed',
  restoreFailed: 'Restore failed',
  restoreTimedOut: 'Restore timed out',
};

/** What stands over a story, and how its requests became what they are (`readings/summary`). */
export const summary = {
  pair: (first: string, second: string) => `${first}, then ${second}. Why?`,
  one: (total: string) => `${total}. Why?`,
  none: 'What happens between a request and its answer?',
  noRequest: 'What becomes of an environment without a request?',
  ahead: (total: string) => `${total} before any request. Why?`,
  /** What failed, and when. */
  failed: (what: string, total: string) =>
    refusals.includes(what) ? `Refused in ${total}: ${what}` : `${what} after ${total}`,
  failedAtOnce: (what: string) => (refusals.includes(what) ? `Refused at once: ${what}` : what),
  failedAtLimit: (what: string, limit: string) => `${what} at ${limit}`,
  sinceCall: (clause: string, total: string) => `${clause}, ${total} after the call`,
  answered: (total: string) => `Answered in ${total}`,
  accepted: (total: string) => `Accepted in ${total}`,
  retried: (what: string, total: string) => `${what} first; answered after ${total}`,
  checked: (total: string) => `Checked in ${total}, and not run`,
  thenFailed: (first: string, second: string) => `${first}, then ${small(second)}`,
  next: (first: string, total: string) => `${first}; the next one takes ${total}`,
  nextPays: (first: string, total: string) => `${first}; the next one pays ${total}`,
  failedAhead: (clause: string) => `${clause}, before any request`,
  afterAnswer: (what: string) => `${what}, after the answer`,
};
