// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../readings/compare/align.ts';
import { untie } from '../../readings/format.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldStart, tell, warmStart } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { shareAxis } from '../axis.ts';
import { textWidth } from '../measure.ts';
import { beside } from './beside.ts';
import { draw } from './draw.ts';
import type { Mark, View } from './geometry.ts';
import { layout } from './layout.ts';
import { ticksOf } from './layoutBeside.ts';

const cold = record(tell(coldStart).events);
const warm = record(tell(warmStart).events);
const traces = scenarios.map((scenario) => ({ slug: scenario.slug, trace: record(tell(scenario).events) }));
const view: View = { width: 960, scale: 'true', unfolded: false, beside };
const ofKind = (marks: readonly Mark[] | undefined, kind: Mark['kind']) =>
  (marks ?? []).filter((mark) => mark.kind === kind);

describe('the ruler', () => {
  test('has its lines at round ms, each where its time is', () => {
    const waits = fc.array(fc.double({ min: 0, max: 4_000, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(waits, fc.double({ min: 0.05, max: 50, noNaN: true }), (some, pxPerMs) => {
        let ms = 0;
        const knots = [0, ...some].map((wait) => {
          ms += wait;
          return { ms, since: 0, y: 92 + ms * pxPerMs };
        });
        const ticks = ticksOf(knots);
        const steps = ticks.slice(1).map((tick, place) => tick.ms - (ticks[place]?.ms ?? 0));
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6);
        if (steps[0] !== undefined) {
          expect(steps[0] / 10 ** Math.floor(Math.log10(steps[0] * 1.000001))).toSatisfy((head: number) =>
            [1, 2, 5].some((round) => Math.abs(round - head) < 1e-6),
          );
        }
        for (const tick of ticks) expect(Math.abs(tick.y - (92 + tick.ms * pxPerMs))).toBeLessThanOrEqual(0.51);
      }),
    );
  });

  test('has no line in a wait that is not drawn at length, and begins again with another clock', () => {
    const ticks = ticksOf([
      { ms: 0, since: 0, y: 0 },
      { ms: 100, since: 0, y: 200 },
      { ms: 60_100, since: 0, y: 300 },
      { ms: 60_200, since: 0, y: 500 },
      { ms: 0, since: 90_000, y: 600 },
      { ms: 100, since: 90_000, y: 800 },
    ]);
    expect(ticks.map(({ ms, y }) => [ms, y])).toEqual([
      [0, 0],
      [50, 100],
      [100, 200],
      [60_150, 400],
      [60_200, 500],
      [0, 600],
      [50, 700],
      [100, 800],
    ]);
  });

  test('is the same on both sides of a comparison', () => {
    const axes = shareAxis(cold, warm, align(cold, warm), 'true');
    const [left, right] = [layout(cold, { ...view, axis: axes.a }), layout(warm, { ...view, axis: axes.b })];
    expect(ofKind(left.marks, 'ruler').map(({ text }) => untie(text))).toContain('500 ms');
    expect(ofKind(right.marks, 'ruler')).toEqual(ofKind(left.marks, 'ruler'));
  });

  test('is not on even steps', () => {
    expect(layout(cold, { ...view, scale: 'story' }).marks).toEqual([]);
  });
});

describe('brackets', () => {
  test('say how many steps stand in one place, and how long they take', () => {
    expect(ofKind(layout(cold, view).marks, 'bracket').map(({ text }) => untie(text))).toEqual([
      '1–5: 5 steps, 8 ms',
      '8–10: 3 steps, 0 ms',
      '12–16: 5 steps, 0 ms',
      '17–24: 8 steps, 0 ms',
    ]);
  });

  test.each(traces)('$slug: no two share a step, and their words are inside the page and apart', ({ trace }) => {
    for (const width of [320, 480, 960]) {
      const brackets = ofKind(layout(trace, { ...view, width }).marks, 'bracket');
      for (const [place, { steps = [], x, y, text }] of brackets.entries()) {
        const before = brackets[place - 1];
        expect(steps.length).toBeGreaterThanOrEqual(3);
        if (before) {
          expect(steps[0]).toBeGreaterThan(before.steps?.at(-1) ?? -1);
          expect(y - before.y).toBeGreaterThanOrEqual(20);
        }
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + textWidth(text, 12)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('give way to the words of the current step', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const geometry = layout(cold, view);
    const said = (cursor: number) => {
      draw(svg, geometry, { cursor, poster: false, top: 0, height: geometry.height, id: 'beside' });
      const texts = (selector: string) =>
        [...svg.querySelectorAll(selector)].map(({ textContent }) => untie(textContent ?? ''));
      return { brackets: texts('.bracket text'), labels: texts('.row .label'), times: texts('.row .time') };
    };
    // Two times in one place could not be read.
    expect(said(14).times.filter((time) => time === '971 ms')).toHaveLength(1);
    expect(said(11).brackets).toContain('12–16: 5 steps, 0 ms');
    expect(said(14).brackets).not.toContain('12–16: 5 steps, 0 ms');
    expect(said(14).labels.filter((label) => /^1[2-6] /.test(label ?? ''))).toEqual([expect.stringMatching(/^14 /)]);
    expect(said(11).labels.filter((label) => /^1[2-6] /.test(label ?? ''))).toEqual([]);
  });
});

describe('what an axis tells', () => {
  const axis = {
    places: [1, 2],
    moments: [1, 2, 20],
    length: 20,
    notes: [{ kind: 'quiet', from: 2.3, to: 20, lines: ['Skipped: this environment exists already', 'So it is'] }],
  } as const;
  const short = record(tell(warmStart).events.slice(0, 5));

  test.each([300, 480, 960])('fits at %d px, and stays in sight', (width) => {
    const { marks = [] } = layout(short, { ...view, scale: 'story', width, axis });
    expect(marks.map(({ text }) => text).join(' ')).toBe('Skipped: this environment exists already So it is');
    for (const { text, x, y, y1, y2, rise, slack } of marks) {
      const half = textWidth(text, 13) / 2;
      expect(x - half).toBeGreaterThanOrEqual(0);
      expect(x + half).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(y1);
      expect(y - rise).toBeGreaterThan(y1);
      expect(y + slack).toBeLessThan(y2);
    }
  });
});
