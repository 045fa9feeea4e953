import { describe, expect, test } from 'vitest';
import type { EventType } from '../../lifecycle/events.ts';
import { roundMs } from '../../readings/format.ts';
import { choicesOf } from '../../sources/freePlay/choices.ts';
import { act, cutAfter } from '../../sources/freePlay/play.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { defaultParameters, type Parameters } from '../../sources/scenarios/parameters.ts';
import { setting } from '../../sources/scenarios/setting.ts';
import { whatIf } from '../../sources/scenarios/whatIf.ts';
import { emptyTrace, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import type { Statements, Verdict } from './attempt.ts';
import { challenges } from './builtIn.ts';
import type { Challenge } from './challenge.ts';
import { runArrivals } from './fleet.ts';
import { judge } from './judge.ts';
import { runAll } from './results.ts';
import { readInvocations } from './statements.ts';

function challengeNamed(slug: string): Challenge {
  const found = challenges.find((each) => each.slug === slug);
  if (!found) throw new Error(`There is no ${slug}.`);
  return found;
}

const told = ({ remarks }: Verdict): string => remarks.map(({ text }) => text).join(' ');

function startOf({ bench }: Challenge): Parameters {
  if (bench.kind !== 'whatIf') throw new Error('It has no numbers.');
  return bench.start;
}

function storyOf(slug: string): Trace {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no ${slug}.`);
  return record(tell(scenario).events);
}

/** A story left after one of its steps, and what is chosen from there on. */
function play(trace: Trace, after: EventType, ...types: readonly EventType[]): Trace {
  const left = trace.messages.find(({ type }) => type === after);
  return types.reduce(
    (played, type) => {
      const choice = choicesOf(played).find((each) => each.type === type);
      if (!choice) throw new Error(`${type} is not offered.`);
      return act(played, choice, setting).trace;
    },
    cutAfter(trace, (left?.index ?? 0) + 1),
  );
}

describe('many arrivals', () => {
  test('the machines decide for each whether it starts cold, and accept all of it', () => {
    const trace = runArrivals({ ...defaultParameters(), provisioned: 1 }, [0, 0, 100, 5_000, 5_000, 5_000, 5_000]);
    expect(trace.rejections).toEqual([]);
    const found = (type: EventType) =>
      trace.messages.filter((each) => each.type === type).map(({ request }) => request);
    // One stands ready, the second request needs its own; of the later four two find one.
    expect(found('noneIdle')).toEqual(['r2', 'r6', 'r7']);
    expect(found('idleFound')).toEqual(['r1', 'r3', 'r4', 'r5']);
    expect(found('freeze')).toHaveLength(8);
  });

  test.each([
    { snapStart: true },
    { extension: 'one' as const },
    { frontDoor: 'apiGateway' as const, handlerMs: 40_000, timeoutMs: 60_000 },
    { response: 'streaming' as const, frontDoor: 'functionUrl' as const },
    { handlerMs: 2_000, timeoutMs: 1_000 },
    { functionInitMs: 12_000 },
    { snapStart: true, hooksMs: 12_000 },
  ])('with %o all of it is accepted, too', (changed) => {
    const arrivals = [0, 10, 20, 900, 30_000, 60_000, 60_000, 200_000];
    const trace = runArrivals({ ...defaultParameters(), ...changed }, arrivals);
    expect(trace.rejections).toEqual([]);
    expect(new Set(trace.messages.map(({ request }) => request)).size).toBe(arrivals.length);
    expect(trace.messages.every(({ at }, place) => at >= (trace.messages[place - 1]?.at ?? 0))).toBe(true);
  });

  test('one request alone is told as the what-if tells it', () => {
    const alone = record(tell(whatIf({ ...defaultParameters(), requests: 1 })).events);
    const trace = runArrivals(defaultParameters(), [0]);
    const timed = ({ messages }: Trace) => messages.map(({ type, at }) => [type, roundMs(at)]);
    expect(timed(trace)).toEqual(timed(alone));
  });

  test('the sum is that of the bills, and of what is kept ready for five minutes at least', () => {
    const one = runAll(defaultParameters(), [0], 99);
    // 827.47 ms of INIT and 36.33 ms of Duration at half a GB, and the request.
    expect(one.dollars).toBeCloseTo(0.2e-6 + 0.5 * 0.864 * 0.0000166667, 12);
    const kept = runAll({ ...defaultParameters(), provisioned: 2 }, [0], 99);
    expect(kept.parts.keeping).toBeCloseTo(2 * 0.5 * 300 * 0.0000041667 + 2 * 0.5 * 0.828 * 0.0000097222, 9);
    expect(runAll({ ...defaultParameters(), snapStart: true }, [0], 99).parts.snapshot).toBeCloseTo(
      0.5 * 10_800 * 0.0000015046,
      9,
    );
  });
});

describe('fast for 99 of 100', () => {
  const challenge = challengeNamed('fast-for-99');
  const judged = (changed: Partial<Parameters>) =>
    judge(challenge, { trace: emptyTrace, step: 0, parameters: { ...startOf(challenge), ...changed } });

  test.each([
    { provisioned: 3 },
    { functionInitMs: 150 },
    { functionInitMs: 190, architecture: 'arm64' as const },
    { functionInitMs: 100, provisioned: 1 },
  ])('%o solves it', (changed) => {
    expect(judged(changed)).toMatchObject({ solved: true, remarks: [] });
  });

  test('as it begins, the service refuses an idle environment to the request at the percentile', () => {
    const verdict = judged({});
    expect(verdict.solved).toBe(false);
    expect(verdict.remarks).toMatchObject([{ step: 4, request: 'r3' }]);
    expect(told(verdict)).toMatch(/refused it idleFound at its step 4: nothing was idle, with 2 other requests/);
  });

  test('what is fast, but too dear, says what most of the money goes to', () => {
    expect(told(judged({ provisioned: 4 }))).toMatch(/Most of it: environments that are kept ready/);
    expect(told(judged({ snapStart: true }))).toMatch(/Most of it: the snapshot/);
  });

  test('a zip is slower, although nobody has chosen its own pace', () => {
    const zip = { packaging: 'zip' as const, codeMs: defaultParameters('zip').codeMs };
    expect(judged({ ...zip, functionInitMs: 150 }).solved).toBe(false);
  });

  test('what the challenge locks is refused by its name, and so is what is out of its bounds', () => {
    expect(told(judged({ memoryMb: 128 }))).toContain('Memory is locked');
    expect(told(judged({ functionInitMs: 0 }))).toContain('Function init is locked');
    expect(judged({ functionInitMs: 0 }).solved).toBe(false);
  });
});

describe('twice cold', () => {
  const challenge = challengeNamed('second-start-cold');
  const own = (changed: Partial<Parameters>) => {
    const parameters = { ...startOf(challenge), ...changed };
    return { trace: record(tell(whatIf(parameters)).events), step: 0, parameters };
  };
  const played = (after: EventType, ...types: EventType[]) => ({
    trace: play(own({}).trace, after, ...types),
    step: 0,
    parameters: startOf(challenge),
  });
  const rest: EventType[] = ['respond', 'report', 'release'];
  const again: EventType[] = ['invoke', 'authorize', 'count', 'idleFound', 'forward'];

  const ways = {
    inUse: own({ arrival: 'atOnce' }),
    timeout: own({ handlerMs: 20_000 }),
    failRestore: own({ snapStart: true, hooksMs: 12_000 }),
    exit: played('handle', 'exit', ...rest, ...again),
    outOfMemory: played('handle', 'outOfMemory', ...rest, ...again),
    spinDown: played(
      'freeze',
      'spinDown',
      'kill',
      'slotGone',
      'invoke',
      'authorize',
      'count',
      'noneIdle',
      'requestSlot',
    ),
  };

  test.each(Object.entries(ways))('%s is a way', (way, attempt) => {
    expect(judge(challenge, attempt)).toMatchObject({ solved: false, found: [way] });
  });

  test('any three of them solve it; the same one thrice does not', () => {
    expect(judge(challenge, ways.exit, ['inUse', 'timeout']).solved).toBe(true);
    expect(judge(challenge, ways.spinDown, ['outOfMemory', 'failRestore']).solved).toBe(true);
    const twice = judge(challenge, ways.inUse, ['inUse', 'timeout']);
    expect(twice.solved).toBe(false);
    expect(told(twice)).toContain('find another one');
  });

  test('a warm second request is told by its step, and by what the service refused there', () => {
    const attempt = own({});
    const verdict = judge(challenge, attempt);
    const step = (attempt.trace.messages.find(({ type }) => type === 'idleFound')?.index ?? 0) + 1;
    expect(verdict).toMatchObject({ solved: false, found: [], remarks: [{ step }] });
    expect(told(verdict)).toContain(`(step ${step})`);
    expect(told(verdict)).toContain('refuses noneIdle there: it counts 1 idle');
  });

  test('one request alone, and a second one that has got nowhere yet, are no cold start', () => {
    expect(told(judge(challenge, played('freeze')))).toContain('no second request');
    expect(told(judge(challenge, played('freeze', 'invoke')))).toContain('No environment has been looked for');
  });
});

describe('the step that nobody pays for', () => {
  const challenge = challengeNamed('nobody-pays');
  const trace = storyOf('cold-start');
  const stepOf = (type: EventType) => (trace.messages.find((each) => each.type === type)?.index ?? 0) + 1;
  const judged = (type: EventType) => judge(challenge, { trace, step: stepOf(type) });

  test.each(['authorize', 'createSlot', 'mountImage', 'initStart', 'freeze'] as const)('%s is one', (type) => {
    expect(judged(type).solved).toBe(true);
  });

  test.each([
    ['loadHandler', 'Init Duration'],
    ['next', 'Init Duration'],
    ['return', 'Duration'],
    ['response', 'Duration'],
  ] as const)('%s is billed as %s, and the remark says from where to where', (type, as) => {
    const verdict = judged(type);
    expect(verdict).toMatchObject({ solved: false, remarks: [{ step: stepOf(type) }] });
    expect(told(verdict)).toMatch(new RegExp(`between steps \\d+ and \\d+: .*${as}`));
  });

  test('the overview is no step', () => {
    expect(judge(challenge, { trace, step: 0 }).solved).toBe(false);
  });
});

describe('an error is no crash', () => {
  const challenge = challengeNamed('error-or-crash');
  const cold = storyOf('cold-start');
  const end: EventType[] = ['next', 'report', 'release', 'freeze'];
  const error = play(cold, 'handle', 'throw', 'error', 'respond', 'accept', ...end);
  const crash = play(cold, 'handle', 'exit', 'respond', 'report', 'release');
  const judged = (trace: Trace, before: readonly string[] = []) => judge(challenge, { trace, step: 0 }, before);

  test('in two attempts, in either order', () => {
    expect(judged(error)).toMatchObject({ solved: false, found: ['error-warm'] });
    expect(judged(crash, ['error-warm'])).toMatchObject({ solved: true, found: ['crash-reset'] });
    expect(judged(error, ['crash-reset']).solved).toBe(true);
  });

  test('in one attempt: the warm environment crashes in the next request', () => {
    const more: EventType[] = ['invoke', 'authorize', 'count', 'idleFound', 'forward', 'thaw', 'answerNext', 'handle'];
    const both = [...more, 'exit', 'respond', 'report', 'release'] as EventType[];
    const trace = both.reduce((played, type) => {
      const choice = choicesOf(played).find((each) => each.type === type && each.subjects.environment !== 'b');
      if (!choice) throw new Error(`${type} is not offered.`);
      return act(played, choice, setting).trace;
    }, error);
    expect(judged(trace).solved).toBe(true);
  });

  test('a story that ends well is neither, and says what the machines would accept, and when', () => {
    const verdict = judged(cold);
    const handles = (cold.messages.find(({ type }) => type === 'handle')?.index ?? 0) + 1;
    expect(verdict).toMatchObject({ solved: false, found: [] });
    expect(told(verdict)).toContain(`from step ${handles} on, the machines accept throw`);
    expect(told(verdict)).toContain('the machines accept exit');
  });

  test('what has not come to rest is told with what refuses the freeze', () => {
    const verdict = judged(play(cold, 'handle', 'throw', 'error'));
    expect(verdict.found).toEqual([]);
    expect(told(verdict)).toMatch(/Asked for freeze there, this refused: environment a: busy/);
  });
});

describe('what happened here', () => {
  const challenge = challengeNamed('read-a-log');
  const judged = async (...said: [number, { began?: string; ended?: string }][]) => {
    if (challenge.bench.kind !== 'log') throw new Error('It has no log.');
    const invocations = await readInvocations(challenge.bench.lines);
    return judge(challenge, { trace: emptyTrace, step: 0, invocations, said: new Map(said) as unknown as Statements });
  };

  test('any five true statements solve it', async () => {
    const ends = [
      { ended: 'well' },
      { ended: 'well' },
      { ended: 'timedOut' },
      { ended: 'well' },
      { ended: 'outOfMemory' },
    ];
    expect(await judged(...ends.map((each, place) => [place, each] as [number, object]))).toMatchObject({
      solved: true,
    });
    const begins = [{ began: 'initAgain' }, { began: 'warm' }, { began: 'warm' }, { began: 'cold' }, { began: 'warm' }];
    expect(await judged(...begins.map((each, place) => [place, each] as [number, object]))).toMatchObject({
      solved: true,
    });
  });

  test('four are too few, and a false one is refused with its line', async () => {
    expect(
      told(await judged([0, { began: 'initAgain', ended: 'well' }], [1, { began: 'warm', ended: 'well' }])),
    ).toContain('4 true statements');
    const verdict = await judged([0, { began: 'cold' }], [2, { began: 'warm', ended: 'well' }]);
    expect(verdict.solved).toBe(false);
    expect(told(verdict)).toMatch(/Request 1, from line 1 on: its INIT_REPORT tells of an INIT that failed/);
    expect(told(verdict)).toMatch(/Request 3, from line 9 on: its REPORT says Status: timeout/);
  });
});
