import type { EventType } from './events.ts';

/** Who takes part. `microVm` is the execution environment itself, drawn as a frame; RAPID serves `runtimeApi`. */
export type Participant =
  | 'client'
  | 'frontDoor'
  | 'queue'
  | 'poller'
  | 'destination'
  | 'frontend'
  | 'counting'
  | 'assignment'
  | 'placement'
  | 'workerHost'
  | 'codeStore'
  | 'microVm'
  | 'runtimeApi'
  | 'extension'
  | 'bootstrap'
  | 'handler'
  | 'logs';

/** Who of them is Lambda’s own service: known from AWS’s talks and papers, facts §1.1. */
export const serviceParts: readonly Participant[] = [
  'frontend',
  'counting',
  'assignment',
  'placement',
  'workerHost',
  'codeStore',
];

/** The kinds of machine that a trace is a population of. */
export type MachineKind = 'request' | 'service' | 'environment' | 'worker' | 'extension';

/**
 * `flow` follows by itself; `choice` is somebody's decision (a client, the service, a log's window); `named` is taken
 * only when a scenario or a log line names it: failures, and all that is not the plain path.
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

/** From the microVM back to the frontend. */
const outward: readonly Hop[] = [
  ['runtimeApi', 'workerHost'],
  ['workerHost', 'frontend'],
];

/** From the frontend to the client of a front door. */
const throughDoor: readonly Hop[] = [
  ['frontend', 'frontDoor'],
  ['frontDoor', 'client'],
];

/**
 * What each event is on the wire. The order matters: where the machines accept several events, `walk` takes the first
 * of this table, which is the canonical order of the cold path with repeatable calls (`next`) last.
 */
