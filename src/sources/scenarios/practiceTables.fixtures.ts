import type { FactSourceKey } from '../../readings/step/factSources.ts';
import type { Billed } from './orderTables.fixtures.ts';

const toClient = 'runtimeApi>workerHost>frontend>client';
const api = 'bootstrap>runtimeApi';
const back = 'runtimeApi>bootstrap';
const load = 'bootstrap>handler';
const search = 'frontend>assignment';
type Row = readonly [source: FactSourceKey, type: string, hops: string, billed?: Billed, log?: RegExp];

/** The stories that practitioners meet: no table of the facts has them, so each row names where it can be checked. */
export const practiceTables: readonly (readonly [slug: string, rows: readonly Row[]])[] = [
  [
    'streaming-python',
    [
      ['customEntry', 'startRuntime', back, 'I'],
      ['customStreams', 'write', 'handler>bootstrap', 'D'],
      ['webAdapter', 'openStream', api, 'D'],
      ['streamBandwidth', 'chunk', `bootstrap>${toClient}`, 'D'],
      ['customStreams', 'throw', 'handler>bootstrap', 'D', /KeyError/],
      ['customStreams', 'breakStream', api, 'D'],
      ['invokePhase', 'next', api, '-'],
    ],
  ],
  [
    'stale-connection',
    [
      ['staleSocket', 'freeze', 'workerHost', '-'],
      ['frozenClocks', 'thaw', 'workerHost>microVm', '-'],
      ['staleSocket', 'handle', load, 'D'],
      ['staleSocket', 'return', 'handler>bootstrap', 'D'],
      ['staleSocket', 'throw', 'handler>bootstrap', 'D', /ECONNRESET/],
      ['runtimeError', 'error', api, 'D'],
      ['lifecycle', 'freeze', 'workerHost', '-'],
    ],
  ],
  [
    'work-not-awaited',
    [
      ['nodeCallbacks', 'return', 'handler>bootstrap', 'D'],
      ['lifecycle', 'freeze', 'workerHost', '-'],
      ['lifecycle', 'handle', load, 'D', /^sent /],
      ['shutdownPhase', 'spinDown', 'placement>workerHost', '-'],
      ['shutdownPhase', 'slotGone', 'workerHost>assignment', '-'],
    ],
  ],
  [
    'init-loop',
    [
      ['invokeErrors', 'timeout', 'runtimeApi', '-'],
      ['rapidInvoke', 'forward', 'frontend>workerHost', 'D'],
      ['invokeErrors', 'loadHandler', load, 'D'],
      ['doomLoop', 'timeout', 'runtimeApi', '-', /Phase: invoke\tStatus: timeout/],
      ['doomLoop', 'timeout', 'runtimeApi', '-', /Phase: invoke\tStatus: timeout/],
      ['doomLoop', 'spinDown', 'placement>workerHost', '-'],
      ['coldStarts', 'report', 'runtimeApi>logs', '-', /Init Duration/],
    ],
  ],
  [
    'vpc',
    [
      ['vpcInterfaces', 'rejectState', 'frontend>client', '-'],
      ['qcon', 'noneIdle', search, '-'],
      ['vpcInterfaces', 'createSlot', 'placement>workerHost', '-'],
      ['initBilling', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['vpcConfig', 'handle', load, 'D'],
      ['coldStarts', 'report', 'runtimeApi>logs', '-', /Init Duration/],
    ],
  ],
  [
    'deploy',
    [
      ['functionUpdates', 'handle', load, 'D', /^TABLE=orders$/],
      ['functionUpdates', 'spinDown', 'placement>workerHost', '-'],
      ['functionUpdates', 'noneIdle', search, '-'],
      ['customEntry', 'startRuntime', back, 'I'],
      ['functionUpdates', 'handle', load, 'D', /^TABLE=orders-2026$/],
    ],
  ],
  [
    'json-log',
    [
      ['logLevels', 'initStart', 'workerHost>runtimeApi', 'I', /"platform\.initStart"/],
      ['logLevels', 'next', api, '-', /^$/],
      ['logLevels', 'deliver', 'frontend>workerHost>runtimeApi', 'D', /"platform\.start"/],
      ['logFormats', 'handle', load, 'D', /"level":"INFO"/],
      ['logLevels', 'report', 'runtimeApi>logs', '-', /"initDurationMs":827\.47/],
      ['logLevels', 'answerNext', back, 'D', /"platform\.start"/],
      ['logLevels', 'handle', load, 'D', /^cache is warm$/],
      ['telemetrySchema', 'report', 'runtimeApi>logs', '-', /"status":"success"/],
    ],
  ],
  [
    'what-remains',
    [
      ['rds', 'loadHandler', load, 'I'],
      ['functionCode', 'handle', load, 'D'],
      ['lifecycle', 'freeze', 'workerHost', '-'],
      ['functionCode', 'handle', load, 'D', /customer 17/],
      ['invokeErrors', 'timeout', 'runtimeApi', '-'],
      ['invokeErrors', 'loadHandler', load, 'D'],
      ['invokeErrors', 'handle', load, 'D', /cart\.json/],
      ['invokeErrors', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'cold-start-flag',
    [
      ['provisioned', 'provision', 'client>placement', '-'],
      ['powertoolsFlag', 'loadHandler', load, 'I'],
      ['initErrors', 'ready', 'runtimeApi>workerHost>assignment', '-', /^INIT_REPORT/],
      ['provisionedVariables', 'handle', load, 'D', /ColdStart: 1/],
      ['initPhase', 'prepare', 'assignment>placement', '-'],
      // Whether a proactive INIT is billed is not documented.
      ['powertoolsFlag', 'loadHandler', load],
      ['proactivePost', 'handle', load, 'D', /ColdStart: 1/],
    ],
  ],
  [
    'recursion-stopped',
    [
      ['invokeApi', 'invokeAsync', 'client>frontend', '-'],
      ['recursionChain', 'handle', load, 'D'],
      ['recursionChain', 'receive', 'poller>queue', '-'],
      ['recursionServices', 'handle', load, 'D'],
      ['recursionChain', 'receive', 'poller>queue', '-'],
      ['recursionNotices', 'discard', 'poller', '-', /^$/],
      ['recursionAllowed', 'sendRecord', 'poller>destination', '-'],
      ['asyncErrors', 'deleteEvent', 'poller>queue', '-'],
    ],
  ],
];
