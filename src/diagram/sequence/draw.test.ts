// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { walk } from '../../lifecycle/explore.ts';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { textWidth } from '../measure.ts';
import { beside } from './beside.ts';
import { draw } from './draw.ts';
import { type Geometry, type View, yAt } from './geometry.ts';
import { layout } from './layout.ts';
import { transcribe } from './transcript.ts';

const traces = scenarios.map((scenario) => ({ ...scenario, trace: record(tell(scenario).events) }));
const views: View[] = [320, 360, 640, 1024, 1440].flatMap((width) =>
  (['story', 'true'] as const).flatMap((scale) => [false, true].map((unfolded) => ({ width, scale, unfolded }))),
);
const view: View = { width: 900, scale: 'story', unfolded: false };

const blank = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg');

/** The picture at a cursor, as the page follows it. */
function show(svg: SVGSVGElement, geometry: Geometry, cursor: number, poster = false): string {
  const height = 300;
  const top = Math.round(Math.max(0, Math.min(yAt(geometry, cursor) - 200, geometry.height - height)));
  draw(svg, geometry, { cursor, poster, top, height, id: 'test' });
  return svg.outerHTML;
}

test('with what stands beside a story, back then forward is the same picture, too', () => {
  for (const { trace } of traces.slice(0, 12)) {
    const geometry = layout(trace, { ...view, scale: 'true', beside });
    const svg = blank();
    const forward = [...trace.messages.keys()].map((step) => show(svg, geometry, step + 0.4));
    const back = [...trace.messages.keys()].reverse().map((step) => show(svg, geometry, step + 0.4));
    expect(back.reverse()).toEqual(forward);
    expect(show(blank(), geometry, 1.4)).toBe(forward[1]);
  }
});

test('what is said of a stretch stands in the window wherever that shows enough of it', () => {
  const notes = [{ kind: 'quiet', from: 2, to: 20, lines: ['Skipped: it exists already', 'So it is'] }] as const;
  const { trace } = traces[0] as (typeof traces)[number];
  const geometry = layout(trace, {
    ...view,
    axis: { places: trace.messages.map((_, at) => at + 1), moments: [], length: 40, notes },
    beside,
  });
  const [mark] = geometry.marks ?? [];
  const { y1, y2 } = mark as NonNullable<typeof mark>;
  const height = geometry.metrics.headerHeight + 160;
  for (let top = 0; top < geometry.height - height; top += 25) {
    const [from, to] = [Math.max(y1, top + geometry.metrics.headerHeight), Math.min(y2, top + height)];
    if (to - from < 70) continue;
    const svg = blank();
    draw(svg, geometry, { cursor: 3, poster: false, top, height, id: 'test' });
    const said = [...svg.querySelectorAll('.over text')].map((text) => Number(text.getAttribute('y')));
    expect(said.length).toBe(2);
    for (const y of said) expect(y > from && y < to, `${y} in ${from} to ${to}`).toBe(true);
  }
});

/** A trace of about so many messages: one environment, many requests. */
function longTrace(messages: number) {
  const runs = Array.from({ length: Math.ceil(messages / 16) }, (_, place) => ({
    subjects: { request: `r${place}`, environment: 'a', worker: 'a1' },
    route: ['invoke' as const],
    takes: () => 1,
  }));
  return record(walk(runs));
}

