import type { FactSourceKey } from '../../readings/step/factSources.ts';
import type { Billed } from './orderTables.fixtures.ts';

const toClient = 'runtimeApi>workerHost>frontend>client';
const api = 'bootstrap>runtimeApi';
const back = 'runtimeApi>bootstrap';
const checkpoint = 'handler>frontend>handler';
type Row = readonly [source: FactSourceKey, type: string, hops: string, billed?: Billed, log?: RegExp];

/** Streams, durable functions, and what goes wrong on Managed Instances and at a 413: each row names where it can be checked. */
export const serviceTables: readonly (readonly [slug: string, rows: readonly Row[]])[] = [
  [
    'stream-shard',
    [
      ['kinesisBatches', 'receive', 'poller>queue', '-'],
      ['kinesisBatches', 'invokeByPoller', 'poller>frontend', '-'],
      ['runtimeError', 'error', api, 'D'],
      ['mappingBisect', 'returnEvent', 'poller>queue'],
      ['kinesisFailures', 'receive', 'poller>queue', '-'],
      ['kinesisPartial', 'deleteEvent', 'poller>queue'],
      ['mappingRetries', 'returnEvent', 'poller>queue'],
      ['kinesisDestination', 'sendRecord', 'poller>destination'],
      ['kinesisFailures', 'deleteEvent', 'poller>queue'],
      ['kinesisBatches', 'receive', 'poller>queue', '-'],
      ['kinesisPartial', 'deleteEvent', 'poller>queue'],
    ],
  ],
  [
    'durable-function',
    [
      ['durableInvoking', 'invokeAsync', 'client>frontend', '-'],
      ['durablePhases', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['durableSdk', 'answerNext', back, 'D'],
      ['checkpointApi', 'checkpoint', checkpoint, 'D', /^card charged$/],
      ['checkpointApi', 'checkpoint', checkpoint, 'D', /^$/],
      ['durableSdk', 'return', 'handler>bootstrap', 'D'],
      ['durablePhases', 'freeze', 'workerHost', '-'],
      ['durableConcepts', 'slotGone', 'workerHost>assignment', '-'],
      ['durableConcepts', 'receive', 'poller>queue', '-'],
      ['durablePhases', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['durableConcepts', 'handle', 'bootstrap>handler', 'D'],
      ['checkpointApi', 'checkpoint', checkpoint, 'D', /^receipt sent$/],
      ['durableSdk', 'return', 'handler>bootstrap', 'D'],
      ['durableHistory', 'deleteEvent', 'poller>queue'],
    ],
  ],
  [
    'managed-instances-worker-crash',
    [
      ['managedFailures', 'exit', 'bootstrap'],
      ['managedRunning', 'timeOutCall', 'runtimeApi'],
      ['managedTimeouts', 'respond', toClient],
      ['pythonWorkers', 'loseWorker', 'bootstrap'],
      ['managedFailures', 'handle', 'bootstrap>handler'],
    ],
  ],
  [
    'managed-instances-entrypoint',
    [
      ['managedScaling', 'launch', 'client>placement>workerHost'],
      ['managedBootstrap', 'failInit', 'runtimeApi'],
    ],
  ],
  [
    'response-too-large-python',
    [
      ['pythonPost', 'refuse', back, 'D'],
      ['rapidResponse', 'respond', toClient, 'D'],
      ['pythonPost', 'exit', 'bootstrap', '-', /^RuntimeError/],
      ['invokeErrors', 'startRuntime', back, 'D'],
    ],
  ],
];
