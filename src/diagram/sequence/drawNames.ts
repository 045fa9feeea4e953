import { select } from 'd3';
import { formatMs } from '../../readings/format.ts';
import type { Band, Geometry } from './geometry.ts';
import { currentIndex, type Moment, tense } from './moment.ts';
import { joinGroups } from './parts.ts';

/** px from a name to the next at least. */
const pitch = 14;

/** A phase's name, with its length where that is known and wanted. */
export const nameOf = ({ name, ms }: Band, isTimed: boolean): string =>
  isTimed && ms !== undefined ? `${name} ${formatMs(ms)}` : name;

/**
 * Names the phases in the gutter, whatever their height: the current one first, then the longest, as far as they are clear
 * of those that have a name. What takes no time has its colour alone, and of several environments only the current step's are named.
 */
export function drawNames(svg: SVGSVGElement, geometry: Geometry, moment: Moment, isTimed: boolean): void {
  const named = metricsAllow(geometry) ? namedBands(geometry, moment) : [];
  const x = edgeOf(geometry);
  select(svg)
    .selectAll<SVGGElement, string>('g.names')
    .data(['names'])
    .join('g')
    .attr('class', 'names')
    .each(function () {
      joinGroups(
        select(this),
        named.map(({ band, y }) => {
          const attributes = { class: `band-name phase-${band.phase} ${tense(moment, band.from)}`, x, y };
          return { key: band.key, attributes: {}, parts: [{ made: 'text', attributes, text: nameOf(band, isTimed) }] };
        }),
      );
    });
}

/** Beside the last ribbon. */
function edgeOf({ plots }: Geometry): number {
  const { x, width } = plots.at(-1)?.ribbon ?? { x: 0, width: 0 };
  return x + width + 8;
}

/** Is the gutter wider than the ribbons are? */
const metricsAllow = (geometry: Geometry): boolean => geometry.metrics.gutter > edgeOf(geometry) + pitch;

/** What is not over yet, or has no known length, comes last. */
const lengthOf = ({ ms = 0 }: Band): number => ms;

interface Named {
  readonly band: Band;
  readonly y: number;
}

function namedBands({ bands, rows, ys, several, metrics, height }: Geometry, moment: Moment): readonly Named[] {
  const current = currentIndex(moment);
  const environment = current < 0 ? undefined : rows.at(current).environment;
  const own = bands.filter((band) => band.ms !== 0 && (!several || band.environment === environment));
  const yNow = ys[current] ?? Number.NaN;
  const isNow = ({ y1, y2 }: Band) => yNow >= y1 && yNow < y2;
  // From the header to the foot.
  const middle = ({ y1, y2 }: Band) =>
    Math.round(Math.max(metrics.headerHeight + 12, Math.min((y1 + y2) / 2 + 4, height - 3)));
  const named: Named[] = [];
  for (const band of [...own.filter(isNow), ...[...own].sort((a, b) => lengthOf(b) - lengthOf(a))]) {
    const y = middle(band);
    if (named.every((each) => Math.abs(each.y - y) >= pitch)) named.push({ band, y });
  }
  return named;
}
