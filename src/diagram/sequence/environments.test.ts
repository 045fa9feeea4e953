// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { walk } from '../../lifecycle/explore.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { draw } from './draw.ts';
import { staysOf } from './environments.ts';
import type { Geometry, View } from './geometry.ts';
import { layout } from './layout.ts';
import { settle } from './plots.ts';

const view: View = { width: 946, scale: 'story', unfolded: false };
const widths = [320, 360, 480, 640, 946, 1300, 1760];
const storyOf = (slug: string): Trace =>
  record(tell(scenarios.find((each) => each.slug === slug) ?? coldThenWarm).events);
const several = ['burst', 'two-at-once', 'tenants', 'provisioned-spill-over'].map(
  (slug) => [slug, storyOf(slug)] as const,
);

/** So many environments, each called once, `apart` ms after the one before, for a tenant of its own once others are idle. */
const fleet = (size: number, apart: number): Trace =>
  record(
    walk(
      Array.from({ length: size }, (_, place) => ({
        subjects: { request: `r${place}`, environment: `e${place}`, worker: `w${place}` },
        route: place * apart < 20 ? (['invoke'] as const) : (['invoke', 'otherTenant'] as const),
        startsAt: place * apart,
        takes: () => 1,
      })),
    ),
  );

const framed = new Set(['runtimeApi', 'extension', 'bootstrap', 'handler']);
const inside = ({ plots }: Geometry, x: number) => plots.findIndex((plot) => x > plot.x[0] && x < plot.x[1]);

describe.each(several)('%s', (_, trace) => {
  const stays = [...staysOf(trace).values()];

  test.each(widths)('at %s px each environment has its own frame, left to right by first appearance', (width) => {
    const { plots, frames } = layout(trace, { ...view, width });
    expect(plots).toHaveLength(stays.length);
    expect(frames.map(({ key, plot }) => [key, plots.indexOf(plot)]).sort()).toEqual(
      stays.map(({ id }, place) => [id, place]).sort(),
    );
    const edges = plots.flatMap(({ x }) => x);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
    expect(new Set(edges).size).toBe(edges.length);
  });

  test.each(widths)('at %s px its bars, phases and ribbons stand in it, and nowhere else', (width) => {
    const geometry = layout(trace, { ...view, width });
    const { plots, bars, bands, frames } = geometry;
    for (const bar of bars) {
      const plot = plots[inside(geometry, bar.x)];
      if (!plot) continue;
      expect(bar.x - 5).toBeGreaterThanOrEqual(plot.x[0]);
      expect(bar.x + 4).toBeLessThanOrEqual(plot.x[1]);
      const frame = frames.find((each) => each.plot === plot);
      expect(bar.y1).toBeGreaterThanOrEqual(frame?.y1 ?? Infinity);
      // Cut and coloured by its own environment's phases alone.
      const own = bands.filter((band) => band.plot === plot);
      const phase = own.findLast((band) => band.y1 <= bar.y1)?.phase;
      if (!bar.waiting) expect(bar.phase).toBe(phase);
    }
    for (const [place, { id }] of stays.entries()) {
      const spans = trace.spans.filter(
        ({ environment, bars }) => environment === id && bars.some((each) => framed.has(each)),
      );
      const own = [...bars].filter((bar) => inside(geometry, bar.x) === place);
      for (const span of spans) expect(own.some(({ from }) => from === span.from)).toBe(true);
      expect(bands.filter((band) => band.environment === id).every((band) => band.plot === plots[place])).toBe(true);
    }
    for (const [place, { ribbon }] of plots.entries())
      expect(ribbon.x + ribbon.width).toBeLessThan(plots[place + 1]?.ribbon.x ?? geometry.metrics.gutter);
  });

  test('with room it has all its lanes, and without room one, on which its inner hops are notes', () => {
    const [wide, narrow] = [1760, 360].map((width) => layout(trace, { ...view, width }));
    const lanesOn = (geometry: Geometry | undefined) => geometry?.lanes.filter(({ plot }) => plot === 0).length;
    expect([lanesOn(wide), lanesOn(narrow)]).toEqual([3, 1]);
    const handle = trace.messages.find(({ type }) => type === 'handle')?.index ?? -1;
    expect(narrow?.rows.at(handle).hops).toEqual([]);
    expect(wide?.rows.at(handle).hops).toHaveLength(1);
    expect(narrow?.rows.at(handle).environment).toBe(trace.messages[handle]?.environment);
  });

  test('of several environments only the current step’s has the names of its phases in the gutter', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const geometry = layout(trace, view);
    const names = (cursor: number, poster = false) => {
      draw(svg, geometry, { cursor, poster, top: 0, height: geometry.height, id: 'names' });
      return [...svg.querySelectorAll('.band-name')].map((each) => each.textContent ?? '');
    };
    expect(names(0, true)).toEqual([]);
    const { index = 0, environment } = trace.messages.findLast((message) => message.environment !== undefined) ?? {};
    const own = geometry.bands.filter((band) => band.environment === environment);
    expect(names(index + 1).length).toBeGreaterThan(0);
    for (const name of names(index + 1)) expect(own.some((band) => name.startsWith(band.name))).toBe(true);
  });
});

