/** The built-in challenges in words, by their names in links. */
export const builtIn = {
  'fast-for-99': {
    title: 'Fast for 99 of 100',
    promise: 'Two hundred requests: nearly all below 600 ms, for less than a fifth of a cent.',
    question:
      'Two hundred requests arrive within a minute: some while the first environments still start, once five at the same moment. Let 99 % of them wait at most 600 ms, and let all of them together cost less than $0.002.',
    hints: [
      'Two of two hundred may wait longer. How many start cold now?',
      'A cold start can be shorter, or there can be fewer of them. What does each cost?',
      'Init code is yours to shorten. Environments that are kept ready are paid for five minutes at least, each.',
    ],
    explanation:
      'The slowest two of two hundred lie beyond the 99th percentile; the third must be fast. Either cold starts get short enough, by doing less in init, or there are at most two of them, because environments stand ready. What stands ready costs, used or not; so does a snapshot.',
  },
  'second-start-cold': {
    title: 'Twice cold',
    promise: 'Let the second request start cold, in three different ways.',
    question:
      'The second request usually finds the environment of the first. Make it start cold: init must run for it, before it or inside it. Find three ways that differ in their cause. Change the numbers, or let events happen under “Free play”.',
    hints: [
      'An environment serves one request at a time.',
      'What happens to the runtime when a request takes longer than it may?',
      'Under “Free play” things may go wrong that the controls do not offer: while the handler runs, or after the freeze.',
    ],
    explanation:
      'A request starts cold when nothing is idle: all are in use, or gone, or belong to another tenant. It also pays for init when the environment is there, but its runtime was stopped by a timeout, an exit or a lack of memory. How long an idle environment stays is published nowhere, so no waiting time is a sure way.',
  },
  'nobody-pays': {
    title: 'The step that nobody pays for',
    promise: 'Find time in a cold start that is in no Billed Duration.',
    question:
      'REPORT bills Init Duration and Duration. Find a step of this cold start whose time is in neither: go to it, and check. Every such step counts.',
    hints: [
      'A step’s time is the time since the step before it.',
      'Init Duration begins inside the microVM.',
      'The largest one ends just before INIT begins.',
    ],
    explanation:
      'Finding, placing and loading come before INIT begins, and reporting and freezing after INVOKE has ended. AWS’s guide says that downloading the code is charged, too; but the Init Duration that REPORT bills starts when the code is in place. In this story the client waits 144 ms that no line of the log shows.',
  },
  'error-or-crash': {
    title: 'An error is no crash',
    promise: 'Leave one environment warm after a failure, and one not.',
    question:
      'Let the handler fail so that the environment stays warm for the next request. Then let the runtime exit, so that init must run again. Choose events under “Free play” while the handler runs, and go on until the environment has come to rest. One attempt for each, or both in one.',
    hints: [
      'A handler that throws is caught by the runtime, which reports it.',
      'Choose throw, then what follows by itself, until the freeze.',
      'For the other, choose exit instead, and go on until release.',
    ],
    explanation:
      'A reported error is an answer like any other: the runtime asks for the next event and is frozen in the middle of it. When the process itself ends there is nobody left to ask. The environment is reset: the microVM and /tmp stay, and init runs again inside the next request, on its bill.',
  },
  'read-a-log': {
    title: 'What happened here?',
    promise: 'Five requests, eighteen lines: say what you can prove.',
    question:
      'This is the log of a function that loads a large model. Say of its requests how they began and how they ended. Five true statements solve it, whichever; a false one is refused with the line that says otherwise.',
    hints: [
      'A new log stream is a new environment.',
      'An Init Duration in a REPORT is an INIT that succeeded. INIT_REPORT tells of one that did not.',
      'Not every request that is slow started cold.',
    ],
    explanation:
      'The first INIT was stopped after ten seconds and run again inside the request, on its bill: that REPORT has no Init Duration, and its Duration is long. The next request was warm, and the one after it ran into its time limit. The other stream is another environment, which began cold and later ran out of memory.',
  },
};
