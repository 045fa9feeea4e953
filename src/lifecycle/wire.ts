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
}

const call = (machines: MachineKind[], ...hops: Hop[]): Wire => arrows('call', machines, hops);
const answer = (machines: MachineKind[], ...hops: Hop[]): Wire => arrows('answer', machines, hops);
const send = (machines: MachineKind[], ...hops: Hop[]): Wire => arrows('async', machines, hops);

function arrows(arrow: ArrowKind, machines: MachineKind[], hops: Hop[]): Wire {
  return { machines, hops, at: hops[0]?.[0] ?? 'frontend', arrow, cause: 'flow' };
}

function note(at: Participant, ...machines: MachineKind[]): Wire {
  return { machines, hops: [], at, arrow: 'call', cause: 'flow' };
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
 * What each event is on the wire; which row of the canonical order it is stands in `events.ts`. The order matters: where the
 * machines accept several events, `walk` takes the first of this table, which is the canonical order of the cold path with
 * repeatable calls (`next`) last.
 */
export const wire: Readonly<Record<EventType, Wire>> = {
  reserve: named(note('counting', 'service')),
  switchOff: named(note('counting', 'service')),
  knock: named(call(['request'], ['client', 'frontDoor'])),
  invokeByDoor: call(['request'], ['frontDoor', 'frontend']),
  receive: named(call(['request'], ['poller', 'queue'])),
  invokeByPoller: call(['request'], ['poller', 'frontend']),
  invokeAsync: named(call(['request'], ['client', 'frontend'])),
  invoke: choice(call(['request'], ['client', 'frontend'])),
  rejectSize: named(answer(['request'], ['frontend', 'client'])),
  authorize: note('frontend', 'request'),
  rejectState: named(answer(['request'], ['frontend', 'client'])),
  dryRun: named(answer(['request'], ['frontend', 'client'])),
  enqueue: send(['request'], ['frontend', 'queue']),
  acknowledge: answer(['request'], ['frontend', 'client']),
  count: call(['request', 'service'], ['frontend', 'counting']),
  throttle: answer(['request', 'service'], ['counting', 'frontend']),
  overLimit: named(answer(['request'], ['counting', 'frontend'])),
  reject: answer(['request'], ['frontend', 'client']),
  rejectPoller: answer(['request'], ['frontend', 'poller']),
  rejectDoor: answer(['request'], ['frontend', 'frontDoor']),
  noneIdle: call(['request', 'service'], ['frontend', 'assignment']),
  otherTenant: named(call(['request', 'service'], ['frontend', 'assignment'])),
  idleFound: call(['request', 'service', 'environment'], ['frontend', 'assignment']),
  requestSlot: call(['request', 'environment'], ['assignment', 'placement']),
  provision: named(call(['environment'], ['client', 'placement'])),
  prepare: named(call(['environment'], ['assignment', 'placement'])),
  publish: named(call(['environment'], ['client', 'placement'])),
  createSlot: call(['environment'], ['placement', 'workerHost']),
  unpackZip: named(call(['environment'], ['workerHost', 'codeStore'])),
  mountImage: call(['environment'], ['workerHost', 'codeStore']),
  initStart: call(['environment'], ['workerHost', 'runtimeApi']),
  startExtension: named(call(['environment', 'extension'], ['runtimeApi', 'extension'])),
  register: call(['environment', 'extension'], ['extension', 'runtimeApi']),
  startRuntime: call(['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  bootRuntime: note('bootstrap', 'worker'),
  loadHandler: call(['environment', 'worker'], ['bootstrap', 'handler']),
  restoreNext: named(call(['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  snapshot: note('workerHost', 'environment'),
  restoreStart: named(call(['environment', 'worker'], ['workerHost', 'microVm'])),
  restoreRelease: answer(['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  restoreError: named(call(['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  failRestore: named(note('runtimeApi', 'environment', 'worker', 'service')),
  initDone: send(['environment', 'service'], ['runtimeApi', 'workerHost'], ['workerHost', 'assignment']),
  ready: send(['environment', 'service'], ['runtimeApi', 'workerHost'], ['workerHost', 'assignment']),
  deliver: call(['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'runtimeApi']),
  forward: call(['request', 'environment'], ['frontend', 'workerHost']),
  thaw: call(['environment'], ['workerHost', 'microVm']),
  extensionInvoke: answer(['environment', 'extension'], ['runtimeApi', 'extension']),
  answerNext: answer(['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  handle: call(['worker'], ['bootstrap', 'handler']),
  write: named(answer(['worker'], ['handler', 'bootstrap'])),
  openStream: call(['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  prelude: named(call(['request', 'worker'], ['bootstrap', 'runtimeApi'])),
  firstByte: answer(['request', 'environment'], ...outward, ['frontend', 'client']),
  chunk: named(answer(['request', 'worker'], ['bootstrap', 'runtimeApi'], ...outward, ['frontend', 'client'])),
  firstByteByDoor: answer(['request', 'environment'], ...outward, ...throughDoor),
  chunkByDoor: named(answer(['request', 'worker'], ['bootstrap', 'runtimeApi'], ...outward, ...throughDoor)),
  leave: named(call(['request'], ['client', 'frontend'])),
  leaveDoor: named(call(['request'], ['client', 'frontDoor'])),
  checkpoint: named(call(['worker'], ['handler', 'frontend'], ['frontend', 'handler'])),
  return: answer(['worker'], ['handler', 'bootstrap']),
  throw: named(answer(['worker'], ['handler', 'bootstrap'])),
  response: call(['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  error: named(call(['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  closeStream: call(['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  breakStream: named(call(['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  refuse: named(answer(['worker'], ['runtimeApi', 'bootstrap'])),
  respond: answer(['request', 'environment'], ...outward, ['frontend', 'client']),
  answerDoor: answer(['request', 'environment'], ...outward, ['frontend', 'frontDoor']),
  respondByDoor: answer(['request'], ['frontDoor', 'client']),
  hangUp: named(answer(['request'], ['frontDoor', 'client'])),
  answerPoller: answer(['request', 'environment'], ...outward, ['frontend', 'poller']),
  lastByte: answer(['request', 'environment'], ...outward, ['frontend', 'client']),
  lastByteByDoor: answer(['request', 'environment'], ...outward, ...throughDoor),
  accept: answer(['worker'], ['runtimeApi', 'bootstrap']),
  forbid: named(call(['worker'], ['bootstrap', 'runtimeApi'], ['runtimeApi', 'bootstrap'])),
  rejectId: named(call(['worker'], ['bootstrap', 'runtimeApi'], ['runtimeApi', 'bootstrap'])),
  refuseMode: named(answer(['worker'], ['runtimeApi', 'bootstrap'])),
  next: call(['environment', 'worker'], ['bootstrap', 'runtimeApi']),
  extensionNext: call(['environment', 'extension'], ['extension', 'runtimeApi']),
  terminate: call(['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  extensionShutdown: answer(['environment', 'extension'], ['runtimeApi', 'extension']),
  extensionExit: note('extension', 'environment', 'extension'),
  report: send(['environment'], ['runtimeApi', 'logs']),
  discard: named(note('poller', 'request')),
  deleteEvent: call(['request'], ['poller', 'queue']),
  returnEvent: named(call(['request'], ['poller', 'queue'])),
  reappear: named(note('queue', 'request')),
  sendRecord: named(send(['request'], ['poller', 'destination'])),
  release: send(['environment', 'service'], ['workerHost', 'assignment'], ['workerHost', 'counting']),
  freeze: note('workerHost', 'environment'),
  spinDown: choice(call(['environment', 'service'], ['placement', 'workerHost'])),
  kill: call(['environment', 'worker'], ['runtimeApi', 'bootstrap']),
  slotGone: send(['environment'], ['workerHost', 'assignment']),
  initError: named(call(['environment', 'worker'], ['bootstrap', 'runtimeApi'])),
  failInit: named(note('runtimeApi', 'environment', 'worker')),
  timeout: named(note('runtimeApi', 'environment', 'worker')),
  exit: named(note('bootstrap', 'environment', 'worker')),
  outOfMemory: named(note('bootstrap', 'environment', 'worker')),
  extensionCrash: named(note('extension', 'environment', 'worker', 'extension')),
  launch: named(call(['environment'], ['client', 'placement'], ['placement', 'workerHost'])),
  replace: named(call(['environment'], ['placement', 'workerHost'])),
  spawnWorker: named(note('bootstrap', 'environment', 'worker')),
  reserveWorker: named(call(['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'runtimeApi'])),
  noWorker: named(call(['request', 'environment'], ['frontend', 'workerHost'], ['workerHost', 'frontend'])),
  timeOutCall: named(note('runtimeApi', 'environment', 'worker')),
  postLate: named(call(['worker'], ['bootstrap', 'runtimeApi'], ['runtimeApi', 'bootstrap'])),
  markUnhealthy: named(note('workerHost', 'environment')),
  loseWorker: named(note('bootstrap', 'environment', 'worker')),
  seen: choice(note('microVm', 'environment', 'worker', 'service')),
  seenReset: named(note('microVm', 'environment', 'service')),
};

/** All events, in the canonical order. */
export const eventTypes = Object.keys(wire) as readonly EventType[];
