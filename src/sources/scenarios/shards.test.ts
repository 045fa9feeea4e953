import { describe, expect, test } from 'vitest';
import { namesOf } from '../../readings/callers.ts';
import { resultOf } from '../../readings/result.ts';
import { narrate } from '../../readings/step/narration.ts';
import { sourcesOf, whyOf } from '../../readings/step/sourceOf.ts';
import { load, save } from '../../trace/file.ts';
import { openStory } from './testStories.ts';

describe('a stream’s shard with a poisoned record', () => {
  const { trace, steps, events } = openStory('stream-shard');
  const told = (type: string) =>
    steps.flatMap((step, index) => (step.type === type ? [`${step.sentences} ${whyOf(trace, index)}`] : []));

  test('is blocked until halving, retries and the destination have done with it; then it moves on', () => {
    const endings = ['first', 'second', 'third', 'fourth', 'fifth'].map((request) => resultOf(trace, request).ending);
    expect(endings).toEqual(['error', 'ok', 'error', 'error', 'ok']);
    expect(
      steps.flatMap(({ type }) => (/^(returnEvent|deleteEvent|sendRecord)$/.test(type ?? '') ? [type] : [])),
    ).toEqual(['returnEvent', 'deleteEvent', 'returnEvent', 'sendRecord', 'deleteEvent', 'deleteEvent']);
    expect(told('returnEvent')[0]).toMatch(/BisectBatchOnFunctionError.*does not count as a retry.*blocked/);
    expect(told('returnEvent')[1]).toMatch(/cannot be split.*MaximumRetryAttempts is 1/);
    expect(told('sendRecord')[0]).toMatch(/on-failure destination.*sequence number/);
    expect(told('deleteEvent')[1]).toMatch(/gives the record up/);
  });

  test('nothing is deleted from a stream, and no queue or message is told of', () => {
    expect(namesOf(trace).queue.full).toBe('Shard of a stream');
    const all = steps.map(({ sentences }, index) => `${sentences} ${whyOf(trace, index)}`).join('\n');
    expect(all).not.toMatch(/SQS queue|visibility|delete the message|deletes the/);
    expect(told('deleteEvent')[0]).toMatch(/Nothing is deleted/);
  });

  test('says where it is documented, and claims no talk for it', () => {
    for (const { index, type } of trace.messages) {
      if (!/^(receive|invokeByPoller|returnEvent|deleteEvent|sendRecord)$/.test(type)) continue;
      expect(narrate(trace, index).modelled, type).toBe(false);
      expect(sourcesOf(trace, index)[0]?.url, type).toMatch(
        /docs\.aws\.amazon\.com\/lambda\/.*(inesis|EventSourceMapping)/,
      );
    }
  });

  test('is kept by a file', () => {
    const read = load(save('kept', events));
    if (!('file' in read)) throw new Error(JSON.stringify(read));
    expect(read.file.events.map(({ detail }) => detail)).toEqual(events.map(({ detail }) => detail));
  });
});
