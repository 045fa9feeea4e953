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
  'handler-error': ['functionError', 'ok'],
  'error-ends-process': ['functionError', 'ok'],
  'init-error': ['initFailed'],
  'init-error-recovers': [{ ending: 'ok', before: 'initFailed' }],
  'init-error-early': ['initFailed'],
  'init-error-hangs': ['timedOut'],
  'invalid-entrypoint': ['initFailed'],
  'init-timeout': [{ ending: 'ok', before: 'initFailed' }],
  'init-timeout-twice': ['timedOut'],
  'invoke-timeout': ['timedOut', 'ok'],
  'late-work-timeout': [{ ending: 'ok', after: 'timedOut' }],
  'out-of-memory': ['outOfMemory', 'ok'],
  'runtime-exit': ['exited'],
  'response-too-large': ['responseTooLarge', 'ok'],
  'invalid-response-mode': ['invalidMode', 'ok'],
  throttle: ['ok', 'throttled'],
  'throttle-behind-door': ['ok', 'throttled'],
  'throttle-account': ['throttled'],
  'throttle-rate': ['throttled'],
  'throttle-reserved-rate': ['throttled'],
  'throttle-caller-rate': ['throttled'],
  'throttle-snapshots': ['throttled'],
  'request-too-large': ['requestTooLarge'],
  'event-too-large': ['requestTooLarge'],
  'function-not-ready': ['notReady'],
  'dry-run': ['dryRun'],
  'streaming-fails': ['functionError'],
  'streaming-timeout': ['timedOut'],
  'streaming-crash': ['exited'],
  'streaming-client-leaves': ['left'],
  'function-url-stream-leaves': ['left'],
  'function-url-stream-crash': ['exited'],
  'extension-init-timeout': [{ ending: 'ok', before: 'initFailed' }],
  'extension-crash-init': [{ ending: 'ok', before: 'extensionCrashed' }],
  'extension-crash': ['extensionCrashed', 'ok'],
  'extension-crash-tail': [{ ending: 'ok', after: 'extensionCrashed' }, 'ok'],
  'extension-tail-timeout': [{ ending: 'ok', after: 'timedOut' }],
  'extension-timeout': ['timedOut', 'ok'],
  'snapstart-hook-fails': ['restoreFailed'],
  'snapstart-timeout': ['restoreTimedOut'],
  'managed-instances-timeout': ['timedOut', 'ok'],
  'managed-instances-busy': ['ok', 'ok', 'throttled'],
  async: ['accepted', 'ok'],
  'async-retries': ['accepted', 'functionError', 'functionError', 'timedOut'],
  'async-throttled': ['ok', 'accepted', 'throttled', 'ok'],
  'async-too-old': ['accepted', 'throttled', 'discarded'],
  'async-switched-off': ['accepted', 'discarded'],
  eventbridge: ['accepted', 'ok'],
  'sqs-fails': ['functionError', 'ok'],
  'api-gateway-timeout': ['hungUp'],
  'api-gateway-error': ['timedOut'],
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
  ['streaming-crash', ['exit', 'lastByteCut']],
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
