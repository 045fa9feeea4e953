import type { EventType } from './events.ts';

/** Who takes part. `microVm` is the execution environment itself, drawn as a frame; RAPID serves `runtimeApi`. */
export type Participant =
  | 'client'
  | 'frontend'
  | 'counting'
  | 'assignment'
  | 'placement'
  | 'workerHost'
  | 'codeStore'
  | 'microVm'
  | 'runtimeApi'
  | 'bootstrap'
  | 'handler'
  | 'logs';

/** The kinds of machine that a trace is a population of. */
export type MachineKind = 'request' | 'service' | 'environment' | 'worker';

/**
 * `flow` follows by itself; `choice` is somebody's decision (a client, the service, a log's window); `named` is taken
 * only when a scenario or a log line names it: failures, and a restore in place of an init.
 */
export type Cause = 'flow' | 'choice' | 'named';

/** How an arrow is drawn: a call (solid), an answer (dashed), a message nobody waits for (open head). */
export type ArrowKind = 'call' | 'answer' | 'async';

export type Hop = readonly [from: Participant, to: Participant];

export interface Wire {
  /** The machines that must all accept the event, or it is refused. */
  readonly machines: readonly MachineKind[];
  /** The arrows, in order. None: the event is a note on `at`. */
  readonly hops: readonly Hop[];
  readonly at: Participant;
  readonly arrow: ArrowKind;
  readonly cause: Cause;
  /** The row of the canonical order that this event is. */
  readonly row: string;
}

const call = (row: string, machines: MachineKind[], ...hops: Hop[]): Wire => arrows('call', row, machines, hops);
const answer = (row: string, machines: MachineKind[], ...hops: Hop[]): Wire => arrows('answer', row, machines, hops);
const send = (row: string, machines: MachineKind[], ...hops: Hop[]): Wire => arrows('async', row, machines, hops);

function arrows(arrow: ArrowKind, row: string, machines: MachineKind[], hops: Hop[]): Wire {
  return { machines, hops, at: hops[0]?.[0] ?? 'frontend', arrow, cause: 'flow', row };
}

function note(row: string, at: Participant, ...machines: MachineKind[]): Wire {
  return { machines, hops: [], at, arrow: 'call', cause: 'flow', row };
}

const choice = (wire: Wire): Wire => ({ ...wire, cause: 'choice' });
const named = (wire: Wire): Wire => ({ ...wire, cause: 'named' });

/**
 * What each event is on the wire. The order matters: where the machines accept several events, `walk` takes the first
 * of this table, which is the canonical order of the cold path with repeatable calls (`next`) last.
 */
export const wire: Readonly<Record<EventType, Wire>> = {
  invoke: choice(call('A1', ['request'], ['client', 'frontend'])),
  authorize: note('A2', 'frontend', 'request'),
  count: call('A3', ['request', 'service'], ['frontend', 'counting']),
  noneIdle: call('A4', ['request', 'service'], ['frontend', 'assignment']),
  idleFound: call('B4', ['request', 'service', 'environment'], ['frontend', 'assignment']),
  requestSlot: call('A5', ['request', 'environment'], ['assignment', 'placement']),
  createSlot: call('A6', ['environment'], ['placement', 'workerHost']),
  mountImage: call('A7', ['environment'], ['workerHost', 'codeStore']),
  initStart: call('A8', ['environment'], ['workerHost', 'runtimeApi']),
  startRuntime: call('A9', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  bootRuntime: note('A10', 'bootstrap', 'worker'),
  loadHandler: call('A11', ['environment', 'worker'], ['bootstrap', 'handler']),
  restoreStart: named(call('G7', ['environment', 'worker'], ['workerHost', 'microVm'])),
  restoreRelease: answer('G8', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  initDone: send('A13', ['environment', 'service'], ['runtimeApi', 'workerHost'], ['workerHost', 'assignment']),
  deliver: call('A14', ['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'runtimeApi']),
  forward: call('B5', ['request', 'environment'], ['frontend', 'workerHost']),
  thaw: call('B6', ['environment'], ['workerHost', 'microVm']),
  answerNext: answer('A15', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  handle: call('A16', ['worker'], ['bootstrap', 'handler']),
  return: answer('A17', ['worker'], ['handler', 'bootstrap']),
  throw: named(answer('D2', ['worker'], ['handler', 'bootstrap'])),
  response: call('A18', ['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  error: named(call('D3', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  respond: answer(
    'A19',
    ['request', 'environment'],
    ['runtimeApi', 'workerHost'],
    ['workerHost', 'frontend'],
    ['frontend', 'client'],
  ),
  accept: answer('A20', ['worker'], ['runtimeApi', 'bootstrap']),
  next: call('A21', ['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  report: send('A22', ['environment'], ['runtimeApi', 'logs']),
  release: send('A23', ['environment', 'service'], ['workerHost', 'assignment'], ['workerHost', 'counting']),
  freeze: note('A24', 'workerHost', 'environment'),
  spinDown: choice(call('J1', ['environment', 'service'], ['placement', 'workerHost'])),
  kill: call('J2a', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  slotGone: send('J5', ['environment'], ['workerHost', 'assignment']),
  initError: named(call('E2', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  failInit: named(note('E3', 'runtimeApi', 'environment', 'worker')),
  timeout: named(note('F2', 'runtimeApi', 'environment', 'worker')),
  exit: named(note('F7', 'bootstrap', 'environment', 'worker')),
  seen: choice(note('seen', 'microVm', 'environment', 'worker', 'service')),
  seenReset: named(note('seen', 'microVm', 'environment', 'service')),
};

/** All events, in the canonical order. */
export const eventTypes = Object.keys(wire) as readonly EventType[];
