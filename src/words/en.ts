/**
 * Every text that people read, in English. One section a room of the house.
 * Another language is another file of the same shape (`satisfies Words`): a missing key does not compile.
 * Style: plain sentences, one idea each, AWS's own terms, no marketing.
 */
export const en = {
  /** The picture (`diagram`). */
  diagram: {
    name: (title: string) => `Sequence diagram: ${title}`,
    wait: (duration: string) => `${duration} pass`,
    transcript: 'Transcript',
    region: 'Diagram, scrolls',
    logged: 'Log:',
    billed: {
      none: 'not billed',
      init: 'billed as Init Duration from here',
      duration: 'billed as Duration from here',
      restore: 'billed as Restore Duration from here',
    },
    /** How the endpoints of a message are told: who, to whom. */
    hop: (from: string, to: string) => `${from} to ${to}`,
    noteOn: (lane: string) => `On ${lane}`,
    inferred: 'Inferred: the log does not show this step, but it must have happened.',
    inferredShort: 'inferred, not in the log',
    modelled: 'Modelled after AWS talks, not published code.',
    at: (time: string) => `at ${time} of this request`,
  },

  /** Where the figures of the stories come from (`sources/scenarios/figures`). */
  figures: {
    sources: {
      log: 'A public CloudWatch log: Node.js, 512 MB, 2025-04-01 (JamesIV4/super-ai, MIT)',
      lambdaPerf: 'maxday/lambda-perf, 2026-08-22 (Apache-2.0): mean of 10 cold starts',
      platformTime: 'LambdaNER-Bench, 2026: image, platform time outside REPORT, 110 to 178 ms',
      platformTimeZip: 'LambdaNER-Bench, 2026: zip, platform time outside REPORT, 340 to 700 ms',
      story: 'A setting of this story, not a measurement',
      reader: 'Your own number, chosen under “What if”',
      lifecycle: 'AWS Lambda Developer Guide: INIT and restore hooks may take 10 s',
      asyncErrors: 'AWS Lambda Developer Guide: a minute before the second try, two before the third',
      apiGateway: 'AWS: API Gateway REST waits 29 s by default',
      snapStart: 'AWS Lambda Developer Guide, example: Restore Duration 511.25 ms, Billed Restore Duration 115 ms',
      talks: 'AWS talks and papers: re:Invent 2025 CNS423; Firecracker, NSDI 2020',
    },
    how: {
      helloWorldInit: 'nodejs20.x, image, x86_64, 512 MB',
      functionInit: 'Init Duration 827.47 ms less the 228.56 ms that a hello world takes (lambda-perf)',
      count: 'the counting service answers in under 1.5 ms',
      authorize: 'frontend and quota together: 2 to 5 ms',
      assign: 'assignment: 1 to 10 ms',
      place: 'placement: under 20 ms',
      takeVm: 'a microVM from the pool: 0 to 10 ms',
      loadImage: 'the midpoint, 144 ms, less the steps before',
      thaw: 'thaw: about 0 to 1 ms',
      loadZip: 'the midpoint, 520 ms, less the steps before',
      idle: '16:07:44.630 to 16:11:58.532',
    },
  },

  /** The reader's own story (`sources/scenarios/parameters`, `app/WhatIfPanel`). */
  whatIf: {
    open: 'What if',
    panel: 'What if: choose the numbers',
    reset: 'Reset',
    reader: 'Every change is told anew by the same machines.',
    groups: {
      function: 'Function',
      start: 'Start',
      run: 'Run',
      extension: 'Extension',
      requests: 'Requests',
    },
    parameters: {
      packaging: 'Package',
      architecture: 'Architecture',
      memoryMb: 'Memory',
      timeoutMs: 'Time limit',
      codeMs: 'Loading the code',
      runtimeInitMs: 'Runtime init',
      functionInitMs: 'Function init',
      handlerMs: 'Handler, fresh',
      laterHandlerMs: 'Handler, later',
      response: 'Response',
      extension: 'Extension',
      extensionInitMs: 'Until it registers',
      extensionTailMs: 'After the answer',
      snapStart: 'SnapStart',
      restoreMs: 'Resume',
      hooksMs: 'After-restore hooks',
      provisioned: 'Provisioned',
      requests: 'Requests',
      arrival: 'They arrive',
      idleMs: 'Idle before',
      frontDoor: 'Front door',
    },
    choices: {
      packaging: { image: 'Image', zip: 'Zip' },
      architecture: { x86_64: 'x86_64', arm64: 'arm64' },
      response: { buffered: 'Buffered', streaming: 'Streaming' },
      extension: { none: 'None', one: 'One' },
      arrival: { sequence: 'In turn', atOnce: 'At once' },
      frontDoor: { direct: 'None', functionUrl: 'URL', apiGateway: 'API Gateway', alb: 'ALB' },
    },
    onOff: { on: 'On', off: 'Off' },
    units: { ms: 'ms', s: 's', MB: 'MB' },
    /** The second, exact way to a number. */
    exact: (name: string, unit: string) => `${name}, exact, in ${unit}`,
    exactCount: (name: string) => `${name}, exact`,
    hints: {
      memoryMb: 'Changes the price. How it changes the times is for a measurement to say.',
      streaming: 'The handler’s time in three equal parts: until the first bytes, the next, the last.',
    },
    range: (least: string, most: string, source: string) => `${least} to ${most} can be chosen: ${source}.`,
    bounds: {
      quotas: 'AWS Lambda quotas',
      lifecycle: 'AWS allows 130 s for an INIT that nobody waits for',
      nerBench: 'the longest that LambdaNER-Bench 2026 measured, right after a deploy',
      observed: 'the longest idle life that was observed; AWS publishes none',
      page: 'a bound of this page',
    },
    reasons: {
      whole: 'AWS takes whole numbers only.',
      snapStartProvisioned: 'AWS does not allow SnapStart and provisioned concurrency on the same version.',
      streamBehindAlb: 'A load balancer cannot stream: only Invoke, Function URLs and API Gateway’s REST APIs do.',
      initAheadTooLong:
        'Ahead of requests INIT may take 130 s, or the function’s time limit if that is longer. This one never gets ready.',
      streamThroughDoor: 'AWS allows this. The page cannot draw a stream through a front door yet.',
      snapStartExtension: 'AWS allows this. The page cannot draw an extension in a snapshot yet.',
      hooksBehindDoor: 'The page cannot draw a failed restore behind a front door yet.',
      slowInitAhead: 'AWS allows this. The page cannot draw a provisioned INIT of 10 s or more yet.',
      slowRegistration: 'The page cannot draw an extension that has not registered when its time is over yet.',
      hangsUpBeforeDelivery:
        'API Gateway stops waiting after 29 s, before the event is delivered. The page cannot draw that yet.',
    },
    refused: (name: string, reason: string) => `${name}: ${reason}`,
    misread: (name: string, given: string) => `The link’s “${given}” is no value for ${name}. The default is shown.`,
    results: 'What it comes to',
    keep: 'Keep for comparing',
    kept: 'Kept',
    keptHint: 'Now change a number, then compare.',
    /** What the story is called beside others. */
    named: (changed: readonly string[]) => `What if: ${changed.join(' · ') || 'the defaults'}`,
    columns: { request: 'Request', wait: 'Waits', billed: 'Billed', price: 'Price' },
    outcomes: {
      timedOut: 'timed out',
      hungUp: '504 after 29 s',
      initTimedOut: 'INIT over 10 s',
      restoreFailed: 'restore failed',
    },
    priced: (architecture: string) => `${architecture}, request included.`,
    keeping: (count: number, price: string) =>
      `Keeping ${count} provisioned ${count === 1 ? 'environment' : 'environments'} ready: ${price} an hour.`,
    restoreCharge: 'The price has the charge for the restore, which managed Java runtimes do not pay.',
    presets: 'Measured presets',
    findPreset: 'Find a preset',
    findHint: 'python zip arm64 512',
    presetCount: (shown: number, of: number) => (shown === of ? `${of} found` : `${shown} of ${of} found`),
    presetTimes: (init: string, duration: string) => `init ${init}, run ${duration}`,
    presetNote: (source: string, date: string, licence: string) =>
      `${source}, ${date}, ${licence}: a hello world, mean of ten cold starts. The run is the first one of an environment; later ones were not measured.`,
  },

  /** The page (`app`). */
  page: {
    product: 'Lambda Lifecycle',
    tagline: 'What happens between your request and AWS Lambda’s answer',
    scenario: 'Story',
    catalogue: 'All stories',
    searchStories: 'Search by a word: timeout, streaming, 429 …',
    storiesFound: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
    groups: {
      starts: 'Starts',
      errors: 'Errors',
      refusals: 'Refused calls',
      streaming: 'Streaming',
      extensions: 'Extensions',
      snapStart: 'SnapStart',
      ahead: 'Made ahead',
      concurrency: 'Concurrency',
      queues: 'Queues',
      doors: 'Front doors',
      end: 'The end',
    },
    scenarios: {
      'cold-then-warm': { title: 'Cold, then warm', promise: 'The same request twice, four minutes apart.' },
      'cold-start': { title: 'Cold start', promise: 'No environment is idle: one is made.' },
      'what-if': { title: 'What if', promise: 'Your own numbers, told by the same machines.' },
      'warm-start': { title: 'Warm start', promise: 'An environment is there, frozen.' },
      'cold-start-zip': { title: 'Cold start, zip', promise: 'The package is fetched and unpacked whole.' },
      'handler-error': { title: 'Handler error', promise: 'The handler throws, and the environment stays warm.' },
      'error-ends-process': {
        title: 'Error that ends the process',
        promise: 'The client has its answer; the next one pays.',
      },
      'init-error': { title: 'Init error', promise: 'INIT fails twice: once ahead, once inside the request.' },
      'init-error-recovers': { title: 'Init error, then success', promise: 'The second try inside the request works.' },
      'init-error-hangs': {
        title: 'Init error that hangs',
        promise: 'The error is posted, but the process does not exit.',
      },
      'invalid-entrypoint': { title: 'Bootstrap missing', promise: 'There is nothing to execute.' },
      'init-timeout': { title: 'Init timeout', promise: 'INIT passes 10 s and runs again inside the request.' },
      'init-timeout-twice': {
        title: 'Init timeout, then timeout',
        promise: 'The second init passes the function’s time limit.',
      },
      'invoke-timeout': { title: 'Invoke timeout', promise: 'The handler hangs; the next request inits again.' },
      'late-work-timeout': { title: 'Timeout after the answer', promise: 'The client is served, the run is not over.' },
      'out-of-memory': { title: 'Out of memory', promise: 'The kernel ends the process.' },
      'runtime-exit': { title: 'Runtime exit', promise: 'The process ends in mid-invoke.' },
      'init-again': { title: 'Suppressed init', promise: 'A call that looks warm and is slow.' },
      'response-too-large': {
        title: 'Response too large',
        promise: 'More than 6 MB: the work is lost, the environment is not.',
      },
      'call-out-of-order': { title: 'Call out of order', promise: 'The Runtime API answers 403, and nothing changes.' },
      'next-twice': { title: 'Next called twice', promise: 'The same event comes again.' },
      throttle: { title: 'Throttled by concurrency', promise: 'The limit is reached: 429, and no log line.' },
      'throttle-rate': { title: 'Throttled by rate', promise: 'Too many calls in one second.' },
      'request-too-large': { title: 'Request too large', promise: 'Refused before the function is touched.' },
      'function-not-ready': { title: 'Function not ready', promise: 'Its state is Pending or Inactive.' },
      'dry-run': { title: 'Dry run', promise: 'Only the permission is checked.' },
      streaming: { title: 'Streamed response', promise: 'The client sees first bytes while the handler works.' },
      buffered: { title: 'Buffered response', promise: 'The same work, and the client waits for all of it.' },
      'streaming-fails': { title: 'Stream that fails', promise: 'The error is told in trailers.' },
      'streaming-timeout': { title: 'Stream that times out', promise: 'The time limit falls in mid-stream.' },
      'streaming-crash': { title: 'Stream that crashes', promise: 'The process ends in mid-stream.' },
      'streaming-client-leaves': { title: 'Client leaves a stream', promise: 'Nobody tells the function.' },
      extension: { title: 'One extension', promise: 'A cold and a warm request with an external extension.' },
      'extension-slow': { title: 'Slow extension', promise: 'The client is done, the bill is not.' },
      'extension-init-timeout': { title: 'Extension never ready', promise: 'INIT waits for it for 10 s.' },
      'extension-crash-init': { title: 'Extension dies in INIT', promise: 'INIT fails with it.' },
      'extension-crash': {
        title: 'Extension dies in INVOKE',
        promise: 'The handler was fine; the environment is reset.',
      },
      'extension-crash-tail': {
        title: 'Extension dies after the answer',
        promise: 'The client does not notice; the next one does.',
      },
      'extension-tail-timeout': {
        title: 'Extension passes the time limit',
        promise: 'The client has its answer, yet the run times out.',
      },
      'extension-timeout': { title: 'Timeout with an extension', promise: 'The client waits for the shutdown, too.' },
      'extension-spin-down': { title: 'Shutdown with an extension', promise: 'SIGTERM, then the SHUTDOWN event.' },
      'snapstart-publish': { title: 'SnapStart: publish', promise: 'INIT runs once, then memory is snapshotted.' },
      'snapstart-publish-fails': { title: 'SnapStart: publish fails', promise: 'INIT fails, so there is no version.' },
      'snapstart-restore': { title: 'SnapStart: restore', promise: 'A cold start from the snapshot.' },
      'snapstart-hook-fails': { title: 'SnapStart: hook fails', promise: 'The environment is given up.' },
      'snapstart-timeout': { title: 'SnapStart: hooks too slow', promise: 'The hooks take longer than 10 s.' },
      provisioned: { title: 'Provisioned concurrency', promise: 'INIT is over before the request comes.' },
      'provisioned-spill-over': { title: 'Spill-over', promise: 'One more than provisioned starts cold.' },
      'proactive-init': { title: 'Proactive init', promise: 'Lambda made one ahead by itself.' },
      'two-at-once': { title: 'Two at once', promise: 'Two requests, two cold starts.' },
      burst: { title: 'A burst of three', promise: 'One idle environment: one warm start, two cold ones.' },
      tenants: { title: 'Tenant isolation', promise: 'An idle environment that may not be used.' },
      async: { title: 'Asynchronous invoke', promise: '202 at once; the cold start is nobody’s wait.' },
      'async-retries': { title: 'Asynchronous retries', promise: 'Three tries, then the dead-letter queue.' },
      'async-throttled': { title: 'Asynchronous throttle', promise: 'The event goes back to the queue.' },
      sqs: { title: 'SQS poller', promise: 'A batch from a queue is a synchronous invoke.' },
      'api-gateway': { title: 'API Gateway', promise: 'One hop more, with limits of its own.' },
      'api-gateway-timeout': { title: 'API Gateway’s 29 s', promise: 'It hangs up; the function runs on.' },
      'api-gateway-error': {
        title: 'Error behind API Gateway',
        promise: 'The function times out before the front door does.',
      },
      'spin-down': { title: 'Spin-down', promise: 'The runtime never learns of it.' },
    },
    ownLog: 'Your log…',
    ownLogTitle: 'Your log',
    scale: 'Scale',
    storyScale: 'Story',
    trueScale: 'True',
    storyScaleHint: 'Even steps',
    trueScaleHint: 'To the millisecond',
    unfold: 'Service +5: show the parts of the Lambda service',
    fold: 'Service −5: hide the parts of the Lambda service',
    unfoldShort: 'Service +5',
    foldShort: 'Service −5',
    theme: 'Dark or light',
    help: 'Keyboard shortcuts',
    strips: 'How long each request takes',
    stripTotal: (name: string, total: string) => `${name}: ${total}`,
    share: (phase: string, duration: string, percent: string) => `${phase} ${duration}, ${percent}`,
    requestNumber: (number: number) => `Request ${number}`,
    coldness: { cold: 'Cold', warm: 'Warm', restored: 'Restored', reinitialised: 'Init again', outside: 'Not run' },
    narration: 'This step',
    posterTitle: 'Two requests, one difference',
    why: 'Why it matters',
    source: 'Source',
    took: (time: string) => `It took ${time} to get here:`,
    stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
    stepShort: (step: number, of: number) => `${step} / ${of}`,
    overview: 'Overview',
    scrubber: 'Step',
    speed: 'Speed',
    speedValue: (speed: number) => `${speed}×`,
    panels: 'Wire, log, code and bill',
    wire: 'Wire',
    log: 'Log',
    code: 'Code',
    bill: 'Bill',
    noWire: 'No message in this step.',
    noWireYet: 'Step in to see the calls as they are on the wire.',
    logEmpty: 'Nothing is printed yet.',
    language: 'Language',
    languages: { shell: 'Shell', python: 'Python', node: 'Node.js' },
    noCode: 'None of this code runs in this step.',
    loading: 'Loading…',
    modelDate:
      'Model of November 2026, after AWS documentation and AWS’s published Runtime API code. Nothing leaves this page.',
    figures: 'Where the numbers come from',
    closeDialog: 'Close',
    helpTitle: 'Keyboard shortcuts',
    helpSwitch: 'Use keyboard shortcuts',
    unknownScenario: (name: string, near: string) =>
      `There is no story named “${name}”. The nearest are ${near}. The default is shown.`,
    unknownStep: (name: string, near: string) =>
      `There is no step named “${name}” in this story. The nearest are ${near}. The overview is shown.`,
    dismiss: 'Dismiss',
    import: {
      intro: 'Paste what CloudWatch or the AWS CLI shows of your function. It is read in this page and goes nowhere.',
      pasteHere: 'Log lines',
      placeholder: 'START RequestId: …',
      readPaste: 'Read the lines',
      choose: 'Choose a file…',
      orDrop: 'or drop one here',
      paste: 'the paste',
      reading: (name: string) => `Reading ${name}…`,
      cancel: 'Cancel',
      failed: (name: string, message: string) => `Reading ${name} failed: ${message}`,
      found: 'What was found',
      foundIn: (name: string) => `Found in ${name}`,
      notInData: 'not in this data',
      ignored: (count: number) => (count === 1 ? '1 line was not understood' : `${count} lines were not understood`),
      sumsHold: (holding: number, checked: number) => `${holding} of ${checked} add up`,
      sumsFail: 'the billed time does not add up',
      invocations: (count: number) => (count === 1 ? '1 invocation' : `${count} invocations`),
      onlyTelling: 'Only cold starts and failures',
      more: 'Show 100 more',
      environmentUnknown: 'environment unknown',
      short: (id: string) => `Request ${id}`,
      facts: {
        format: 'Format',
        events: 'Log events',
        reports: 'Invocations with a REPORT',
        coldStarts: 'Cold starts',
        restores: 'Restores',
        failedInits: 'Failed inits',
        init: 'Total init',
        billed: 'Billed',
        streams: 'Log streams',
        sums: 'Billing arithmetic',
      },
      coldness: {
        cold: 'Cold',
        warm: 'Warm',
        restore: 'Restore',
        suppressed: 'Init again',
        provisioned: 'Init earlier',
        unknown: 'Not known',
      },
      completeness: { truncated: 'no REPORT', headless: 'no START', cut: 'REPORT cut off' },
      times: {
        init: (time: string) => `init ${time}`,
        restore: (time: string) => `restore ${time}`,
        duration: (time: string) => `run ${time}`,
      },
    },
    bills: {
      before: 'Before INIT, not billed',
      idle: 'Frozen before, not billed',
      failedInit: 'Failed first init, not in this REPORT',
      init: 'Init Duration',
      restore: 'Billed Restore Duration',
      duration: 'Duration',
      billed: 'Billed Duration, rounded up to 1 ms',
    },
    billModels: {
      durationAndInit: 'This REPORT bills Init Duration plus Duration.',
      durationAndRestore: 'This REPORT bills Billed Restore Duration plus Duration.',
      duration: 'This REPORT bills Duration alone.',
      hundreds: 'This REPORT is rounded up to 100 ms, as before December 2020.',
      capped: 'This REPORT is capped at the function’s time limit.',
    },
    billFails: 'The billed time of this REPORT follows none of the known rules. Was it edited?',
    billNote: 'Billed Duration is Init Duration plus Duration on a cold start, and Duration alone on a warm one.',
    ownLogOverview: {
      title: 'Your invocation',
      promise: 'Rebuilt from the lines of the log. Dotted arrows are inferred.',
    },
  },

  /** Two requests side by side (`readings/tellDifference`, `app/ComparePane`). `b` is told against `a`. */
  compare: {
    title: 'Comparison',
    choose: { a: 'Compare this', b: 'Compare with' },
    request: (story: string, number: number) => `${story}: request ${number}`,
    requestOf: (name: string) => `Request on side ${name}`,
    number: (request: number, of: number) => `${request} of ${of}`,
    own: 'Your own',
    ownLog: (parts: readonly string[]) => `Your log: ${parts.join(' · ')}`,
    billed: (ms: number) => `billed ${ms} ms`,
    ofOther: (text: string) => `Second side: ${text}`,
    /** What the sides are called where both are cold, or both warm. */
    sides: { a: 'A', b: 'B' },
    region: (name: string) => `${name}: diagram, scrolls`,
    picture: (name: string, title: string) => `${name}: ${title}`,
    moment: 'This moment',
    momentOf: (moment: number, of: number) => `Moment ${moment} of ${of}`,
    only: (name: string) => `Only in ${name}`,
    inSide: (name: string, step: number) => `${name} step ${step}`,
    titled: (name: string, text: string) => `${name}: ${text}.`,
    says: (name: string, title: string) => `${name}, “${title}”:`,
    stepNumber: (step: number) => `step ${step}`,
    stepCount: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    waitsAt: (step: number, of: number) => `waits, ${step} / ${of}`,
    differences: 'Differences',
    none: 'Both take the same steps, and no wait differs by more than 1 ms and 10 %.',
    totals: 'Totals',
    total: { client: 'The client waits', billed: 'Billed' },
    difference: 'Difference',
    steps: (from: number, to: number) => (from === to ? `step ${from}` : `steps ${from} to ${to}`),
    skips: (who: string, steps: string, of: string, time: string) => `${who} skips ${of}’s ${steps}: ${time}`,
    adds: (who: string, steps: string, time: string) => `${who} adds ${steps}: ${time}`,
    replaces: (who: string, own: string, other: string, of: string) =>
      `${who} takes ${own} in place of ${of}’s ${other}`,
    timed: (steps: string, time: string) => `${steps} (${time})`,
    waits: (title: string, a: string, timeA: string, b: string, timeB: string) =>
      `Until “${title}”: ${timeA} in ${a}, ${timeB} in ${b}`,
    atLeast: (time: string) => `at least ${time}`,
    unknown: 'time not known',
    range: (first: string, last: string) => `${first} … ${last}`,
    sooner: (who: string, time: string, own: string, other: string) =>
      `${who} answers ${time} sooner: ${own}, not ${other}.`,
    even: (time: string) => `Both answer after ${time}.`,
    noVerdict: 'How long the client waits is not known of both.',
    plus: (time: string) => `+${time}`,
    unknownStory: (name: string, near: string) =>
      `There is no story named “${name}” to compare with. The nearest are ${near}.`,
    unknownRequest: (name: string, number: number) =>
      `The story “${name}” has no request ${number}. Its first one is compared.`,
    unknownStep: (name: string, near: string) =>
      `There is no moment named “${name}” in this comparison. The nearest are ${near}. The overview is shown.`,
  },

  /** Commands, on buttons and in the help sheet (`player/commands`). */
  commands: {
    first: 'First',
    back: 'Back',
    play: 'Play',
    pause: 'Pause',
    next: 'Next',
    last: 'Last',
    nextTick: 'One hop forward',
    backTick: 'One hop back',
    nextPhase: 'Following phase',
    backPhase: 'Preceding phase',
    step: 'Go to step 1 to 9',
    faster: 'Faster',
    slower: 'Slower',
    restart: 'Return to the overview',
    compare: 'Compare',
    fullscreen: 'Full screen',
    theme: 'Dark or light',
    help: 'This sheet',
    close: 'Close',
    groups: { transport: 'Play and step', jump: 'Jump', speed: 'Speed', page: 'Page' },
    keys: {
      Space: 'Space',
      'Shift+Space': 'Shift + Space',
      ArrowRight: '→',
      ArrowLeft: '←',
      PageDown: 'Page ↓',
      PageUp: 'Page ↑',
      Escape: 'Esc',
    },
  },

  /** What each step means (`readings/narration`). Labels stand on arrows: at most 32 characters, verb first or the call itself. */
  steps: {
    invoke: {
      label: 'POST …/invocations',
      title: 'The client calls Invoke',
      sentences:
        'The client sends POST /2015-03-31/functions/{name}/invocations with up to 6 MB of JSON. The connection stays open until the answer comes.',
      why: 'A synchronous caller feels everything that follows, billed or not.',
    },
    authorize: {
      label: 'authorize, resolve the version',
      title: 'The request is checked',
      sentences:
        'The frontend authenticates and authorises the call, loads the function’s metadata and resolves the alias to a version. The request gets its id and its trace id.',
      why: 'An environment belongs to one version of one function, so the version must be known first.',
    },
    count: {
      label: 'count +1',
      title: 'The request is counted',
      sentences:
        'The frontend asks the counting service whether the account and the function have concurrency left. The answer comes in under 1.5 ms.',
      why: 'Over the limit the client gets HTTP 429, and the function’s log has no line about it.',
    },
    noneIdle: {
      label: 'find idle environment: none',
      title: 'No idle environment',
      sentences:
        'The frontend asks the assignment service for an idle environment of this version, and there is none. The request waits at the frontend while one is made.',
      why: 'A start is cold whenever nothing is idle, not on the first call only: also in a burst, after each deploy, and after an environment was retired.',
    },
    idleFound: {
      label: 'find idle environment: found',
      title: 'An idle environment is found',
      sentences:
        'The frontend asks the assignment service for an idle environment of this version, and there is one. It is reserved for this request.',
      why: 'How long an environment waits before it is removed is not published and has changed; each one ends after some hours, even under constant traffic.',
    },
    otherTenant: {
      label: 'find idle environment: none',
      title: 'No environment of this tenant',
      sentences:
        'The frontend asks the assignment service for an idle environment of this version and this tenant. There are idle ones, but they belong to other tenants.',
      why: 'In tenant isolation mode an environment is never shared across tenants, so there are more cold starts.',
    },
    reserve: {
      label: 'reserve concurrency: 1',
      title: 'One environment at most',
      sentences:
        'The function has a reserved concurrency of 1. It is a guaranteed share and a cap at once, and costs nothing.',
      why: 'With 0 the function is switched off: every call to it is refused.',
    },
    throttle: {
      label: 'count: at the limit',
      title: 'The limit is reached',
      sentences:
        'The counting service answers that the concurrency limit is reached. No environment is touched, and nothing is billed.',
      why: 'The function’s log has no line about it; only the metric Throttles counts it, which is neither an invocation nor an error.',
    },
    throttleRate: {
      label: 'count: too many a second',
      title: 'The rate limit is reached',
      sentences:
        'More calls arrive than ten times the concurrency in one second, so this one is refused. Nothing is billed.',
      why: 'A function that runs for 50 ms meets this wall first: 1,000 environments serve 10,000 requests a second, not 20,000.',
    },
    reject: {
      label: '429 TooManyRequests',
      title: 'The client is turned away',
      sentences:
        'The frontend answers HTTP 429 with Retry-After and the reason. No line is logged and nothing is billed.',
      why: 'AWS’s SDKs try again after a pause; a client of its own must do so by itself.',
    },
    rejectPoller: {
      label: '429 TooManyRequests',
      title: 'The poller is turned away',
      sentences: 'The frontend answers the poller with HTTP 429. The event stays in the queue, and nothing is billed.',
      why: 'The sender has long had its 202 and does not notice.',
    },
    rejectSize: {
      label: '413 RequestTooLarge',
      title: 'The request is too large',
      sentences:
        'The frontend answers HTTP 413, RequestTooLargeException: a request has at most 6 MB, an asynchronous one 1 MB. The function does not run, and nothing is logged or billed.',
      why: 'An HTTP error of Invoke always means that the function did not run.',
    },
    rejectState: {
      label: '502 ResourceNotReady',
      title: 'The function is not ready',
      sentences:
        'The function’s state is Inactive or Pending, so the frontend answers 502 ResourceNotReadyException. Nothing is logged or billed.',
      why: 'After a deploy wait for the state Active before the first call.',
    },
    dryRun: {
      label: '204 No Content',
      title: 'Only the permission is checked',
      sentences:
        'The call had the invocation type DryRun. The frontend has checked permission and parameters and answers 204; nothing runs and nothing is billed.',
      why: 'It tells whether a role may call the function without running it.',
    },
    knock: {
      label: 'send the HTTP request',
      title: 'The client calls a front door',
      sentences:
        'The client sends its HTTP request to a front door, here API Gateway. The front door will turn it into the function’s event.',
      why: 'A front door has limits of its own, and a cold start counts against them.',
    },
    invokeByDoor: {
      label: 'POST …/invocations',
      title: 'The front door calls Invoke',
      sentences:
        'The front door calls POST /2015-03-31/functions/{name}/invocations on the client’s behalf and waits. Its time limit, 29 s by default for API Gateway REST, is running.',
      why: 'To Lambda the front door is the client.',
    },
    answerDoor: {
      label: '200 to the front door',
      title: 'The front door has the answer',
      sentences:
        'The response goes from the control process through the worker host and the frontend to the front door. Duration goes on.',
      why: 'The front door turns it back into an HTTP response.',
    },
    answerDoorTooLate: {
      label: '200, to nobody',
      title: 'The answer comes too late',
      sentences:
        'The response goes through the worker host and the frontend to the front door, which has hung up. The run is billed in full.',
      why: 'API Gateway’s time limit does not stop Lambda: it only hangs up.',
    },
    respondByDoor: {
      label: 'HTTP response',
      title: 'The client has its answer',
      sentences: 'The front door sends its client the HTTP response. What is still billed goes on without the client.',
      why: 'What the client waits for is longer than what Lambda’s log shows.',
    },
    hangUp: {
      label: '504 timed out',
      title: 'The front door hangs up',
      sentences:
        'After 29 s API Gateway answers its client 504, “Endpoint request timed out”. Lambda is not told, so the function runs on and is billed.',
      why: 'API Gateway’s time limit does not stop Lambda; the same request sent again runs a second time.',
    },
    invokeAsync: {
      label: 'POST …/invocations, type Event',
      title: 'The client sends an event',
      sentences:
        'The client sends POST /2015-03-31/functions/{name}/invocations with X-Amz-Invocation-Type: Event and at most 1 MB. It will not see the function’s result.',
      why: 'S3, SNS and EventBridge call a function in this way.',
    },
    enqueue: {
      label: 'put into the queue',
      title: 'The event is queued',
      sentences:
        'The frontend puts the event into the least loaded of the few queues that this tenant uses. Waiting there is not billed.',
      why: 'An event may wait here for up to six hours while the function is throttled.',
    },
    acknowledge: {
      label: '202 Accepted',
      title: 'The client is done already',
      sentences: 'The frontend answers HTTP 202 with an empty body. The client is gone before anything has run.',
      why: 'Asynchronous callers do not feel cold starts: they only add to the age of the event.',
    },
    receive: {
      label: 'receive',
      title: 'A poller takes the event',
      sentences: 'A poller inside the service takes the event, or a batch of them, from the queue. This is not billed.',
      why: 'An event may be delivered more than once, so a handler must stand being called twice.',
    },
    invokeByPoller: {
      label: 'POST …/invocations',
      title: 'The poller calls Invoke',
      sentences:
        'The poller calls the function synchronously, inside the service. From here on all is as for any other request.',
      why: 'An asynchronous invoke is a synchronous one with a queue and a poller before it.',
    },
    answerPoller: {
      label: '200 to the poller',
      title: 'The poller has the answer',
      sentences:
        'The answer goes from the control process through the worker host and the frontend to the poller. Duration goes on.',
      why: 'Only the poller learns whether the function failed.',
    },
    deleteEvent: {
      label: 'delete the event',
      title: 'The event is done',
      sentences: 'The poller deletes the event from the queue. Nothing is billed for it.',
      why: 'What was read and not deleted comes back.',
    },
    returnEvent: {
      label: 'try again later',
      title: 'The event will come again',
      sentences:
        'The poller leaves the event in the queue. After a function error Lambda waits a minute before the second try and two minutes before the third, under the same request id; after a throttle it backs off for 1 s to 5 min.',
      why: 'Each try is billed.',
    },
    sendRecord: {
      label: 'send the record',
      title: 'A record goes to the destination',
      sentences:
        'The poller sends a record of the invocation to the destination, or the event to a dead-letter queue after the last try. This is not part of the function’s bill.',
      why: 'Without a destination or a dead-letter queue an event that failed three times is simply gone.',
    },
    provision: {
      label: 'provision an environment',
      title: 'An environment is ordered ahead',
      sentences:
        'Provisioned concurrency was configured for a version or an alias, so an environment is made before any request. Its fee runs from here, for every configured second.',
      why: 'Provisioned concurrency removes cold starts only up to its number: what comes beyond spills over to a cold start.',
    },
    prepare: {
      label: 'prepare an environment',
      title: 'Lambda makes one ahead',
      sentences: 'Lambda makes an environment although no request waits for it: proactive init. INIT is billed.',
      why: 'The log shows a long gap between INIT and the first START; when and why this is done is not published.',
    },
    publish: {
      label: 'PublishVersion',
      title: 'A version is published',
      sentences:
        'The developer publishes a version with SnapStart. The version is Pending while an environment is made, initialised and snapshotted.',
      why: 'What INIT does is paid for once a version, here, and not at each cold start.',
    },
    unpackZip: {
      label: 'download and unpack the zip',
      title: 'The zip is unpacked',
      sentences:
        'The worker host downloads the function’s zip and unpacks it to /var/task, at most 250 MB. No line of the log shows this time.',
      why: 'Images are not always slower: a zip is fetched whole, an image only where it is read, so large packages start faster as images.',
    },
    startExtension: {
      label: 'exec the extension',
      title: 'The extension is executed',
      sentences:
        'The control process executes what it finds in /opt/extensions, before the runtime. It is billed as Init Duration.',
      why: 'An extension delays every cold start: the runtime is started only when it has registered.',
    },
    register: {
      label: 'POST /extension/register',
      title: 'The extension registers',
      sentences:
        'The extension calls POST /2020-01-01/extension/register for INVOKE and SHUTDOWN, and gets its identifier. This is billed as Init Duration.',
      why: 'What does not register before the runtime asks for its first event is refused.',
    },
    extensionNext: {
      label: 'GET /extension/event/next',
      title: 'The extension asks for events',
      sentences:
        'The extension calls GET /2020-01-01/extension/event/next, which blocks until there is an event. The runtime is still at work, so nothing ends.',
      why: 'An extension waits in one open request, as the runtime does.',
    },
    extensionNextEndsInit: {
      label: 'GET /extension/event/next',
      title: 'INIT ends with the extension',
      sentences:
        'The extension calls GET /2020-01-01/extension/event/next. The runtime has asked for its event already, so this call ends the init.',
      why: 'INIT ends with the last of runtime and extensions, and is billed until then.',
    },
    extensionNextEndsInvoke: {
      label: 'GET /extension/event/next',
      title: 'INVOKE ends with the extension',
      sentences:
        'The extension calls GET /2020-01-01/extension/event/next, as the last one. This call ends INVOKE and Duration.',
      why: 'Billing does not end when the handler returns; the client had its answer long before.',
    },
    extensionInvoke: {
      label: '200 INVOKE',
      title: 'The extension hears of it',
      sentences:
        'The control process answers the extension’s open GET event/next with the INVOKE event: request id, deadline and ARN, but never the payload. It is released just before the runtime; Duration counts.',
      why: 'Extension and handler share the environment’s CPU and memory while they run side by side.',
    },
    extensionShutdown: {
      label: '200 SHUTDOWN',
      title: 'The extension is told to stop',
      sentences:
        'The control process answers the open GET event/next with the SHUTDOWN event and its reason. The extension has what is left of 2,000 ms.',
      why: 'This is the last chance to send what is still buffered.',
    },
    extensionExit: {
      label: 'the extension exits',
      title: 'The extension ends',
      sentences: 'The extension’s process ends by itself. Had it taken longer, it would get SIGKILL.',
      why: 'A failed invoke waits for this, so its client does, too.',
    },
    extensionCrash: {
      label: 'the extension’s process dies',
      title: 'The extension dies',
      sentences:
        'The extension’s process ends unasked. The whole environment is reset, even if the handler was fine; REPORT will say Extension.Crash.',
      why: 'An extension that fails takes the function with it, and the next request pays for a new init.',
    },
    terminate: {
      label: 'SIGTERM, then SIGKILL',
      title: 'The runtime is asked to stop',
      sentences:
        'With an extension present the runtime gets SIGTERM, a grace of a few hundred milliseconds, and then SIGKILL. This is not billed.',
      why: 'Registering an extension is the known way to make a runtime receive a SIGTERM at all.',
    },
    ready: {
      label: 'report ready',
      title: 'Ready, and nobody waits',
      sentences:
        'The control process tells the worker host, and the worker host the assignment service, that the environment is ready. INIT_REPORT is printed for provisioned concurrency even when all went well.',
      why: 'INIT was billed although no request has come yet, and may never come.',
    },
    restoreNext: {
      label: 'GET /restore/next',
      title: 'Ready for the snapshot',
      sentences:
        'The bootstrap has run its before-snapshot hooks and calls GET /2018-06-01/runtime/restore/next, which blocks. INIT ends; INIT_REPORT is always printed here.',
      why: 'Every later environment continues from inside this very call.',
    },
    snapshot: {
      label: 'snapshot memory and disk',
      title: 'The snapshot is taken',
      sentences:
        'The worker host pauses the microVM and writes its memory and disk into an encrypted snapshot. The version becomes Active, and keeping the snapshot is billed from now on.',
      why: 'Whatever is unique in memory now, such as a random seed, will be the same in every environment.',
    },
    restoreError: {
      label: 'POST /restore/error',
      title: 'An after-restore hook failed',
      sentences:
        'A hook failed after the restore, so the bootstrap posts POST /2018-06-01/runtime/restore/error and exits. The call that waits will fail.',
      why: 'A snapshot that cannot be resumed is of no use, so this environment is given up.',
    },
    failRestore: {
      label: 'the restore fails',
      title: 'The restore has failed',
      sentences:
        'The restore ended with an error, or its hooks took longer than 10 s. RESTORE_REPORT tells the status, and the environment is torn down.',
      why: 'The next request starts from the snapshot once more, in a new environment.',
    },
    respondAfterRestoreFailure: {
      label: '200, X-Amz-Function-Error',
      title: 'The client gets the hook’s error',
      sentences:
        'The client gets HTTP 200 with X-Amz-Function-Error and the hook’s error, or SnapStartTimeoutException. The handler never ran.',
      why: 'A function error is not an HTTP error: Invoke itself has worked.',
    },
    write: {
      label: 'write()',
      title: 'The handler writes first bytes',
      sentences: 'The handler writes the first part of its response and goes on working. Duration is counting.',
      why: 'With a stream the client need not wait for the whole of it.',
    },
    openStream: {
      label: 'POST …/response, streaming',
      title: 'The streamed response begins',
      sentences:
        'The bootstrap opens POST /2018-06-01/runtime/invocation/{id}/response with Lambda-Runtime-Function-Response-Mode: streaming and a chunked body, while the handler is still at work.',
      why: 'From now on the error endpoint is closed: a failure can only be told in the trailers.',
    },
    prelude: {
      label: 'status and headers, 8 × NUL',
      title: 'The HTTP prelude',
      sentences:
        'The body begins with a JSON prelude, statusCode, headers and cookies, and eight NUL bytes. A Function URL or API Gateway makes the HTTP head of it; Duration is counting.',
      why: 'The status is fixed before the handler knows whether it will succeed.',
    },
    firstByte: {
      label: '200, first bytes',
      title: 'The client sees first bytes',
      sentences:
        'Status line and first bytes go through the worker host and the frontend to the client: time to first byte. The handler still works, and Duration goes on.',
      why: 'A buffered response would arrive only after the handler had returned and the whole body was posted.',
    },
    chunk: {
      label: 'more bytes',
      title: 'More of the response',
      sentences:
        'More bytes go from the bootstrap all the way to the client. The first 6 MB flow freely, then 2 MB a second, up to 200 MB in all; Duration is counting.',
      why: 'Bytes beyond the first 6 MB are billed, and so is the time that sending them takes.',
    },
    chunkToNobody: {
      label: 'more bytes, for nobody',
      title: 'The function writes on',
      sentences: 'The handler goes on writing, because nobody told it that the client is gone. Duration is counting.',
      why: 'The full duration is billed, whether or not anybody reads.',
    },
    leave: {
      label: 'disconnect',
      title: 'The client goes away',
      sentences: 'The client closes its connection. The function is not stopped and learns nothing of it.',
      why: 'A client that leaves a stream does not stop Lambda: the function runs on and is billed.',
    },
    closeStream: {
      label: 'last chunk',
      title: 'The stream is complete',
      sentences: 'The bootstrap sends the last chunk, without trailers, and closes the connection. Duration goes on.',
      why: 'Only now does the control process know that the response is whole.',
    },
    breakStream: {
      label: 'last chunk, error in trailers',
      title: 'The failure is told in trailers',
      sentences:
        'The bootstrap ends the chunked body with the trailers Lambda-Runtime-Function-Error-Type and Lambda-Runtime-Function-Error-Body. The client has had its status 200 long before.',
      why: 'An HTTP client may see a body that is merely short; an SDK sees the error at the end of the stream.',
    },
    lastByte: {
      label: 'last bytes',
      title: 'The client has everything',
      sentences: 'The last bytes reach the client, and its connection ends. Duration goes on without it.',
      why: 'As with a buffered response, the bill ends only with the runtime’s next call.',
    },
    refuse: {
      label: '413 RequestEntityTooLarge',
      title: 'The response is too large',
      sentences:
        'The control process answers the bootstrap’s post with 413: a buffered response has at most 6,291,556 bytes. The runtime goes on.',
      why: 'The environment stays warm, but the work of this run is lost.',
    },
    respondTooLarge: {
      label: '200, X-Amz-Function-Error',
      title: 'The client gets an error instead',
      sentences:
        'The client gets HTTP 200 with X-Amz-Function-Error and the type Function.ResponseSizeTooLarge. Duration goes on.',
      why: 'Larger responses are streamed, or put into S3.',
    },
    forbid: {
      label: 'POST /response again: 403',
      title: 'A second response is refused',
      sentences:
        'The bootstrap posts a response once more and gets 403, InvalidStateTransition. No state changes, and Duration goes on.',
      why: 'The control process keeps the order of calls; a call out of order harms nobody but its caller.',
    },
    nextAwaitingExtension: {
      label: 'GET /next',
      title: 'The runtime is ready first',
      sentences:
        'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks. INIT goes on, because the extension has not asked for its event yet.',
      why: 'A slow extension makes INIT longer, however fast the function’s own code is.',
    },
    nextBeforeTail: {
      label: 'GET /next',
      title: 'The runtime’s part is over',
      sentences:
        'The bootstrap calls GET /2018-06-01/runtime/invocation/next, which blocks. INVOKE and its bill go on until the extension is done: PostRuntimeExtensionsDuration.',
      why: 'The client has its answer, yet the environment is not free and Duration is still counting.',
    },
    outOfMemory: {
      label: 'killed: out of memory',
      title: 'The memory is used up',
      sentences:
        'The kernel kills the runtime’s process, because the environment’s memory is used up. The environment is reset; REPORT shows Max Memory Used equal to Memory Size and Runtime.OutOfMemory.',
      why: 'Older logs call it Runtime.ExitError, with “signal: killed”; the next request pays for a new init.',
    },
    idleFoundAfterFailure: {
      label: 'find idle environment: found',
      title: 'A reset environment is found',
      sentences:
        'The assignment service reserves an environment whose runtime was stopped by an earlier failure. It looks warm, but init must run again inside this request.',
      why: 'A failure does not always end an environment: the same microVM with the same /tmp is used again, with an init that no log field names.',
    },
    requestSlot: {
      label: 'request a slot',
      title: 'A slot is requested',
      sentences:
        'The assignment service asks the placement service for a slot. It picks a worker host with room, usually in under 20 ms.',
      why: 'Init Duration is not the cold start: it begins only later, and no log line shows the time that is spent here.',
    },
    createSlot: {
      label: 'create the slot',
      title: 'A microVM is taken',
      sentences:
        'The placement service has the worker host create the slot: a Firecracker microVM, usually from a small pool that is already booted. It gets its memory, CPU, network and credentials.',
      why: 'Booting one takes up to 125 ms, which is too slow for a path that blocks a request.',
    },
    mountImage: {
      label: 'mount the code',
      title: 'The code is made readable',
      sentences:
        'The worker host mounts the container image as a block device and fetches its chunks as they are read. A zip is downloaded and unpacked to /var/task instead.',
      why: 'A container image does not mean that Lambda runs Docker: the image was flattened into a block device when the function was created.',
    },
    initStart: {
      label: 'send the init message',
      title: 'INIT begins',
      sentences:
        'The worker host sends the init message to the control process in the microVM: environment variables, handler, credentials, limits. Init Duration counts from here; a container image prints no line, a zip on a managed runtime prints INIT_START.',
      why: 'INIT is not free: it is billed for every function since 1 August 2025, and was always billed for custom runtimes and images.',
    },
    startRuntime: {
      label: 'exec the bootstrap',
      title: 'The bootstrap is executed',
      sentences:
        'The control process executes the image’s ENTRYPOINT and CMD, or the bootstrap file of a zip, within the 10 s that INIT may take. What the process prints is logged from now on, and its time is billed as Init Duration.',
      why: 'Any program can be a bootstrap: it only has to speak the Runtime API.',
    },
    startRuntimeAgain: {
      label: 'exec the bootstrap again',
      title: 'The bootstrap is executed again',
      sentences:
        'The control process executes the bootstrap once more, now inside the request. This init runs under the function’s own time limit and is billed as Duration.',
      why: 'Such a suppressed init makes a call slow that looks warm, because REPORT shows no Init Duration for it.',
    },
    bootRuntime: {
      label: 'start the language runtime',
      title: 'The language runtime starts',
      sentences: 'The process starts its interpreter or virtual machine: runtime init. It is billed as part of init.',
      why: 'More memory hardly shortens init: over all measured runtimes its median is about 125 ms at 128 MB and at 1,024 MB alike.',
    },
    loadHandler: {
      label: 'load the handler’s module',
      title: 'The handler’s code is loaded',
      sentences:
        'The bootstrap reads _HANDLER and loads that module, so all code outside the handler runs now: function init. It is billed as Init Duration, and what it prints is logged.',
      why: 'What is set up here, such as clients and connections, is kept for every later request to this environment.',
    },
    loadHandlerAgain: {
      label: 'load the handler’s module again',
      title: 'The handler’s code loads again',
      sentences:
        'The new process loads the handler’s module from the start, because nothing of the old one’s memory is left. It is billed as Duration, and what it prints is logged again.',
      why: 'What the first init had set up in memory is lost, but files in /tmp are still there.',
    },
    restoreStart: {
      label: 'resume from the snapshot',
      title: 'A snapshot is resumed',
      sentences:
        'Instead of a new INIT, the worker host resumes the microVM from the snapshot that was made when the version was published. The part outside the microVM is not billed as time.',
      why: 'SnapStart is not always faster: a restore takes several hundred milliseconds, more than many small functions need for INIT.',
    },
    restoreRelease: {
      label: '200 restore/next',
      title: 'The runtime continues',
      sentences:
        'The control process answers the open GET /2018-06-01/runtime/restore/next with 200 and no body. The after-restore hooks run now, within 10 s, and are billed as Billed Restore Duration.',
      why: 'Every environment resumes from the same memory, so connections and random seeds must be renewed here.',
    },
    nextAfterInit: {
      label: 'GET /next',
      title: 'INIT ends: ready for work',
      sentences:
        'The bootstrap calls GET /2018-06-01/runtime/invocation/next, and the call blocks until there is an event. This first call ends INIT and Init Duration; no line is printed.',
      why: 'The runtime does not poll in a loop: this is one open request, and while it waits the whole microVM can be frozen at no cost.',
    },
    nextAfterRestore: {
      label: 'GET /next',
      title: 'RESTORE ends: ready for work',
      sentences:
        'The bootstrap calls GET /2018-06-01/runtime/invocation/next, and the call blocks until there is an event. This ends RESTORE and its billed time; RESTORE_REPORT is printed.',
      why: 'REPORT will show Restore Duration in place of Init Duration.',
    },
    nextAfterReinit: {
      label: 'GET /next',
      title: 'The second init ends',
      sentences:
        'The bootstrap calls GET /2018-06-01/runtime/invocation/next, so the init inside the request is complete. START is printed only now, though Duration has been counting since the event was delivered.',
      why: 'In the log START is then not the start of the request: REPORT’s Duration is longer than the time since START.',
    },
    next: {
      label: 'GET /next',
      title: 'INVOKE ends: ready again',
      sentences:
        'The bootstrap calls GET /2018-06-01/runtime/invocation/next again, and the call blocks until there is an event. This call ends INVOKE and Duration.',
      why: 'Billing ends here and not when the handler returns; work that nobody awaited is frozen in mid-air and may go on in a later request.',
    },
    nextTwice: {
      label: 'GET /next again',
      title: 'The same event again',
      sentences:
        'The bootstrap asks for the next event before it has answered this one. It is given the same event once more, with 200.',
      why: 'An environment handles one request at a time, so a second call brings no second event.',
    },
    initDone: {
      label: 'report ready',
      title: 'The environment is ready',
      sentences:
        'The control process tells the worker host, and the worker host the assignment service, that the environment is ready. It is busy at once, for the request that waits; this is not billed.',
      why: 'An environment serves one request at a time: three requests at once with one idle environment make one warm start and two cold ones.',
    },
    deliver: {
      label: 'send the event',
      title: 'The event is sent',
      sentences:
        'Only now does the frontend send the event, through the worker host into the microVM. START is printed, and Duration counts from here.',
      why: 'The function’s time limit begins here: an INIT that succeeds does not count against it.',
    },
    deliverAfterFailure: {
      label: 'send the event',
      title: 'The event meets no runtime',
      sentences:
        'INIT failed, yet the environment is kept and the waiting event is delivered to it. Init runs again inside the request, and Duration counts from here.',
      why: 'The second try is billed as Duration and limited by the function’s own time limit; the failed first one is not in this REPORT.',
    },
    forward: {
      label: 'forward the event',
      title: 'The event is forwarded',
      sentences:
        'The frontend sends the event straight to the worker host that holds the reserved environment. Nothing is billed yet.',
      why: 'A warm start still passes the checks, the quota and the assignment; it skips placement, microVM, code and INIT.',
    },
    forwardAfterFailure: {
      label: 'forward the event',
      title: 'The event meets no runtime',
      sentences:
        'The frontend sends the event to an environment whose runtime was stopped. Init runs again inside the request, and Duration counts from here.',
      why: 'To the service this is a warm start; to the client it is as slow as a cold one.',
    },
    thaw: {
      label: 'thaw the microVM',
      title: 'The environment thaws',
      sentences:
        'The worker host thaws the microVM. Its processes go on exactly where they stood: the bootstrap is still inside its GET next.',
      why: 'Memory and /tmp are as they were, but open network connections may be dead by now.',
    },
    answerNext: {
      label: '200 event',
      title: 'The event arrives',
      sentences:
        'The control process answers the open GET /2018-06-01/runtime/invocation/next with 200. The body is the event; headers carry the request id, the deadline, the function’s ARN and the trace id; Duration is counting.',
      why: 'Lambda does not push the event into the function: the event is the answer to the call that the bootstrap has open.',
    },
    answerNextWarm: {
      label: '200 event',
      title: 'The event arrives',
      sentences:
        'The control process answers with 200 the GET /2018-06-01/runtime/invocation/next that was open all along; the body is the event. START is printed, and Duration counts from here.',
      why: 'Lambda does not push the event into the function: the event is the answer to the call that the bootstrap has open.',
    },
    handle: {
      label: 'handler(event, context)',
      title: 'The handler runs',
      sentences:
        'The bootstrap calls handler(event, context) in its own process and waits. What the handler prints is logged, and its time is billed as Duration.',
      why: 'This is the only part that most people write, and on a cold start often the smallest part of the wait.',
    },
    return: {
      label: 'return the result',
      title: 'The handler returns',
      sentences: 'The handler gives its result back to the bootstrap. Duration goes on counting.',
      why: 'Neither the request nor the billing ends here: the result has to be posted first.',
    },
    throw: {
      label: 'throw an error',
      title: 'The handler throws',
      sentences:
        'The bootstrap catches the error and puts errorMessage, errorType and stackTrace into JSON. The stack is printed to the log; Duration goes on counting.',
      why: 'A caught error leaves the process alive, and with it the environment.',
    },
    response: {
      label: 'POST /response',
      title: 'The result is posted',
      sentences:
        'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/response with a body of up to 6 MB. Duration goes on counting.',
      why: 'The id in the path is the value of the header Lambda-Runtime-Aws-Request-Id, which came with the event.',
    },
    error: {
      label: 'POST /error',
      title: 'The error is posted',
      sentences:
        'The bootstrap calls POST /2018-06-01/runtime/invocation/{id}/error and names the type in Lambda-Runtime-Function-Error-Type. Duration goes on counting.',
      why: 'An error does not kill the environment: reported like this it stays warm, and only an exit, a time-out or a lack of memory resets it.',
    },
    respond: {
      label: '200 response',
      title: 'The client has its answer',
      sentences:
        'The response goes through the worker host and the frontend to the client, as HTTP 200. The client is done; Duration goes on counting.',
      why: 'The client does not wait for the rest: the bootstrap’s next call, the log, the freeze.',
    },
    respondWithError: {
      label: '200 function error',
      title: 'The client gets the error',
      sentences:
        'The posted error goes to the client as the body of HTTP 200, marked with X-Amz-Function-Error: Unhandled. The client is done; Duration goes on counting.',
      why: 'A function error is not an HTTP 5xx: Invoke answers 200, and the header tells the difference.',
    },
    respondAfterReset: {
      label: '200 function error',
      title: 'The client gets an error',
      sentences:
        'The client gets HTTP 200 with X-Amz-Function-Error and a body that names the failure. The runtime could not answer any more, so the platform did.',
      why: 'The caller of a failed function still gets HTTP 200: only the header and the body tell of the failure.',
    },
    accept: {
      label: '202',
      title: 'The post is confirmed',
      sentences:
        'The control process answers the bootstrap’s POST with 202 {"status":"OK"}. Duration goes on counting.',
      why: 'What the runtime does between this answer and its next call is overhead that is billed, though the client is already served.',
    },
    report: {
      label: 'write END, REPORT',
      title: 'The log is completed',
      sentences:
        'END and REPORT are printed, REPORT without Init Duration. Billed Duration is Duration, rounded up to a whole millisecond.',
      why: 'The client was answered before this line was written, and the time before START is in none of its numbers.',
    },
    reportCold: {
      label: 'write END, REPORT',
      title: 'The log is completed',
      sentences:
        'END and REPORT are printed, REPORT with Init Duration. Billed Duration is Init Duration plus Duration, rounded up to a whole millisecond.',
      why: 'Init Duration is not the cold start that the client felt: routing, placement and loading came before it and are in no number of REPORT.',
    },
    reportRestored: {
      label: 'write END, REPORT',
      title: 'The log is completed',
      sentences:
        'END and REPORT are printed, REPORT with Restore Duration and Billed Restore Duration. Billed Duration is Duration plus Billed Restore Duration, rounded up to a whole millisecond.',
      why: 'Only the hooks and the loading of the runtime are billed of a restore, not the work outside the microVM.',
    },
    reportReinitialised: {
      label: 'write END, REPORT',
      title: 'The log is completed',
      sentences:
        'END and REPORT are printed, REPORT without Init Duration: Duration includes the init inside the request. Billed Duration is Duration, rounded up to a whole millisecond.',
      why: 'Who counts cold starts by Init Duration misses this one.',
    },
    reportFailed: {
      label: 'write END, REPORT',
      title: 'The log names the failure',
      sentences:
        'END and REPORT are printed, and REPORT names the failure as its Status. The time until the failure is billed.',
      why: 'The next request to this environment will init again inside its own Duration.',
    },
    release: {
      label: 'slot idle, count −1',
      title: 'The slot is idle',
      sentences:
        'The worker host tells the assignment service that the slot is idle, and the counting service that the request is over. Nothing is billed any more.',
      why: 'From now on a request for this version can find it, and its start is warm.',
    },
    releaseAfterFailure: {
      label: 'slot idle, count −1',
      title: 'The slot is given back',
      sentences:
        'The count goes down and the slot can be found again, but its runtime is stopped. The microVM and /tmp are kept.',
      why: 'The next request that is given this environment starts with an init inside its own Duration.',
    },
    freeze: {
      label: 'freeze the microVM',
      title: 'The environment is frozen',
      sentences:
        'The bootstrap waits in next and no event is pending, so the microVM is frozen: no CPU, and nothing is billed. Memory and /tmp are kept.',
      why: 'Timers and background work stop here and go on in a later request, whoever sent it.',
    },
    spinDown: {
      label: 'retire the environment',
      title: 'The environment is retired',
      sentences:
        'The environment was idle for too long, is too old, or belongs to a version that was replaced. The placement service has the worker host end it; this is not billed.',
      why: 'No fixed number of minutes is promised: idle lifetimes are not published and have changed several times.',
    },
    kill: {
      label: 'SIGKILL',
      title: 'The runtime is killed',
      sentences:
        'Without an extension the runtime process gets SIGKILL at once. It never learns of it and can clean up nothing.',
      why: 'With an external extension registered the runtime is sent SIGTERM first.',
    },
    slotGone: {
      label: 'slot gone',
      title: 'The environment is gone',
      sentences:
        'The microVM is destroyed, memory and /tmp are lost, and the assignment service forgets the slot. No line in the log marks this.',
      why: 'The next request for this version may find nothing idle: then its start is cold again.',
    },
    initError: {
      label: 'POST /init/error',
      title: 'The bootstrap reports failure',
      sentences:
        'The handler’s module could not be loaded, so the bootstrap calls POST /2018-06-01/runtime/init/error and exits. The time counts as init.',
      why: 'The post alone does not end INIT: the phase ends when the process exits, or at its time limit.',
    },
    initErrorAgain: {
      label: 'POST /init/error',
      title: 'The second init fails, too',
      sentences:
        'The bootstrap calls POST /2018-06-01/runtime/init/error again, now inside the request. What it posts becomes the answer to the client.',
      why: 'The error of the module’s own code reaches the caller with HTTP 200 and X-Amz-Function-Error.',
    },
    failInit: {
      label: 'INIT fails',
      title: 'INIT fails',
      sentences:
        'The runtime process ended, or the 10 s of INIT were over and it was killed. INIT_REPORT is printed with its Status, and the environment is kept.',
      why: 'Init is tried once more inside the first request, so an INIT that needs 12 s costs the caller about 22 s.',
    },
    failInitAgain: {
      label: 'init fails again',
      title: 'Init fails in the request',
      sentences:
        'The init inside the request failed as well. INIT_REPORT is printed with Phase: invoke, and the request ends with this error.',
      why: 'The environment may be tried again by the next request, which then inits once more.',
    },
    timeout: {
      label: 'time limit reached',
      title: 'The function times out',
      sentences:
        'The function’s time limit is over, so the control process stops the runtime. All the time until here is billed.',
      why: 'The process is lost, but the microVM and /tmp are kept, and the next request inits again inside its Duration.',
    },
    exit: {
      label: 'process exits',
      title: 'The runtime process ends',
      sentences:
        'The runtime process ended in the middle of the request: by an exit, a crash, or a lack of memory. The environment is reset.',
      why: 'An error that is only thrown leaves the environment warm; a process that ends costs the next request an init.',
    },
    seen: {
      label: 'already there',
      title: 'An older environment',
      sentences: 'The environment was made before this story begins. It is idle and frozen.',
      why: 'How it was made cannot be told from here.',
    },
    seenReset: {
      label: 'already there, reset',
      title: 'A reset environment',
      sentences: 'The environment was made before this story begins. Its runtime was stopped by an earlier failure.',
      why: 'The next request in it must run init again.',
    },
  },

  /** Who takes part (`diagram`, `readings`). The short name is for narrow screens: at most 9 characters. */
  lanes: {
    client: { full: 'Client', short: 'Client' },
    frontDoor: { full: 'Front door', short: 'Door' },
    queue: { full: 'Queue', short: 'Queue' },
    poller: { full: 'Poller', short: 'Poller' },
    destination: { full: 'Destination', short: 'Dest.' },
    extension: { full: 'Extension', short: 'Ext.' },
    service: { full: 'Lambda service', short: 'Service' },
    frontend: { full: 'Frontend', short: 'Frontend' },
    counting: { full: 'Counting service', short: 'Counting' },
    assignment: { full: 'Assignment service', short: 'Assign' },
    placement: { full: 'Placement service', short: 'Placement' },
    workerHost: { full: 'Worker host', short: 'Worker' },
    codeStore: { full: 'Code store', short: 'Code' },
    microVm: { full: 'Execution environment', short: 'Env' },
    runtimeApi: { full: 'Runtime API', short: 'API' },
    bootstrap: { full: 'Bootstrap', short: 'Bootstrap' },
    handler: { full: 'Handler', short: 'Handler' },
    logs: { full: 'Logs', short: 'Logs' },
  },

  /** What time is spent on. `init` and `unknown` are for data that does not tell more. */
  phases: {
    route: 'Routing',
    provision: 'Provision',
    runtime: 'Runtime init',
    function: 'Function init',
    restore: 'Restore',
    invoke: 'Invoke',
    frozen: 'Frozen',
    error: 'Failed',
    init: 'Init (not split)',
    unknown: 'Not split',
  },

  /** The log panel. The lines themselves are AWS's and never translated. */
  log: {
    name: 'Log',
    empty: 'Nothing is printed yet.',
    platform: 'Printed by Lambda',
    printed: 'Printed by the function',
  },

  /** The bill panel (`readings/bill`). */
  bill: {
    name: 'Bill',
    init: 'Init Duration',
    duration: 'Duration',
    restore: 'Billed Restore Duration',
    billed: 'Billed Duration',
    soFar: 'so far',
    notBilled: 'Not billed',
    beforeBilling: 'Before billing begins: routing, placement, loading, or thawing',
    idle: 'Frozen and idle',
    failedInit: 'The failed first init is not in this REPORT.',
    /** The sum behind Billed Duration: `827.47 ms + 36.33 ms, rounded up`. */
    sum: (parts: readonly string[]) => `${parts.join(' + ')}, rounded up`,
    printed: 'As printed in REPORT.',
    holds: {
      duration: 'It is Duration, rounded up.',
      durationAndInit: 'It is Duration plus Init Duration, rounded up.',
      durationAndRestore: 'It is Duration plus Billed Restore Duration, rounded up.',
      hundreds: 'It is Duration, rounded up to 100 ms, as before December 2020.',
      capped: 'It is the time limit: REPORT’s Duration ran slightly over it.',
    },
    broken: 'These numbers do not add up. Was the line edited?',
  },

  /** Notes under the wire calls (`readings/wireCall`). `{…}` in a call stands for a value that is not known here. */
  wire: {
    register: 'Answered 200 with Lambda-Extension-Identifier and the function’s name, version and handler.',
    extensionInvoke: 'Metadata only, never the payload.',
    openStream: 'The body follows in chunks while the handler works. Plain streams are application/octet-stream.',
    forbid: 'The answer to a second POST of a response.',
    rejectSize: 'RequestTooLargeException',
    rejectState: 'ResourceNotReadyException',
    acknowledge: 'The body is empty.',
    invoke: 'Signed with SigV4; the body is JSON of up to 6 MB. The connection stays open until the answer.',
    next: 'One request that blocks until there is an event. Set no client timeout: the process may be frozen meanwhile.',
    answerNext:
      'The body is the event. On retries of an asynchronous event the request id repeats; the invocation id does not.',
    response: 'The body is the handler’s result, up to 6 MB. The request id stands in the path.',
    error: 'The keys of the body are all optional; the body is passed on as it is.',
    initError: 'It is answered 202, and then the bootstrap exits.',
    respond: 'The body is what the bootstrap posted.',
    restoreNext: 'The body is empty. The call was opened before the snapshot was made.',
    exec: {
      image: 'exec the image’s ENTRYPOINT + CMD',
      zip: 'exec /var/task/bootstrap, else /opt/bootstrap',
      unknown: 'exec the bootstrap',
    },
  },

  /** The question at the top, and how requests began (`readings/summary`). */
  summary: {
    coldness: {
      cold: 'cold start',
      warm: 'warm start',
      restored: 'restored from a snapshot',
      reinitialised: 'initialised again inside the request',
    },
    pair: (first: string, second: string) => `${first}, then ${second}. Why?`,
    one: (total: string) => `${total}. Why?`,
    none: 'What happens between a request and its answer?',
  },

  /** The reading of logs: formats, problems, findings (`sources/imports`). */
  imports: {
    /** What a format is called when it is found. */
    formats: {
      'plain-text': 'plain text',
      'cw-console-csv': 'CSV of the CloudWatch console',
      'aws-logs-tail-detailed': 'aws logs tail',
      'aws-logs-tail-short': 'aws logs tail --format short',
      'get-log-events-json': 'aws logs get-log-events (JSON)',
      'filter-log-events-json': 'aws logs filter-log-events (JSON)',
      'iso-ts-tab-message': 'rows copied from the CloudWatch console',
      'cw-console-expanded-copy': 'expanded rows copied from the CloudWatch console',
      'aws-logs-output-text': 'aws logs with --output text',
      'base64-of-gzip': 'compressed data in base64',
      'cw-console-ascii-table': 'table copied from the CloudWatch console',
      'firehose-concatenated-json': 'log payloads delivered by Firehose',
      'firehose-transform-event': 'Firehose transformation event',
      gzip: 'gzip file',
      'invoke-logresult': 'answer of aws lambda invoke',
      'json-log-ndjson': 'logs in Lambda’s JSON format',
      'kinesis-event-of-subscription-payloads': 'Kinesis event of log payloads',
      'lambda-perf-results': 'results of lambda-perf',
      'logs-api-ndjson': 'Logs API events',
      'logs-insights-csv': 'CSV of Logs Insights',
      'logs-insights-json': 'JSON of Logs Insights',
      'logs-insights-markdown': 'Markdown of Logs Insights',
      'logs-insights-results-api': 'answer of aws logs get-query-results',
      'otlp-json': 'OpenTelemetry data',
      's3-export-gz': 'compressed export of a log group to S3',
      'sam-local': 'output of sam local',
      'sam-logs': 'sam logs',
      'sls-logs': 'Serverless Framework logs',
      'subscription-event-awslogs-data': 'event of a log subscription',
      'subscription-payload-decoded': 'payload of a log subscription',
      'telemetry-api-array': 'batch of the Telemetry API',
      'telemetry-api-ndjson': 'Telemetry API events',
      'xray-segments-flat': 'X-Ray segments',
      'xray-trace-document-string': 'X-Ray traces',
      zip: 'zip file',
      zlib: 'zlib file',
      unknown: 'not a Lambda log that we know',
    },
    /** What works today for a format that is not read yet. */
    instead: {
      tail: 'What works: the output of aws logs tail /aws/lambda/NAME --since 1h.',
      gunzip: 'What works: gunzip -c FILE > log.txt, then drop log.txt here.',
      unzip: 'What works: unpack it and drop the log file here.',
      console: 'What works: in the console, Actions, Download search results (CSV).',
      events:
        'What works: jq -r ".logEvents[] | [(.timestamp / 1000 | todate), .message] | @tsv" FILE > log.txt, then drop log.txt here.',
      logResult: 'What works: jq -r .LogResult FILE | base64 -d > log.txt, then drop log.txt here.',
      messages: 'What works: query @timestamp and @message, and paste the messages alone.',
      nothing: 'It holds no REPORT line, so no other form of it would work. A log of the same time would.',
      emulator: 'Its Init Duration is the emulator’s own and says nothing about a cold start. A log from AWS would.',
      json: 'What works: a function whose log format is Text.',
    },
    problems: {
      emptyPaste: 'There is nothing in it.',
      binaryFile: 'This is not text.',
      noLambdaLines: (nearest: string, first: string) =>
        `No line of it is from Lambda: none begins with START, END or REPORT RequestId.${first} The nearest formats that can be read: ${nearest}.`,
      firstLine: (line: number, text: string) => ` Line ${line} reads “${text}”.`,
      notReadYet: (format: string, instead: string) => `This is recognised (${format}), but not read yet. ${instead}`,
      alsoNotRead: (format: string, line: number, instead: string) =>
        `From line ${line} on, some events are ${format}, which are not read yet: they are missing here. ${instead}`,
      truncated: (line: number) => `The JSON ends in the middle, at line ${line}. What stands before that was read.`,
      malformedJson: (line: number) => `Line ${line} is not valid JSON. What could be read around it was read.`,
      cutReport: (count: number, line: number) =>
        count === 1
          ? `The REPORT on line ${line} is cut. The numbers that are whole in it were read.`
          : `${count} REPORT lines are cut, the first on line ${line}. The numbers that are whole in them were read.`,
      numbersDoNotAdd: (count: number, checked: number, line: number) =>
        `${count} of ${checked} REPORT lines do not add up: Billed Duration follows from none of the known rules, first on line ${line}. Is this log edited?`,
      environmentUnknown: (count: number, line: number) =>
        `For ${count} ${count === 1 ? 'invocation' : 'invocations'}, from line ${line} on, nothing tells which environment ran them: requests overlap, and this format names no log stream.`,
      tooBig: (size: string, limit: string) =>
        `This is ${size}; up to ${limit} can be read. What works: grep -aE "(START|END|REPORT) RequestId:|INIT_|RESTORE_" FILE > log.txt; for JSON, first jq -r ".events[] | [(.timestamp / 1000 | todate), .message] | @tsv" FILE.`,
    },
    summary: {
      events: 'log events',
      reports: 'REPORT lines',
      distinctRequestIds: 'request ids',
      coldStarts: 'with an Init Duration',
      initMs: 'Init Duration, ms',
      restores: 'with a Restore Duration',
      restoreMs: 'Restore Duration, ms',
      failedInits: 'failed inits',
      durationMs: 'Duration, ms',
      billedMs: 'Billed Duration, ms',
      streams: 'log streams',
      incomplete: 'cut REPORT lines',
      ignoredLines: 'ignored lines',
      notInData: 'not in this data',
    },
  },
};
