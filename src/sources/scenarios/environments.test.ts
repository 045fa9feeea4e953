import { describe, expect, test } from 'vitest';
import { billOf } from '../../readings/bill/bill.ts';
import { summarize } from '../../readings/summary.ts';
import { scenarios } from './catalogue.ts';
import { tell } from './index.ts';
import { defaultParameters } from './parameters.ts';
import { published } from './setting.ts';
import { openStory } from './testStories.ts';
import { whatIf } from './whatIf.ts';

const ordered = ['provisioned', 'provisioned-spill-over'];
const snapStart = scenarios.filter(({ group }) => group === 'snapStart').map(({ slug }) => slug);
const stepOf = (slug: string, type: string, request?: string) => {
  const found = openStory(slug).steps.find((step) => step.type === type && (!request || step.request === request));
  if (!found) throw new Error(`${slug} has no ${type}.`);
  return found;
};

describe('provisioned concurrency and SnapStart run a published version (facts §7.7, §10.G)', () => {
  test.each([...ordered, ...snapStart, 'throttle-snapshots'])('%s', (slug) => {
    const { steps } = openStory(slug);
    const told = JSON.stringify(steps.map(({ wire, lines }) => [wire, lines]));
    expect(told).not.toContain('$LATEST');
    for (const { wire } of steps.filter(({ type }) => type === 'invoke')) {
      expect(wire).toContain('/invocations?Qualifier=1 HTTP/1.1');
    }
    for (const { wire } of steps.filter(({ type }) => type === 'answerNext')) expect(wire).toContain(':orders:1"');
  });

  test('and no other story does', () => {
    expect(stepOf('cold-start', 'invoke').wire).toContain('/invocations HTTP/1.1');
    expect(stepOf('cold-start', 'answerNext').wire).toContain(':orders"');
    expect(stepOf('proactive-init', 'startRuntime').wire).toContain('AWS_LAMBDA_FUNCTION_VERSION=$LATEST');
  });
});

/** Facts §2.8, §1.2: the variable that tells how an environment was made, and the limit of its INIT. */
describe.each([
  ['snapstart-publish', undefined, 'snap-start', '130 s'],
  ['snapstart-publish-fails', undefined, 'snap-start', '130 s'],
  ['provisioned', undefined, 'provisioned-concurrency', '130 s'],
  ['provisioned-spill-over', undefined, 'provisioned-concurrency', '130 s'],
  ['provisioned-spill-over', 'second', 'on-demand', '10 s'],
  ['proactive-init', undefined, 'on-demand', '10 s'],
  ['cold-start', undefined, 'on-demand', '10 s'],
])('%s, request %s', (slug, request, type, limit) => {
  const step = stepOf(slug, 'startRuntime', request);

  test(`is initialised as ${type}, within ${limit}`, () => {
    expect(step.wire).toContain(`AWS_LAMBDA_INITIALIZATION_TYPE=${type}`);
    expect(step.wire.includes('AWS_LAMBDA_LOG_STREAM_NAME')).toBe(type !== 'snap-start');
    expect(step.sentences).toMatch(new RegExp(`\\b${limit}`));
  });
});

describe('SnapStart', () => {
  test('a version whose INIT fails is not published, and nobody waits for another try (§10.G3)', () => {
    const step = stepOf('snapstart-publish-fails', 'failInit');
    expect(step.sentences).toMatch(/PublishVersion fails/);
    expect(step.sentences).not.toMatch(/environment is kept/);
    expect(step.lines[0]).toMatch(/^INIT_REPORT .*Status: error/);
  });

  test('a restore makes no microVM ready, it resumes one (§10.G6, G7)', () => {
    expect(stepOf('snapstart-restore', 'createSlot').sentences).toMatch(/no microVM is booted/);
    expect(stepOf('snapstart-publish', 'createSlot').sentences).toMatch(/already booted/);
    expect(stepOf('cold-start', 'createSlot').sentences).toMatch(/already booted/);
  });

  test.each([
    ['snapstart-hook-fails', /SnapStartException/, 115],
    ['snapstart-timeout', /SnapStartTimeoutException/, 10_000],
  ])(
    '%s: its start is no warm one, its caller learns why, and nothing of it is said to be billed',
    (slug, says, ms) => {
      const { trace, steps } = openStory(slug);
      const [request] = summarize(trace).requests;
      expect(request?.coldness).toBe('restored');
      expect(request).not.toHaveProperty('billedMs');
      expect(billOf(trace, 'first').failedRestoreMs).toBe(ms);
      expect(stepOf(slug, 'respond').title).toMatch(says);
      expect(stepOf(slug, 'restoreRelease').meta).toMatch(/a restore that fails, not in REPORT/);
      expect(steps.map(({ meta }) => meta).join()).not.toMatch(/Billed Restore Duration/);
    },
  );

  test('what is billed of a restore that succeeds is its Billed Restore Duration, not Restore Duration (§1.2)', () => {
    expect(stepOf('snapstart-restore', 'restoreRelease').meta).toMatch(/counts as Billed Restore Duration/);
  });
});

describe('an environment that was made ahead', () => {
  test.each(['provisioned', 'proactive-init'])(
    '%s: the first request has a first run, and no Init Duration',
    (slug) => {
      const { trace } = openStory(slug);
      expect(billOf(trace, 'first')).toMatchObject({ durationMs: 36.33, billedMs: 37 });
      expect(summarize(trace).requests[0]).toMatchObject({ coldness: 'warm', totalMs: 45.33 });
    },
  );

  test('a what-if of the same tells the same', () => {
    const parameters = { ...defaultParameters(), provisioned: 1, requests: 1 };
    expect(tell(whatIf(parameters)).events).toEqual(openStory('provisioned').events);
    expect(whatIf(parameters).setting).toMatchObject(published);
  });

  test('INIT_REPORT is printed for provisioned concurrency, and not for what Lambda makes ahead by itself (§3.4)', () => {
    expect(stepOf('provisioned', 'ready').lines).toEqual(['INIT_REPORT Init Duration: 827.47 ms']);
    expect(stepOf('proactive-init', 'ready').lines).toEqual([]);
  });
});
