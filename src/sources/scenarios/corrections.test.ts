/** What a second reading of all stories found (facts: corrections of 2026-11-30, §1), row by row. */
import { describe, expect, test } from 'vitest';
import { billOf } from '../../readings/bill/bill.ts';
import { logLines } from '../../readings/log/log.ts';
import { narrate } from '../../readings/step/narration.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { stepKey } from '../../readings/step/stepKey.ts';
import { glossary } from '../../words/en/glossary.ts';
import { whatHelps } from '../../words/en/learn/whatHelps.ts';
import type { StoryNumbers } from '../../words/learn.ts';
import { misconceptionWords } from '../../words/misconceptions.ts';
import { presentNotes } from '../../words/presentNotes.ts';
import { scenarios } from './catalogue.ts';
import { published } from './setting.ts';
import { openStory } from './testStories.ts';

/** A step of a story, by its slug, with all that is said of it. */
function stepOf(slug: string, name: string) {
  const { trace, steps } = openStory(slug);
  const index = trace.messages.findIndex((message) => message.slug === name);
  const step = steps[index];
  if (!step) throw new Error(`${slug} has no ${name}.`);
  return {
    ...step,
    message: trace.messages[index],
    text: `${step.sentences} ${whyOf(trace, index)}`,
    urls: sourcesOf(trace, index).map(({ url }) => url ?? ''),
    modelled: narrate(trace, index).modelled,
    trace,
  };
}
const linesOf = (slug: string) => openStory(slug).steps.flatMap(({ lines }) => lines);
const typesOf = (slug: string) => openStory(slug).steps.map(({ type }) => type);

describe('row 1: what is before INIT is not in Billed Duration, and AWS words it otherwise', () => {
  test.each([
    ['cold-start', 'request-slot'],
    ['cold-start', 'mount-image'],
    ['cold-start-zip', 'unpack-zip'],
    ['tenants', 'create-slot'],
  ])('%s, %s', (slug, name) => {
    const { meta, text } = stepOf(slug, name);
    expect(meta).toContain('not in Billed Duration');
    expect(text).not.toMatch(/not billed/);
  });

  test('the note stands beside the step and in the transcript, and a presenter is sent to it', () => {
    expect(stepOf('cold-start', 'request-slot').disagreement).toMatch(/you are charged for this time.*LambdaNER-Bench/);
    expect(stepOf('cold-start', 'mount-image').disagreement).toBe('Sources disagree, as at step 5.');
    expect(presentNotes.requestSlot.join()).toMatch(/AWS’s own page words it otherwise/);
    expect(JSON.stringify(presentNotes)).not.toMatch(/Nobody’s; but/);
  });
});

test('row 2: the smallest function on Managed Instances has 2,048 MB', () => {
  for (const { slug } of scenarios.filter(({ group }) => group === 'managed')) {
    // Where there is no entry point, nothing is started.
    if (slug !== 'managed-instances-entrypoint')
      expect(stepOf(slug, 'start-runtime').wire, slug).toContain('AWS_LAMBDA_FUNCTION_MEMORY_SIZE=2048');
  }
});

describe('row 3: an extension has a line of the log at the end of INIT', () => {
  const line = /^EXTENSION\tName: telemetry\tState: (Ready|Registered)\tEvents: \[INVOKE, SHUTDOWN\]$/;
  test.each(scenarios.filter(({ runs }) => runs.some(({ extension }) => extension)).map(({ slug }) => slug))(
    '%s',
    (slug) => {
      const lines = linesOf(slug);
      const at = lines.findIndex((each) => line.test(each));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(lines[at + 1]).toMatch(/^(START|INIT_REPORT)/);
      for (const [place, each] of lines.entries())
        if (/^INIT_REPORT/.test(each)) expect(lines[place - 1]).toMatch(line);
    },
  );

  test('and a story without one has none', () => {
    expect(linesOf('cold-then-warm').join()).not.toContain('EXTENSION');
  });
});

