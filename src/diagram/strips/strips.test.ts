// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { untie } from '../../readings/format.ts';
import { requestsOf } from '../../readings/moments.ts';
import { skippedBy, strips, timeAt } from '../../readings/timeline.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { cutRequest } from '../../trace/cut.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import '../../words/further.ts';
import { axisOf, layStrips } from './layStrips.ts';
import { mountStrips } from './mountStrips.ts';
import { stillStrips } from './stillStrips.ts';

const story = record(tell(coldThenWarm).events);
const traces = scenarios.map((scenario) => ({ slug: scenario.slug, trace: record(tell(scenario).events) }));

/** The strips under a player that a test moves. */
function mount(trace: Trace, rows = layStrips(trace, 4)) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  let cursor: number | undefined;
  let draw = () => {};
  const picked: number[] = [];
  const takeDown = mountStrips(root, rows, {
    cursorOf: () => cursor,
    onChange: (listen) => {
      draw = listen;
      return () => {
        draw = () => {};
      };
    },
    onPick: (step) => picked.push(step),
  });
  const go = (to: number | undefined) => {
    cursor = to;
    draw();
    return [...root.querySelectorAll<HTMLElement>('.strip-veil')].map(({ className, style }) =>
      style.display === 'none' ? 'seen' : className.includes('ahead') ? 'ahead' : Number.parseFloat(style.left),
    );
  };
  return { root, go, picked, takeDown };
}

test('the warm one shows what it skipped: the phases in which its environment came to be', () => {
  const [cold, warm] = layStrips(story, 4);
  expect(cold?.skipped).toEqual([]);
  expect(warm?.skipped.map(({ phase, ms }) => [phase, ms])).toEqual([
    ['provision', 136],
    ['runtime', 228.56],
    ['function', 598.91],
  ]);
  expect(warm?.skippedMs).toBe(963.47);
  expect(untie(cold?.told ?? '')).toBe('Cold: 1.01 s. The largest part is Function init 599 ms, 59 %.');
  expect(untie(warm?.told ?? '')).toBe(
    'Warm: 11.4 ms. The largest part is Routing 9 ms, 79 %. Skipped, because this environment is there already: Provision 136 ms, Runtime init 229 ms, Function init 599 ms.',
  );
});

test('so it does where it is cut out of its story: the story knows what it skipped', () => {
  const [, request = ''] = requestsOf(story);
  const cut = cutRequest(story, request);
  const [alone] = layStrips(cut, 1, 'B');
  const [warm] = layStrips(cut, 1, 'B', story);
  expect(alone?.skipped).toEqual([]);
  expect(warm?.skipped).toEqual(layStrips(story, 4)[1]?.skipped);
  expect(warm?.told).toContain('Skipped, because this environment is there already: Provision');
});

describe.each(traces)('$slug', ({ trace }) => {
  test('a piece begins with a step of its own request, at its own time, and nothing is skipped twice', () => {
    for (const strip of strips(trace)) {
      for (const { step, from } of strip.segments) {
        const message = trace.messages[step - 1];
        expect(message?.request).toBe(strip.request);
        expect((message?.at ?? Number.NaN) - strip.at).toBeCloseTo(from, 5);
      }
      const born = new Set(strip.segments.map(({ phase }) => phase));
      for (const { phase } of skippedBy(trace, strip)) expect(born).not.toContain(phase);
    }
  });

  test('seen and unseen follow the cursor, and never go back as the story goes on', () => {
    const { root, go, takeDown } = mount(trace);
    let before: number[] = [];
    for (let cursor = 0; cursor <= trace.messages.length; cursor += 0.5) {
      const now = go(cursor).map((each) => (each === 'ahead' ? -1 : each === 'seen' ? 100 : each));
      for (const [place, seen] of now.entries()) expect(seen).toBeGreaterThanOrEqual(before[place] ?? -1);
      before = now;
    }
    expect(go(undefined).every((each) => each === 'seen')).toBe(true);
    takeDown();
    expect(root.children.length).toBe(0);
  });

  test('as a still, no piece and no name runs over the edge', () => {
    for (const width of [328, 592, 912]) {
      const rows = layStrips(trace, 2);
      const { svg } = stillStrips(rows, { x: 16, y: 0, width }, () => '');
      for (const [, x, wide] of svg.matchAll(/<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.-]+)"/g)) {
        expect(Number(wide)).toBeGreaterThan(0);
        // Short pieces have their least width.
        expect(Number(x) + Number(wide)).toBeLessThanOrEqual(16 + width + 12);
      }
    }
  });
});