describe.each(traces)('$slug', ({ trace, setting }) => {
  test('back then forward is the same picture, byte by byte', () => {
    const geometry = layout(trace, view);
    const svg = blank();
    const cursors = [...trace.messages.keys()].map((step) => step + (step % 3) * 0.4);
    const forward = cursors.map((cursor) => show(svg, geometry, cursor));
    show(svg, geometry, 0, true);
    const back = cursors.toReversed().map((cursor) => show(svg, geometry, cursor));
    expect(back.toReversed()).toEqual(forward);
    expect(new Set(forward).size).toBe(cursors.length);
    for (const place of new Set([0, Math.min(9, cursors.length - 1), cursors.length - 1])) {
      expect(show(blank(), geometry, cursors[place] ?? 0)).toBe(forward[place]);
    }
  });

  test('on the poster nothing is faint, and nothing is current', () => {
    const picture = show(blank(), layout(trace, view), 0, true);
    expect(picture).not.toMatch(/class="row[^"]*(future|current)/);
  });

  test.each(views)('fits at $width px, $scale scale, unfolded $unfolded', (each) => {
    const geometry = layout(trace, each);
    expect([...geometry.rows].map((row) => row.index)).toEqual(trace.messages.map((message) => message.index));
    for (const row of geometry.rows) {
      const half = textWidth(row.label, geometry.metrics.fontSize) / 2;
      const middle = { start: row.labelX + half, middle: row.labelX, end: row.labelX - half }[row.labelAnchor];
      expect(middle - half, row.label).toBeGreaterThanOrEqual(0);
      expect(middle + half, row.label).toBeLessThanOrEqual(each.width);
    }
    for (const lane of geometry.lanes) expect(lane.x).toBeGreaterThan(0);
    expect(geometry.metrics.fontSize).toBeGreaterThanOrEqual(12);
  });

  test('unfolding the service changes neither the steps nor the transcript', () => {
    const labels = (unfolded: boolean) => [...layout(trace, { ...view, unfolded }).rows].map((row) => row.label);
    expect(labels(true)).toEqual(labels(false));
    expect(transcribe(trace, setting)).toHaveLength(trace.messages.length);
  });

  test('true scale is true: px follow ms to less than one px, but for long waits', () => {
    const { ys } = layout(trace, { ...view, scale: 'true' });
    const pairs = trace.messages.slice(1).map((message, place) => ({
      ms: message.at - (trace.messages[place]?.at ?? 0),
      px: (ys[place + 1] ?? 0) - (ys[place] ?? 0),
    }));
    const short = pairs.filter(({ ms }) => ms < 5_000);
    const longest = Math.max(...short.map(({ ms }) => ms));
    const perMs = longest > 0 ? Math.max(...short.map(({ px }) => px)) / longest : 0;
    for (const { ms, px } of short) expect(Math.abs(px - ms * perMs)).toBeLessThan(1);
  });
});

test('story scale gives every step the same room, but for the wait', () => {
  const { ys, metrics } = layout(record(tell(scenarios[0] as (typeof scenarios)[number]).events), view);
  const gaps = ys.slice(1).map((y, place) => y - (ys[place] ?? 0));
  expect(gaps.filter((gap) => gap !== metrics.rowHeight)).toHaveLength(1);
});

test('of a thousand messages only the visible ones are in the DOM', () => {
  const svg = blank();
  const geometry = layout(longTrace(1_000), view);
  show(svg, geometry, 500);
  expect(geometry.rows.length).toBeGreaterThan(990);
  expect(svg.querySelectorAll('.row').length).toBeLessThan(20);
  expect(svg.querySelectorAll('*').length).toBeLessThan(600);
});

test('text from a log never becomes markup', () => {
  const hostile = '<img src=x onerror=alert(1)></text><script>';
  const run = { request: hostile, environment: hostile, worker: hostile };
  const events = walk([{ subjects: run, route: ['invoke'], takes: () => 1 }]);
  const svg = blank();
  show(svg, layout(record(events.map((event) => ({ ...event, lines: [hostile] }))), view), 5);
  expect(svg.querySelectorAll('img, script').length).toBe(0);
});

test('one trace drawn in place of another is the same picture, byte by byte, as on a blank sheet', () => {
  const svg = blank();
  for (const { slug, trace } of traces) {
    const cursor = Math.min(7.4, trace.messages.length);
    expect(show(svg, layout(trace, view), cursor), slug).toBe(show(blank(), layout(trace, view), cursor));
  }
});
