import { expect, test } from 'vitest';
import { billOf } from '../../readings/bill/bill.ts';
import { untie } from '../../readings/format.ts';
import { requestsOf } from '../../readings/moments.ts';
import { failureOf, isFailed } from '../../readings/result.ts';
import { whyOf } from '../../readings/step/sourceOf.ts';
import { summarize } from '../../readings/summary.ts';
import { strips } from '../../readings/timeline.ts';
import { wordsOfEndings } from '../../words/endings.ts';
import { scenarios } from './catalogue.ts';
import { openStory } from './testStories.ts';

/** Each step of a story: its sentences, why they matter, and what is on the wire. */
function saidOf(slug: string) {
  const { trace, steps } = openStory(slug);
  return steps.map(({ type, sentences, wire }, index) => ({
    type,
    wire,
    text: `${sentences} ${whyOf(trace, index)}`,
  }));
}

const all = (slug: string) =>
  saidOf(slug)
    .map(({ text, wire }) => `${text} ${wire}`)
    .join('\n');
const at = (slug: string, type: string) =>
  saidOf(slug)
    .filter((step) => step.type === type)
    .map(({ text }) => text)
    .join('\n');

test('a dry run is none of the calls that run the function (facts §4.1)', () => {
  expect(all('dry-run')).not.toMatch(/"RequestResponse"|feels everything/);
});

test('in tenant isolation each search is for a tenant, and what is made for one has its fee (facts §6.10, §7.9)', () => {
  const text = all('tenants');
  expect(text.match(/for an idle environment of this version and this tenant/g)).toHaveLength(2);
  expect(text.match(/\$0\.000166667 per GB on x86, \$0\.000133333 on arm64/g)).toHaveLength(1);
  expect(all('burst')).not.toMatch(/tenant/i);
});

test('what an event waits for, and what its tries cost, follows from what became of them (facts §4.3, §6.6, K6, K7)', () => {
  expect(at('async-retries', 'returnEvent')).toMatch(/a minute .* two minutes .*so each is billed/);
  for (const slug of ['async-throttled', 'async-too-old']) {
    expect(at(slug, 'returnEvent'), slug).toMatch(/1 s .*5 min.*throttled try is not billed/);
    expect(at(slug, 'returnEvent'), slug).not.toMatch(/each is billed|a minute/);
  }
  expect(at('async-retries', 'sendRecord')).toMatch(/last try.*failed three times/);
  expect(at('async', 'sendRecord')).toMatch(/destination for successes/);
  for (const slug of ['async', 'async-too-old', 'async-switched-off']) {
    expect(at(slug, 'sendRecord'), slug).not.toMatch(/failed three times|last try/);
  }
});

test('what is said of every story holds in each', () => {
  // 864 ms of the run were billed; of the deletion nothing is.
  expect(at('async', 'deleteEvent')).not.toMatch(/Nothing is billed/);
  // After a timeout nothing of the run goes on.
  expect(at('async-retries', 'answerPoller')).not.toMatch(/goes on/);
  for (const slug of ['async', 'api-gateway-timeout']) expect(at(slug, 'accept'), slug).not.toMatch(/client/);
});

test('the limit that counts is the smaller one: of a buffered result 6 MB, whatever API Gateway takes (facts §2.6)', () => {
  expect(at('api-gateway', 'knock')).toMatch(/10 MB.*6 MB/);
  expect(at('api-gateway', 'respondByDoor')).toMatch(/10 MB.*at most 6 MB/);
});

test('API Gateway’s 29 s count from its own call (facts §4.2, F16)', () => {
  const { trace } = openStory('api-gateway-timeout');
  const timeOf = (type: string) => trace.messages.find((message) => message.type === type)?.at ?? 0;
  expect(timeOf('hangUp') - timeOf('invokeByDoor')).toBeCloseTo(29_000, 6);
  expect(timeOf('return') - timeOf('handle')).toBeCloseTo(35_000, 6);
});

test('a function that is not ready answers 502 or 409, and the refused call wakes it (facts §1.2, F17)', () => {
  expect(at('function-not-ready', 'rejectState')).toMatch(/502 .*409.*what wakes it.*Pending before it is Active/);
});

test('on Managed Instances nothing is frozen, not even in a note (facts §7.10)', () => {
  for (const { type, wire } of saidOf('managed-instances')) {
    if (type === 'next') expect(wire).toMatch(/Nothing is frozen meanwhile/);
    expect(wire).not.toMatch(/may be frozen/);
  }
  expect(all('cold-start')).toMatch(/may be frozen meanwhile/);
});

test('each environment logs to a stream of its own (facts §3.4)', () => {
  for (const { slug } of scenarios) {
    const { trace, steps } = openStory(slug);
    const streams = new Map<string, Set<string>>();
    for (const [index, { wire }] of steps.entries()) {
      const stream = /AWS_LAMBDA_LOG_STREAM_NAME=(\d{4}\/\d\d\/\d\d\/\[[^\]]+\][0-9a-f]{32})\b/.exec(wire)?.[1];
      const environment = trace.messages[index]?.environment ?? '';
      if (stream) streams.set(stream, (streams.get(stream) ?? new Set()).add(environment));
    }
    for (const [stream, environments] of streams) expect([...environments], `${slug}: ${stream}`).toHaveLength(1);
  }
});

