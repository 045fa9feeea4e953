// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { walk } from '../../lifecycle/explore.ts';
import { eventsOf, record } from '../../trace/record.ts';
import { mountTranscript } from './transcript.ts';

const runs = Array.from({ length: 30 }, (_, place) => ({
  subjects: { request: `r${place}`, environment: 'a', worker: 'a1' },
  route: ['invoke' as const],
  takes: () => 1,
}));
const story = { trace: record(walk(runs)), setting: { requestIds: {} } };
const count = story.trace.messages.length;

afterEach(() => void vi.useRealTimers());

/** One that is short, and of which each of five steps printed 200 long lines. */
const talkative = {
  ...story,
  trace: record(
    eventsOf(story.trace)
      .slice(0, 5)
      .map((event) => ({ ...event, lines: Array.from({ length: 200 }, () => 'word '.repeat(1_000)) })),
  ),
};

/** Mounts it where this step is the current one. */
function mount(step: number, told = story) {
  vi.useFakeTimers();
  const list = document.createElement('ol');
  const reader = { step: () => step, onChange: () => () => undefined, onPick: () => undefined };
  return { list, takeDown: mountTranscript(list, told, reader) };
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

test('a short one that prints much is filled in parts, too, and shows what can be read', () => {
  const { list } = mount(0, talkative);
  expect(list.children.length).toBe(1);
  vi.runAllTimers();
  expect(list.children.length).toBe(5);
  expect(list.hasAttribute('data-long')).toBe(true);
  expect(list.textContent?.length).toBeLessThan(5 * 101 * 2_100);
});

test('one that is taken down is filled no more', () => {
  const { list, takeDown } = mount(1);
  takeDown();
  vi.runAllTimers();
  expect(list.children.length).toBe(0);
});
