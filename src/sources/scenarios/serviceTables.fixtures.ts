import type { Row } from './orderTables.fixtures.ts';

const toClient = 'runtimeApi>workerHost>frontend>client';
const api = 'bootstrap>runtimeApi';
const back = 'runtimeApi>bootstrap';
const checkpoint = 'handler>frontend>handler';

/**
 * Tables of stories that facts §10 has none for. SHARD: AWS Lambda Developer Guide, kinesis-on-failure-destination, and facts §4.2.
 * DF: the same, lambda-runtime-environment and durable-basic-concepts, and facts §7.11. M: the same, Managed Instances execution
 * environment, “Error handling and recovery”, and facts §7.10. F7, F9: facts §5.
 */
export const serviceTables: readonly (readonly [slug: string, rows: readonly Row[]])[] = [
  [
    'stream-shard',
    [
      ['K4', 'receive', 'poller>queue', '-'],
      ['K5', 'invokeByPoller', 'poller>frontend', '-'],
      ['D3', 'error', api, 'D'],
      ['SHARD', 'returnEvent', 'poller>queue'],
      ['SHARD', 'receive', 'poller>queue', '-'],
      ['SHARD', 'deleteEvent', 'poller>queue'],
      ['SHARD', 'returnEvent', 'poller>queue'],
      ['SHARD', 'sendRecord', 'poller>destination'],
      ['SHARD', 'deleteEvent', 'poller>queue'],
      ['SHARD', 'receive', 'poller>queue', '-'],
      ['SHARD', 'deleteEvent', 'poller>queue'],
    ],
  ],
  [
    'durable-function',
    [
      ['K3', 'acknowledge', 'frontend>client', '-'],
      ['DF', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['DF', 'checkpoint', checkpoint, 'D'],
      ['DF', 'checkpoint', checkpoint, 'D', /^$/],
      ['DF', 'return', 'handler>bootstrap', 'D'],
      ['DF', 'report', 'runtimeApi>logs', '-', /^END/],
      ['DF', 'freeze', 'workerHost', '-'],
      ['DF', 'slotGone', 'workerHost>assignment', '-'],
      ['DF', 'receive', 'poller>queue', '-'],
      ['DF', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['DF', 'handle', 'bootstrap>handler', 'D'],
      ['DF', 'checkpoint', checkpoint, 'D', /^receipt sent$/],
      ['DF', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'managed-instances-worker-crash',
    [
      ['M', 'exit', 'bootstrap'],
      ['M', 'timeOutCall', 'runtimeApi'],
      ['M', 'respond', toClient],
      ['M', 'loseWorker', 'bootstrap'],
      ['M', 'handle', 'bootstrap>handler'],
    ],
  ],
  [
    'managed-instances-entrypoint',
    [
      ['M', 'launch', 'client>placement>workerHost'],
      ['M', 'failInit', 'runtimeApi'],
    ],
  ],
  [
    'response-too-large-python',
    [
      ['F9', 'refuse', back, 'D'],
      ['F9', 'respond', toClient, 'D'],
      ['F9', 'exit', 'bootstrap', '-', /^RuntimeError/],
      ['F7', 'startRuntime', back, 'D'],
    ],
  ],
];
