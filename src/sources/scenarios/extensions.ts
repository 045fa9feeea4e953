import {
  chosen,
  coldUntilHandler,
  firstRun,
  idleTime,
  initialising,
  laterRun,
  runtimeInit,
  waking,
  wakingAfterFailure,
} from './figures.ts';
import { alone, run, scenario } from './setting.ts';

const one = { extension: 'x1' };
const registers = { register: chosen(45) };
const cold = { ...coldUntilHandler, ...registers };
const short = { timeoutMs: 3_000 };
/** With an extension that is ready before the runtime. */
const early = ['invoke', 'startExtension', 'register', 'startRuntime', 'extensionNext'] as const;
const againWithExtension = run(
  'second',
  ['invoke', 'startExtension'],
  { ...wakingAfterFailure, ...registers, return: firstRun },
  { ...one, after: idleTime },
);
const tail = (...ms: number[]) => ms.map(chosen);

/** Table I, and failures F12-F14. */
export const extensions = [
  scenario('extension', 'extensions', [
    run('first', early, { ...cold, return: firstRun, extensionNext: tail(0, 35) }, one),
    // The extension is done while the handler runs, so nothing waits for it.
    run('second', ['invoke', 'handle', 'extensionNext'], { ...waking, return: laterRun }, { ...one, after: idleTime }),
  ]),
  scenario('extension-slow', 'extensions', [
    run('first', ['invoke', 'startExtension'], { ...cold, return: firstRun, extensionNext: tail(350, 600) }, one),
    run('second', ['invoke'], { ...waking, return: laterRun, extensionNext: chosen(600) }, { ...one, after: idleTime }),
  ]),
  scenario('extension-init-timeout', 'extensions', [
    run(
      'first',
      ['invoke', 'startExtension', 'next', 'failInit', 'startExtension'],
      {
        ...coldUntilHandler,
        register: [chosen(45), chosen(45)],
        loadHandler: [runtimeInit, runtimeInit],
        next: [initialising.next, initialising.next],
        failInit: {
          ms: Math.round((10_000 - 45 - runtimeInit.ms - initialising.next.ms) * 100) / 100,
          source: 'lifecycle',
        },
        return: firstRun,
      },
      one,
    ),
  ]),
  scenario('extension-crash-init', 'extensions', [
    run(
      'first',
      ['invoke', 'startExtension', 'startRuntime', 'extensionCrash', 'startExtension'],
      { ...cold, register: [chosen(45), chosen(45)], extensionCrash: chosen(60), return: firstRun },
      one,
    ),
  ]),
  scenario('extension-crash', 'extensions', [
    run('first', [...early, 'handle', 'extensionCrash'], { ...cold, extensionCrash: chosen(12) }, one),
    againWithExtension,
  ]),
  scenario('extension-crash-tail', 'extensions', [
    run(
      'first',
      [...early, 'respond', 'next', 'extensionCrash'],
      { ...cold, return: firstRun, extensionCrash: chosen(80) },
      one,
    ),
    againWithExtension,
  ]),
  scenario(
    'extension-tail-timeout',
    'extensions',
    [
      run(
        'first',
        [...early, 'respond', 'next', 'timeout'],
        { ...cold, return: firstRun, timeout: chosen(Math.round((3_000 - firstRun.ms) * 100) / 100) },
        one,
      ),
    ],
    short,
  ),
  scenario(
    'extension-timeout',
    'extensions',
    [
      run(
        'first',
        [...early, 'handle', 'timeout'],
        { ...cold, timeout: chosen(3_000), extensionExit: chosen(300) },
        one,
      ),
      againWithExtension,
    ],
    short,
  ),
  scenario('extension-spin-down', 'extensions', [
    run('first', early, { ...cold, return: firstRun, extensionNext: tail(0, 35) }, one),
    alone(['spinDown'], { extensionExit: chosen(300) }, { ...one, after: idleTime }),
  ]),
];
