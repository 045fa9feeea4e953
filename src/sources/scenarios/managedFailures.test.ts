import { describe, expect, test } from 'vitest';
import { resultOf } from '../../readings/result.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { openStory } from './testStories.ts';

const tellerOf = ({ trace, steps }: ReturnType<typeof openStory>) => ({
  told: (type: string) =>
    steps.flatMap((step, index) => (step.type === type ? [`${step.sentences} ${whyOf(trace, index)}`] : [])).join('\n'),
  urls: (type: string) =>
    trace.messages.flatMap((each) => (each.type === type ? sourcesOf(trace, each.index).map(({ url }) => url) : [])),
});

describe('a worker process that crashes on Managed Instances', () => {
  const story = openStory('managed-instances-worker-crash');
  const { trace, steps } = story;
  const { told, urls } = tellerOf(story);

  test('harms no other request: the environment goes on with the workers that are left', () => {
    expect(['first', 'second', 'third'].map((request) => resultOf(trace, request).ending)).toEqual([
      'timeOutCall',
      'ok',
      'ok',
    ]);
    const third = trace.messages.filter(({ request, worker }) => request === 'third' && worker);
    expect(new Set(third.map(({ worker }) => worker))).toEqual(new Set(['a2']));
    expect(trace.messages.at(-1)?.states.environment).toBe('managed.waiting');
    expect(told('loseWorker')).toMatch(/goes on with .*left/);
    expect(urls('exit')).toContainEqual(expect.stringContaining('managed-instances-error-handling'));
  });

  test('its caller waits for the time limit, which is inferred from published code and says so', () => {
    const at = (type: string) => trace.messages.find((each) => each.request === 'first' && each.type === type)?.at ?? 0;
    expect(at('timeOutCall') - at('deliver')).toBeCloseTo(3_000, 6);
    expect(told('timeOutCall')).toMatch(/published code/);
    expect(urls('timeOutCall')).toContainEqual(expect.stringMatching(/running_invoke\.go#L134-L170$/));
    expect(steps.find(({ type, request }) => type === 'respond' && request === 'first')?.sentences).not.toMatch(
      /still runs/,
    );
  });
});

describe('a missing entry point on Managed Instances', () => {
  const story = openStory('managed-instances-entrypoint');
  const { trace, steps } = story;
  const { told, urls } = tellerOf(story);

  test('is found before any request: the version fails, and nothing is tried again inside one', () => {
    expect(trace.messages.map(({ type }) => type)).toEqual(['launch', 'initStart', 'failInit']);
    expect(trace.messages.at(-1)?.states.environment).toBe('gone');
    expect(told('failInit')).toMatch(/\/var\/runtime\/bootstrap.*\/var\/task\/bootstrap.*\/opt\/bootstrap.*Failed/s);
    expect(urls('failInit')).toContainEqual(expect.stringContaining('aws-lambda-web-adapter/issues/630'));
  });

  test('its log is JSON, as all there', () => {
    const lines = steps.flatMap((step) => step.lines);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        type: 'platform.initReport',
        record: {
          initializationType: 'lambda-managed-instances',
          phase: 'init',
          status: 'error',
          errorType: 'Runtime.InvalidEntrypoint',
          metrics: { durationMs: 0.6 },
        },
      }),
    ]);
  });
});
