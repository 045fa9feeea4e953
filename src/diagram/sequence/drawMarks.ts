import type { Geometry, Mark } from './geometry.ts';
import { currentIndex, type Group, type Moment, put, say } from './moment.ts';

/** The marks that are in sight. */
export function marksInSight({ marks }: Geometry, { top, height }: Moment): readonly Mark[] {
  return marks.filter(({ y1, y2 }) => y2 >= top - 80 && y1 <= top + height + 80);
}

/** A shape each, and words. Those of a bracket give way to the current step's, those of the ruler to `taken` baselines. */
export function drawMarks(
  group: Group,
  { ys, metrics }: Geometry,
  moment: Moment,
  marks: readonly Mark[],
  taken: readonly number[],
): void {
  const current = ys[currentIndex(moment)];
  const isSilent = ({ kind, y, y1 }: Mark) =>
    (kind === 'bracket' && current !== undefined && Math.abs(current - y1) < 20) ||
    (kind === 'ruler' && taken.some((each) => Math.abs(each - y) < 14));
  group
    .selectAll<SVGGElement, Mark>('g')
    .data(marks, (mark) => mark.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('path');
      each.append('text');
      return each;
    })
    .order()
    .each(function (mark) {
      const [shape, text] = this.children;
      const hidden = moment.top + metrics.headerHeight + 12 - mark.y1;
      put(this, { class: `mark ${mark.kind}` });
      put(shape, { d: mark.path });
      put(text, {
        x: mark.x,
        y: Math.round(mark.y + Math.max(0, Math.min(hidden, mark.slack))),
        'text-anchor': mark.anchor,
      });
      say(text, isSilent(mark) ? '' : mark.text);
    });
}
