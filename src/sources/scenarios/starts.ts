import { arrival, coldImage, firstRun, idleTime, initialising, makingFromZip, searching, warm } from './figures.ts';
import { run, scenario } from './setting.ts';

const coldRun = run('first', ['invoke'], coldImage);

/** Rows A1-A24: a container image, a synchronous invoke, no extension. */
export const coldStart = scenario('cold-start', 'starts', [coldRun]);

/** Rows B1-B13: the environment is there and frozen. */
export const warmStart = scenario('warm-start', 'starts', [run('second', ['seen', 'invoke'], warm)]);

/** The default story: a cold request, a freeze, minutes of idle, a warm request. */
export const coldThenWarm = scenario('cold-then-warm', 'starts', [
  coldRun,
  run('second', ['invoke'], warm, { after: idleTime }),
]);

/** The everyday stories: what the page can show at once. */
export const starts = [
  coldThenWarm,
  coldStart,
  scenario(
    'cold-start-zip',
    'starts',
    [
      run('first', ['invoke', 'unpackZip'], {
        ...arrival,
        ...searching,
        ...makingFromZip,
        ...initialising,
        return: firstRun,
      }),
    ],
    { packaging: 'zip' },
  ),
  warmStart,
];