test('a burst stepped through and back is the same picture, byte by byte', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const trace = storyOf('burst');
  const geometry = layout(trace, view);
  const show = (cursor: number) => {
    draw(svg, geometry, { cursor, poster: false, top: cursor * 30, height: 400, id: 'burst' });
    return svg.outerHTML;
  };
  const cursors = [...trace.messages.keys()].map((step) => step + (step % 3) * 0.3);
  const forward = cursors.map(show);
  expect(cursors.toReversed().map(show).toReversed()).toEqual(forward);
});

test('one environment has its lanes where it always had them', () => {
  const { lanes, plots, several: areSeveral } = layout(storyOf(coldThenWarm.slug), { ...view, width: 900 });
  expect(lanes.map(({ id, x }) => [id, x])).toEqual([
    ['client', 216.5],
    ['service', 341.5],
    ['runtimeApi', 466.5],
    ['bootstrap', 590.5],
    ['handler', 715.5],
    ['logs', 840.5],
  ]);
  expect(plots.map(({ x }) => x.map(Math.round))).toEqual([[423, 760]]);
  expect(areSeveral).toBe(false);
});

describe('a fleet', () => {
  const crowd = fleet(200, 3);

  test('is told without a refusal', () => {
    expect(crowd.rejections).toEqual([]);
    expect(staysOf(crowd).size).toBe(200);
  });

  test.each(widths)('at %s px shares the lanes that there is room for', (width) => {
    const geometry = layout(crowd, { ...view, width });
    const { plots, lanes, frames, bars } = geometry;
    expect(plots.length).toBeGreaterThan(1);
    expect(plots.length).toBeLessThan(width / 26);
    const xs = lanes.map(({ x }) => x);
    for (const [place, x] of xs.entries()) expect(x - (xs[place - 1] ?? 0)).toBeGreaterThanOrEqual(25);
    expect(frames).toHaveLength(200);
    for (const bar of bars) expect(bar.x + 4).toBeLessThanOrEqual(width);
  });

  test('that is called in turn has one environment on a lane at a time', () => {
    const trace = fleet(60, 1_000);
    const { frames, bars, bands } = layout(trace, { ...view, width: 360 });
    for (const plot of new Set(frames.map((frame) => frame.plot))) {
      const own = frames.filter((frame) => frame.plot === plot);
      for (const [place, frame] of own.entries()) expect(frame.y2).toBeLessThanOrEqual(own[place + 1]?.y1 ?? frame.y2);
    }
    for (const { y1, y2 } of [...bars, ...bands, ...frames]) expect(y2).toBeGreaterThanOrEqual(y1);
  });

  test('of many thousand messages is laid out in no time', () => {
    const trace = fleet(600, 2);
    expect(trace.messages.length).toBeGreaterThan(10_000);
    const start = performance.now();
    layout(trace, view);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});

test('a later environment moves in where nothing is heard any more, and ends what is drawn there', () => {
  const stay = (number: number, first: number, last: number) => ({
    id: `e${number}`,
    number,
    first,
    last,
    made: first,
    gone: undefined,
    extended: false,
  });
  const { plots, homes } = settle([stay(1, 0, 90), stay(2, 10, 20), stay(3, 30, 40), stay(4, 35, 99)], 2);
  expect(plots.map((each) => each.map(({ number }) => number))).toEqual([[1], [2, 3, 4]]);
  expect(homes.get('e2')).toEqual({ plot: 1, until: 30 });
  // Both are at work at once: they share.
  expect(homes.get('e3')?.until).toBe(Number.POSITIVE_INFINITY);
});

test.each(scenarios.map((each) => [each.slug, each] as const))(
  '%s: the phases of an environment follow one another, also where INIT runs again inside an invoke',
  (_, scenario) => {
    const { bands } = layout(record(tell(scenario).events), view);
    const ends = new Map<string, number>();
    for (const { environment, y1, y2 } of bands) {
      expect(y1).toBeGreaterThanOrEqual(ends.get(environment) ?? 0);
      ends.set(environment, y2);
    }
  },
);

test('of requests that are open at once so many bars are drawn as can be told apart, however many there are', () => {
  const openOnes = (size: number) =>
    record(
      Array.from({ length: size }, (_, place) => ({
        at: place,
        event: { type: 'invoke' as const },
        origin: 'scripted' as const,
        request: `r${place}`,
      })),
    );
  const barsOf = (size: number) => [...layout(openOnes(size), view).bars].length;
  expect(barsOf(4)).toBe(8);
  expect(barsOf(400)).toBe(barsOf(40));
});
