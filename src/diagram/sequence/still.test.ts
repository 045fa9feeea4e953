// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { EventType, TimedEvent } from '../../lifecycle/events.ts';
import { walk } from '../../lifecycle/explore.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { coldThenWarm, tell } from '../../sources/scenarios/index.ts';
import { eventsOf, record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { fitText, textWidth } from '../measure.ts';
import { draw } from './draw.ts';
import { type Geometry, type View, yAt } from './geometry.ts';
import { layout } from './layout.ts';

const view: View = { width: 900, scale: 'story', unfolded: false };
const widths = [320, 360, 640, 1024, 1440];
const views: View[] = widths.flatMap((width) =>
  (['story', 'true'] as const).flatMap((scale) => [false, true].map((unfolded) => ({ width, scale, unfolded }))),
);

/** One request after the other in one environment, each going its own way. */
const ways = (...routes: readonly (readonly EventType[])[]): Trace =>
  record(
    walk(
      routes.map((route, place) => ({
        subjects: { request: `r${place}`, environment: 'e', worker: 'w' },
        route,
        takes: (type) => (type === 'invoke' ? 20_000 : type.length),
      })),
    ),
  );

/** Two environments at work among each other, each with its client. */
const two: Trace = record(
  ['1', '2']
    .flatMap((name) =>
      walk(
        [
          {
            subjects: { request: `r${name}`, environment: `e${name}`, worker: `w${name}` },
            route: ['invoke'],
            takes: () => 2,
          },
        ],
        name === '1' ? 0 : 7,
      ),
    )
    .sort((a, b) => a.at - b.at),
);

/** Only what a log prints is known; the rest is inferred, and has bounds in place of a time. */
const inferred: Trace = record(
  eventsOf(ways(['invoke'], ['invoke'])).map((event): TimedEvent => {
    const { type } = event.event;
    if (type === 'initStart' || type === 'answerNext' || type === 'report') return { ...event, origin: 'observed' };
    return { ...event, origin: 'inferred', between: [event.at, event.at + 12] };
  }),
);

const traces: readonly (readonly [name: string, trace: Trace])[] = [
  ...scenarios.map((scenario) => [scenario.slug, record(tell(scenario).events)] as const),
  ['a timeout, then an exit', ways(['invoke', 'timeout'], ['invoke', 'exit'], ['invoke'])],
  ['an error, and the end of the environment', ways(['invoke', 'throw', 'error'], ['spinDown', 'kill'])],
  ['a failed INIT', ways(['invoke', 'initError', 'failInit'], ['invoke'])],
  ['a restore', ways(['invoke', 'restoreStart'], ['invoke'])],
  ['two environments', two],
  ['a log', inferred],
  ['nothing', record([])],
  [
    'a call in mid-INIT',
    record(
      walk([{ subjects: { request: 'r', environment: 'e', worker: 'w' }, route: ['invoke'], takes: () => 1 }]).slice(
        0,
        10,
      ),
    ),
  ],
];

const blank = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg');

/** Everything at once: the window is as high as the picture. */
function whole(svg: SVGSVGElement, geometry: Geometry, cursor: number, poster = false): SVGSVGElement {
  draw(svg, geometry, { cursor, poster, top: 0, height: geometry.height, id: 'still' });
  return svg;
}

/** Where things stand, and nothing of how they look: of what grows, all that it will be. */
function places(svg: SVGSVGElement): string[] {
  const placeOf = (element: Element) =>
    ['transform', 'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'text-anchor']
      .map((name) => element.getAttribute(name))
      .concat(element.matches('text') ? element.textContent : '')
      .join();
  const things = '.row, .rows .label, .rows .note, .rows .hit, .lifelines line';
  const still = [...svg.querySelectorAll(things)].map(placeOf);
  // While it grows its ghost stands in front of it.
  const growing = ['.line', '.frame path', '.bar', '.band:is(.ribbon, .ribbon-ghost)'].flatMap((thing) => {
    const known = new Map<string, string>();
    for (const each of svg.querySelectorAll(thing)) {
      const at = each.matches('path') ? each.closest('g')?.getAttribute('transform') : each.getAttribute('y');
      const place = `${thing} ${at ?? ''} ${each.getAttribute('x') ?? each.getAttribute('d')?.split(/[ HV]/)[0]}`;
      if (!known.has(place)) known.set(place, placeOf(each));
    }
    return [...known.values()];
  });
  return [...still, ...growing];
}

test.each([
  ['the default story', record(tell(coldThenWarm).events)],
  ['two environments', two],
  ['nothing', record([])],
])('%s: from step to step and on the poster nothing shifts, and only the current step is current', (_, trace) => {
  const svg = blank();
  const geometry = layout(trace, view);
  const still = places(whole(svg, geometry, 0));
  const last = trace.messages.length;
  // Of which steps a time is printed changes; where, never.
  const timePlaces = () => [
    ...new Set(
      [...svg.querySelectorAll('.rows .time')].map((time) =>
        ['x', 'y', 'text-anchor'].map((name) => time.getAttribute(name)).join(),
      ),
    ),
  ];
  const stillTimes = timePlaces();
  expect(stillTimes.length).toBeLessThanOrEqual(1);
  for (const cursor of new Set([0, Math.min(1, last), Math.floor(last / 2), last])) {
    expect(places(whole(svg, geometry, cursor)), `at ${cursor}`).toEqual(still);
    expect(timePlaces(), `at ${cursor}`).toEqual(stillTimes);
    const rows = [...svg.querySelectorAll('.row')].map((row) => row.classList);
    expect(rows.map((row) => row.contains('past'))).toEqual(rows.map((_row, place) => place < cursor));
    expect(rows.map((row) => row.contains('future'))).toEqual(rows.map((_row, place) => place >= cursor));
    expect(rows.map((row) => row.contains('current'))).toEqual(rows.map((_row, place) => place === cursor - 1));
  }
  expect(places(whole(svg, geometry, 0, true))).toEqual(still);
  expect(svg.querySelectorAll('.row.past').length).toBe(last);
  expect(svg.querySelectorAll('.current, .future').length).toBe(0);
});

describe.each(traces)('%s', (_, trace) => {
  test('is recorded without a refusal', () => {
    expect(trace.rejections).toEqual([]);
  });

  test('laid out again it is the same, and no two things are joined under one key', () => {
    for (const each of views) {
      const geometry = layout(trace, each);
      const { rows, bars, ...rest } = layout(trace, each);
      const inParts = trace.messages.map(({ index }) => bars.upTo(index).filter(({ from }) => from === index));
      const before = bars.upTo(-1).filter(({ from }) => from < 0);
      expect([...before, ...inParts.flat()].length, 'looked at step by step, no bar is missed').toBe([...bars].length);
      const whole = { ...geometry, rows: [...geometry.rows], bars: [...geometry.bars] };
      expect({ ...rest, rows: [...rows], bars: [...bars] }).toEqual(whole);
      for (const kind of ['rows', 'bars', 'bands', 'frames', 'breaks'] as const) {
        const keys = [...geometry[kind]].map(({ key }) => key);
        expect(new Set(keys).size, `${kind} at ${each.width}`).toBe(keys.length);
      }
    }
  });

  test.each(views)('everything lies inside $width px, $scale scale, unfolded $unfolded', (each) => {
    const { rows, lanes, bars, bands, frames, plots, height, metrics, breaks } = layout(trace, each);
    const outside: string[] = [];
    const inside = (from: number, to: number, what: string | number, least = 0, most = each.width) => {
      if (from < least || to > most) outside.push(`${what}: ${from} to ${to}`);
    };
    for (const { labelX, labelAnchor, label, hops, x, time } of rows) {
      const wide = textWidth(label, metrics.fontSize);
      const from = labelX - { start: 0, middle: wide / 2, end: wide }[labelAnchor];
      inside(from, from + wide, label);
      for (const hop of hops) inside(Math.min(hop.x1, hop.x2), Math.max(hop.x1, hop.x2), label);
      inside(x - 6, x + 6, label);
      if (time !== undefined) inside(metrics.gutter - 14 - textWidth(time, metrics.fontSize), metrics.gutter, time);
    }
    for (const { x, lines } of lanes) {
      for (const line of lines) {
        const half = textWidth(line, metrics.fontSize) / 2;
        inside(x - half, x + half, line);
      }
    }
    for (const { id, x, plot } of lanes) {
      const found = plots.findIndex((each) => x > each.x[0] && x < each.x[1]);
      if (found !== (plot ?? -1)) outside.push(`${id} stands on the wrong side of a frame`);
    }
    for (const bar of bars) inside(bar.x - 5, bar.x + 4, bar.key);
    for (const { label } of breaks)
      expect(textWidth(label, metrics.fontSize)).toBeLessThan(each.width - metrics.gutter);
    for (const { x } of plots) inside(x[0], x[1], 'a frame');
    for (const { y1, y2, key } of [...bars, ...bands, ...frames]) {
      inside(y1, y2, key, 0, height);
      if (y2 < y1) outside.push(`${key} ends before it begins`);
    }
    expect(outside).toEqual([]);
    const ys = [...rows].map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });

  test('each scale and each width tells the same steps, with the same arrows in the same order', () => {
    const told = views.map((each) =>
      [...layout(trace, each).rows].map(({ key, arrow, origin }) => [key, arrow, origin]),
    );
    for (const each of told) expect(each).toEqual(trace.messages.map((row) => [row.slug, row.wire.arrow, row.origin]));
  });
});

// Known: `layLanes` gives the frame a margin that the page has not got. Once it has, this is a `test`.
test('a trace without a REPORT has no lane for logs, and its frame fits all the same', () => {
  for (const each of views) expect(layout(record([]), each).plots[0]?.x[1]).toBeLessThanOrEqual(each.width);
});

test('what is inferred has no time beside it, and what is known has', () => {
  const times = [...layout(inferred, view).rows].map(
    ({ time, origin }) => (time === undefined) === (origin === 'inferred'),
  );
  expect(times).not.toContain(false);
});

test('true scale keeps proportion between all known times, across what is inferred between them', () => {
  const { ys } = layout(inferred, { ...view, scale: 'true' });
  const known = inferred.messages.filter(({ origin, request }) => origin === 'observed' && request === 'r0');
  const pairs = known.slice(1).map((message, place) => {
    const before = known[place] ?? message;
    return { ms: message.at - before.at, px: (ys[message.index] ?? 0) - (ys[before.index] ?? 0) };
  });
  const perMs = (pairs[0]?.px ?? 0) / (pairs[0]?.ms ?? 1);
  expect(pairs.length).toBeGreaterThan(1);
  for (const { ms, px } of pairs) expect(Math.abs(px - ms * perMs)).toBeLessThan(1);
});

test('the cursor moves down the page and never up', () => {
  const geometry = layout(two, view);
  const ys = Array.from({ length: two.messages.length * 4 + 1 }, (_, quarter) => yAt(geometry, quarter / 4));
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
  expect(ys.at(-1)).toBe(geometry.ys.at(-1));
});

test('a row is the same whether it is laid out first or last', () => {
  const [forward, back] = [layout(two, view).rows, layout(two, view).rows];
  const indices = [...two.messages.keys()];
  expect(indices.map(forward.at)).toEqual(indices.toReversed().map(back.at).toReversed());
  expect(() => forward.at(indices.length)).toThrow(RangeError);
});

describe('text that is cut to fit', () => {
  test.each(['', 'a', 'GET /2018-06-01/runtime/invocation/next', 'WWWWWWWWWWWW', '日本語の関数名 🎉🎉🎉🎉'])(
    '%s',
    (text) => {
      for (const width of [20, 40, 80, 160]) {
        const fitted = fitText(text, 12, width);
        if (text.length > 1) expect(textWidth(fitted, 12)).toBeLessThanOrEqual(Math.max(width, textWidth('W…', 12)));
        if (fitted !== text) expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
        expect(fitted).not.toMatch(/\p{Surrogate}/u);
      }
    },
  );
});

describe('text from outside', () => {
  const hostile = '"><img src=x onerror=alert(1)><svg onload=alert(1)>&amp;</text><script>';
  const events = walk([
    { subjects: { request: hostile, environment: hostile, worker: hostile }, route: ['invoke'], takes: () => 1 },
  ]).map((event): TimedEvent => ({ ...event, lines: [hostile], report: { requestId: hostile, errorType: hostile } }));
  const elements = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll('*')].map((element) => element.tagName.toLowerCase());

  test('draws the same elements as any other text', () => {
    const tame = walk([
      { subjects: { request: 'r', environment: 'e', worker: 'w' }, route: ['invoke'], takes: () => 1 },
    ]);
    const drawn = elements(whole(blank(), layout(record(events), view), 9));
    expect(drawn).toEqual(elements(whole(blank(), layout(record(tame), view), 9)));
    expect(new Set(drawn)).toEqual(new Set(['defs', 'pattern', 'g', 'rect', 'line', 'path', 'text', 'tspan']));
  });
});
