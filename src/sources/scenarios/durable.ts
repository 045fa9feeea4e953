import { arrival, chosen, coldUntilHandler, idleTime } from './figures.ts';
import { alone, outside, published, run, scenario } from './setting.ts';

/** How long a step of the function works. */
const working = chosen(180);
/** One call of CheckpointDurableExecution, until its answer. */
const saving = chosen(20);
/** What the function's code waits for: ten minutes. The environment is gone by then. */
const waitMs = 600_000;

/** Init, Invoke, Wait, Resume (AWS Lambda Developer Guide: execution environment lifecycle; facts §7.11). */
export const durable = scenario(
  'durable-function',
  'between',
  [
    outside(
      'event',
      ['invokeAsync'],
      { authorize: arrival.authorize },
      { details: { invokeAsync: { words: 'startExecution' } } },
    ),
    run(
      'try-1',
      ['receive', 'checkpoint', 'checkpoint'],
      { ...coldUntilHandler, checkpoint: [working, saving] },
      {
        details: {
          initStart: { words: 'initDurable' },
          answerNext: { words: 'answerWithState' },
          handle: { words: 'wrapHandler' },
          checkpoint: [{ printed: ['card charged'] }, { words: 'checkpointWait' }],
          return: { words: 'returnPending' },
          answerPoller: { words: 'answerPending' },
          deleteEvent: { words: 'keepExecution' },
          freeze: { words: 'suspendExecution' },
        },
      },
    ),
    alone(['spinDown'], {}, { details: { slotGone: { words: 'endDuringWait' } }, after: idleTime }),
    run(
      'second',
      ['receive', 'checkpoint'],
      { ...coldUntilHandler, checkpoint: working },
      {
        environment: 'b',
        worker: 'b1',
        details: {
          receive: { words: 'resumeExecution' },
          initStart: { words: 'initDurable' },
          answerNext: { words: 'answerWithHistory' },
          handle: { words: 'replaySteps' },
          checkpoint: { printed: ['receipt sent'] },
          return: { words: 'returnSucceeded' },
          deleteEvent: { words: 'endExecution' },
        },
        after: chosen(waitMs - idleTime.ms),
      },
    ),
  ],
  published,
);
