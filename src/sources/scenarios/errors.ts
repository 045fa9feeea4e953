import {
  arrival,
  chosen,
  codeInit,
  firstRun,
  idleTime,
  laterRun,
  making,
  makingFromZip,
  runtimeInit,
  searching,
  waking,
  wakingAfterFailure,
  warm,
} from './figures.ts';
import { alone, run, scenario } from './setting.ts';

const cold = { ...arrival, ...searching, ...making };
const short = { timeoutMs: 3_000 };
/** INIT's limit on demand, less what went before. */
const toInitLimit = { ms: less(10_000, runtimeInit.ms), source: 'lifecycle' } as const;
/** Until the import of the handler's module fails. */
const importing = chosen(80);
/** F2: less than 1 ms. */
const looking = chosen(0.6);

/** The next request to the same environment, whose runtime was stopped: init runs again inside it. */
const again = run('second', ['invoke'], { ...wakingAfterFailure, return: firstRun }, { after: idleTime });

/** Failures F1-F9 and F18 of facts §5, tables D, E, F and M. */
export const errors = [
  scenario('handler-error', 'errors', [
    run('first', ['seen', 'invoke', 'throw', 'error'], { ...waking, throw: laterRun }),
    run('second', ['invoke'], warm, { after: idleTime }),
  ]),
  scenario('error-ends-process', 'errors', [
    run('first', ['seen', 'invoke', 'throw', 'error', 'exit'], { ...waking, throw: laterRun }),
    again,
  ]),
  scenario('init-error', 'errors', [
    run('first', ['invoke', 'loadHandler', 'initError', 'failInit', 'loadHandler', 'initError', 'failInit'], {
      ...cold,
      loadHandler: [runtimeInit, runtimeInit],
      initError: [importing, importing],
    }),
  ]),
  scenario('init-error-recovers', 'errors', [
    run('first', ['invoke', 'loadHandler', 'initError', 'failInit'], {
      ...cold,
      initError: importing,
      loadHandler: [runtimeInit, runtimeInit],
      next: codeInit,
      return: firstRun,
    }),
  ]),
  scenario('init-error-early', 'errors', [
    run('first', ['invoke', 'initError', 'failInit', 'bootRuntime', 'initError', 'failInit'], {
      ...cold,
      initError: [looking, looking],
    }),
  ]),
  scenario(
    'init-error-hangs',
    'errors',
    [
      run('first', ['invoke', 'loadHandler', 'initError', 'failInit', 'loadHandler', 'initError', 'timeout'], {
        ...cold,
        loadHandler: [runtimeInit, runtimeInit],
        initError: [importing, importing],
        failInit: { ms: less(toInitLimit.ms, importing.ms), source: 'lifecycle' },
        timeout: chosen(less(3_000, runtimeInit.ms + importing.ms)),
      }),
    ],
    short,
  ),
  scenario(
    'invalid-entrypoint',
    'errors',
    [
      run('first', ['invoke', 'unpackZip', 'failInit', 'failInit'], {
        ...arrival,
        ...searching,
        ...makingFromZip,
        failInit: [looking, looking],
      }),
    ],
    { packaging: 'zip' },
  ),
  scenario('init-timeout', 'errors', [
    run('first', ['invoke', 'loadHandler', 'failInit'], {
      ...cold,
      loadHandler: [runtimeInit, runtimeInit],
      failInit: toInitLimit,
      next: chosen(10_400),
      return: firstRun,
    }),
  ]),
  scenario(
    'init-timeout-twice',
    'errors',
    [
      run('first', ['invoke', 'loadHandler', 'failInit', 'loadHandler', 'timeout'], {
        ...cold,
        loadHandler: [runtimeInit, runtimeInit],
        failInit: toInitLimit,
        timeout: chosen(less(3_000, runtimeInit.ms)),
      }),
    ],
    short,
  ),
  scenario(
    'invoke-timeout',
    'errors',
    [run('first', ['seen', 'invoke', 'handle', 'timeout'], { ...waking, timeout: chosen(3_000) }), again],
    short,
  ),
  scenario(
    'late-work-timeout',
    'errors',
    [
      run('first', ['seen', 'invoke', 'respond', 'accept', 'timeout'], {
        ...waking,
        return: laterRun,
        timeout: chosen(less(3_000, laterRun.ms)),
      }),
    ],
    short,
  ),
  scenario('out-of-memory', 'errors', [
    run('first', ['seen', 'invoke', 'handle', 'outOfMemory'], { ...waking, outOfMemory: chosen(640) }),
    again,
  ]),
  scenario('runtime-exit', 'errors', [
    run('first', ['seen', 'invoke', 'handle', 'exit'], { ...waking, exit: chosen(133.61) }),
    alone(['spinDown'], {}, { after: idleTime }),
  ]),
  scenario('init-again', 'errors', [
    run('first', ['seenReset', 'invoke'], { ...wakingAfterFailure, return: firstRun }),
  ]),
  scenario('response-too-large', 'errors', [
    run('first', ['seen', 'invoke', 'refuse'], { ...waking, return: chosen(420) }),
    run('second', ['invoke'], warm, { after: idleTime }),
  ]),
  scenario('call-out-of-order', 'errors', [run('first', ['seen', 'invoke', 'forbid'], warm)]),
  scenario('invalid-request-id', 'errors', [run('first', ['seen', 'invoke', 'rejectId'], warm)]),
  scenario('invalid-response-mode', 'errors', [
    run('first', ['seen', 'invoke', 'refuseMode', 'respond', 'exit'], warm),
    again,
  ]),
  scenario('next-twice', 'errors', [run('first', ['seen', 'invoke', 'handle', 'next'], warm)]),
];

/** What is left of a time, to the hundredth. */
function less(whole: number, part: number): number {
  return Math.round((whole - part) * 100) / 100;
}

/** Table J. */
export const ends = [scenario('spin-down', 'end', [alone(['seen', 'spinDown'], {})])];
