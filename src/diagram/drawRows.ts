import { select } from 'd3';
import { firstRowFrom, type Geometry, type Row } from './geometry.ts';
import { currentIndex, type Group, type Moment, tense } from './moment.ts';

const headLength = 8;

/** Draws the messages that are in sight: labels, arrows with their heads, notes, times. */
export function drawRows(group: Group, geometry: Geometry, moment: Moment): void {
  const visible = visibleRows(geometry, moment);
  const labelled = geometry.view.scale === 'story' ? undefined : uncrowded(visible, moment);
  const joined = group
    .selectAll<SVGGElement, Row>('g')
    .data(visible, (row) => row.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('rect').attr('class', 'hit');
      each.append('path').attr('class', 'line ghost');
      each.append('path').attr('class', 'line');
      each.append('path').attr('class', 'head');
      each.append('path').attr('class', 'note');
      each.append('text').attr('class', 'label');
      each.append('text').attr('class', 'time');
      return each;
    })
    .order();
  const { view, metrics } = geometry;
  const reach = view.scale === 'story' ? metrics.rowHeight : 12;
  joined
    .attr('class', (row) => `${rowClass(row, moment)}${labelled && !labelled.has(row.index) ? ' crowded' : ''}`)
    .attr('data-step', (row) => row.index + 1)
    .each(function (row) {
      const drawn = progress(row, moment);
      const each = select(this);
      each
        .select('rect.hit')
        .attr('x', 0)
        .attr('y', row.y - reach + 12)
        .attr('width', view.width)
        .attr('height', reach);
      each.select('path.line.ghost').attr('d', linePath(row, 1));
      each.select('path.line:not(.ghost)').attr('d', drawn > 0 ? linePath(row, drawn) : '');
      each.select('path.head').attr('d', headPath(row, drawn > 0 ? drawn : 1));
      each.select('path.note').attr('d', row.hops.length === 0 ? notePath(row) : '');
      each
        .select('text.label')
        .attr('x', row.labelX)
        .attr('y', row.hops.length === 0 ? row.y + 4 : row.y - 7)
        .attr('text-anchor', row.labelAnchor)
        .text(labelled && !labelled.has(row.index) ? '' : row.label);
      each
        .select('text.time')
        .attr('x', metrics.gutter - 14)
        .attr('y', row.y + 4)
        .attr('text-anchor', 'end')
        .text(row.time === undefined || (labelled && !labelled.has(row.index)) ? '' : row.time);
    });
}

function visibleRows({ rows, metrics }: Geometry, moment: Moment): readonly Row[] {
  const from = firstRowFrom(rows, moment.top + metrics.headerHeight - 30);
  const to = firstRowFrom(rows, moment.top + moment.height + 30);
  return rows.slice(from, to);
}

/** At true scale labels would cover each other: the current one has its place, then each that is clear of the last. */
function uncrowded(rows: readonly Row[], moment: Moment): ReadonlySet<number> {
  const current = rows.find((row) => row.index === currentIndex(moment));
  const kept = new Set<number>(current ? [current.index] : []);
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const clearOfCurrent = !current || row === current || Math.abs(row.y - current.y) >= 20;
    if (row.y - last >= 20 && clearOfCurrent) {
      kept.add(row.index);
      last = row.y;
    } else if (row === current) last = row.y;
  }
  return kept;
}

function rowClass(row: Row, moment: Moment): string {
  const current = row.index === currentIndex(moment) ? ' current' : '';
  return `row phase-${row.phase} ${row.arrow} ${row.origin} ${tense(moment, row.index)}${current}`;
}

/** How much of the message has been drawn, 0 to 1. */
function progress(row: Row, moment: Moment): number {
  return moment.poster ? 1 : Math.max(0, Math.min(1, moment.cursor - row.index));
}

/** The hops up to here, each the same share of the step. */
function linePath({ hops, y }: Row, drawn: number): string {
  const reached = drawn * hops.length;
  return hops
    .map(({ x1, x2 }, place) => {
      const part = Math.max(0, Math.min(1, reached - place));
      return part > 0 ? `M${x1} ${y}H${round(x1 + (x2 - x1) * part)}` : '';
    })
    .join('');
}

/** Arrow heads of the hops that have arrived, and the travelling one. */
function headPath({ hops, y, arrow }: Row, drawn: number): string {
  const reached = drawn * hops.length;
  return hops
    .map(({ x1, x2 }, place) => {
      const part = Math.max(0, Math.min(1, reached - place));
      if (part === 0) return '';
      const tip = round(x1 + (x2 - x1) * part);
      const back = round(tip - Math.sign(x2 - x1) * headLength);
      const open = arrow === 'async' ? '' : 'Z';
      return `M${back} ${y - 4.5}L${tip} ${y}L${back} ${y + 4.5}${open}`;
    })
    .join('');
}

/** A note: a diamond on the lifeline. */
function notePath({ x, y }: Row): string {
  return `M${x - 6} ${y}L${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}Z`;
}

const round = (px: number): number => Math.round(px * 10) / 10;
