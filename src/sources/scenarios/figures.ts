/** A number of milliseconds and where it comes from. */
export interface Figure {
  readonly ms: number;
  readonly source: SourceKey;
  /** How the number follows from the source, where it is not simply read there. */
  readonly how?: string;
}

/** Where figures come from. `url`, if known, is where a reader can check it. */
export const figureSources = {
  log: {
    title: 'A public CloudWatch log: Node.js, 512 MB, 2025-04-01 (JamesIV4/super-ai, MIT)',
    url: 'https://github.com/JamesIV4/super-ai',
  },
  lambdaPerf: {
    title: 'maxday/lambda-perf, 2026-08-22 (Apache-2.0): mean of 10 cold starts',
    url: 'https://github.com/maxday/lambda-perf',
  },
  platformTime: {
    title: 'LambdaNER-Bench, 2026: image, platform time outside REPORT, 110 to 178 ms',
  },
  talks: {
    title: 'AWS talks and papers: re:Invent 2025 CNS423; Firecracker, NSDI 2020',
    url: 'https://www.usenix.org/system/files/nsdi20-paper-agache.pdf',
  },
} as const;

export type SourceKey = keyof typeof figureSources;

/** INIT of the default story's function: a real one, not hello world. */
export const initDuration: Figure = { ms: 827.47, source: 'log' };

/** Starting the language alone: the INIT of a hello world in an image, where hardly any code is loaded. */
const helloWorldInit: Figure = { ms: 228.56, source: 'lambdaPerf', how: 'nodejs20.x, image, x86_64, 512 MB' };

const functionInit: Figure = {
  ms: round(initDuration.ms - helloWorldInit.ms),
  source: 'log',
  how: 'Init Duration 827.47 ms less the 228.56 ms that a hello world takes (lambda-perf)',
};

const count: Figure = { ms: 1, source: 'talks', how: 'the counting service answers in under 1.5 ms' };
const authorize: Figure = { ms: 2, source: 'talks', how: 'frontend and quota together: 2 to 5 ms' };
const assign: Figure = { ms: 5, source: 'talks', how: 'assignment: 1 to 10 ms' };
const place: Figure = { ms: 15, source: 'talks', how: 'placement: under 20 ms' };
const takeVm: Figure = { ms: 5, source: 'talks', how: 'a microVM from the pool: 0 to 10 ms' };

/** Midpoint of the measured range: all of a cold start that REPORT does not show. */
const platformTime = 144;

const loadImage: Figure = {
  ms: round(platformTime - authorize.ms - count.ms - assign.ms - place.ms - takeVm.ms),
  source: 'platformTime',
  how: 'the midpoint, 144 ms, less the steps before',
};

/** ms from the step before to this one; steps that are not named take none that anyone has measured. */
export interface Timings {
  readonly [event: string]: Figure;
}

/** The cold path of a function in a container image. `initStart` ends the loading; the rest is INIT and the handler. */
export const coldImage: Timings = {
  authorize,
  count,
  noneIdle: assign,
  createSlot: place,
  mountImage: takeVm,
  initStart: loadImage,
  loadHandler: helloWorldInit,
  next: functionInit,
  return: { ms: 36.33, source: 'log' },
};

/** The warm path. */
export const warm: Timings = {
  authorize,
  count,
  idleFound: assign,
  thaw: { ms: 1, source: 'talks', how: 'thaw: about 0 to 1 ms' },
  return: { ms: 2.44, source: 'log' },
};

/** From the first REPORT of the public log to its last START: the environment served others in between. */
export const idleTime: Figure = { ms: 253_902, source: 'log', how: '16:07:44.630 to 16:11:58.532' };

/** Arithmetic on figures of two decimals stays on two decimals. */
function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
