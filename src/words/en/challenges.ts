import { builtIn } from './challengesBuiltIn.ts';
import { didYouMean, quoted } from './near.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Challenges: their list, their card, what the engine says of an attempt, what is wrong with a file (`learn/challenges`). */
export const challenges = {
  builtIn,
  title: 'Challenges',
  intro:
    'Each is checked by the machines themselves, so every way that works is right. What you have solved is kept in this browser, and nowhere else.',
  solved: 'Solved',
  notSolved: 'Not solved yet',
  try: 'Try it',
  /** Follows it, for those who hear it. */
  tryWhich: (title: string) => `: ${title}`,
  reset: 'Forget what I have solved',
  own: 'Open a challenge file…',
  ownHint: 'Challenges of your own are small JSON files; examples stand in teach/challenges.',
  bad: (name: string, count: number) => `${name} is no challenge: ${plural(count, 'problem', 'problems')}.`,
  at: (place: string, problem: string) => (place === '' ? problem : `${place}: ${problem}`),
  more: (count: number) => `And ${count} more.`,
  unknown: (name: string, near: string) => `There is no challenge named ${quoted(name)}.${didYouMean(near)}`,
  notHere: (address: string) =>
    `The challenge at ${quoted(address)} cannot be loaded: this page reads files from its own site only, so that nothing leaves it. Download the file, and open it under “Challenges”.`,
  notLoaded: (address: string, reason: string) => `The challenge at ${quoted(address)} could not be loaded: ${reason}.`,

  lockedInLink: (count: number) =>
    `The link changes what this challenge locks (${plural(count, 'parameter', 'parameters')}). The challenge begins anew.`,
  noRequests: 'No request of Lambda’s can be read in the log of this challenge.',
  requestTitle: (number: number) => `Request ${number}`,
  requestPromise: (of: number) => `One of ${of} that arrive in this challenge.`,

  card: 'Challenge',
  fold: 'Fold',
  unfold: 'Unfold',
  free: 'You may change',
  freeRange: (name: string, least: string, most: string) => `${name}: ${least} to ${most}`,
  freeValues: (name: string, values: readonly string[]) => `${name}: ${values.join(', ')}`,
  freeEvents: 'Events, under “Free play”',
  freeStep: 'Where you stand: go to the step that you mean',
  freeStatements: 'What you say of each request of this log',
  asDefault: 'All else is locked.',
  log: 'The log',
  request: (number: number, id: string) => `Request ${number} (${id})`,
  began: 'began',
  ended: 'ended',
  nothingSaid: '–',
  beginnings: {
    cold: 'cold, with INIT before it',
    warm: 'warm',
    restored: 'restored from a snapshot',
    initAgain: 'with init again inside it',
  },
  endings: {
    well: 'without a failure in its REPORT',
    timedOut: 'at its time limit',
    crashed: 'with a runtime that exited',
    outOfMemory: 'out of memory',
    failed: 'with another failure',
  },
  view: (number: number) => `Step through request ${number}`,
  check: 'Check',
  hint: 'Hint',
  hintOf: (number: number, of: number) => `Hint ${number} of ${of}`,
  noHints: 'There are no more hints.',
  attempts: (count: number) => (count === 0 ? 'Not checked yet' : `Checked ${plural(count, 'time', 'times')}`),
  found: (count: number, of: number) => `${count} of ${of} found`,
  foundWays: 'Found so far',
  right: 'Solved.',
  goesOn: 'That is one.',
  wrong: 'Not yet.',
  goToStep: (step: number) => `Go to step ${step}`,
  showRequest: (number: number) => `Show request ${number}`,
  backToBench: 'Back to your numbers',
  explain: 'Why',
  explanation: 'Explanation',
  sources: 'Sources',
  copyLink: 'Copy link',
  copied: 'Copied',
  notCopied: 'The browser did not allow to copy. This is the link:',
  noLink: 'A challenge that was opened from a file of yours has no link.',
  close: 'Leave the challenge',
  readonly: 'This link holds the inputs: other stories, logs and comparisons stay closed.',
  gate: 'This link stays with the challenge until it is solved.',
  courtesy: 'That is a courtesy to whoever teaches with it, not security: who edits the address gets past it.',
  results: {
    caption: 'What the arrivals came to',
    wait: (percentile: number) => `${percentile} % wait at most`,
    dollars: 'They cost',
    cold: 'Cold starts',
    bound: 'Bound',
    found: 'Now',
    below: (amount: string) => `below ${amount}`,
    within: (amount: string) => `at most ${amount}`,
    of: (cold: number, all: number) => `${cold} of ${all}`,
    forever: 'no answer',
    priced:
      'us-east-1, prices of 2026-09-19: requests, their time, environments kept ready for five minutes at least with their INIT, a snapshot for three hours at least.',
  },
  /** What was brought as a solution, told to the page around the frame. */
  response: {
    asItBegan: 'As it began',
    overview: 'The overview',
    step: (step: number, title: string) => `Step ${step}: ${title}`,
    number: (name: string, value: string) => `${name}: ${value}`,
    events: (events: readonly string[]) => `Events: ${events.join(', ')}`,
    began: (request: number, how: string) => `Request ${request} began ${how}`,
    ended: (request: number, how: string) => `Request ${request} ended ${how}`,
  },
  solvable: {
    no: 'This challenge cannot be solved: within its bounds no attempt reaches the goal.',
    unknown: 'Whether this challenge can be solved is not known: it leaves more free than could be tried.',
  },

  coldWays: {
    inUse: 'the environment was in use',
    spinDown: 'the environment had been ended',
    otherTenant: 'the idle environment was another tenant’s',
    timeout: 'the request before it ran into its time limit',
    exit: 'the runtime had exited',
    outOfMemory: 'the runtime had run out of memory',
    extensionCrash: 'an extension had crashed',
    failInit: 'INIT had failed before',
    failRestore: 'the restore before it had failed',
    refused: 'the request before it was refused',
  },
  remarks: {
    locked: (name: string) => `${name} is locked in this challenge, or stands outside its bounds.`,
    forever: 'for an answer that never came',
    tooLong: (percentile: number, request: number, waited: string, bound: string) =>
      `Request ${request} stands at the ${percentile}th percentile. It waited ${waited}; the bound is ${bound}.`,
    nothingIdle: (step: number, busy: number) =>
      `The service refused it idleFound at its step ${step}: nothing was idle, with ${plural(busy, 'other request', 'other requests')} under way.`,
    slowAll: 'It did find an idle environment; the wait came after that.',
    tooDear: (sum: string, bound: string) => `The arrivals cost ${sum}; the bound is ${bound}.`,
    largestPart: (part: string, amount: string) => `Most of it: ${part}, ${amount}.`,
    parts: {
      requests: 'the requests and their time',
      keeping: 'environments that are kept ready',
      snapshot: 'the snapshot, kept for three hours at least',
    },
    noSecond: 'There is no second request in this attempt.',
    notLookedFor: (step: number) =>
      `No environment has been looked for yet: at step ${step} the second request is still on its way. Go on.`,
    notStarted: (step: number) => `Nothing runs for the second request yet at step ${step}. Go on until init begins.`,
    warm: (step: number, by: string, idle: number) =>
      `The second request found an idle environment (step ${step}), so it was warm. The ${by} refuses noneIdle there: it counts ${idle} idle.`,
    coldBy: (step: number, way: string) => `The second request started cold (step ${step}): ${way}.`,
    noCause: (step: number) => `The second request started cold (step ${step}), but the trace does not show why.`,
    knownWay: 'You had this way already: find another one.',
    pointAtStep: 'This is the overview. Go to the step that you mean, then check.',
    paid: (step: number, from: number, to: number, as: string) =>
      `Step ${step} lies between steps ${from} and ${to}: ${as}.`,
    billedAs: {
      'billed.init': 'that is INIT, which REPORT bills as Init Duration',
      'billed.duration': 'that is INVOKE, which REPORT bills as Duration',
      'billed.restore': 'those are the hooks after a restore, which REPORT bills as Billed Restore Duration',
    },
    failedInit: (step: number) =>
      `Step ${step} lies in a first INIT that failed. It is not in this REPORT; whether it is charged elsewhere is not documented.`,
    failedRestore: (step: number) =>
      `Step ${step} lies in a restore that failed, which no REPORT follows. Whether it is charged is not documented.`,
    instance: (step: number) => `Step ${step} runs on an instance that is paid by the hour, whatever it does.`,
    provisioned: (step: number) =>
      `Step ${step} is spent in a provisioned environment, which is paid for every second, used or not.`,
    unpaid: (step: number, time: string) =>
      `The ${time} until step ${step} stand in no REPORT: the machines were in no billed state.`,
    unpaidAndUntimed: (step: number) =>
      `The machines are in no billed state at step ${step}. It takes no time that anybody has measured.`,
    failures: { error: 'error', crash: 'exit', outOfMemory: 'lack of memory', timeout: 'timeout' },
    noFailure: (failure: string, event: string, step: number | undefined) =>
      step === undefined
        ? `No ${failure} yet. The machines accept ${event} once the handler runs.`
        : `No ${failure} yet. While the handler runs, from step ${step} on, the machines accept ${event}.`,
    unsettled: (failure: string, step: number, by: string) =>
      `After the ${failure} of step ${step} the environment has not come to rest. Asked for freeze there, this refused: ${by}. Go on.`,
    leaves: {
      warm: (failure: string, from: number, to: number) =>
        `The ${failure} of step ${from} left the environment warm: at step ${to} it is idle, its runtime waits.`,
      reset: (failure: string, from: number, to: number) =>
        `The ${failure} of step ${from} did not leave it warm: at step ${to} init must run again.`,
    },
    otherwise: {
      warm: (failure: string, from: number, to: number) =>
        `The ${failure} of step ${from} left the environment warm (step ${to}), which is not what is asked for.`,
      reset: (failure: string, from: number, to: number) =>
        `After the ${failure} of step ${from} init must run again (step ${to}): something stopped the runtime.`,
    },
    trueOnes: (right: number, wanted: number) =>
      `${plural(right, 'true statement', 'true statements')}, and no false one. It takes ${wanted}.`,
    beganOtherwise: (request: number, line: number, truth: string) =>
      `Request ${request}, from line ${line} on: ${truth}.`,
    endedOtherwise: (request: number, line: number, truth: string) =>
      `Request ${request}, from line ${line} on: ${truth}.`,
    began: {
      cold: 'its REPORT has an Init Duration, so an INIT came before it',
      warm: 'neither an Init Duration nor a failed INIT stands in its lines, so it started warm',
      restored: 'its REPORT has a Restore Duration, so a snapshot was restored',
      initAgain:
        'its INIT_REPORT tells of an INIT that failed, and its REPORT has no Init Duration: init ran again inside',
      untold: 'its lines do not tell how it began',
    },
    ended: {
      well: 'its REPORT names no failure',
      timedOut: 'its REPORT says Status: timeout',
      crashed: 'its REPORT says Runtime.ExitError',
      outOfMemory: 'its REPORT says Runtime.OutOfMemory',
      failed: 'its REPORT names another failure',
      untold: 'its REPORT is not whole',
    },
  },
  file: {
    tooLong: (most: number) => `longer than ${most} characters: no challenge is`,
    expected: (expected: string, received: string) => `expected ${expected}, found ${received}`,
    unknownName: (name: string, near: string) =>
      `there is nothing named ${quoted(name)} here${near && `; the nearest are ${near}`}`,
    unknownParameter: (name: string, near: string) =>
      `there is no parameter ${quoted(name)}${near && `; the nearest are ${near}`}`,
    unknownStory: (name: string, near: string) =>
      `there is no story ${quoted(name)}${near && `; the nearest are ${near}`}`,
    unreadable: (given: string) => `${quoted(given)} is no value of it`,
    noNumber: 'only numbers lie between two others: list its values',
    minAboveMax: 'min is above max',
    lockedAndFree: 'it cannot be both locked and free',
    outOfRange: 'outside of what AWS or this page allows',
    noParametersBesideStory: 'a story of the catalogue has its own numbers: leave out one of the two',
    noParametersBesideLog: 'a log has its own numbers: leave out one of the two',
    noStoryBesideLog: 'a log is a story of its own: leave out one of the two',
    noStoryForArrivals: 'arrivals run with chosen numbers: leave it out',
    needsArrivals: 'expected a list of ms, for this goal',
    needsStory: 'expected the name of a story, for this goal',
    needsLog: 'expected a list of lines, for this goal',
    noArrivals: (goal: string) => `the goal ${goal} has no use for arrivals`,
    noLog: (goal: string) => `the goal ${goal} has no use for a log`,
    notRising: 'arrivals must not go back in time',
  },
};
