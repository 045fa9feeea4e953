// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import type { Trace } from '../../trace/trace.ts';
import { textWidth } from '../measure.ts';
import { draw } from './draw.ts';
import { drawNames, nameOf } from './drawNames.ts';
import { type Density, fitStory, mostFitted } from './fitted.ts';
import type { Geometry } from './geometry.ts';
import { layout } from './layout.ts';

/** Of the window in which the picture stands: an element of 200 to 600 px has what is around it, too. */
const rooms = [298, 640, 960].flatMap((width) =>
  [80, 120, 200, 300, 450, 600].map((height) => [width, height] as const),
);
const scales = ['story', 'true'] as const;
const stories: readonly (readonly [slug: string, trace: Trace])[] = scenarios.map((scenario) => [
  scenario.slug,
  record(tell(scenario).events),
]);

const fitted = (trace: Trace, width: number, height: number, scale: (typeof scales)[number] = 'story') => {
  const { density, look } = fitStory(trace, { width, height }, scale);
  return { density, geometry: layout(trace, { width, ...look }) };
};

/** The least way from one step to the next, and from the header to the first. */
const ways = ({ ys, metrics }: Geometry) => ys.map((y, place) => y - (ys[place - 1] ?? metrics.headerHeight));

const yOf = (name: Element): number => Number(name.getAttribute('y'));

const blank = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg');
const drawn = (geometry: Geometry, cursor: number, svg = blank()): SVGSVGElement => {
  draw(svg, geometry, { cursor, poster: cursor === 0, top: 0, height: geometry.height, id: 'fitted' });
  return svg;
};

/** What a browser refuses of an svg: what is no number, and a size below nothing. */
const faultsOf = (svg: Element): string[] =>
  [...svg.querySelectorAll('*')].flatMap((each) =>
    [...each.attributes]
      .filter(({ name, value }) => /NaN|Infinity/.test(value) || (/^(width|height)$/.test(name) && Number(value) < 0))
      .map(({ name, value }) => `${each.tagName} ${name}="${value}"`),
  );

test('no story of the catalogue is longer than what is fitted', () => {
  expect(Math.max(...stories.map(([, { messages }]) => messages.length))).toBeLessThanOrEqual(mostFitted);
});

/** Collects what is wrong, so that thousands of places are looked at in one expectation. */
function collect(): { wrong: string[]; check(isRight: boolean, what: string): void } {
  const wrong: string[] = [];
  return { wrong, check: (isRight, what) => void (isRight || wrong.push(what)) };
}

