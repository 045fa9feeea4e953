import type { Door } from '../../lifecycle/events.ts';
import {
  arrival,
  beyondFreeBytes,
  chosen,
  coldImage,
  coldUntilHandler,
  gatewayLimitMs,
  idleTime,
  laterRun,
  waking,
  warm,
} from './figures.ts';
import { outside, run, scenario } from './setting.ts';

const { authorize } = arrival;
const sends = outside('event', ['invokeAsync'], { authorize });
const ofBatch = { details: { receive: { sender: 'sqs' } } } as const;
const minutes = (count: number) => ({ ms: count * 60_000, source: 'asyncErrors' }) as const;

/** Table K, and a queue of one's own. */
export const queues = [
  scenario('async', 'queues', [sends, run('try-1', ['receive', 'sendRecord'], coldImage)]),
  scenario(
    'async-retries',
    'queues',
    [
      sends,
      run('try-1', ['receive', 'throw', 'error', 'returnEvent'], { ...coldUntilHandler, throw: laterRun }),
      run('try-2', ['receive', 'throw', 'error', 'returnEvent'], { ...waking, throw: laterRun }, { after: minutes(1) }),
      run(
        'try-3',
        ['receive', 'handle', 'timeout', 'sendRecord'],
        { ...waking, timeout: chosen(3_000) },
        { after: minutes(2) },
      ),
    ],
    { timeoutMs: 3_000 },
  ),
  scenario('async-throttled', 'queues', [
    run('first', ['reserve', 'invoke'], coldImage, { startsAt: 0 }),
    outside('event', ['invokeAsync'], { authorize }, { startsAt: 20 }),
    outside(
      'try-1',
      ['receive', 'returnEvent'],
      { authorize, throttle: arrival.count },
      { startsAt: 30, details: { throttle: { reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' } } },
    ),
    run('try-2', ['receive'], warm, { startsAt: 60_030 }),
  ]),
  scenario('async-too-old', 'queues', [
    sends,
    outside(
      'try-1',
      ['receive', 'overLimit', 'returnEvent'],
      { authorize, overLimit: arrival.count },
      { details: { overLimit: { reason: 'ConcurrentInvocationLimitExceeded' } } },
    ),
    outside(
      'try-2',
      ['receive', 'discard', 'sendRecord'],
      {},
      { after: { ms: 6 * 3_600_000, source: 'asyncAge' }, details: { discard: { cause: 'tooOld' } } },
    ),
  ]),
  scenario('async-switched-off', 'queues', [
    outside('event', ['switchOff', 'invokeAsync'], { authorize }),
    outside('try-1', ['receive', 'discard', 'sendRecord'], {}, { details: { discard: { cause: 'switchedOff' } } }),
  ]),
  scenario('eventbridge', 'queues', [
    outside('event', ['invokeAsync'], { authorize }, { details: { invokeAsync: { sender: 'eventBridge' } } }),
    run('try-1', ['receive'], coldImage),
  ]),
  scenario('sqs', 'queues', [run('first', ['seen', 'receive'], warm, ofBatch)]),
  scenario('sqs-fails', 'queues', [
    run('first', ['seen', 'receive', 'throw', 'error', 'reappear'], { ...waking, throw: laterRun }, ofBatch),
    run('second', ['receive'], warm, { ...ofBatch, after: chosen(90_000) }),
  ]),
];

/** What is left of API Gateway's time when the handler begins: it counts from its own call. */
const gatewayRest = Object.values(waking).reduce((rest, { ms }) => rest - ms, gatewayLimitMs);

/** The client comes through this door. */
const by = (door: Door) => ({ details: { knock: { door } } });

/** Front doors: facts §4.2, F16. */
export const doors = [
  scenario('api-gateway', 'doors', [run('first', ['seen', 'knock'], warm, by('apiGateway'))]),
  scenario('function-url', 'doors', [run('first', ['seen', 'knock'], warm, by('functionUrl'))]),
  scenario('alb', 'doors', [run('first', ['seen', 'knock'], warm, by('alb'))]),
  scenario(
    'api-gateway-timeout',
    'doors',
    [
      run(
        'first',
        ['seen', 'knock', 'handle', 'hangUp'],
        {
          ...waking,
          hangUp: { ms: gatewayRest, source: 'apiGateway' },
          return: chosen(35_000 - gatewayRest),
        },
        by('apiGateway'),
      ),
    ],
    { timeoutMs: 60_000 },
  ),
  scenario(
    'api-gateway-error',
    'doors',
    [run('first', ['seen', 'knock', 'handle', 'timeout'], { ...waking, timeout: chosen(3_000) }, by('apiGateway'))],
    { timeoutMs: 3_000 },
  ),
];

const asksToStream = { details: { invoke: { mode: 'stream' } } } as const;
const streams = ['seen', 'invoke', 'write', 'openStream', 'firstByte'] as const;
const begins = { ...waking, write: chosen(40) };

/** Table C. */
export const streaming = [
  scenario('streaming', 'streaming', [
    run(
      'first',
      [...streams, 'chunk', 'chunk'],
      { ...begins, chunk: [chosen(180), chosen(180)], return: chosen(120) },
      asksToStream,
    ),
  ]),
  scenario('streaming-large', 'streaming', [
    run(
      'first',
      [...streams, 'chunk', 'chunk'],
      { ...begins, chunk: [chosen(180), beyondFreeBytes] },
      { details: { invoke: { mode: 'stream' }, chunk: [{ sizeMb: 6 }, { sizeMb: 4 }] } },
    ),
  ]),
  scenario('buffered', 'streaming', [run('first', ['seen', 'invoke'], { ...waking, return: chosen(520) })]),
  scenario('streaming-fails', 'streaming', [
    run(
      'first',
      [...streams, 'chunk', 'throw', 'breakStream'],
      { ...begins, chunk: chosen(180), throw: chosen(60) },
      asksToStream,
    ),
  ]),
  scenario(
    'streaming-timeout',
    'streaming',
    [
      run(
        'first',
        [...streams, 'chunk', 'timeout'],
        { ...begins, chunk: chosen(180), timeout: chosen(2_780) },
        asksToStream,
      ),
    ],
    { timeoutMs: 3_000 },
  ),
  scenario('streaming-crash', 'streaming', [
    run('first', [...streams, 'chunk', 'exit'], { ...begins, chunk: chosen(180), exit: chosen(60) }, asksToStream),
  ]),
  scenario('streaming-client-leaves', 'streaming', [
    run(
      'first',
      [...streams, 'leave', 'chunk'],
      { ...begins, leave: chosen(90), chunk: chosen(180), return: chosen(120) },
      asksToStream,
    ),
  ]),
];

const wordsOfPython = {
  startRuntime: { words: 'startPython' },
  write: { words: 'yieldFirst' },
  openStream: { words: 'openStreamInPython' },
  chunk: [{ words: 'yieldMore' }, { words: 'yieldMore' }],
  throw: { words: 'throwInStream', printed: ["KeyError: 'soup'"] },
  breakStream: { words: 'breakStreamInPython' },
} as const;
const inPython = { details: { ...asksToStream.details, ...wordsOfPython } } as const;

/** A stream from a bootstrap of one's own, cold, and then one that fails. */
export const streamingPython = scenario(
  'streaming-python',
  'streaming',
  [
    run(
      'first',
      ['invoke', 'write', 'openStream', 'firstByte', 'chunk', 'chunk'],
      { ...coldUntilHandler, write: chosen(40), chunk: [chosen(180), chosen(180)], return: chosen(120) },
      inPython,
    ),
    run(
      'second',
      ['invoke', 'write', 'openStream', 'firstByte', 'chunk', 'throw', 'breakStream'],
      { ...begins, chunk: chosen(180), throw: chosen(60) },
      { ...inPython, after: idleTime },
    ),
  ],
  { language: 'python' },
);

const streamsBy = (door: Door) => ({ details: { knock: { door }, invokeByDoor: { mode: 'stream' } } }) as const;
const streamsOut = ['seen', 'knock', 'write', 'openStream', 'prelude', 'firstByteByDoor'] as const;

/** Table C through a front door: a Function URL with RESPONSE_STREAM, API Gateway with transfer mode STREAM. */
export const streamingDoors = [
  scenario('function-url-stream', 'streaming', [
    run(
      'first',
      [...streamsOut, 'chunkByDoor', 'chunkByDoor'],
      { ...begins, chunkByDoor: [chosen(180), chosen(180)], return: chosen(120) },
      streamsBy('functionUrl'),
    ),
  ]),
  scenario('function-url-stream-leaves', 'streaming', [
    run(
      'first',
      [...streamsOut, 'leaveDoor', 'chunkByDoor'],
      { ...begins, leaveDoor: chosen(90), chunkByDoor: chosen(180), return: chosen(120) },
      streamsBy('functionUrl'),
    ),
  ]),
  scenario('function-url-stream-crash', 'streaming', [
    run(
      'first',
      [...streamsOut, 'chunkByDoor', 'exit'],
      { ...begins, chunkByDoor: chosen(180), exit: chosen(60) },
      streamsBy('functionUrl'),
    ),
  ]),
  scenario(
    'api-gateway-stream',
    'streaming',
    [
      run(
        'first',
        [...streamsOut, 'chunkByDoor', 'chunkByDoor'],
        { ...begins, chunkByDoor: [chosen(15_000), chosen(15_000)], return: chosen(10_000) },
        streamsBy('apiGateway'),
      ),
    ],
    { timeoutMs: 60_000 },
  ),
];
