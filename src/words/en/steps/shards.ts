/** Steps of a shard that one record blocks. */
export const shardSteps = {
  receiveRecords: {
    label: 'read a batch of the shard',
    title: 'A poller reads two records',
    sentences:
      'A poller of the event source mapping reads a batch from one shard of a Kinesis stream, here two records; DynamoDB streams are read alike. A shard is handled in its order: until this batch is done, nothing behind it is.',
  },
  invokeWithRecords: {
    label: 'POST …/invocations',
    title: 'The poller calls Invoke',
    sentences:
      'The poller calls the function synchronously, with the records as its event, and waits. From here on all is as for any other request.',
  },
  throwAtRecord: {
    label: 'throw an error',
    title: 'One record cannot be handled',
    sentences:
      'The handler has done with the first record and fails at the second, so it throws. With that the whole batch has failed.',
  },
  bisectBatch: {
    label: 'split the batch in two',
    title: 'The batch is split in two',
    sentences:
      'This mapping has BisectBatchOnFunctionError, so the two halves of the batch will be tried in its place. The split does not count as a retry, and the shard stays blocked.',
  },
  receiveFirstHalf: {
    label: 'take the first half',
    title: 'The first half is tried',
    sentences: 'The poller takes the first half, which is one record. The function is given that record once more.',
  },
  passRecords: {
    label: 'go on in the shard',
    title: 'The shard moves on',
    sentences:
      'The function has succeeded, so Lambda’s place in the shard moves behind these records. Nothing is deleted: a stream keeps its records until they expire.',
  },
  receiveSecondHalf: {
    label: 'take the second half',
    title: 'The second half is tried',
    sentences: 'The poller takes the second half, and in it the record at which the batch has failed.',
  },
  throwAlone: {
    label: 'throw an error',
    title: 'It fails alone, too',
    sentences:
      'The handler throws at this record again. Such a record is often called poisoned: no try of it will succeed.',
  },
  retryRecord: {
    label: 'stay, and try it again',
    title: 'The record will come again',
    sentences:
      'One record cannot be split, so it will be tried again as it is. MaximumRetryAttempts is 1 in this story; by default there is no limit.',
  },
  receiveAgain: {
    label: 'take the record again',
    title: 'The only retry begins',
    sentences: 'The poller takes the same record once more. Records behind it have been waiting since the first try.',
  },
  sendDiscarded: {
    label: 'send the record',
    title: 'The failure goes on record',
    sentences:
      'The retry is used up, so the poller sends an invocation record to the mapping’s on-failure destination. It names the shard and the sequence numbers; what was in the record is sent to S3 alone.',
  },
  skipRecord: {
    label: 'go on behind the record',
    title: 'The record is given up',
    sentences:
      'Lambda gives the record up, and its place in the shard moves behind it. Nothing is deleted here, either.',
  },
  receiveNext: {
    label: 'read the next batch',
    title: 'The shard is free again',
    sentences: 'The poller reads what has waited behind the poisoned record. It is handled as if nothing had been.',
  },
};
