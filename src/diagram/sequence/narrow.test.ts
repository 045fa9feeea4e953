// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { scenarios } from '../../sources/scenarios/catalogue.ts';
import { tell } from '../../sources/scenarios/index.ts';
import { record } from '../../trace/record.ts';
import { draw } from './draw.ts';
import { layout } from './layout.ts';

const widths = [1, 20, 45, 70, 89, 90, 130, 200, 320];

/** What a browser refuses of an svg: what is no number, and a size below nothing. */
function faultsOf(svg: Element): string[] {
  return [...svg.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) => /NaN|Infinity/.test(value) || (/^(width|height|rx?|ry)$/.test(name) && Number(value) < 0),
      )
      .map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
  );
}

test.each(widths)('at %d px every story has its lanes from left to right, and frames of some width', (width) => {
  for (const scenario of scenarios) {
    const trace = record(tell(scenario).events);
    for (const unfolded of [false, true]) {
      const { lanes, plots } = layout(trace, { width, scale: 'story', unfolded });
      const xs = lanes.map(({ x }) => x);
      expect(xs, scenario.slug).toEqual([...xs].sort((a, b) => a - b));
      for (const { x } of plots) expect(x[1], scenario.slug).toBeGreaterThanOrEqual(x[0]);
    }
  }
});

test.each(['cold-then-warm', 'burst', 'extension'])('%s is drawn with sizes that a browser takes', (slug) => {
  const scenario = scenarios.find((each) => each.slug === slug);
  if (!scenario) throw new Error(`There is no story ${slug}.`);
  const trace = record(tell(scenario).events);
  for (const width of widths) {
    const geometry = layout(trace, { width, scale: 'true', unfolded: true });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    draw(svg, geometry, {
      cursor: trace.messages.length,
      poster: false,
      top: 0,
      height: geometry.height,
      id: 'narrow',
    });
    expect(faultsOf(svg), `${width} px`).toEqual([]);
  }
});
