import { words } from '../../words/index.ts';

const { how } = words.figures;

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
    title: words.figures.sources.log,
    url: 'https://github.com/JamesIV4/super-ai',
  },
  lambdaPerf: {
    title: words.figures.sources.lambdaPerf,
    url: 'https://github.com/maxday/lambda-perf',
  },
  platformTime: {
    title: words.figures.sources.platformTime,
  },
  talks: {
    title: words.figures.sources.talks,
    url: 'https://www.usenix.org/system/files/nsdi20-paper-agache.pdf',
  },
} as const;

export type SourceKey = keyof typeof figureSources;

/** INIT of the default story's function: a real one, not hello world. */
export const initDuration: Figure = { ms: 827.47, source: 'log' };

/** Starting the language alone: the INIT of a hello world in an image, where hardly any code is loaded. */
const helloWorldInit: Figure = { ms: 228.56, source: 'lambdaPerf', how: how.helloWorldInit };

const functionInit: Figure = {
  ms: round(initDuration.ms - helloWorldInit.ms),
  source: 'log',
  how: how.functionInit,
};

const count: Figure = { ms: 1, source: 'talks', how: how.count };
const authorize: Figure = { ms: 2, source: 'talks', how: how.authorize };
const assign: Figure = { ms: 5, source: 'talks', how: how.assign };
const place: Figure = { ms: 15, source: 'talks', how: how.place };
const takeVm: Figure = { ms: 5, source: 'talks', how: how.takeVm };

/** Midpoint of the measured range: all of a cold start that REPORT does not show. */
const platformTime = 144;

const loadImage: Figure = {
  ms: round(platformTime - authorize.ms - count.ms - assign.ms - place.ms - takeVm.ms),
  source: 'platformTime',
  how: how.loadImage,
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
  thaw: { ms: 1, source: 'talks', how: how.thaw },
  return: { ms: 2.44, source: 'log' },
};

/** From the first REPORT of the public log to its last START: the environment served others in between. */
export const idleTime: Figure = { ms: 253_902, source: 'log', how: how.idle };

/** Arithmetic on figures of two decimals stays on two decimals. */
function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
