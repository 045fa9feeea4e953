import { chosen, laterRun, waking, warm } from './figures.ts';
import { run, scenario, setting } from './setting.ts';

const fromShard = { sender: 'kinesis' } as const;
const fails = ['receive', 'throw', 'error', 'returnEvent'] as const;
const failing = { ...waking, throw: laterRun };
/** Until the poller tries again. */
const soon = chosen(200);
const batchLine = 'Error: record 2 of 2 cannot be read';
const aloneLine = 'Error: record 1 of 1 cannot be read';

/**
 * An event source mapping that reads a shard in its order: two records, of which the second can never be handled. It halves a
 * batch that fails, tries once more, and has a destination (AWS Lambda Developer Guide: Kinesis, error handling; facts §4.2).
 */
export const shard = scenario(
  'stream-shard',
  'queues',
  [
    run('first', ['seen', ...fails], failing, {
      details: {
        receive: { ...fromShard, words: 'receiveRecords' },
        invokeByPoller: { words: 'invokeWithRecords' },
        throw: { words: 'throwAtRecord', printed: [batchLine] },
        returnEvent: { words: 'bisectBatch' },
      },
    }),
    run('second', ['receive'], warm, {
      details: {
        receive: { ...fromShard, words: 'receiveFirstHalf' },
        invokeByPoller: { words: 'invokeWithRecords' },
        deleteEvent: { words: 'passRecords' },
      },
      after: soon,
    }),
    run('third', fails, failing, {
      details: {
        receive: { ...fromShard, words: 'receiveSecondHalf' },
        invokeByPoller: { words: 'invokeWithRecords' },
        throw: { words: 'throwAlone', printed: [aloneLine] },
        returnEvent: { words: 'retryRecord' },
      },
      after: soon,
    }),
    run('fourth', ['receive', 'throw', 'error', 'sendRecord'], failing, {
      details: {
        receive: { ...fromShard, words: 'receiveAgain' },
        invokeByPoller: { words: 'invokeWithRecords' },
        throw: { words: 'throwAlone', printed: [aloneLine] },
        sendRecord: { words: 'sendDiscarded' },
        deleteEvent: { words: 'skipRecord' },
      },
      after: soon,
    }),
    run('fifth', ['receive'], warm, {
      details: {
        receive: { ...fromShard, words: 'receiveNext' },
        invokeByPoller: { words: 'invokeWithRecords' },
        deleteEvent: { words: 'passRecords' },
      },
      after: soon,
    }),
  ],
  { requestIds: { ...setting.requestIds, fifth: '5b8e2f70-1c94-4d3a-a6e7-f02d81c3b946' } },
);
