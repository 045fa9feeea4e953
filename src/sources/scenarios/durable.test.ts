import { describe, expect, test } from 'vitest';
import { billOf } from '../../readings/bill/bill.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { openStory } from './testStories.ts';

describe('a durable function', () => {
  const { trace, steps } = openStory('durable-function');
  const told = (type: string) =>
    steps.flatMap((step, index) => (step.type === type ? [`${step.sentences} ${whyOf(trace, index)}`] : []));
  const wires = (type: string) => steps.flatMap((step) => (step.type === type ? [step.wire] : []));
  const linesOf = (request: string) => steps.flatMap((step) => (step.request === request ? step.lines : []));

  test('is invoked twice for one execution: until its wait, and again when that is over, in another environment', () => {
    expect(told('invokeAsync')[0]).toMatch(/up to a year.*15 minutes/);
    expect(wires('invokeAsync')[0]).toContain('Qualifier=1');
    expect(told('return')[0]).toMatch(/PENDING/);
    expect(told('return')[1]).toMatch(/SUCCEEDED/);
    const [first, second] = ['try-1', 'second'].map((request) =>
      trace.messages.filter((each) => each.request === request),
    );
    const of = (messages: typeof first, type: string) => messages?.find((each) => each.type === type);
    expect([of(first, 'handle')?.environment, of(second, 'handle')?.environment]).toEqual(['a', 'b']);
    const began = trace.messages.findLast(({ type, environment }) => type === 'checkpoint' && environment === 'a');
    expect((of(second, 'receive')?.at ?? 0) - (began?.at ?? 0)).toBeCloseTo(600_000, 6);
  });

  test('each checkpoint is a call of Lambda’s API, from inside the handler', () => {
    expect(wires('checkpoint')).toHaveLength(3);
    for (const wire of wires('checkpoint'))
      expect(wire).toMatch(/POST \/2025-12-01\/durable-executions\/.*\/checkpoint/);
    expect(wires('checkpoint').map((wire) => /Type[^A-Z]+(\w+)/.exec(wire)?.[1])).toEqual(['STEP', 'WAIT', 'STEP']);
    const at = trace.messages.find(({ type }) => type === 'checkpoint')?.index ?? -1;
    expect(sourcesOf(trace, at).map(({ url }) => url)).toContainEqual(
      expect.stringContaining('API_CheckpointDurableExecution'),
    );
  });

  test('the replay prints nothing twice, and is billed; the wait is not', () => {
    expect(linesOf('try-1')).toContain('card charged');
    expect(linesOf('second')).not.toContain('card charged');
    expect(linesOf('second')).toContain('receipt sent');
    expect(told('handle')[1]).toMatch(/from its first line.*without running it.*Duration counts the replay/);
    expect(told('freeze')[0]).toMatch(/nothing is billed|no compute/);
    expect(billOf(trace, 'second').billedMs).toBeLessThan(1_200);
    expect(told('checkpoint')[0]).toMatch(/\$8 for a million operations/);
  });
});
