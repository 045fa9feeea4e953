import { beside } from '../../diagram/sequence/beside.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { layStrips } from '../../diagram/strips/layStrips.ts';
import { totalsOf } from '../../readings/compare/compare.ts';
import { tellVerdict } from '../../readings/compare/tellDifference.ts';
import { furtherWords } from '../../words/further.ts';
import { titleOf } from '../compare/comparing.ts';
import { noteAxes } from '../compare/noting.ts';
import type { Comparison } from '../page/comparison.ts';
import type { PageState } from '../page/state.ts';
import { drawPart, drawStrips, make, underHeader } from './onPaper.ts';

const sides = ['a', 'b'] as const;

/** px of a side on paper, and how many rows a part has: two parts fit on a portrait page, and one on another. */
const [width, rowsOfPart] = [440, 10];
/** px below the last row of a part. */
const foot = 14;

/**
 * Two requests for paper: which is sooner, where their time went, both pictures whole and side by side, in parts that begin
 * and end between two rows; then what the page says of them.
 */
export function layComparison(comparison: Comparison, scale: PageState['scale']): Node[] {
  const { traces, names, choices } = comparison;
  const { titled, picture } = furtherWords.compare;
  const titles = sides.map((side) => make('p', '', titled(names[side], titleOf(choices[side]))));
  const axes = noteAxes(comparison, scale);
  const drawn = sides.map((side) => ({
    side,
    geometry: layout(traces[side], { width, scale, unfolded: false, axis: axes[side], beside }),
  }));
  const whole = Math.max(...drawn.map(({ geometry }) => geometry.height));
  const { headerHeight, rowHeight } = drawn[0]?.geometry.metrics ?? { headerHeight: 0, rowHeight: 1 };
  const part = rowsOfPart * rowHeight;
  const figures: Node[] = [];
  for (let rows = 0; rows === 0 || rows + headerHeight < whole - rowHeight; rows += part) {
    const top = rows === 0 ? 0 : rows + underHeader;
    const height = Math.min(rows + headerHeight + part + foot, whole) - top;
    const pictures = drawn.map(({ side, geometry }) =>
      make(
        'div',
        '',
        make('b', '', names[side]),
        drawPart(
          geometry,
          { cursor: 0, poster: true, top, height, id: `print-${side}-${top}` },
          picture(names[side], titleOf(choices[side])),
        ),
      ),
    );
    figures.push(make('figure', 'print-sides', ...pictures));
  }
  return [
    make('h1', '', tellVerdict(totalsOf(traces.a, traces.b), names)),
    ...titles,
    layStripsOfBoth(comparison),
    ...figures,
    ...saidOnPage(),
  ];
}

/** What a side skipped, only the story knows that it is cut out of. */
const layStripsOfBoth = ({ traces, names, choices }: Comparison): HTMLElement =>
  drawStrips(sides.flatMap((side) => layStrips(traces[side], 1, names[side], choices[side].story.trace)));

/** The differences and the transcript, as they stand on the page. */
const saidOnPage = (): Node[] =>
  [...document.querySelectorAll('.compare-differences, section.transcript')].map((each) => each.cloneNode(true));
