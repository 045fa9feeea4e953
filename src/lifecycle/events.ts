import type { OwnWords } from './ownWords.ts';

/**
 * Everything that can happen to a request and an execution environment.
 *
 * An event is one step of the story: a row of the canonical order (facts §10; letters A to M are its tables, M the small
 * ones). Names are verbs in lower camel case; where AWS's Runtime API has a word for it (`next`, `response`, `error`,
 * `init/error`) that word is the name.
 */
export type EventType =
  // the request and the Lambda service (modelled after AWS talks)
  | 'invoke' // A1  the client calls Invoke; the connection stays open
  | 'authorize' // A2  authenticate, authorise, load metadata, resolve the version
  | 'count' // A3  count the request against the concurrency quota
  | 'noneIdle' // A4  no idle environment of this version: a cold start follows
  | 'otherTenant' // A4  the idle ones belong to other tenants
  | 'idleFound' // B4  an idle environment is found and reserved
  // what the service refuses, before any environment is touched
  | 'reserve' // L   reserved concurrency of one: a share, and a cap
  | 'switchOff' // L   reserved concurrency of zero: nothing may run
  | 'throttle' // L2  the concurrency limit that the service counts here is reached
  | 'overLimit' // L2  another limit is reached: a rate, or the account's
  | 'reject' // L3  the client gets 429
  | 'rejectPoller' // L3  the poller gets 429
  | 'rejectDoor' // L3  the front door gets 429
  | 'rejectSize' // F10 the request is larger than 6 MB: 413
  | 'rejectState' // F17 the function is Pending or Inactive
  | 'dryRun' // M   only the permission is checked: 204
  // front doors
  | 'knock' // FD  the client calls a front door: API Gateway, a Function URL, a load balancer
  | 'invokeByDoor' // FD  the front door calls Invoke on the client's behalf
  | 'answerDoor' // FD  the answer goes back to the front door
  | 'respondByDoor' // FD  the front door answers its client
  | 'hangUp' // F16 the front door stops waiting: 504
  // asynchronous invokes, and pollers
  | 'invokeAsync' // K1  the client calls Invoke with type Event
  | 'enqueue' // K2  the event is put into a queue
  | 'acknowledge' // K3  the client gets 202 and is gone
  | 'receive' // K4  a poller takes the event, or a batch, from the queue
  | 'invokeByPoller' // K5  the poller calls Invoke, and waits
  | 'answerPoller' // K5  the answer goes back to the poller
  | 'deleteEvent' // K6a the event is done
  | 'returnEvent' // K6b the event will be tried again
  | 'discard' // K7  an event that is too old, or whose function is switched off, is not tried
  | 'reappear' // SQS a batch that failed reappears after the visibility timeout
  | 'sendRecord' // K7  a destination, or a dead-letter queue, gets what became of the event
  // making an execution environment (modelled after AWS talks)
  | 'requestSlot' // A5  a worker with room is chosen
  | 'provision' // H1  provisioned concurrency: made before any request
  | 'prepare' // H2  proactive init: made by Lambda before any request
  | 'publish' // G1  a version is published, to be snapshotted
  | 'createSlot' // A6  a microVM is taken from the pool
  | 'mountImage' // A7  the image's block device is mounted, first chunks are read
  | 'unpackZip' // A7  a zip is downloaded and unpacked
  // INIT (exact: the Runtime API's code is public)
  | 'initStart' // A8  the control process in the microVM gets its init message; Init Duration starts
  | 'startExtension' // I1  an external extension is executed, before the runtime
  | 'register' // I2  the extension registers
  | 'startRuntime' // A9  the bootstrap is executed
  | 'bootRuntime' // A10 the language runtime starts
  | 'loadHandler' // A11 the handler's module is loaded: function init
  | 'extensionNext' // I5, I14 the extension asks for the next event
  | 'initDone' // A13 the slot is ready for the waiting request
  | 'ready' // H3  the slot is ready, and nobody waits for it
  // SnapStart
  | 'restoreNext' // G4  the bootstrap asks to be snapshotted
  | 'snapshot' // G5  memory and disk are written to the snapshot
  | 'restoreStart' // G7  the microVM is resumed from a snapshot instead
  | 'restoreRelease' // G8  the open restore/next is answered
  | 'restoreError' // G10′ an after-restore hook failed
  | 'failRestore' // F15 the environment is torn down
  // INVOKE
  | 'deliver' // A14 the waiting event is sent to the new environment
  | 'forward' // B5  the event goes straight to the worker
  | 'thaw' // B6  the frozen environment continues where it stood
  | 'extensionInvoke' // I8  the extension gets the event's metadata
  | 'answerNext' // A15 the event is the answer to the open GET next
  | 'handle' // A16 the bootstrap calls the handler
  | 'checkpoint' // DF  the code of a durable function saves how far it is
  | 'return' // A17 the handler returns
  | 'throw' // D2  the handler throws
  | 'response' // A18 the bootstrap posts the response
  | 'error' // D3  the bootstrap posts an error
  | 'refuse' // F9  the response is too large: 413
  | 'respond' // A19 the answer goes to the client, at once
  | 'accept' // A20 the bootstrap's post is answered 202
  | 'forbid' // F18 a call out of order is answered 403
  | 'rejectId' // F18 a post with a wrong request id is answered 400
  | 'refuseMode' // F18 an unknown response mode is answered 400
  | 'next' // A12, A21 the bootstrap asks for the next event: INIT, or INVOKE, is complete
  // a streamed response
  | 'write' // C2  the handler writes its first bytes
  | 'openStream' // C3  the POST of the response begins
  | 'prelude' // C4  status and headers for the HTTP client
  | 'firstByte' // C5  the client sees the first bytes
  | 'chunk' // C6  more bytes
  | 'leave' // C9  the client goes away
  | 'firstByteByDoor' // C5  the front door's client sees the first bytes
  | 'chunkByDoor' // C6  more bytes, through the front door
  | 'leaveDoor' // C9  the client leaves the front door
  | 'lastByteByDoor' // C7  the front door's client has everything
  | 'closeStream' // C7a the last chunk
  | 'breakStream' // C7b the last chunk, with the error in trailers
  | 'lastByte' // C7  the client has everything
  // after the answer
  | 'report' // A22 END and REPORT are written
  | 'release' // A23 the slot is idle again, the count goes down
  | 'freeze' // A24 no CPU until the next event
  // the end of an environment
  | 'spinDown' // J1  idle too long, or too old
  | 'kill' // J2a SIGKILL: without an extension the runtime never learns of it
  | 'terminate' // J2b SIGTERM, a short grace, SIGKILL
  | 'extensionShutdown' // J3  the extension gets the SHUTDOWN event
  | 'extensionExit' // J4  the extension ends
  | 'slotGone' // J5  memory and /tmp are lost
  // failures
  | 'initError' // E2  the bootstrap posts init/error
  | 'failInit' // E3  INIT ended by an exit or by the 10 s limit
  | 'timeout' // F2  the function's time limit
  | 'exit' // F7  the runtime process ended in mid-invoke
  | 'outOfMemory' // F8  the kernel killed the runtime process
  | 'extensionCrash' // F12, F13 the extension's process ended
  // Managed Instances: on EC2 instances of your own, several requests at once in one environment
  | 'launch' // M   a version is published: an environment is started on an instance, ahead of any request
  | 'replace' // M   the same, in place of an unhealthy one
  | 'spawnWorker' // M   the runtime spawns one more worker
  | 'reserveWorker' // M   a worker that waits in its GET next is reserved for the request
  | 'noWorker' // M   all workers are busy
  | 'timeOutCall' // M   the time limit of one request: its code is not stopped
  | 'postLate' // M   the post for a request that timed out is answered 410
  | 'markUnhealthy' // M   the environment will be replaced, not reset
  | 'loseWorker' // M   a worker has ended, and the environment goes on without it
  // a trace that begins in the middle
  | 'seen' // an environment older than the window
  | 'seenReset'; // the same, with its runtime stopped by an earlier failure

