import { chosen, coldImage, firstRun, idleTime, waking, wakingAfterFailure } from './figures.ts';
import { run, scenario } from './setting.ts';

const limitMs = 3_000;

/** What the next request to an environment finds there: facts §1.2 and §1.3; AWS: best practices, function code. */
export const remains = scenario(
  'what-remains',
  'between',
  [
    run('first', ['invoke'], coldImage, {
      details: { loadHandler: { words: 'openOnce' }, handle: { words: 'fillGlobal' }, freeze: { words: 'keepAll' } },
    }),
    run(
      'second',
      ['invoke', 'handle', 'timeout'],
      { ...waking, timeout: chosen(limitMs) },
      {
        details: {
          handle: { words: 'meetGlobal', printed: ['cart of customer 17 is still here'] },
          timeout: { words: 'stopKeepTmp' },
        },
        after: idleTime,
      },
    ),
    run(
      'third',
      ['invoke'],
      { ...wakingAfterFailure, return: firstRun },
      {
        details: {
          loadHandler: { words: 'openAgain' },
          handle: { words: 'meetFile', printed: ['/tmp/cart.json is still here'] },
        },
        after: idleTime,
      },
    ),
  ],
  { timeoutMs: limitMs },
);
