import type { shardSteps } from '../steps/shards.ts';

/** Why the steps of `steps/shards` matter. */
export const shardWhys: Readonly<Record<keyof typeof shardSteps, string>> = {
  receiveRecords:
    'A message of SQS that fails lets others pass; a record of a stream stands before all that follow it in its shard.',
  invokeWithRecords:
    'None of the two retries of an asynchronous invoke applies: what the event source mapping is set to decides.',
  throwAtRecord:
    'With ReportBatchItemFailures a handler can name the first record that failed, and those before it count as done.',
  bisectBatch:
    'Without it, and without a limit, the same batch would come again until it succeeds or its records expire.',
  receiveFirstHalf: 'A record may be delivered more than once, so a handler must tolerate being called twice.',
  passRecords:
    'The metric IteratorAge tells how old the last record of a batch was, so it grows while a shard is blocked.',
  receiveSecondHalf: 'In a large batch, halving finds the one bad record among hundreds in a few tries.',
  throwAlone: 'Each of these tries has run the function, so each is billed.',
  retryRecord:
    'A limit to retries, or to the age of a record, is what keeps one record from blocking a shard for days.',
  receiveAgain: 'Only this shard is blocked: the others of the stream have pollers of their own.',
  sendDiscarded: 'Whoever needs the record itself must read it from the stream before it expires there.',
  skipRecord: 'Without a destination only the function’s log would tell of it.',
  receiveNext: 'Until here all that came after the record has been late, for one error that was not its own.',
};
