/**
 * Everything that can happen to a request and an execution environment.
 *
 * An event is one step of the story: a row of the canonical order (rows A1-A24 and B1-B13 for the cold and the warm path;
 * E, F, G, J and D rows where a log can show them). Names are verbs in lower camel case; where AWS's Runtime API has a
 * word for it (`next`, `response`, `error`, `init/error`) that word is the name.
 */
export type EventType =
  // the request and the Lambda service (modelled after AWS talks)
  | 'invoke' // A1  the client calls Invoke; the connection stays open
  | 'authorize' // A2  authenticate, authorise, load metadata, resolve the version
  | 'count' // A3  count the request against the concurrency quota
  | 'noneIdle' // A4  no idle environment of this version: a cold start follows
  | 'idleFound' // B4  an idle environment is found and reserved
  // making an execution environment (modelled after AWS talks)
  | 'requestSlot' // A5  a worker with room is chosen
  | 'createSlot' // A6  a microVM is taken from the pool
  | 'mountImage' // A7  the image's block device is mounted, first chunks are read
  // INIT (exact: the Runtime API's code is public)
  | 'initStart' // A8  the control process in the microVM gets its init message; Init Duration starts
  | 'startRuntime' // A9  the bootstrap is executed
  | 'bootRuntime' // A10 the language runtime starts
  | 'loadHandler' // A11 the handler's module is loaded: function init
  | 'restoreStart' // G7  the microVM is resumed from a snapshot instead
  | 'restoreRelease' // G8  the open restore/next is answered
  | 'initDone' // A13 the slot is ready for the waiting request
  // INVOKE
  | 'deliver' // A14 the waiting event is sent to the new environment
  | 'forward' // B5  the event goes straight to the worker
  | 'thaw' // B6  the frozen environment continues where it stood
  | 'answerNext' // A15 the event is the answer to the open GET next
  | 'handle' // A16 the bootstrap calls the handler
  | 'return' // A17 the handler returns
  | 'throw' // D2  the handler throws
  | 'response' // A18 the bootstrap posts the response
  | 'error' // D3  the bootstrap posts an error
  | 'respond' // A19 the answer goes to the client, at once
  | 'accept' // A20 the bootstrap's post is answered 202
  | 'next' // A12, A21 the bootstrap asks for the next event: INIT, or INVOKE, is complete
  | 'report' // A22 END and REPORT are written
  | 'release' // A23 the slot is idle again, the count goes down
  | 'freeze' // A24 no CPU until the next event
  // the end of an environment
  | 'spinDown' // J1  idle too long, or too old
  | 'kill' // J2a SIGKILL: without an extension the runtime never learns of it
  | 'slotGone' // J5  memory and /tmp are lost
  // failures that a log can name
  | 'initError' // E2  the bootstrap posts init/error
  | 'failInit' // E3  INIT ended by an exit or by the 10 s limit
  | 'timeout' // F2  the function's time limit
  | 'exit' // F7  the runtime process ended in mid-invoke
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
  /** A runtime process. Each environment has one at a time. */
  readonly worker?: string;
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
  /** For `inferred`: the bounds in ms that the event lies between. Its `at` is then only the lower bound. */
  readonly between?: readonly [after: number, before: number];
  /** Log lines as they were printed, when the event was read from a log. */
  readonly lines?: readonly string[];
  /** REPORT's own numbers, when the event was read from a log. */
  readonly report?: Report;
}
