import { select } from 'd3';
import { textWidth } from '../measure.ts';
import { type Geometry, type Lane, type Mark, type Plot, type Row, yAt } from './geometry.ts';
import { currentIndex, type Moment } from './moment.ts';
import { joinGroups } from './parts.ts';

/** The ruler lies under the story, all else over it. A shape each, and words. In the header, what is still to come is marked. */
export function drawBeside(svg: SVGSVGElement, geometry: Geometry, moment: Moment, names: readonly number[]): void {
  const { marks = [] } = geometry;
  const inSight = marks.filter(({ y1, y2 }) => y2 >= moment.top - 80 && y1 <= moment.top + moment.height + 80);
  markComing(svg, geometry, moment);
  const isSilent = findSilent(svg, geometry, moment, names);
  for (const [name, next] of [
    ['under', '.frames'],
    ['over', '.gutter'],
  ] as const) {
    const own = inSight.filter(({ kind }) => (kind === 'ruler') === (name === 'under'));
    const assemblies = own.map((mark) => {
      const y = Math.round(mark.y + keepInSight(mark, moment, geometry.metrics.headerHeight));
      const place = { x: mark.x, y, 'text-anchor': mark.anchor };
      const shape = { made: 'path', attributes: { d: mark.path } };
      const parts = isSilent(mark) ? [shape] : [shape, { made: 'text', attributes: place, text: mark.text }];
      return { key: mark.key, attributes: { class: `mark ${mark.kind}` }, parts };
    });
    select(svg)
      .selectAll<SVGGElement, string>(`g.${name}`)
      .data(marks.length > 0 ? [name] : [])
      .join((enter) => enter.insert('g', next))
      .attr('class', name)
      .attr('transform', `translate(0,${-Math.round(moment.top)})`)
      .each(function () {
        joinGroups(select(this), assemblies);
      });
  }
}

/** By how many px words leave their place, to stay in a window that shows a part of what they are said of. */
function keepInSight({ y1, y2, rise, slack }: Mark, { top, height }: Moment, headerHeight: number): number {
  const over = Math.min(slack, top + headerHeight + 12 - (y1 + rise));
  const under = Math.min(rise, y2 - slack + 12 - (top + height));
  return over > 0 ? over : Math.min(0, -under);
}

/** Names and lines of environments that do not exist yet. */
function markComing(svg: SVGSVGElement, geometry: Geometry, moment: Moment): void {
  const { plots, frames } = geometry;
  const reached = moment.poster ? geometry.height : yAt(geometry, moment.cursor);
  const coming = plots.map((plot) => {
    const own = frames.filter((frame) => frame.plot === plot);
    return own.length > 0 && own.every(({ openTop, y1 }) => !openTop && y1 > reached);
  });
  const root = select(svg);
  root.selectAll('.header .environment').classed('coming', (_, place) => coming[place] ?? false);
  root.selectAll<Element, Plot>('.header .plot-name').classed('coming', (plot) => coming[plots.indexOf(plot)] ?? false);
  root
    .selectAll<Element, Lane>('.lifeline, .lane-name')
    .classed('coming', ({ plot }) => plot !== undefined && (coming[plot] ?? false));
}

/** A bracket's words give way to the current step's; the ruler's to whatever stands there, as it has been drawn. */
function findSilent(
  svg: SVGSVGElement,
  { ys, rows, metrics, view }: Geometry,
  moment: Moment,
  names: readonly number[],
) {
  const current = ys[currentIndex(moment)];
  const isNarrow = metrics.size === 'narrow';
  const taken: number[] = isNarrow ? [] : [...names];
  for (const each of svg.querySelectorAll(`.rows .${isNarrow ? 'label' : 'time'}`)) {
    const row = rows.at(Number(each.parentElement?.getAttribute('data-step')) - 1);
    if (!isNarrow) taken.push(row.y + 4);
    else if (endOf(row, metrics.fontSize) > view.width - 64) taken.push(row.y + row.labelY);
  }
  return ({ kind, y, y1 }: Mark): boolean =>
    (kind === 'bracket' && current !== undefined && Math.abs(current - y1) < 20) ||
    (kind === 'ruler' && taken.some((each) => Math.abs(each - y) < 14));
}

/** Where a row's words end. */
function endOf({ label, labelX, labelAnchor }: Row, fontSize: number): number {
  return labelX + textWidth(label, fontSize) * { start: 1, middle: 0.5, end: 0 }[labelAnchor];
}
