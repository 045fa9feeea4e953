import { expect, test } from 'vitest';
import { scenarios } from '../sources/scenarios/catalogue.ts';
import { openStory } from '../sources/scenarios/testStories.ts';
import { requestsOf } from './moments.ts';
import { failureOf, isFailed, type Result, resultOf } from './result.ts';
import { stepKey } from './step/stepKey.ts';

const resultsOf = (slug: string): Result[] => {
  const { trace } = openStory(slug);
  return requestsOf(trace).map((request) => resultOf(trace, request));
};

/** How the requests of these stories end; of all others each ends well. */
const endings: Readonly<Record<string, readonly (Result['ending'] | Result)[]>> = {
  'handler-error': ['error', 'ok'],
  'error-ends-process': ['error', 'ok'],
  'init-error': ['failInit'],
  'init-error-recovers': [{ ending: 'ok', before: 'failInit' }],
  'init-error-early': ['failInit'],
  'init-error-hangs': ['timeout'],
  'invalid-entrypoint': ['failInit'],
  'init-timeout': [{ ending: 'ok', before: 'failInit' }],
  'init-timeout-twice': ['timeout'],
  'invoke-timeout': ['timeout', 'ok'],
  'late-work-timeout': [{ ending: 'ok', after: 'timeout' }],
  'out-of-memory': ['outOfMemory', 'ok'],
  'runtime-exit': ['exit'],
  'response-too-large': ['refuse', 'ok'],
  'response-too-large-python': ['refuse', 'ok'],
  'durable-function': ['acknowledge', 'ok', 'ok'],
  'stream-shard': ['error', 'ok', 'error', 'error', 'ok'],
  'managed-instances-worker-crash': ['timeOutCall', 'ok', 'ok'],
  'invalid-response-mode': ['refuseMode', 'ok'],
  throttle: ['ok', 'throttle'],
  'throttle-behind-door': ['ok', 'throttle'],
  'throttle-account': ['overLimit'],
  'throttle-rate': ['overLimit'],
  'throttle-reserved-rate': ['overLimit'],
  'throttle-caller-rate': ['overLimit'],
  'throttle-snapshots': ['overLimit'],
  'request-too-large': ['rejectSize'],
  'event-too-large': ['rejectSize'],
  'function-not-ready': ['rejectState'],
  'dry-run': ['dryRun'],
  'streaming-fails': ['breakStream'],
  'streaming-python': ['ok', 'breakStream'],
  'stale-connection': ['ok', 'ok', 'error'],
  vpc: ['rejectState', 'ok'],
  'what-remains': ['ok', 'timeout', 'ok'],
  'recursion-stopped': ['acknowledge', 'ok', 'ok', 'discard'],
  'init-loop': ['timeout', 'timeout', 'timeout', 'ok'],
  'streaming-timeout': ['timeout'],
  'streaming-crash': ['exit'],
  'call-out-of-order': [{ ending: 'ok', refusal: 'forbid' }],
  'invalid-request-id': [{ ending: 'ok', refusal: 'rejectId' }],
  'streaming-client-leaves': ['leave'],
  'function-url-stream-leaves': ['leaveDoor'],
  'function-url-stream-crash': ['exit'],
  'extension-init-timeout': [{ ending: 'ok', before: 'failInit' }],
  'extension-crash-init': [{ ending: 'ok', before: 'extensionCrash' }],
  'extension-crash': ['extensionCrash', 'ok'],
  'extension-crash-tail': [{ ending: 'ok', after: 'extensionCrash' }, 'ok'],
  'extension-tail-timeout': [{ ending: 'ok', after: 'timeout' }],
  'extension-timeout': ['timeout', 'ok'],
  'snapstart-hook-fails': ['restoreError'],
  'snapstart-timeout': ['failRestore'],
  'managed-instances-timeout': ['timeOutCall', 'ok'],
  'managed-instances-busy': ['ok', 'ok', 'ok', 'noWorker'],
  async: ['acknowledge', 'ok'],
  'async-retries': ['acknowledge', 'error', 'error', 'timeout'],
  'async-throttled': ['ok', 'acknowledge', 'throttle', 'ok'],
  'async-too-old': ['acknowledge', 'overLimit', 'discard'],
  'async-switched-off': ['acknowledge', 'discard'],
  eventbridge: ['acknowledge', 'ok'],
  'sqs-fails': ['error', 'ok'],
  'api-gateway-timeout': ['hangUp'],
  'api-gateway-error': ['timeout'],
};

test('how each request of each story ends', () => {
  for (const { slug } of scenarios) {
    const results = resultsOf(slug);
    const expected = endings[slug]?.map((each) => (typeof each === 'string' ? { ending: each } : each));
    expect(results, slug).toEqual(expected ?? results.map(() => ({ ending: 'ok' })));
  }
});

/** The steps that fail, by what they mean. */
const failedIn = (slug: string) => {
  const { trace } = openStory(slug);
  return trace.messages.filter(({ index }) => isFailed(trace, index)).map(({ index }) => stepKey(trace, index));
};

test.each([
  ['cold-then-warm', []],
  ['handler-error', ['throw', 'error', 'respondWithError']],
  ['invoke-timeout', ['timeout', 'respondAfterReset']],
  ['out-of-memory', ['outOfMemory', 'respondAfterReset']],
  ['throttle', ['ReservedFunctionConcurrentInvocationLimitExceeded', 'reject']],
  [
    'throttle-behind-door',
    ['ReservedFunctionConcurrentInvocationLimitExceeded', 'rejectDoor', 'respondByDoorThrottled'],
  ],
  ['init-error-recovers', ['initError', 'failInitPosted']],
  ['late-work-timeout', ['timeout']],
  ['call-out-of-order', ['forbid']],
  ['snapstart-hook-fails', ['restoreError', 'failRestore', 'respondAfterRestoreFailure']],
  ['snapstart-publish-fails', ['initError', 'failPublish']],
  ['api-gateway-timeout', ['hangUp']],
  ['api-gateway-error', ['timeout', 'answerDoorError', 'respondByDoorError']],
  ['streaming-crash', ['exit', 'lastByteTruncated']],
  ['streaming-fails', ['throw', 'breakStream', 'lastByteAfterError']],
  ['extension-spin-down', []],
])('what fails in %s: %j', (slug, keys) => {
  expect(failedIn(slug)).toEqual(keys);
});

test('where a request fails, some step of it does, and what says that it failed is among them', () => {
  for (const { slug } of scenarios) {
    const { trace, steps } = openStory(slug);
    for (const request of requestsOf(trace)) {
      const own = trace.messages.filter((message) => message.request === request);
      const fails = own.some(({ index }) => isFailed(trace, index));
      if (failureOf(resultOf(trace, request))) expect(fails, `${slug}: ${request}`).toBe(true);
    }
    for (const [index, { route, title }] of steps.entries()) {
      if (/\b(4\d\d|50\d)\b|X-Amz-Function-Error|killed:|\bfails\b/.test(`${title} ${route.split(': ').at(-1)}`))
        expect(isFailed(trace, index), `${slug}: ${title}, ${route}`).toBe(true);
    }
  }
});

test('what a log does not tell is not claimed: an answer that is inferred may be the handler’s error', () => {
  const { trace } = openStory('warm-start');
  const [request = ''] = requestsOf(trace);
  expect(resultOf(trace, request)).toEqual({ ending: 'ok' });
  const messages = trace.messages.map((message) => ({ ...message, origin: 'inferred' as const }));
  expect(resultOf({ ...trace, messages }, request)).toEqual({ ending: 'open' });
});
