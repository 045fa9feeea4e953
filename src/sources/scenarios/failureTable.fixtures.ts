/** How the next request finds the environment. */
export type Next = 'cold' | 'warm' | 'suppressed init' | 'unaffected';

/** A row of the table of failures. */
export interface Failure {
  /** What happens, in order: the machines' words for the column "runtime/platform action". */
  readonly order: readonly string[];
  /** What the wire of the named step says to the caller. */
  readonly sees: readonly [step: string, text: string];
  /** The lines of the request, in order. None: the log has nothing. */
  readonly log: readonly RegExp[];
  /** Billed Duration in ms; absent where there is no REPORT. */
  readonly billed?: number;
  readonly next: Next;
  readonly request?: string;
}

const extension = /^EXTENSION\tName: telemetry\tState: Ready\tEvents: \[INVOKE, SHUTDOWN\]$/;
const start = /^START/;
const end = /^END/;
const plain = /^REPORT (?!.*Status)/;

/** Facts §5, row by row. Times: INIT 228.56 + 598.91 ms, a first run 36.33 ms, a later one 2.44 ms, an extension's 45 ms. */
export const failures: readonly (readonly [row: string, slug: string, failure: Failure])[] = [
  [
    'F1',
    'init-error',
    {
      order: [
        'loadHandler',
        'initError',
        'failInit',
        'deliver',
        'startRuntime',
        'loadHandler',
        'initError',
        'failInit',
        'respond',
      ],
      sees: ['respond', '\\"errorType\\":\\"Runtime.ImportModuleError\\"'],
      log: [
        /^INIT_REPORT .*Phase: init\tStatus: error\tError Type: Runtime\.ImportModuleError$/,
        /^INIT_REPORT .*Phase: invoke\tStatus: error\tError Type: Runtime\.ImportModuleError$/,
        start,
        end,
        /^REPORT (?!.*Init Duration).*Status: error\tError Type: Runtime\.ImportModuleError$/,
      ],
      billed: 309,
      next: 'suppressed init',
    },
  ],
  [
    'F2',
    'invalid-entrypoint',
    {
      order: ['unpackZip', 'initStart', 'failInit', 'deliver', 'failInit', 'respond'],
      sees: ['respond', 'Runtime.InvalidEntrypoint'],
      log: [
        /^INIT_START/,
        /^INIT_REPORT Init Duration: 0\.60 ms\tPhase: init\tStatus: error\tError Type: Runtime\.InvalidEntrypoint/,
        /^INIT_REPORT .*Phase: invoke\tStatus: error\tError Type: Runtime\.InvalidEntrypoint/,
        start,
        end,
        /^REPORT .*Status: error\tError Type: Runtime\.InvalidEntrypoint/,
      ],
      billed: 1,
      next: 'suppressed init',
    },
  ],
  [
    'F3',
    'init-timeout',
    {
      order: ['initStart', 'failInit', 'deliver', 'startRuntime', 'loadHandler', 'next', 'respond'],
      sees: ['respond', 'HTTP/1.1 200 OK'],
      log: [/^INIT_REPORT Init Duration: 10000\.00 ms\tPhase: init\tStatus: timeout/, start, end, plain],
      billed: 10_665,
      next: 'warm',
    },
  ],
  [
    'F4',
    'handler-error',
    {
      order: ['throw', 'error', 'respond', 'accept', 'next'],
      sees: ['respond', 'X-Amz-Function-Error'],
      log: [start, end, plain],
      billed: 3,
      next: 'warm',
    },
  ],
  [
    'F5',
    'error-ends-process',
    {
      order: ['throw', 'error', 'respond', 'accept', 'exit'],
      sees: ['respond', 'X-Amz-Function-Error'],
      log: [start, end, /^REPORT .*Status: error/],
      billed: 3,
      next: 'suppressed init',
    },
  ],
  [
    'F6',
    'invoke-timeout',
    {
      order: ['handle', 'timeout', 'respond', 'report'],
      sees: ['respond', 'Sandbox.Timedout'],
      log: [start, end, /^REPORT .*Status: timeout/],
      billed: 3_000,
      next: 'suppressed init',
    },
  ],
  [
    'F7',
    'runtime-exit',
    {
      order: ['handle', 'exit', 'respond', 'report'],
      sees: ['respond', 'Runtime.ExitError'],
      log: [start, end, /^REPORT .*Status: error\tError Type: Runtime\.ExitError/],
      billed: 134,
      next: 'suppressed init',
    },
  ],
  [
    'F8',
    'out-of-memory',
    {
      order: ['handle', 'outOfMemory', 'respond', 'report'],
      sees: ['respond', 'Runtime.OutOfMemory'],
      log: [
        start,
        end,
        /^REPORT .*Memory Size: 512 MB\tMax Memory Used: 512 MB\tStatus: error\tError Type: Runtime\.OutOfMemory/,
      ],
      billed: 640,
      next: 'suppressed init',
    },
  ],
  [
    'F9',
    'response-too-large',
    {
      order: ['response', 'refuse', 'respond', 'next'],
      sees: ['respond', 'Function.ResponseSizeTooLarge'],
      log: [start, end, plain],
      billed: 420,
      next: 'warm',
    },
  ],
  [
    'F10',
    'request-too-large',
    { order: ['invoke', 'rejectSize'], sees: ['rejectSize', '413'], log: [], next: 'unaffected' },
  ],
  [
    'F10',
    'event-too-large',
    {
      order: ['invokeAsync', 'rejectSize'],
      sees: ['rejectSize', '413'],
      log: [],
      next: 'unaffected',
      request: 'first',
    },
  ],
  [
    'F11',
    'throttle-account',
    {
      order: ['invoke', 'authorize', 'overLimit', 'reject'],
      sees: ['reject', '"Rate Exceeded.\\"'],
      log: [],
      next: 'unaffected',
    },
  ],
  [
    'F12',
    'extension-crash-init',
    {
      order: [
        'register',
        'startRuntime',
        'extensionCrash',
        'terminate',
        'deliver',
        'startExtension',
        'register',
        'startRuntime',
        'next',
        'respond',
      ],
      sees: ['respond', 'HTTP/1.1 200 OK'],
      log: [
        /^EXTENSION\tName: telemetry\tState: Registered/,
        /^INIT_REPORT .*Phase: init\tStatus: error\tError Type: Extension\.Crash/,
        extension,
        start,
        end,
        plain,
      ],
      billed: 909,
      next: 'warm',
    },
  ],
  [
    'F13',
    'extension-crash',
    {
      order: ['handle', 'extensionCrash', 'terminate', 'respond'],
      sees: ['respond', 'Extension.Crash'],
      log: [extension, start, end, /^REPORT .*Status: error\tError Type: Extension\.Crash/],
      billed: 885,
      next: 'suppressed init',
    },
  ],
  [
    'F14',
    'extension-tail-timeout',
    {
      order: ['respond', 'next', 'timeout', 'terminate', 'extensionShutdown', 'extensionExit'],
      sees: ['respond', 'HTTP/1.1 200 OK'],
      log: [extension, start, end, /^REPORT .*Status: timeout/],
      billed: 3_873,
      next: 'suppressed init',
    },
  ],
  [
    'F15',
    'snapstart-hook-fails',
    {
      order: ['restoreStart', 'restoreRelease', 'restoreError', 'failRestore', 'respond', 'slotGone'],
      sees: ['respond', 'SnapStartException'],
      log: [/^RESTORE_REPORT Restore Duration: 511\.25 ms\tStatus: error\tError Type: Runtime\.ExitError$/],
      next: 'cold',
    },
  ],
  [
    'F15',
    'snapstart-timeout',
    {
      order: ['restoreStart', 'restoreRelease', 'failRestore', 'respond', 'slotGone'],
      sees: ['respond', 'SnapStartTimeoutException'],
      log: [/^RESTORE_REPORT Restore Duration: 10396\.25 ms\tStatus: timeout$/],
      next: 'cold',
    },
  ],
  [
    'F16',
    'api-gateway-timeout',
    {
      order: ['handle', 'hangUp', 'return', 'response', 'answerDoor', 'next'],
      sees: ['hangUp', 'Endpoint request timed out'],
      log: [start, end, plain],
      billed: 35_000,
      next: 'warm',
    },
  ],
  [
    'F17',
    'function-not-ready',
    { order: ['invoke', 'rejectState'], sees: ['rejectState', '502'], log: [], next: 'unaffected' },
  ],
  [
    'F18',
    'call-out-of-order',
    {
      order: ['respond', 'accept', 'forbid', 'next'],
      sees: ['forbid', '403 Forbidden'],
      log: [start, end, plain],
      billed: 3,
      next: 'warm',
    },
  ],
  [
    'F18',
    'invalid-request-id',
    {
      order: ['return', 'rejectId', 'response', 'respond'],
      sees: ['rejectId', 'InvalidRequestID'],
      log: [start, end, plain],
      billed: 3,
      next: 'warm',
    },
  ],
];
