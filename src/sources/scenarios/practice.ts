import {
  arrival,
  chosen,
  coldImage,
  coldUntilHandler,
  idleTime,
  laterRun,
  runtimeInit,
  waking,
  warm,
} from './figures.ts';
import { alone, run, scenario, setting } from './setting.ts';

/** Another server that answers, the first time with a new connection to it. */
const connecting = chosen(120);

/** What a line of the function says of a request whose work goes on in a later one. */
const lateLine = `sent ${setting.requestIds.first}`;
const leavesWork = { return: { words: 'returnEarly' }, freeze: { words: 'freezeHalfDone' } } as const;

/** What becomes of a process between its requests: freeze and thaw, facts §1.3. */
export const practice = [
  scenario('stale-connection', 'between', [
    run(
      'first',
      ['seen', 'invoke'],
      { ...waking, return: connecting },
      { details: { handle: { words: 'keepConnection' }, freeze: { words: 'freezeConnection' } } },
    ),
    run(
      'second',
      ['invoke'],
      { ...waking, return: connecting },
      {
        details: {
          thaw: { words: 'thawConnection' },
          handle: { words: 'writeStale' },
          return: { words: 'retryFresh' },
          freeze: { words: 'freezeConnection' },
        },
        after: idleTime,
      },
    ),
    run(
      'third',
      ['invoke', 'throw', 'error'],
      { ...waking, throw: laterRun },
      {
        details: {
          thaw: { words: 'thawConnection' },
          handle: { words: 'writeStale' },
          throw: { words: 'throwReset', printed: ['Error: socket hang up', "code: 'ECONNRESET'"] },
        },
        after: idleTime,
      },
    ),
  ]),
  scenario('work-not-awaited', 'between', [
    run('first', ['seen', 'invoke'], warm, { details: leavesWork }),
    run('second', ['invoke'], warm, {
      details: { ...leavesWork, handle: { words: 'resumeLeftover', printed: [lateLine] } },
      after: idleTime,
    }),
    alone(['spinDown'], {}, { details: { slotGone: { words: 'loseWork' } }, after: idleTime }),
  ]),
];

/** INIT of a function that loads much: it has its own 10 s the first time, and the function's limit ever after. */
const slowInit = chosen(2_400);
const loopLimitMs = 1_000;
const stoppedInit = {
  ...arrival,
  idleFound: waking.idleFound,
  loadHandler: runtimeInit,
  timeout: chosen(Math.round((loopLimitMs - runtimeInit.ms) * 100) / 100),
} as const;

/** A suppressed init that is longer than the function's time limit. */
export const initLoop = scenario(
  'init-loop',
  'errors',
  [
    run('first', ['invoke', 'handle', 'timeout'], {
      ...coldUntilHandler,
      next: slowInit,
      timeout: chosen(loopLimitMs),
    }),
    run('second', ['invoke', 'loadHandler', 'timeout'], stoppedInit, {
      details: { timeout: { words: 'stopLongInit' } },
      after: chosen(60_000),
    }),
    run('third', ['invoke', 'loadHandler', 'timeout'], stoppedInit, {
      details: { timeout: { words: 'stopInitAgain' } },
      after: chosen(60_000),
    }),
    alone(['spinDown'], {}, { details: { spinDown: { words: 'endLoop' } }, after: chosen(60_000) }),
    run(
      'fourth',
      ['invoke'],
      { ...coldImage, next: slowInit },
      { environment: 'b', worker: 'b1', after: chosen(60_000) },
    ),
  ],
  { timeoutMs: loopLimitMs },
);