test('the playhead stands at the time of the step, and only in the wait that is under way', () => {
  const { root, go } = mount(story);
  expect(go(1)).toEqual([0, 'ahead']);
  // Step 12 ends INIT after 971.47 of 1,007.8 ms.
  expect(timeAt(story, 12)).toBe(971.47);
  expect(go(12)).toEqual([96.3, 'ahead']);
  const ahead = () => [...root.querySelectorAll('.strip:first-child .ahead')].map(({ textContent }) => textContent);
  expect(ahead().map((each) => untie(each))).toEqual(['Invoke 36.3 ms']);
  expect(go(19)).toEqual(['seen', 'ahead']);
  expect(go(40)).toEqual(['seen', 'seen']);
});

test('a press on a phase goes to its first step; by keyboard the arrows go from phase to phase, from one Tab stop', () => {
  const { root, picked } = mount(story);
  const buttons = [...root.querySelectorAll('button')];
  expect(buttons.map(({ title }) => untie(title))).toEqual([
    'Routing 8 ms, 1 %',
    'Provision 136 ms, 13 %',
    'Runtime init 229 ms, 23 %',
    'Function init 599 ms, 59 %',
    'Invoke 36.3 ms, 4 %',
    'Routing 9 ms, 79 %',
    'Invoke 2.44 ms, 21 %',
  ]);
  for (const button of buttons) button.click();
  const slugs = picked.map((step) => story.messages[step - 1]?.slug);
  expect(slugs.slice(0, 5)).toEqual(['invoke', 'request-slot', 'init-start', 'load-handler', 'deliver']);
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
  buttons[0]?.focus();
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('ArrowRight');
  press('ArrowRight');
  expect(document.activeElement).toBe(buttons[2]);
  press('End');
  press('ArrowRight');
  expect(document.activeElement).toBe(buttons[6]);
  press('Home');
  press('ArrowLeft');
  expect(document.activeElement).toBe(buttons[0]);
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
});

test('all bars are on one axis, which has room for what was skipped', () => {
  const rows = layStrips(story, 4);
  expect(axisOf(rows)).toBe(1007.8);
  const { root } = mount(story);
  const widths = [...root.querySelectorAll<HTMLElement>('.strip-bar, .strip-ghost')].map(({ style }) =>
    Number.parseFloat(style.width),
  );
  expect(widths.map((each) => Math.round(each * 10) / 10)).toEqual([100, 1.1, 95.6]);
  // What is skipped stands under the phases that had it, and its pieces fill it.
  const ghost = root.querySelector<HTMLElement>('.strip-ghost');
  const began = (100 * (rows[0]?.strip.segments[1]?.from ?? 0)) / 1007.8;
  expect(1.13 + Number.parseFloat(ghost?.style.marginLeft ?? '')).toBeCloseTo(began, 1);
  const grow = [...(ghost?.querySelectorAll('i') ?? [])].reduce((sum, { style }) => sum + Number(style.flexGrow), 0);
  expect(grow).toBeGreaterThan(1);
});

test.each([328, 592, 912])('as a still of %i px it says how long the longest part of a cold start was', (width) => {
  const { svg } = stillStrips(layStrips(story, 2), { x: 16, y: 0, width }, () => '');
  expect(untie(svg)).toContain('>Function init 599 ms</text>');
});
