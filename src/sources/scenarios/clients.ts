import { chosen, firstRun, idleTime, waking, wakingAfterFailure } from './figures.ts';
import { run, scenario } from './setting.ts';

/** What AWS's client for Python does at a 413, where the one for Node.js goes on (`errors`: response-too-large). */
export const inPython = {
  refuse: { words: 'refuseInPython' },
  exit: { words: 'exitOnRefusal', printed: ['RuntimeError: Failed to post invocation response'] },
} as const;

export const tooLargeInPython = scenario('response-too-large-python', 'errors', [
  run(
    'first',
    ['seen', 'invoke', 'refuse', 'respond', 'exit'],
    { ...waking, return: chosen(420) },
    { details: inPython },
  ),
  run('second', ['invoke'], { ...wakingAfterFailure, return: firstRun }, { after: idleTime }),
]);
