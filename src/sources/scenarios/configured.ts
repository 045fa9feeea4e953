import {
  arrival,
  chosen,
  coldImage,
  firstRun,
  idleTime,
  initialising,
  making,
  makingFromZip,
  searching,
  waking,
  warm,
} from './figures.ts';
import { alone, outside, published, run, scenario, setting } from './setting.ts';

const { authorize } = arrival;
const another = { environment: 'b', worker: 'b1' };

/** A function in a VPC, refused while its network interface is made, then cold as any other. */
const vpc = scenario('vpc', 'starts', [
  outside(
    'first',
    ['invoke', 'rejectState'],
    { authorize },
    { details: { rejectState: { words: 'refuseWithoutInterface' } } },
  ),
  run('second', ['invoke'], coldImage, {
    details: { createSlot: { words: 'createSlotInVpc' }, handle: { words: 'callIntoVpc' } },
    after: chosen(180_000),
  }),
]);

/** New code, or a changed variable. */
const deploy = scenario('deploy', 'starts', [
  run('first', ['seen', 'invoke'], warm, {
    details: { handle: { words: 'readOldVariable', printed: ['TABLE=orders'] } },
  }),
  alone(['spinDown'], {}, { details: { spinDown: { words: 'retireOldConfiguration' } }, after: chosen(60_000) }),
  run('second', ['invoke'], coldImage, {
    ...another,
    details: {
      noneIdle: { words: 'findNoneOfNew' },
      handle: { words: 'readNewVariable', printed: ['TABLE=orders-2026'] },
    },
    after: chosen(5_000),
  }),
]);

const coldZip = { ...arrival, ...searching, ...makingFromZip, ...initialising };
/** When the first handler runs: its logger writes the time itself. */
const handledAt = (setting.beganAt ?? 0) + Object.values(coldZip).reduce((sum, { ms }) => sum + ms, 0);
const ownLine = JSON.stringify({
  timestamp: new Date(handledAt).toISOString(),
  level: 'INFO',
  requestId: setting.requestIds.first,
  message: 'order 42 is placed',
});

/** A log in JSON, of a function whose own logger writes JSON, too. */
const jsonLog = scenario(
  'json-log',
  'starts',
  [
    run(
      'first',
      ['invoke', 'unpackZip'],
      { ...coldZip, return: firstRun },
      {
        details: {
          initStart: { words: 'initStartInJson' },
          next: { words: 'hideInitReport' },
          deliver: { words: 'startInJson' },
          handle: { words: 'logInJson', printed: [ownLine] },
          report: { words: 'reportInJson' },
        },
      },
    ),
    run('second', ['invoke'], warm, {
      details: {
        answerNext: { words: 'startWarmInJson' },
        handle: { words: 'logPlainText', printed: ['cache is warm'] },
        report: { words: 'reportInJson' },
      },
      after: idleTime,
    }),
  ],
  { packaging: 'zip', logFormat: 'json' },
);

/** Plain stories of how a function is set up: corrections of 2026-11-30, §2, no. 7, 9 and 16. */
export const configured = [vpc, deploy, jsonLog];

/** What a flag in the function’s memory counts as cold starts, beside what requests waited for. */
const madeAhead = { ...making, ...initialising };
const setsFlag = { loadHandler: { words: 'setFlag' } } as const;
const countsCold = ['ColdStart: 1'];
export const coldStartFlag = scenario(
  'cold-start-flag',
  'ahead',
  [
    alone(['provision'], madeAhead, { details: setsFlag }),
    run(
      'first',
      ['invoke'],
      { ...waking, return: firstRun },
      { details: { handle: { words: 'flagAfterProvisioned', printed: countsCold } }, after: idleTime },
    ),
    alone(['prepare'], madeAhead, { ...another, details: setsFlag, after: chosen(60_000) }),
    run(
      'second',
      ['invoke'],
      { ...waking, return: firstRun },
      { ...another, details: { handle: { words: 'flagAfterProactive', printed: countsCold } }, after: idleTime },
    ),
  ],
  published,
);

/** A function that calls itself, until Lambda stops it. Who in Lambda does that is not documented: told at the poller. */
export const recursion = scenario('recursion-stopped', 'queues', [
  outside('event', ['invokeAsync'], { authorize }),
  run('try-1', ['receive'], coldImage, { details: { handle: { words: 'callItself' } } }),
  run('second', ['receive'], warm, {
    details: { receive: { words: 'receiveOwnEvent' }, handle: { words: 'callItselfAgain' } },
    after: chosen(100),
  }),
  outside(
    'third',
    ['receive', 'discard', 'sendRecord'],
    {},
    {
      details: {
        receive: { words: 'receiveLastOfChain' },
        discard: { words: 'stopChain' },
        sendRecord: { words: 'keepStoppedEvent' },
      },
      after: chosen(3_000),
    },
  ),
]);
