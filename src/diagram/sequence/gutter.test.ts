// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { textWidth } from '../measure.ts';
import { beside } from './beside.ts';
import { draw } from './draw.ts';
import type { View } from './geometry.ts';
import { layout } from './layout.ts';

const traces = scenarios.map((scenario) => ({ slug: scenario.slug, trace: record(tell(scenario).events) }));

/** The baselines of what is printed in a gutter, on the screen. */
function printed(svg: SVGSVGElement): { names: number[]; times: number[]; current: number } {
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  const row = (element: Element) => Number(element.parentElement?.getAttribute('transform')?.split(/[,)]/)[1]);
  const ruler = [...svg.querySelectorAll('.ruler text')].filter(({ textContent }) => textContent !== '');
  const names = [...svg.querySelectorAll('.band-name'), ...ruler].map((name) => number(name, 'y'));
  const times = [...svg.querySelectorAll('.time')].filter(({ textContent }) => textContent !== '');
  return {
    names,
    times: times.map((time) => row(time) + number(time, 'y')),
    current: svg.querySelectorAll('.current .time').length - times.filter((time) => time.closest('.current')).length,
  };
}

describe.each(['story', 'true'] as const)('%s scale', (scale) => {
  const view: View = { width: 960, scale, unfolded: false, beside };

  test.each(traces)(
    '$slug: no phase’s name and no line of the ruler stands on a time or on another name, wherever one scrolls',
    ({ trace }) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const geometry = layout(trace, view);
      const height = 400;
      for (let top = 0; top <= Math.max(0, geometry.height - height); top += 97) {
        for (const cursor of [0, ...geometry.ys.keys()].filter(
          (index) => Math.abs((geometry.ys[index] ?? 0) - top - 200) < 150,
        )) {
          for (const part of [1]) {
            draw(svg, geometry, { cursor: cursor + part, poster: false, top, height, id: 'gutter' });
            const { names, times, current } = printed(svg);
            expect(current, 'the current step has its time').toBe(0);
            const all = [...names, ...times];
            for (const name of names) {
              expect(
                all.filter((other) => Math.abs(other - name) < 14),
                `${name} at ${top}, ${cursor}`,
              ).toEqual([name]);
            }
          }
        }
      }
    },
  );

  test.each(traces)('$slug: neighbours of one phase are one', ({ trace }) => {
    const { bands } = layout(trace, view);
    for (const [place, { environment, phase, from, y1 }] of bands.entries()) {
      const before = bands.slice(0, place).findLast((band) => band.environment === environment);
      if (before?.phase === phase) expect(before.y2, `${phase} ${from}`).toBeLessThan(y1);
    }
  });
});

test.each(traces)('$slug: no number stands on a bar of the lane that its words begin at', ({ trace }) => {
  for (const width of [360, 640, 960, 1440]) {
    const { rows, bars, metrics } = layout(trace, { width, scale: 'story', unfolded: width > 900 });
    for (const { index, label, labelX, labelAnchor, hops, x, y } of rows) {
      const isNote = hops.length === 0;
      if (isNote ? labelAnchor !== 'start' : hops.some(({ x2 }) => x2 < x)) continue;
      const wide = textWidth(label, metrics.fontSize);
      const from = labelX - (labelAnchor === 'middle' ? wide / 2 : 0);
      for (const bar of bars) {
        const stands = bar.y2 >= y && bar.y1 <= y && (isNote || !bar.waiting);
        if (!stands || bar.x < x || bar.x >= x + 24 || bar.x + 9 + wide > width - metrics.right) continue;
        // Before the bar, or beyond it.
        const isBefore = from + textWidth(`${index + 1}`, metrics.fontSize) < bar.x - 5;
        expect(isBefore || from > bar.x + 4, `${label} at ${width}`).toBe(true);
      }
    }
  }
});