export const wire: Readonly<Record<EventType, Wire>> = {
  reserve: named(note('L', 'counting', 'service')),
  switchOff: named(note('L', 'counting', 'service')),
  knock: named(call('FD', ['request'], ['client', 'frontDoor'])),
  invokeByDoor: call('FD', ['request'], ['frontDoor', 'frontend']),
  receive: named(call('K4', ['request'], ['poller', 'queue'])),
  invokeByPoller: call('K5', ['request'], ['poller', 'frontend']),
  invokeAsync: named(call('K1', ['request'], ['client', 'frontend'])),
  invoke: choice(call('A1', ['request'], ['client', 'frontend'])),
  rejectSize: named(answer('F10', ['request'], ['frontend', 'client'])),
  authorize: note('A2', 'frontend', 'request'),
  rejectState: named(answer('F17', ['request'], ['frontend', 'client'])),
  dryRun: named(answer('M', ['request'], ['frontend', 'client'])),
  enqueue: send('K2', ['request'], ['frontend', 'queue']),
  acknowledge: answer('K3', ['request'], ['frontend', 'client']),
  count: call('A3', ['request', 'service'], ['frontend', 'counting']),
  throttle: answer('L2', ['request', 'service'], ['counting', 'frontend']),
  overLimit: named(answer('L2', ['request'], ['counting', 'frontend'])),
  reject: answer('L3', ['request'], ['frontend', 'client']),
  rejectPoller: answer('L3', ['request'], ['frontend', 'poller']),
  rejectDoor: answer('L3', ['request'], ['frontend', 'frontDoor']),
  noneIdle: call('A4', ['request', 'service'], ['frontend', 'assignment']),
  otherTenant: named(call('A4', ['request', 'service'], ['frontend', 'assignment'])),
  idleFound: call('B4', ['request', 'service', 'environment'], ['frontend', 'assignment']),
  requestSlot: call('A5', ['request', 'environment'], ['assignment', 'placement']),
  provision: named(call('H1', ['environment'], ['client', 'placement'])),
  prepare: named(call('H2', ['environment'], ['assignment', 'placement'])),
  publish: named(call('G1', ['environment'], ['client', 'placement'])),
  createSlot: call('A6', ['environment'], ['placement', 'workerHost']),
  unpackZip: named(call('A7', ['environment'], ['workerHost', 'codeStore'])),
  mountImage: call('A7', ['environment'], ['workerHost', 'codeStore']),
  initStart: call('A8', ['environment'], ['workerHost', 'runtimeApi']),
  startExtension: named(call('I1', ['environment', 'extension'], ['runtimeApi', 'extension'])),
  register: call('I2', ['environment', 'extension'], ['extension', 'runtimeApi']),
  startRuntime: call('A9', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  bootRuntime: note('A10', 'bootstrap', 'worker'),
  loadHandler: call('A11', ['environment', 'worker'], ['bootstrap', 'handler']),
  restoreNext: named(call('G4', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  snapshot: note('G5', 'workerHost', 'environment'),
  restoreStart: named(call('G7', ['environment', 'worker'], ['workerHost', 'microVm'])),
  restoreRelease: answer('G8', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  restoreError: named(call('G10′', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  failRestore: named(note('F15', 'runtimeApi', 'environment', 'worker', 'service')),
  initDone: send('A13', ['environment', 'service'], ['runtimeApi', 'workerHost'], ['workerHost', 'assignment']),
  ready: send('H3', ['environment', 'service'], ['runtimeApi', 'workerHost'], ['workerHost', 'assignment']),
  deliver: call('A14', ['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'runtimeApi']),
  forward: call('B5', ['request', 'environment'], ['frontend', 'workerHost']),
  thaw: call('B6', ['environment'], ['workerHost', 'microVm']),
  extensionInvoke: answer('I8', ['environment', 'extension'], ['runtimeApi', 'extension']),
  answerNext: answer('A15', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  handle: call('A16', ['worker'], ['bootstrap', 'handler']),
  write: named(answer('C2', ['worker'], ['handler', 'bootstrap'])),
  openStream: call('C3', ['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  prelude: named(call('C4', ['request', 'worker'], ['bootstrap', 'runtimeApi'])),
  firstByte: answer('C5', ['request', 'environment'], ...outward, ['frontend', 'client']),
  chunk: named(answer('C6', ['request', 'worker'], ['bootstrap', 'runtimeApi'], ...outward, ['frontend', 'client'])),
  firstByteByDoor: answer('C5', ['request', 'environment'], ...outward, ...throughDoor),
  chunkByDoor: named(answer('C6', ['request', 'worker'], ['bootstrap', 'runtimeApi'], ...outward, ...throughDoor)),
  leave: named(call('C9', ['request'], ['client', 'frontend'])),
  leaveDoor: named(call('C9', ['request'], ['client', 'frontDoor'])),
  return: answer('A17', ['worker'], ['handler', 'bootstrap']),
  throw: named(answer('D2', ['worker'], ['handler', 'bootstrap'])),
  response: call('A18', ['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  error: named(call('D3', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  closeStream: call('C7a', ['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  breakStream: named(call('C7b', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  refuse: named(answer('F9', ['worker'], ['runtimeApi', 'bootstrap'])),
  respond: answer('A19', ['request', 'environment'], ...outward, ['frontend', 'client']),
  answerDoor: answer('A19', ['request', 'environment'], ...outward, ['frontend', 'frontDoor']),
  respondByDoor: answer('FD', ['request'], ['frontDoor', 'client']),
  hangUp: named(answer('F16', ['request'], ['frontDoor', 'client'])),
  answerPoller: answer('A19', ['request', 'environment'], ...outward, ['frontend', 'poller']),
  lastByte: answer('C7', ['request', 'environment'], ...outward, ['frontend', 'client']),
  lastByteByDoor: answer('C7', ['request', 'environment'], ...outward, ...throughDoor),
  accept: answer('A20', ['worker'], ['runtimeApi', 'bootstrap']),
  forbid: named(call('F18', ['worker'], ['bootstrap', 'runtimeApi'], ['runtimeApi', 'bootstrap'])),
  rejectId: named(call('F18', ['worker'], ['bootstrap', 'runtimeApi'], ['runtimeApi', 'bootstrap'])),
  refuseMode: named(answer('F18', ['worker'], ['runtimeApi', 'bootstrap'])),
  next: call('A21', ['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  extensionNext: call('I14', ['environment', 'extension'], ['extension', 'runtimeApi']),
  terminate: call('J2b', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  extensionShutdown: answer('J3', ['environment', 'extension'], ['runtimeApi', 'extension']),
  extensionExit: note('J4', 'extension', 'environment', 'extension'),
  report: send('A22', ['environment'], ['runtimeApi', 'logs']),
  discard: named(note('K7', 'poller', 'request')),
  deleteEvent: call('K6a', ['request'], ['poller', 'queue']),
  returnEvent: named(call('K6b', ['request'], ['poller', 'queue'])),
  reappear: named(note('SQS', 'queue', 'request')),
  sendRecord: named(send('K7', ['request'], ['poller', 'destination'])),
  release: send('A23', ['environment', 'service'], ['workerHost', 'assignment'], ['workerHost', 'counting']),
  freeze: note('A24', 'workerHost', 'environment'),
  spinDown: choice(call('J1', ['environment', 'service'], ['placement', 'workerHost'])),
  kill: call('J2a', ['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  slotGone: send('J5', ['environment'], ['workerHost', 'assignment']),
  initError: named(call('E2', ['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  failInit: named(note('E3', 'runtimeApi', 'environment', 'worker')),
  timeout: named(note('F2', 'runtimeApi', 'environment', 'worker')),
  exit: named(note('F7', 'bootstrap', 'environment', 'worker')),
  outOfMemory: named(note('F8', 'bootstrap', 'environment', 'worker')),
  extensionCrash: named(note('F13', 'extension', 'environment', 'worker', 'extension')),
  launch: named(call('M', ['environment'], ['client', 'placement'], ['placement', 'workerHost'])),
  replace: named(call('M', ['environment'], ['placement', 'workerHost'])),
  spawnWorker: named(note('M', 'bootstrap', 'environment', 'worker')),
  reserveWorker: named(call('M', ['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'runtimeApi'])),
  noWorker: named(call('M', ['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'frontend'])),
  timeOutCall: named(note('M', 'runtimeApi', 'environment', 'worker')),
  postLate: named(call('M', ['worker'], ['bootstrap', 'runtimeApi'], ['runtimeApi', 'bootstrap'])),
  markUnhealthy: named(note('M', 'workerHost', 'environment')),
  seen: choice(note('seen', 'microVm', 'environment', 'worker', 'service')),
  seenReset: named(note('seen', 'microVm', 'environment', 'service')),
};

/** All events, in the canonical order. */
export const eventTypes = Object.keys(wire) as readonly EventType[];
