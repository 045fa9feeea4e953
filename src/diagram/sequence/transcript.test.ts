// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { walk } from '../../lifecycle/explore.ts';
import { record } from '../../trace/record.ts';
import { mountTranscript } from './transcript.ts';

const runs = Array.from({ length: 30 }, (_, place) => ({
  subjects: { request: `r${place}`, environment: 'a', worker: 'a1' },
  route: ['invoke' as const],
  takes: () => 1,
}));
const story = { trace: record(walk(runs)), setting: { requestIds: {} } };
const count = story.trace.messages.length;

afterEach(() => void vi.useRealTimers());

/** Mounts it where this step is the current one. */
function mount(step: number) {
  vi.useFakeTimers();
  const list = document.createElement('ol');
  const reader = { step: () => step, onChange: () => () => undefined, onPick: () => undefined };
  return { list, takeDown: mountTranscript(list, story, reader) };
}

test('a long transcript is filled in parts, between which the page is free, and is whole in the end', () => {
  const { list } = mount(count);
  expect(count).toBeGreaterThan(450);
  expect(list.children.length).toBeLessThan(count);
  vi.runAllTimers();
  const steps = Array.from(list.children, (item) => item.getAttribute('data-step'));
  expect(steps).toEqual(story.trace.messages.map(({ index }) => `${index + 1}`));
  expect(list.lastElementChild?.getAttribute('aria-current'), 'the current step is marked when it is there').toBe(
    'step',
  );
});

test('one that is taken down is filled no more', () => {
  const { list, takeDown } = mount(1);
  takeDown();
  vi.runAllTimers();
  expect(list.children.length).toBe(0);
});
