const toClient = 'runtimeApi>workerHost>frontend>client';
const api = 'bootstrap>runtimeApi';
const back = 'runtimeApi>bootstrap';
/** `F` is an I of a table whose INIT fails: what it costs is not documented (§6.5). */
export type Billed = 'I' | 'F' | 'D' | 'R' | '-';
type Row = readonly [row: string, type: string, hops: string, billed?: Billed, log?: RegExp];

/** Facts §10.C to §10.M; A and B stand in `scenarios.test.ts`. `billed`: as what the time after the row counts. */
export const tables: readonly (readonly [slug: string, rows: readonly Row[]])[] = [
  [
    'streaming',
    [
      ['C2', 'write', 'handler>bootstrap', 'D'],
      ['C3', 'openStream', api, 'D'],
      ['C5', 'firstByte', toClient, 'D'],
      ['C6', 'chunk', `bootstrap>${toClient}`, 'D'],
      ['C7a', 'closeStream', api, 'D'],
      ['C8', 'next', api, '-'],
      ['C8', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'function-url-stream',
    [
      ['C4', 'prelude', api, 'D'],
      ['C5', 'firstByteByDoor', 'runtimeApi>workerHost>frontend>frontDoor>client', 'D'],
    ],
  ],
  ['streaming-fails', [['C7b', 'breakStream', api, 'D']]],
  [
    'streaming-timeout',
    [
      ['C7c', 'timeout', 'runtimeApi', '-'],
      ['C7c', 'lastByte', toClient, '-'],
      ['C7c', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'streaming-client-leaves',
    [
      ['C9', 'leave', 'client>frontend', 'D'],
      ['C9', 'chunk', `bootstrap>${toClient}`, 'D'],
    ],
  ],
  [
    'handler-error',
    [
      ['D2', 'throw', 'handler>bootstrap', 'D'],
      ['D3', 'error', api, 'D'],
      ['D4', 'respond', toClient, 'D'],
      ['D5', 'accept', back, 'D'],
      ['D6', 'next', api, '-'],
      ['D6', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'init-error',
    [
      ['E1', 'loadHandler', 'bootstrap>handler', 'F'],
      ['E2', 'initError', api, 'F'],
      ['E3', 'failInit', 'runtimeApi', '-', /Phase: init\tStatus: error\tError Type: Runtime\.ImportModuleError$/],
      ['E5', 'deliver', 'frontend>workerHost>runtimeApi', 'D'],
      ['E6', 'startRuntime', back, 'D'],
      ['E6', 'loadHandler', 'bootstrap>handler', 'D'],
      ['E7', 'initError', api, 'D'],
      ['E7', 'failInit', 'runtimeApi', '-', /Phase: invoke\tStatus: error/],
      ['E8', 'respond', toClient, '-'],
      ['E8', 'report', 'runtimeApi>logs', '-', /^START/],
    ],
  ],
  [
    'init-error-recovers',
    [
      ['E1', 'loadHandler', 'bootstrap>handler', 'F'],
      ['E2', 'initError', api, 'F'],
      ['E′', 'next', api, 'D'],
      ['E′', 'respond', toClient, 'D'],
    ],
  ],
  [
    'init-timeout-twice',
    [
      ['A8', 'initStart', 'workerHost>runtimeApi', 'F'],
      ['E2-timeout', 'failInit', 'runtimeApi', '-', /Phase: init\tStatus: timeout$/],
      ['F2', 'timeout', 'runtimeApi', '-', /^INIT_REPORT Init Duration: 3000\.00 ms\tPhase: invoke\tStatus: timeout$/],
      ['F5', 'respond', toClient, '-'],
      ['F5', 'report', 'runtimeApi>logs', '-', /^START/],
    ],
  ],
  [
    'init-error-hangs',
    [
      ['E2', 'initError', api, 'F'],
      ['E2-timeout', 'failInit', 'runtimeApi', '-', /Init Duration: 10000\.00 ms\tPhase: init\tStatus: timeout$/],
      ['E7', 'initError', api, 'D'],
      ['F2', 'timeout', 'runtimeApi', '-', /Phase: invoke\tStatus: timeout$/],
      ['F5', 'respond', toClient, '-'],
    ],
  ],
  [
    'init-timeout',
    [
      ['E2-timeout', 'failInit', 'runtimeApi', '-', /Status: timeout/],
      ['E5', 'deliver', 'frontend>workerHost>runtimeApi', 'D'],
    ],
  ],
  [
    'invoke-timeout',
    [
      ['F2', 'timeout', 'runtimeApi', '-'],
      ['F5', 'respond', toClient, '-'],
      ['F5', 'report', 'runtimeApi>logs', '-', /^END/],
      ['F7', 'startRuntime', back, 'D'],
    ],
  ],
  [
    'extension-timeout',
    [
      ['F2', 'timeout', 'runtimeApi', '-'],
      ['F3', 'terminate', back],
      ['F4', 'extensionShutdown', 'runtimeApi>extension', '-'],
      ['F5', 'respond', toClient, '-'],
    ],
  ],
  [
    'extension-init-timeout',
    [
      ['E2-timeout', 'failInit', 'runtimeApi', '-', /Status: timeout/],
      ['F3', 'terminate', back],
      ['E4', 'extensionShutdown', 'runtimeApi>extension', '-'],
      ['E5', 'deliver', 'frontend>workerHost>runtimeApi', 'D'],
    ],
  ],
  [
    'snapstart-publish',
    [
      ['G1', 'publish', 'client>placement', '-'],
      ['G2', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['G4', 'restoreNext', api, '-', /^INIT_REPORT/],
      ['G5', 'snapshot', 'workerHost', '-'],
    ],
  ],
  ['snapstart-publish-fails', [['G3', 'initError', api, 'F']]],
  [
    'snapstart-restore',
    [
      ['G6', 'noneIdle', 'frontend>assignment', '-'],
      ['G7', 'restoreStart', 'workerHost>microVm', '-'],
      ['G8', 'restoreRelease', back, 'R'],
      ['G10', 'next', api, '-', /^RESTORE_REPORT/],
      ['G11', 'report', 'runtimeApi>logs', '-', /^END/],
    ],
  ],
  [
    'snapstart-hook-fails',
    [
      ['G10′', 'restoreError', api],
      ['G10′', 'failRestore', 'runtimeApi', '-', /^RESTORE_REPORT .*Status: error/],
    ],
  ],
  [
    'provisioned',
    [
      ['H1', 'provision', 'client>placement', '-'],
      ['H2', 'initStart', 'workerHost>runtimeApi', 'I'],
      ['H3', 'ready', 'runtimeApi>workerHost>assignment', '-', /^INIT_REPORT/],
      ['H4', 'idleFound', 'frontend>assignment', '-'],
    ],
  ],
  [
    'provisioned-spill-over',
    [
      ['H5', 'noneIdle', 'frontend>assignment', '-'],
      ['H5', 'initStart', 'workerHost>runtimeApi', 'I'],
    ],
  ],
  [
    'extension',
    [
      ['I1', 'startExtension', 'runtimeApi>extension', 'I'],
      ['I2', 'register', 'extension>runtimeApi', 'I'],
      ['I4', 'startRuntime', back, 'I'],
      ['I5', 'extensionNext', 'extension>runtimeApi', 'I'],
      ['I6', 'next', api, '-'],
      ['I8', 'extensionInvoke', 'runtimeApi>extension', 'D'],
      ['I9', 'answerNext', back, 'D'],
      ['I10', 'response', api, 'D'],
      ['I11', 'respond', toClient, 'D'],
      ['I12', 'next', api, 'D'],
      ['I14', 'extensionNext', 'extension>runtimeApi', '-'],
      ['I14', 'report', 'runtimeApi>logs', '-', /^END/],
      ['I15', 'freeze', 'workerHost', '-'],
    ],
  ],
  [
    'spin-down',
    [
      ['J1', 'spinDown', 'placement>workerHost', '-'],
      ['J2a', 'kill', back, '-'],
      ['J5', 'slotGone', 'workerHost>assignment', '-'],
    ],
  ],
  [
    'extension-spin-down',
    [
      ['J2b', 'terminate', back, '-'],
      ['J3', 'extensionShutdown', 'runtimeApi>extension', '-'],
      ['J4', 'extensionExit', 'extension', '-'],
      ['J5', 'slotGone', 'workerHost>assignment', '-'],
    ],
  ],
  [
    'async',
    [
      ['K1', 'invokeAsync', 'client>frontend', '-'],
      ['K2', 'enqueue', 'frontend>queue', '-'],
      ['K3', 'acknowledge', 'frontend>client', '-'],
      ['K4', 'receive', 'poller>queue', '-'],
      ['K5', 'invokeByPoller', 'poller>frontend', '-'],
      ['K5', 'deliver', 'frontend>workerHost>runtimeApi', 'D', /^START/],
      ['K6a', 'sendRecord', 'poller>destination'],
      ['K6a', 'deleteEvent', 'poller>queue'],
    ],
  ],
  [
    'async-retries',
    [
      ['K6b', 'returnEvent', 'poller>queue'],
      ['K6b', 'returnEvent', 'poller>queue'],
      ['K7', 'sendRecord', 'poller>destination'],
    ],
  ],
  [
    'async-throttled',
    [
      ['K6c', 'rejectPoller', 'frontend>poller'],
      ['K6c', 'returnEvent', 'poller>queue'],
    ],
  ],
  [
    'async-too-old',
    [
      ['K6c', 'rejectPoller', 'frontend>poller', '-'],
      ['K7', 'discard', 'poller', '-'],
      ['K7', 'sendRecord', 'poller>destination', '-'],
    ],
  ],
  [
    'async-switched-off',
    [
      ['K3', 'acknowledge', 'frontend>client', '-'],
      ['K7', 'discard', 'poller', '-'],
      ['K7', 'sendRecord', 'poller>destination', '-'],
    ],
  ],
  [
    'throttle-account',
    [
      ['L1', 'invoke', 'client>frontend', '-'],
      ['L2', 'overLimit', 'counting>frontend', '-'],
      ['L3', 'reject', 'frontend>client', '-'],
    ],
  ],
  [
    'throttle-behind-door',
    [
      ['L3', 'rejectDoor', 'frontend>frontDoor'],
      ['L3', 'respondByDoor', 'frontDoor>client'],
    ],
  ],
  [
    'response-too-large',
    [
      ['M', 'refuse', back, 'D'],
      ['M', 'respond', toClient, 'D'],
      ['M', 'next', api, '-'],
    ],
  ],
  [
    'api-gateway-timeout',
    [
      ['M', 'hangUp', 'frontDoor>client', 'D'],
      ['M', 'return', 'handler>bootstrap', 'D'],
    ],
  ],
  [
    'dry-run',
    [
      ['M', 'authorize', 'frontend', '-'],
      ['M', 'dryRun', 'frontend>client', '-'],
    ],
  ],
];
