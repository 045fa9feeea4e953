import { test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { textWidth } from '../measure.ts';
import { layout } from './layout.ts';
const traces = scenarios.map((s) => ({ slug: s.slug, trace: record(tell(s).events) }));
test('x', () => {
  for (const width of [320, 360, 640, 946, 1440]) for (const unfolded of [false, true]) for (const scale of ['story','true'] as const) {
    let n = 0, solid = 0, waiting = 0, own = 0, numb = 0, pairs = 0; const ex: string[] = [];
    for (const { slug, trace } of traces) {
      const { rows, bars, metrics } = layout(trace, { width, scale, unfolded });
      const boxes = [...rows].map((row) => {
        const wide = textWidth(row.label, metrics.fontSize);
        const from = row.labelX - { start: 0, middle: wide / 2, end: wide }[row.labelAnchor];
        return { row, from, to: from + wide, top: row.y + row.labelY - 10, bottom: row.y + row.labelY + 3 };
      });
      for (const [i, b] of boxes.entries()) {
        n++;
        const ends = b.row.hops.flatMap(({ x1, x2 }) => [x1, x2]);
        for (const bar of bars) {
          if (bar.y2 < b.top || bar.y1 > b.bottom || bar.x - 5 > b.to || bar.x + 4 < b.from) continue;
          if (bar.waiting) { waiting++; continue; }
          const isOwn = [...ends, b.row.x].some((x) => Math.abs(x - bar.x) < 24);
          if (isOwn) { own++; continue; }
          solid++;
          if (ex.length < 6) ex.push(`${slug}: ${b.row.label} on bar at ${Math.round(bar.x)} (${Math.round(b.from)}-${Math.round(b.to)})`);
        }
        const next = boxes[i + 1];
        if (scale === 'story' && next && next.top < b.bottom && next.from < b.to && b.from < next.to) { pairs++; if (pairs < 3) ex.push(`PAIR ${slug}: ${b.row.label} / ${next.row.label}`); }
      }
    }
    console.log('→', width, unfolded, scale, { n, solid, own, waiting, pairs }, ex.slice(0,4).join(' ; '));
  }
});
