/** Where the picture's words stand: for all stories, both scales, from the narrowest phone to a wide screen. */
import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { textWidth } from '../measure.ts';
import type { Bar, Geometry, Row } from './geometry.ts';
import { layout } from './layout.ts';

const traces = scenarios.map((scenario) => ({ slug: scenario.slug, trace: record(tell(scenario).events) }));
const views = (['story', 'true'] as const).flatMap((scale) => [false, true].map((unfolded) => ({ scale, unfolded })));

/** Half of a bar's width, and how far from its own lane a bar is a row's own, in px. */
const [half, near] = [5, 24];

/** What a row's words take up. */
function boxOf({ label, labelX, labelY, labelAnchor, y }: Row, fontSize: number) {
  const wide = textWidth(label, fontSize);
  const from = labelX - { start: 0, middle: wide / 2, end: wide }[labelAnchor];
  return { from, to: from + wide, top: y + labelY - 0.72 * fontSize, bottom: y + labelY + 0.2 * fontSize };
}

/** The bars that stand at a row. */
const standingAt = ({ index, y }: Row, bars: readonly Bar[]): Bar[] =>
  bars.filter((bar) => bar.from <= index && bar.y2 >= y && bar.y1 <= y);

/** Those of others: solid ones, and not at an end of the row's arrow. What begins with an arrow stands below its words. */
function othersAt({ x, y, hops }: Row, standing: readonly Bar[]): Bar[] {
  const ends = hops.length === 0 ? [x] : hops.flatMap(({ x1, x2 }) => [x1, x2]);
  return standing.filter(
    (bar) => !bar.waiting && (hops.length === 0 || bar.y1 < y) && ends.every((end) => Math.abs(end - bar.x) >= near),
  );
}

/** Is there a place over its arrow, or over its diamond, in which a row's words would stand on nobody's bar? */
function hasClearPlace(row: Row, standing: readonly Bar[], { metrics, view }: Geometry): boolean {
  const wide = textWidth(row.label, metrics.fontSize);
  const isNote = row.hops.length === 0;
  const ends = isNote ? [row.x] : row.hops.flatMap(({ x1, x2 }) => [x1, x2]);
  const [left, right] = [Math.min(...ends), Math.max(...ends)];
  const own = standing.filter((bar) => !bar.waiting && bar.x >= row.x && bar.x < row.x + near);
  // An arrow's words to the right begin beyond the bar that it begins at.
  const begins = !isNote && left > row.x ? own.map((bar) => bar.x + 9) : [];
  const others = othersAt(row, standing);
  const isClear = (from: number) => others.every((bar) => bar.x + half + 3 <= from || bar.x - half - 3 >= from + wide);
  for (let from = Math.max(metrics.gutter + 6, ...begins); from + wide <= view.width - metrics.right; from++) {
    if (from <= right - 12 && from + wide >= left + 12 && isClear(from)) return true;
  }
  return false;
}

test.each([320, 360, 640, 768, 946, 1440])(
  'at %s px no words run over an edge or touch others, and none stand on the bar of another where there is a clear place',
  (width) => {
    const wrong: string[] = [];
    let [all, crossed] = [0, 0];
    for (const { slug, trace } of traces) {
      for (const { scale, unfolded } of views) {
        const geometry = layout(trace, { width, scale, unfolded });
        const bars = [...geometry.bars];
        let bottom = Number.NEGATIVE_INFINITY;
        for (const row of geometry.rows) {
          const told = `${slug}, ${scale}${unfolded ? ', unfolded' : ''}: ${row.label}`;
          const box = boxOf(row, geometry.metrics.fontSize);
          if (box.from < geometry.metrics.gutter || box.to > width) wrong.push(`${told} and the edge`);
          // True to time, of rows in one place only one shows its words.
          if (scale === 'story' && box.top < bottom) wrong.push(`${told} and what stands above`);
          bottom = box.bottom;
          const standing = standingAt(row, bars);
          const isOn = (bar: Bar) => bar.x + half > box.from && bar.x - half < box.to;
          const isCrossing = othersAt(row, standing).some(isOn);
          if (isCrossing && hasClearPlace(row, standing, geometry)) wrong.push(`${told} and a bar`);
          if (scale === 'true' || unfolded) continue;
          all += 1;
          crossed += isCrossing ? 1 : 0;
        }
      }
    }
    expect(wrong).toEqual([]);
    // What there is no room for is seldom on a wide screen, and never on a wider one.
    expect(crossed / all).toBeLessThanOrEqual(width < 560 ? 0.12 : width < 900 ? 0.005 : width < 1200 ? 0.001 : 0);
  },
);