export type LifecycleEvent = { readonly type: EventType };

/** How an event is known. `derived` is arithmetic on printed numbers, `inferred`: the machines had to pass here. */
export type Origin = 'scripted' | 'observed' | 'derived' | 'inferred';

/** Who an event concerns. Ids are the trace's own, because AWS repeats a RequestId on retries. */
export interface Subjects {
  readonly request?: string;
  readonly environment?: string;
  /** A runtime process. Each environment has one at a time; on Managed Instances several workers of one. */
  readonly worker?: string;
  /** An external extension's process. */
  readonly extension?: string;
}

/** Through which front door a client comes (facts §4.2). */
export type Door = 'apiGateway' | 'functionUrl' | 'alb';

/** Whose event it is, where it is not that of a client's own call. */
export type Sender = 'eventBridge' | 'sqs' | 'kinesis';

/** Why a call is throttled, in the words of AWS's API (facts §5). */
export type ThrottleReason =
  | 'ConcurrentInvocationLimitExceeded'
  | 'FunctionInvocationRateLimitExceeded'
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ReservedFunctionInvocationRateLimitExceeded'
  | 'CallerRateLimitExceeded'
  | 'ConcurrentSnapshotCreateLimitExceeded';

/** What the machines do not ask, but a reader wants to know: which door, why, how much. */
export interface Detail {
  /** Of `knock`. */
  readonly door?: Door;
  /** Of `chunk` and `chunkByDoor`: how much it is, in MB. */
  readonly sizeMb?: number;
  /** Of `throttle` and `overLimit`: what the 429 will name. */
  readonly reason?: ThrottleReason;
  /** Of `discard`. */
  readonly cause?: 'tooOld' | 'switchedOff';
  /** Of `invoke` and `invokeByDoor`: the answer is to be streamed. */
  readonly mode?: 'stream';
  /** Of `invokeAsync` and `receive`. */
  readonly sender?: Sender;
  /** Of `invoke`: for whom the call is, in tenant isolation mode. */
  readonly tenant?: string;
  /** Of any event of a story: its words, where the usual ones would not say what happens there. */
  readonly words?: OwnWords;
  /** Of any event of a story: what the function prints at it, line by line. */
  readonly printed?: readonly string[];
  /** Of `exit`, in a log: what REPORT names in place of the runtime's own end. */
  readonly errorType?: string;
}

/** The numbers of one REPORT line. Times in ms, memory in MB. Absent = not printed. */
export interface Report {
  readonly requestId?: string;
  readonly durationMs?: number;
  readonly billedMs?: number;
  readonly memoryMb?: number;
  readonly maxMemoryMb?: number;
  readonly initMs?: number;
  readonly restoreMs?: number;
  readonly billedRestoreMs?: number;
  readonly status?: string;
  readonly errorType?: string;
}

/** An event with its time. `at`: ms since the trace began; never decreases along a trace. */
export interface TimedEvent extends Subjects {
  readonly at: number;
  readonly event: LifecycleEvent;
  readonly origin: Origin;
  readonly detail?: Detail;
  /** For `inferred`: the bounds in ms that the event lies between. Its `at` is then only the lower bound. */
  readonly between?: readonly [after: number, before: number];
  /** Log lines as they were printed, when the event was read from a log. */
  readonly lines?: readonly string[];
  /** REPORT's own numbers, when the event was read from a log. */
  readonly report?: Report;
}
