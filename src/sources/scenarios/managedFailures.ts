import { arrival, chosen } from './figures.ts';
import { made, own, second, serve, served } from './managed.ts';
import { alone, run, scenario } from './setting.ts';

const limitMs = 3_000;
/** How long the handler works before its process dies, and what is left of the request's time then. */
const untilCrash = 200;

/** What goes wrong below the requests (AWS Lambda Developer Guide: Managed Instances, error handling and recovery). */
export const managedFailures = [
  scenario(
    'managed-instances-worker-crash',
    'managed',
    [
      ...made,
      run(
        'first',
        ['invoke', 'reserveWorker', 'handle', 'exit', 'timeOutCall', 'respond', 'report', 'loseWorker'],
        { authorize: arrival.authorize, exit: chosen(untilCrash), timeOutCall: chosen(limitMs - untilCrash) },
        {
          details: {
            exit: { words: 'crashWorker' },
            timeOutCall: { words: 'expireForCrashed' },
            respond: { words: 'answerForCrashed' },
          },
          startsAt: 60_000,
        },
      ),
      run('second', served, serve(400), { ...second, startsAt: 60_100 }),
      run('third', served, serve(60), {
        ...second,
        details: { handle: { words: 'serveAlone' } },
        startsAt: 64_000,
      }),
    ],
    { ...own, timeoutMs: limitMs },
  ),
  scenario(
    'managed-instances-entrypoint',
    'managed',
    [alone(['launch', 'failInit'], { initStart: chosen(2_000), failInit: chosen(0.6) })],
    own,
  ),
];
