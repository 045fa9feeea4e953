import { countBelow } from '../countBelow.ts';
import type { Geometry, Row } from './geometry.ts';
import { currentIndex, type Group, isBeside, type Moment, tense } from './moment.ts';
import { joinGroups, type Part } from './parts.ts';

const headLength = 8;

/**
 * Draws the messages that are in sight: labels, arrows with their heads, notes, times. Each stands at the top of a group of
 * its own that is moved to its place, so that another pace moves the groups and leaves what is in them. No time is printed
 * where a phase has its name (`names`), and no words where one of the marks has them.
 */
export function drawRows(group: Group, geometry: Geometry, moment: Moment, names: readonly number[]): void {
  const { view, rows, bracketed } = geometry;
  const visible = visibleRows(geometry, moment);
  const current = currentIndex(moment);
  const isFirst = ({ index }: Row) => bracketed?.(index, current);
  const own = visible.filter((row) => isFirst(row) === undefined);
  const labelled = view.scale === 'story' ? undefined : uncrowded(own, moment);
  joinGroups(
    group,
    visible.map((row) => {
      const { key, index, time, y } = row;
      const isLabelled = labelled?.has(index) ?? true;
      const isClear = isLabelled || !!isFirst(row);
      // On even rows a time is printed where it changes.
      const isNew = labelled || index === current || index === 0 || time !== rows.at(index - 1).time;
      const isTimed = isClear && isNew && !names.some((each) => isBeside(each, y));
      const attributes = {
        class: `${rowClass(row, moment)}${isClear ? '' : ' crowded'}`,
        'data-step': index + 1,
        transform: `translate(0,${y})`,
      };
      return { key, attributes, parts: rowParts(row, geometry, moment, isLabelled, isTimed) };
    }),
  );
}

function rowParts(
  row: Row,
  { view, metrics }: Geometry,
  moment: Moment,
  isLabelled: boolean,
  isTimed: boolean,
): Part[] {
  const drawn = progress(row, moment);
  const reach = view.scale === 'story' ? metrics.rowHeight : 12;
  const parts: Part[] = [{ made: 'rect.hit', attributes: { x: 0, y: 12 - reach, width: view.width, height: reach } }];
  const addPath = (name: string, d: string) => parts.push({ made: `path.${name}`, attributes: { d } });
  if (row.hops.length === 0) addPath('note', notePath(row));
  else {
    if (drawn < 1) addPath('line ghost', linePath(row, 1));
    if (drawn > 0) addPath('line', linePath(row, drawn));
    addPath('head', headPath(row, drawn > 0 ? drawn : 1));
  }
  if (isLabelled) {
    const place = { x: row.labelX, y: row.labelY, 'text-anchor': row.labelAnchor };
    parts.push({ made: 'text.label', attributes: place, text: row.label });
  }
  if (isTimed && row.time !== undefined) {
    const place = { x: metrics.gutter - 14, y: 4, 'text-anchor': 'end' };
    parts.push({ made: 'text.time', attributes: place, text: row.time });
  }
  return parts;
}

function visibleRows({ ys, rows, metrics }: Geometry, moment: Moment): readonly Row[] {
  const from = countBelow(ys, moment.top + metrics.headerHeight - 30);
  const to = countBelow(ys, moment.top + moment.height + 30);
  return ys.slice(from, to).map((_, place) => rows.at(from + place));
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
  const failed = row.failed ? ' failed' : '';
  return `row phase-${row.phase} ${row.arrow} ${row.origin} ${tense(moment, row.index)}${failed}${current}`;
}

/** How much of the message has been drawn, 0 to 1. */
function progress(row: Row, moment: Moment): number {
  return moment.poster ? 1 : Math.max(0, Math.min(1, moment.cursor - row.index));
}

/** The hops up to here, each the same share of the step. */
function linePath({ hops }: Row, drawn: number): string {
  const reached = drawn * hops.length;
  return hops
    .map(({ x1, x2 }, place) => {
      const part = Math.max(0, Math.min(1, reached - place));
      return part > 0 ? `M${x1} 0H${round(x1 + (x2 - x1) * part)}` : '';
    })
    .join('');
}

/** Arrow heads of the hops that have arrived, and the travelling one; before the last one of what fails, an ×. */
function headPath({ hops, arrow, failed }: Row, drawn: number): string {
  const reached = drawn * hops.length;
  return hops
    .map(({ x1, x2 }, place) => {
      const part = Math.max(0, Math.min(1, reached - place));
      if (part === 0) return '';
      const tip = round(x1 + (x2 - x1) * part);
      const back = round(tip - Math.sign(x2 - x1) * headLength);
      const open = arrow === 'async' ? '' : 'Z';
      const cross = failed && place === hops.length - 1 ? crossPath(round(back + back - tip)) : '';
      return `M${back} -4.5L${tip} 0L${back} 4.5${open}${cross}`;
    })
    .join('');
}

/** An ×, as UML ends a lifeline with. */
const crossPath = (x: number): string => `M${x - 5} -5L${x + 5} 5M${x + 5} -5L${x - 5} 5`;

/** A note: a diamond on the lifeline, or an × where something fails. */
function notePath({ x, failed }: Row): string {
  if (failed) return crossPath(x);
  return `M${x - 6} 0L${x} -6L${x + 6} 0L${x} 6Z`;
}

const round = (px: number): number => Math.round(px * 10) / 10;