test.each(scales)('at %s scale each story stands whole in the height there is, and nothing lies outside', (scale) => {
  const { wrong, check } = collect();
  for (const [slug, trace] of stories) {
    for (const [width, height] of rooms) {
      const { geometry } = fitted(trace, width, height, scale);
      const at = `${slug}, ${width} by ${height}`;
      check(geometry.height <= height + 0.01, `${at}: higher than there is room`);
      check(Math.min(...ways(geometry)) >= 0, `${at}: out of order`);
      for (const { y1, y2, key } of [...geometry.bars, ...geometry.bands, ...geometry.frames])
        check(0 <= y1 && y1 <= y2 && y2 <= geometry.height + 0.01, `${at}: ${key} from ${y1} to ${y2}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('steps with words keep clear of each other and of waits, and arrows without words of each other', () => {
  const { wrong, check } = collect();
  const least: Readonly<Record<Density, number>> = { rows: 24, arrows: 9, phases: 0 };
  for (const [slug, trace] of stories) {
    for (const [width, height] of [...rooms, [640, 900], [640, 1300]] as const) {
      const { density, geometry } = fitted(trace, width, height);
      const at = `${slug}, ${width} by ${height}, ${density}`;
      check(Math.min(...ways(geometry).slice(1)) + 1e-6 >= least[density], at);
      if (density !== 'rows') check(geometry.breaks.length === 0, `${at}: a wait`);
      for (const { y, from } of geometry.breaks) {
        const [above = 0, below = 0] = [geometry.ys[from], geometry.ys[from + 1]];
        // A diamond, the zigzag, the words.
        check(y - 16 >= above + 6 && y + 16 <= below - 17, `${at}: a wait at ${y} between ${above} and ${below}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('names of phases stand apart, in the gutter and below the header', () => {
  const { wrong, check } = collect();
  const svg = blank();
  for (const [slug, trace] of stories) {
    for (const [width, height] of rooms) {
      const { density, geometry } = fitted(trace, width, height);
      if (density === 'rows') continue;
      const { gutter, headerHeight } = geometry.metrics;
      for (const cursor of [0, 1, Math.ceil(trace.messages.length / 2), trace.messages.length]) {
        const moment = { cursor, poster: cursor === 0, top: 0, height: geometry.height, id: 'fitted' };
        drawNames(svg, geometry, moment, true);
        const at = `${slug}, ${width} by ${height} at ${cursor}`;
        let last = headerHeight - 2;
        for (const name of [...svg.querySelectorAll('.names text')].sort((a, b) => yOf(a) - yOf(b))) {
          check(yOf(name) - last >= 14 && yOf(name) <= geometry.height, `${at}: ${yOf(name)} after ${last}`);
          last = yOf(name);
        }
      }
      const wide = Math.max(0, ...geometry.bands.map((band) => textWidth(nameOf(band, false), 12)));
      check(gutter === 18 || 26 + wide < gutter, `${slug}, ${width} by ${height}: no room for names`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(stories.filter(([slug]) => /^(cold-then-warm|burst|extension)$/.test(slug)))(
  '%s: the playhead goes through each step, which has its words, and back',
  (_, trace) => {
    const { wrong, check } = collect();
    const svg = blank();
    for (const [width, height] of [
      [298, 120],
      [640, 300],
    ] as const) {
      const { geometry } = fitted(trace, width, height);
      let last = geometry.metrics.headerHeight + 17;
      for (const { index } of trace.messages) {
        const at = `${height}: step ${index + 1}`;
        drawn(geometry, index + 1, svg);
        const current = svg.querySelectorAll('.row.current');
        check(current.length === 1 && current[0]?.getAttribute('data-step') === `${index + 1}`, at);
        check(!!current[0]?.querySelector('.label')?.textContent?.startsWith(`${index + 1} `), `${at}: its words`);
        const y = geometry.ys[index] ?? 0;
        check(y >= last, `${at}: ${y} after ${last}`);
        last = y;
      }
      expect(faultsOf(svg)).toEqual([]);
      const whole = svg.outerHTML;
      drawn(geometry, 1, svg);
      expect(drawn(geometry, trace.messages.length, svg).outerHTML === whole, 'the same moment, the same bytes').toBe(
        true,
      );
    }
    expect(wrong).toEqual([]);
  },
);

test('a cold start: 800 px have room for words, 500 for arrows, 200 for phases, of which the current one has its name', () => {
  const trace = stories.find(([slug]) => slug === 'cold-start')?.[1] as Trace;
  expect([800, 500, 200].map((height) => fitted(trace, 640, height).density)).toEqual(['rows', 'arrows', 'phases']);
  const { geometry } = fitted(trace, 640, 200);
  for (const { index } of trace.messages) {
    const y = geometry.ys[index] ?? 0;
    const band = geometry.bands.find(({ y1, y2, ms }) => ms !== 0 && y >= y1 && y < y2);
    const names = [...drawn(geometry, index + 1).querySelectorAll('.names text')].map((name) => name.textContent);
    if (band) expect(names.some((name) => name?.startsWith(band.name))).toBe(true);
  }
});

test('of phases that have no room for all their names the longest has one', () => {
  const trace = stories.find(([slug]) => slug === 'cold-start')?.[1] as Trace;
  const { geometry } = fitted(trace, 298, 190);
  const names = [...drawn(geometry, 0).querySelectorAll('.names text')].map((name) => name.textContent);
  expect(names).toContain('Function init');
  expect(names).not.toContain('Runtime init');
});

test('where all of it has room it is drawn as usual', () => {
  const trace = stories.find(([slug]) => slug === 'throttle')?.[1] as Trace;
  expect(fitStory(trace, { width: 640, height: 3000 }, 'story')).toEqual({
    density: 'rows',
    look: { scale: 'story', unfolded: false },
  });
});