test.each([
  ['async', '2 ms, then 1.01 s. Why?'],
  ['eventbridge', '2 ms, then 1.01 s. Why?'],
  ['async-too-old', 'Accepted in 2 ms, then discarded'],
  ['async-switched-off', 'Accepted in 2 ms, then discarded'],
  ['async-throttled', '2 tries: 429, then 11.4 ms'],
  ['async-retries', '3 tries: function error, function error, then timed out'],
  ['throttle', '1.01 s, then refused in 3 ms: 429'],
  ['throttle-rate', 'Refused in 3 ms: 429'],
  ['request-too-large', 'Refused at once: 413'],
  ['dry-run', 'Checked in 2 ms, and not run'],
  ['burst', '129 ms and 1.01 s at once. Why?'],
  ['two-at-once', '1.01 s and 1.01 s at once. Why?'],
  ['tenants', '11.4 ms, then 1.01 s. Why?'],
  ['work-not-awaited', '11.4 ms, then 11.4 ms again. What differs?'],
  ['streaming-client-leaves', 'Client left after 439 ms'],
  ['function-url-stream-leaves', 'Client left after 439 ms'],
  ['call-out-of-order', 'Answered in 11.4 ms; a call to the Runtime API got 403'],
  ['invalid-request-id', 'Answered in 11.4 ms; a call to the Runtime API got 400'],
  ['handler-error', 'Function error after 11.4 ms; the next one takes 11.4 ms'],
  ['invoke-timeout', 'Timed out at 3 s; the next one takes 872 ms'],
  ['late-work-timeout', 'Answered in 11.4 ms, then timed out at 3 s'],
  ['extension-crash-tail', 'Answered in 1.05 s, then extension crashed; the next one takes 917 ms'],
  ['init-timeout', 'Init failed first; answered after 20.8 s'],
  ['init-timeout-twice', 'Timed out at 3 s, 13.1 s after the call'],
  ['managed-instances-timeout', 'Timed out at 3 s; the next one takes 2.8 s'],
  ['api-gateway-timeout', '504 after 29 s'],
  ['snapstart-publish', '963 ms before any request. Why?'],
  ['snapstart-publish-fails', 'Init failed after 405 ms, before any request'],
  ['spin-down', 'What becomes of an environment without a request?'],
])('over %s stands: %s', (slug, question) => {
  expect(untie(summarize(openStory(slug).trace).question)).toBe(question);
});

test('no headline of a story in which a request fails sounds like a success, and none has a time of nothing', () => {
  for (const { slug } of scenarios) {
    const { question, requests } = summarize(openStory(slug).trace);
    const failures = requests.flatMap(({ result }) => failureOf(result) ?? result.before ?? []);
    const told = failures.filter((each) =>
      question.toLowerCase().includes(wordsOfEndings().endings[each].toLowerCase()),
    );
    expect(told.length > 0, `${slug}: ${question}`).toBe(failures.length > 0);
    const { trace } = openStory(slug);
    const isRed = trace.messages.some(({ index }) => isFailed(trace, index));
    const isLeft = requests.some(({ result }) => /^leave/.test(result.ending));
    if (isRed || isLeft) expect(question, slug).not.toMatch(/\?$/);
    expect(question, `${slug}: money is not what is meant`).not.toMatch(/pays/);
    expect(question, slug).not.toMatch(/(^|\D)0 ms/);
  }
});

test('the largest part is a phase, all its stretches together, and is not told where there is only one', () => {
  for (const { slug } of scenarios) {
    const { trace } = openStory(slug);
    for (const [place, { largest }] of summarize(trace).requests.entries()) {
      const segments = strips(trace)[place]?.segments ?? [];
      const own = segments.filter(({ phase }) => phase === largest?.phase);
      const sum = own.reduce((ms, each) => ms + each.ms, 0);
      if (largest) expect(largest.ms, slug).toBeCloseTo(sum, 2);
      if (new Set(segments.map(({ phase }) => phase)).size < 2) expect(largest, slug).toBeUndefined();
    }
  }
  for (const slug of ['invoke-timeout', 'streaming', 'out-of-memory'])
    expect(summarize(openStory(slug).trace).requests[0]?.largest, slug).toMatchObject({ phase: 'invoke' });
  expect(summarize(openStory('init-timeout').trace).requests[0]?.largest).toMatchObject({ phase: 'function' });
  expect(summarize(openStory('throttle').trace).requests[1]?.largest).toBeUndefined();
  expect(summarize(openStory('init-error').trace).requests[0]?.largest).toMatchObject({ phase: 'runtime', ms: 457.12 });
});

test('what is not billed before the billed time is told of every caller, and ends with a request that is never run', () => {
  for (const slug of ['api-gateway', 'function-url', 'alb', 'sqs']) {
    expect(billOf(openStory(slug).trace, 'first').beforeMs, slug).toBe(9);
  }
  expect(billOf(openStory('async').trace, 'try-1').beforeMs).toBe(144);
  expect(billOf(openStory('throttle').trace, 'second')).toEqual({ request: 'second', beforeMs: 3 });
  for (const { slug } of scenarios) {
    const { trace } = openStory(slug);
    for (const request of requestsOf(trace)) {
      const { managed, beforeMs } = billOf(trace, request);
      if (!managed) expect(beforeMs, `${slug}: ${request}`).toBeGreaterThanOrEqual(0);
    }
  }
});