test('row 4: the first REPORT of a provisioned environment shows Init Duration and does not bill it', () => {
  const report = linesOf('provisioned').find((line) => line.startsWith('REPORT'));
  expect(report).toMatch(/Duration: 36\.33 ms\tBilled Duration: 37 ms.*Init Duration: 827\.47 ms/);
  expect(stepOf('provisioned', 'report').sentences).toMatch(/was seen to show its Init Duration, though no AWS page/);
  expect(billOf(openStory('provisioned').trace, 'first').billedMs).toBe(37);
});

test('row 5: INIT has its plenty of CPU on demand only', () => {
  expect(stepOf('cold-start', 'boot-runtime').text).toMatch(/on demand.*provisioned environments were seen/);
  expect(stepOf('cold-start', 'boot-runtime').urls.join()).toContain('datadog-lambda-extension/pull/700');
  expect(misconceptionWords.claims.memoryShortensInit.truth).toMatch(/on demand/);
  expect(JSON.stringify(whatHelps({} as StoryNumbers))).toMatch(/on demand INIT gets plenty of CPU/);
});

test('row 6: a runtime loops, and one turn of its loop is one open request', () => {
  const { text } = stepOf('cold-start', 'next');
  expect(text).toMatch(/works in a loop, but it does not ask again and again: one turn is this one open request/);
});

test('row 7: whether INIT counts against the time limit: AWS’s pages disagree', () => {
  const step = stepOf('cold-start', 'deliver');
  expect(step.text).toMatch(/a log on AWS’s lifecycle page shows/);
  expect(step.disagreement).toMatch(/custom runtimes says.*3016\.78 ms/);
});

test.each(['extension-crash', 'extension-crash-init', 'extension-crash-tail'])(
  'row 8: in %s the runtime is stopped, SIGTERM first',
  (slug) => {
    const types = typesOf(slug);
    expect(types[types.indexOf('extensionCrash') + 1]).toBe('terminate');
  },
);

test('row 9: a 429 of Managed Instances comes when all three environments are busy', () => {
  const { trace, message } = stepOf('managed-instances-busy', 'no-worker');
  const at = message?.index ?? -1;
  for (const id of ['a', 'b', 'c']) {
    const last = trace.messages.findLast((each) => {
      return each.environment === id && each.index <= at && each.states.environment !== undefined;
    });
    expect(last?.states.environment, id).toBe('managed.busy');
  }
  expect(stepOf('managed-instances-busy', 'no-worker').sentences).toMatch(/one environment after another/);
});

test.each(['streaming-crash', 'function-url-stream-crash'])(
  'row 10: in %s a broken upload ends as Runtime.TruncatedResponse',
  (slug) => {
    const { steps } = openStory(slug);
    const cut = steps.find(({ type }) => type?.startsWith('lastByte'));
    expect(cut?.wire).toContain('Runtime.TruncatedResponse');
    expect(cut?.sentences).toMatch(/Sandbox\.Failure: that is inferred/);
  },
);

test('row 11: a failed hook is logged as on AWS’s page', () => {
  expect(linesOf('snapstart-hook-fails')).toContainEqual(
    expect.stringMatching(/^RESTORE_REPORT .*Status: error\tError Type: Runtime\.ExitError$/),
  );
});

test('row 12: a stream is asked for by a call of its own', () => {
  expect(stepOf('streaming', 'invoke').wire).toContain(
    'POST /2021-11-15/functions/orders/response-streaming-invocations',
  );
  expect(stepOf('streaming', 'first-byte').wire).toMatch(/HTTP\/1\.1 200 OK.*X-Amz-Executed-Version/);
});

test('row 13: API Gateway’s own limits of a stream', () => {
  const { text } = stepOf('api-gateway-stream', 'invoke-by-door');
  expect(text).toMatch(/beyond 10 MB at 2 MB a second.*15 min.*5 min.*30 s/);
});

test('row 14: of proactive init nothing is documented but that it happens', () => {
  const { sentences, modelled } = stepOf('proactive-init', 'prepare');
  expect(sentences).toMatch(/whether its INIT is billed, is not documented.*no line of this story’s log/);
  expect(modelled).toBe(false);
  const story = openStory('proactive-init').steps;
  expect(story.map(({ meta }) => meta).join()).not.toMatch(/billed as Init Duration/);
  expect(story.map(({ meta }) => meta).join()).toMatch(/whether this INIT is billed is not documented/);
});

