import type { EventType, ThrottleReason } from '../../lifecycle/events.ts';
import { arrival, coldImage } from './figures.ts';
import { outside, published, run, scenario } from './setting.ts';

const { authorize, count } = arrival;
const atReserved = {
  details: { throttle: { reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' } },
} as const;

/** Over a limit that no other request of the story has filled. */
const overLimit = (reason: ThrottleReason, route: readonly EventType[] = []) =>
  outside(
    'first',
    [...route, 'invoke', 'overLimit'],
    { authorize, overLimit: count },
    { details: { overLimit: { reason } } },
  );

/** What the service refuses before any environment is touched: F10, F11, F17, table L, and the dry run. */
export const refusals = [
  scenario('throttle', 'refusals', [
    run('first', ['reserve', 'invoke'], coldImage, { startsAt: 0 }),
    outside('second', ['invoke'], { authorize, throttle: count }, { startsAt: 60, ...atReserved }),
  ]),
  scenario('throttle-behind-door', 'refusals', [
    run('first', ['reserve', 'invoke'], coldImage, { startsAt: 0 }),
    outside(
      'second',
      ['knock'],
      { authorize, throttle: count },
      { startsAt: 60, details: { ...atReserved.details, knock: { door: 'functionUrl' } } },
    ),
  ]),
  scenario('throttle-account', 'refusals', [overLimit('ConcurrentInvocationLimitExceeded')]),
  scenario('throttle-rate', 'refusals', [overLimit('FunctionInvocationRateLimitExceeded')]),
  scenario('throttle-reserved-rate', 'refusals', [
    overLimit('ReservedFunctionInvocationRateLimitExceeded', ['reserve']),
  ]),
  scenario('throttle-caller-rate', 'refusals', [overLimit('CallerRateLimitExceeded')]),
  scenario('throttle-snapshots', 'refusals', [overLimit('ConcurrentSnapshotCreateLimitExceeded')], published),
  scenario('request-too-large', 'refusals', [outside('first', ['invoke', 'rejectSize'], {})]),
  scenario('event-too-large', 'refusals', [outside('first', ['invokeAsync', 'rejectSize'], {})]),
  scenario('function-not-ready', 'refusals', [outside('first', ['invoke', 'rejectState'], { authorize })]),
  scenario('dry-run', 'refusals', [outside('first', ['invoke', 'dryRun'], { authorize })]),
];
