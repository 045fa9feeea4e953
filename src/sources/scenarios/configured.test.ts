/** Stories of how a function is configured, and of what remains in an environment, by what a reader must find in each. */
import { describe, expect, test } from 'vitest';
import { billOf } from '../../readings/bill/bill.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { load, save } from '../../trace/file.ts';
import { scenarios } from './catalogue.ts';
import { setting } from './setting.ts';
import { openStory } from './testStories.ts';

/** What is told of a story's steps of one kind, in their order. */
const told = (slug: string, type: string) => {
  const { trace, steps } = openStory(slug);
  return steps.flatMap((step, index) => (step.type === type ? [`${step.sentences} ${whyOf(trace, index)}`] : []));
};
const linesOf = (slug: string) => openStory(slug).steps.flatMap(({ lines }) => lines);
const namesOf = (slug: string, type: string) => {
  const { trace } = openStory(slug);
  return trace.messages.flatMap((each) =>
    each.type === type ? sourcesOf(trace, each.index).map(({ url }) => url ?? '') : [],
  );
};

describe('a function in a VPC', () => {
  test('waits for its network interface when it is attached, and not at a cold start', () => {
    expect(told('vpc', 'rejectState')[0]).toMatch(/Hyperplane.*Pending.*several minutes/);
    expect(told('vpc', 'createSlot')[0]).toMatch(/No network interface is made.*share/);
    expect(namesOf('vpc', 'createSlot')).toContainEqual(expect.stringContaining('configuration-vpc.html#'));
  });

  test('its cold start takes what any other takes', () => {
    const { trace } = openStory('vpc');
    const plain = openStory('cold-start').trace;
    expect(billOf(trace, 'second')).toMatchObject({ beforeMs: billOf(plain, 'first').beforeMs, billedMs: 864 });
  });
});

describe('what remains in an environment', () => {
  const slug = 'what-remains';

  test('the next request meets the globals and /tmp of the one before', () => {
    expect(told(slug, 'handle')[1]).toMatch(/global/);
    expect(linesOf(slug)).toContain('cart of customer 17 is still here');
  });

  test('after a timeout globals are new, and /tmp is not', () => {
    expect(told(slug, 'timeout')[0]).toMatch(/globals.*\/tmp/);
    const lines = linesOf(slug);
    expect(lines.indexOf('/tmp/cart.json is still here')).toBeGreaterThan(
      lines.findIndex((line) => line.includes('Status: timeout')),
    );
  });

  test('each environment has a connection of its own to the database', () => {
    expect(told(slug, 'loadHandler')[0]).toMatch(/one connection for each environment|each environment has one/i);
    expect(openStory(slug).trace.messages.at(-1)?.states.environment).toBe('idle.frozen');
  });
});

describe('a log in JSON', () => {
  const slug = 'json-log';

  test('says when each line is printed, and which of text has none', () => {
    expect(told(slug, 'next')[0]).toMatch(/platform\.initReport.*DEBUG/);
    expect(told(slug, 'report')[0]).toMatch(/platform\.report.*END has none/);
  });
});

test('a saved story keeps the format of its log; a format that AWS has not is refused', () => {
  const { events } = openStory('json-log');
  const text = save('kept', events, scenarios.find(({ slug }) => slug === 'json-log')?.setting);
  expect(load(text)).toMatchObject({ file: { setting: { logFormat: 'json' } } });
  expect(load(text.replace('"logFormat": "json"', '"logFormat": "xml"'))).toHaveProperty('problems');
});

describe('a cold-start metric', () => {
  const slug = 'cold-start-flag';

  test('counts a cold start where nobody waited for one: provisioned, and made ahead by Lambda', () => {
    expect(linesOf(slug).filter((line) => line.startsWith('ColdStart'))).toEqual(['ColdStart: 1', 'ColdStart: 1']);
    const [provisioned, ahead] = told(slug, 'handle');
    expect(provisioned).toMatch(/AWS_LAMBDA_INITIALIZATION_TYPE/);
    expect(ahead).toMatch(/on-demand/);
    const { trace } = openStory(slug);
    for (const request of ['first', 'second']) expect(billOf(trace, request).initMs).toBeUndefined();
  });
});

describe('a recursion that Lambda stops', () => {
  const slug = 'recursion-stopped';

  test('the chain is counted by the SDK’s header, and stopped after about 16', () => {
    expect(told(slug, 'handle')[0]).toMatch(/SDK.*count/);
    expect(told(slug, 'discard')[0]).toMatch(/16/);
    const { trace } = openStory(slug);
    expect(trace.messages.filter(({ type }) => type === 'discard')).toHaveLength(1);
    expect(namesOf(slug, 'discard')).toContainEqual(expect.stringContaining('invocation-recursion.html#'));
  });

  test('of the stopped one no line is printed and nothing is billed', () => {
    const { trace, steps } = openStory(slug);
    expect(billOf(trace, 'third').billedMs).toBeUndefined();
    const at = steps.findIndex(({ type }) => type === 'discard');
    expect(steps.slice(at - 1).flatMap(({ lines }) => lines)).toEqual([]);
  });
});

describe('a deploy, or a changed variable', () => {
  const slug = 'deploy';

  test('no request goes to an old environment any more: the next one starts cold', () => {
    expect(told(slug, 'spinDown')[0]).toMatch(/UpdateFunctionConfiguration.*not documented/);
    expect(told(slug, 'noneIdle')[0]).toMatch(/old configuration|new configuration/);
    const { trace } = openStory(slug);
    expect(billOf(trace, 'first').initMs).toBeUndefined();
    expect(billOf(trace, 'second').initMs).toBe(827.47);
  });

  test('until the update is done requests run with the old code and the old variables', () => {
    expect(told(slug, 'handle')[0]).toMatch(/TABLE/);
    expect(linesOf(slug).filter((line) => line.startsWith('TABLE'))).toEqual(['TABLE=orders', 'TABLE=orders-2026']);
  });
});

test('each of these stories names its environment’s stream, and its requests have ids', () => {
  for (const slug of ['vpc', 'what-remains', 'json-log', 'cold-start-flag', 'recursion-stopped', 'deploy']) {
    const { trace } = openStory(slug);
    expect(trace.rejections, slug).toEqual([]);
    for (const { request } of trace.messages) if (request) expect(setting.requestIds[request], slug).toBeDefined();
  }
});