test('row 15: what repeats after a restore, and what stays unique', () => {
  expect(stepOf('snapstart-publish', 'snapshot').text).toMatch(/seeded there/);
  const { text, urls } = stepOf('snapstart-restore', 'restore-release');
  expect(text).toMatch(/\/dev\/urandom, OpenSSL.*SecureRandom.*SystemRandom stay unique/);
  expect(urls.join()).toContain('snapstart-uniqueness');
});

test('row 16: RESTORE_START names the version’s ARN, too', () => {
  const lines = logLines(openStory('snapstart-restore').trace, { ...published, packaging: 'zip', requestIds: {} });
  expect(lines[0]?.text).toMatch(/^RESTORE_START Runtime Version: .*\tRuntime Version ARN: /);
});

test('row 17: after a failed INIT no reason is given to SHUTDOWN', () => {
  const { wire } = stepOf('extension-init-timeout', 'extension-shutdown');
  expect(wire).not.toContain('shutdownReason');
  expect(wire).toContain('not documented');
});

test('row 18: that an image prints no INIT_START is what public logs show', () => {
  const { sentences, urls } = stepOf('cold-start', 'init-start');
  expect(sentences).toMatch(/as public logs show/);
  expect(urls.join()).toContain('aws-lambda-base-images/issues/56');
});

test('row 19: with an unknown response mode no body is known', () => {
  const { wire } = stepOf('invalid-response-mode', 'respond');
  expect(JSON.parse(wire)).not.toHaveProperty('body');
  expect(wire).toMatch(/the body is empty.*not documented/);
});

test('row 20: a request that is too large is answered with a body', () => {
  expect(JSON.parse(stepOf('request-too-large', 'reject-size').wire).body).toBe(
    '{"Message":"7340032 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)"}',
  );
});

test('row 21: an early error has a real type, and what never started does not start again', () => {
  const { trace, steps } = openStory('init-error-early');
  expect(steps.map(({ wire, lines }) => `${wire} ${lines}`).join()).toMatch(/Runtime\.NoSuchHandler/);
  expect(steps.map(({ wire, lines }) => `${wire} ${lines}`).join()).not.toMatch(/BootFailed|\{Category\.Reason\}/);
  const keys = trace.messages.map(({ index }) => stepKey(trace, index));
  expect(keys).toContain('bootRuntimeInRequest');
  expect(keys).not.toContain('bootRuntimeAgain');
});

test.each([
  ['snapstart-publish', 'publish', 'POST /2015-03-31/functions/orders/versions'],
  ['provisioned', 'provision', 'PUT /2019-09-30/functions/orders/provisioned-concurrency?Qualifier=1'],
  ['managed-instances', 'launch', 'POST /2015-03-31/functions/orders/versions'],
])('row 22: %s begins with a call of the control plane', (slug, name, call) => {
  const { wire, sentences } = stepOf(slug, name);
  expect(wire).toContain(call);
  expect(sentences).toMatch(/control plane/);
});

test('row 23: which bootstrap a package has', () => {
  expect(stepOf('cold-start', 'start-runtime').sentences).toMatch(/an image’s ENTRYPOINT.*OS-only runtime.*AWS’s own/);
  expect(stepOf('invalid-entrypoint', 'fail-init').sentences).toMatch(/zip of an OS-only runtime/);
  expect(glossary.terms.bootstrap.text).toMatch(/OS-only runtime.*managed runtime brings AWS’s own/);
});

test('row 24: Lambda counts a stream that told of its error as a success', () => {
  expect(stepOf('streaming-fails', 'last-byte').sentences).toMatch(/counts this as a successful response/);
});

test('row 25: that a client waits for the shutdown is inferred from code', () => {
  const { text, urls } = stepOf('extension-timeout', 'extension-exit');
  expect(text).toMatch(/inferred from AWS’s published code/);
  expect(urls.join()).toContain('rapid/handlers.go');
});
