import { words } from '../../words/index.ts';

/** A number of milliseconds and where it comes from. */
export interface Figure {
  readonly ms: number;
  readonly source: SourceKey;
  /** How the number follows from the source, where it is not simply read there. By name: the element tells no sources. */
  readonly how?: keyof typeof words.figures.how;
}

/** LambdaNER-Bench at the commit that was read: what REPORT does not show of its cold starts. */
const nerBench =
  'https://github.com/TrishamBP/TrishamBP.github.io/blob/97de46d/_research/2026-10-06-lambdaner-bench-serverless-ner-inference-benchmark-aws-lambda.md';

/** Where figures come from. `url`, if known, is where a reader can check it. */
export const figureSources = {
  log: {
    title: words.figureTitles.log,
    url: 'https://github.com/JamesIV4/super-ai/blob/ba73479/log-events-viewer-result%20(1).csv',
  },
  lambdaPerf: {
    title: words.figureTitles.lambdaPerf,
    url: 'https://github.com/maxday/lambda-perf/blob/main/data/last.json',
  },
  platformTime: {
    title: words.figureTitles.platformTime,
    url: nerBench,
  },
  platformTimeZip: {
    title: words.figureTitles.platformTimeZip,
    url: nerBench,
  },
  story: {
    title: words.figureTitles.story,
  },
  lifecycle: {
    title: words.figureTitles.lifecycle,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  },
  asyncErrors: {
    title: words.figureTitles.asyncErrors,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
  },
  asyncAge: {
    title: words.figureTitles.asyncAge,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
  },
  quotas: {
    title: words.figureTitles.quotas,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  },
  apiGateway: {
    title: words.figureTitles.apiGateway,
    url: 'https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/',
  },
  snapStart: {
    title: words.figureTitles.snapStart,
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart-monitoring.html',
  },
  reader: {
    title: words.figureTitles.reader,
  },
  talks: {
    title: words.figureTitles.talks,
    url: 'https://www.usenix.org/system/files/nsdi20-paper-agache.pdf',
  },
} as const;

export type SourceKey = keyof typeof figureSources;

/** INIT of the default story's function: a real one, not hello world. */
export const initDuration: Figure = { ms: 827.47, source: 'log' };

/** Starting the language alone: the INIT of a hello world in an image, where hardly any code is loaded. */
const helloWorldInit: Figure = { ms: 228.56, source: 'lambdaPerf', how: 'helloWorldInit' };

const functionInit: Figure = {
  ms: round(initDuration.ms - helloWorldInit.ms),
  source: 'log',
  how: 'functionInit',
};

const count: Figure = { ms: 1, source: 'talks', how: 'count' };
const authorize: Figure = { ms: 2, source: 'talks', how: 'authorize' };
const assign: Figure = { ms: 5, source: 'talks', how: 'assign' };
const place: Figure = { ms: 15, source: 'talks', how: 'place' };
const takeVm: Figure = { ms: 5, source: 'talks', how: 'takeVm' };

/** Midpoint of the measured range: all of a cold start that REPORT does not show. */
const platformTime = 144;

const loadImage: Figure = {
  ms: round(platformTime - authorize.ms - count.ms - assign.ms - place.ms - takeVm.ms),
  source: 'platformTime',
  how: 'loadImage',
};

/** ms from the step before to this one; steps that are not named take none that anyone has measured. */
export interface Timings {
  /** One for each time that the event happens in the run; without one it takes no time. */
  readonly [event: string]: Figure | readonly Figure[];
}

/** A setting of the story's function: how long its handler takes, what its time limit is. */
export const chosen = (ms: number): Figure => ({ ms, source: 'story' });

/** The way of a request into the service. */
export const arrival = { authorize, count } as const;
/** An environment in the making, from a container image. `initStart` ends the loading. */
export const making = { createSlot: place, mountImage: takeVm, initStart: loadImage } as const;
/** The same from a zip. */
export const makingFromZip = {
  createSlot: place,
  unpackZip: takeVm,
  initStart: { ms: round(520 - 28), source: 'platformTimeZip', how: 'loadZip' },
} as const satisfies Timings;
export const searching = { noneIdle: assign } as const;
/** INIT in its two parts. */
export const runtimeInit = helloWorldInit;
export const codeInit = functionInit;
export const initialising = { loadHandler: runtimeInit, next: codeInit } as const;
/** From the call to an environment that thaws. */
export const waking = {
  ...arrival,
  idleFound: assign,
  thaw: { ms: 1, source: 'talks', how: 'thaw' },
} as const satisfies Timings;
export const firstRun: Figure = { ms: 36.33, source: 'log' };
export const laterRun: Figure = { ms: 2.44, source: 'log' };
/** To an environment whose runtime was stopped: nothing thaws, init runs again. */
export const wakingAfterFailure = { ...arrival, idleFound: assign, loadHandler: runtimeInit, next: codeInit } as const;

/** The cold path of a function in a container image, until its handler runs. */
export const coldUntilHandler = { ...arrival, ...searching, ...making, ...initialising } as const;
export const coldImage: Timings = { ...coldUntilHandler, return: firstRun };
/** The warm path. */
export const warm: Timings = { ...waking, return: laterRun };

/** How long API Gateway waits, from its own call. */
export const gatewayLimitMs = 29_000;

/** 10 MB in a stream: 4 of them are held back. */
export const beyondFreeBytes: Figure = { ms: 2_000, source: 'quotas', how: 'beyond' };

/** From the first REPORT of the public log to its last START: the environment served others in between. */
export const idleTime: Figure = { ms: 253_902, source: 'log', how: 'idle' };

/** Arithmetic on figures of two decimals stays on two decimals. */
function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
