import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { textWidth } from '../measure.ts';
import type { Lane } from './geometry.ts';
import { layout } from './layout.ts';

/** What the lines of a name take up, from left to right and from top to bottom of the header. */
function boxesOf({ x, lines }: Lane, fontSize: number) {
  const leading = lines.length > 2 ? 13 : 15;
  return lines.flatMap((line, place) => {
    if (line === '') return [];
    const half = (textWidth(line, fontSize) * 1.08) / 2;
    const y = (place - (lines.length - 1) / 2) * leading;
    return [{ line, left: x - half, right: x + half, top: y - fontSize / 2, bottom: y + fontSize / 2 }];
  });
}

const traces = scenarios.map((scenario) => ({ slug: scenario.slug, trace: record(tell(scenario).events) }));

test.each([320, 360, 480, 640, 946, 1024, 1440])('at %s px no two names of lanes touch', (width) => {
  const touching: string[] = [];
  for (const { slug, trace } of traces) {
    for (const unfolded of [false, true]) {
      const { lanes, metrics } = layout(trace, { width, scale: 'story', unfolded });
      const boxes = lanes.map((lane) => boxesOf(lane, metrics.fontSize));
      expect(boxes.every((lines) => lines.length > 0)).toBe(true);
      const all = boxes.flatMap((lines, lane) => lines.map((box) => ({ ...box, lane })));
      for (const a of all) {
        if (a.left < 0 || a.right > width) touching.push(`${slug}: ${a.line} and the page's edge`);
        for (const b of all) {
          const apart = b.left - a.right >= 4 || b.top >= a.bottom || b.bottom <= a.top || b.lane <= a.lane;
          if (!apart) touching.push(`${slug} ${unfolded}: ${a.line} and ${b.line}`);
        }
      }
    }
  }
  expect(touching).toEqual([]);
});
