import { formatMs } from '../../readings/format.ts';
import { countBelow } from '../countBelow.ts';
import type { Band, Bar, Break, Frame, Geometry } from './geometry.ts';
import { currentIndex, type Group, grown, isBeside, type Moment, tense } from './moment.ts';
import { joinGroups, joinRects, type Part, put, type Rect, say } from './parts.ts';

const patterned = new Set(['runtime', 'function', 'restore', 'frozen', 'error']);

/** @returns where the phases' names stand in the gutter, for the times to keep clear of them. */
export function drawBands(
  group: Group,
  gutter: Group,
  geometry: Geometry,
  moment: Moment,
  reached: number,
  bands: readonly Band[],
): readonly number[] {
  joinRects(
    group,
    bands.flatMap((band) => bandRects(band, moment, grown(reached, band))),
  );
  return drawBandNames(gutter, geometry, moment, bands);
}

/** The tint in the frame and the ribbon in the gutter: as far as they have been seen, over all that they will be. */
function bandRects({ key, phase, plot, y1, y2, tintY1 }: Band, { id }: Moment, seen: number): Rect[] {
  const inFrame = { x: plot.x[0], y: tintY1, width: plot.x[1] - plot.x[0] };
  const inGutter = { x: plot.ribbon.x, y: y1, width: plot.ribbon.width };
  const [whole, above] = [y2 - y1, tintY1 - y1];
  const rects: Rect[] = [];
  const add = (name: string, place: Readonly<Record<string, string | number>>, height: number) => {
    if (height > 0) rects.push([`${key} ${name}`, { class: `band ${name} phase-${phase}`, ...place, height }]);
  };
  add('ghost', inFrame, whole - above);
  add('tint', inFrame, seen - above);
  if (seen < whole) add('ribbon-ghost', inGutter, whole);
  add('ribbon', inGutter, seen);
  if (patterned.has(phase)) add('ribbon-pattern', { ...inGutter, fill: `url(#${id}-${phase})` }, seen);
  return rects;
}

/**
 * On wide screens each phase has its name and length in the gutter, under its first row's time; what takes no time has
 * its colour alone. Of several environments only the current step's are named, so that no name stands on another.
 */
function drawBandNames(group: Group, geometry: Geometry, moment: Moment, bands: readonly Band[]): number[] {
  const { metrics, plots, rows, several, ys } = geometry;
  const current = currentIndex(moment);
  const environment = current < 0 ? undefined : rows.at(current).environment;
  const isNamed = (band: Band) =>
    band.y2 - band.y1 >= 34 && band.ms !== 0 && (!several || band.environment === environment);
  const named = (metrics.size === 'wide' ? bands.filter(isNamed) : [])
    .map((band) => ({ band, y: bandNameY(band, geometry, moment) }))
    // What is left of the band is too short: half a name is none.
    .filter(({ y }) => y > moment.top + metrics.headerHeight + 9 && !isBeside(y, ys[current]));
  const ribbon = plots.at(-1)?.ribbon ?? { x: 0, width: 0 };
  group
    .selectAll<SVGTextElement, (typeof named)[number]>('text')
    .data(named, ({ band }) => band.key)
    .join('text')
    .order()
    .each(function ({ band, y }) {
      put(this, {
        class: `band-name phase-${band.phase} ${tense(moment, band.from)}`,
        x: ribbon.x + ribbon.width + 8,
        y,
      });
      say(this, band.ms === undefined ? band.name : `${band.name} ${formatMs(band.ms)}`);
    });
  return named.map(({ y }) => y);
}

/** The name stays in sight as long as its band is: at story scale between two rows, where no time stands. */
function bandNameY({ y1, y2 }: Band, { metrics, view, ys }: Geometry, moment: Moment): number {
  const highest = moment.top + metrics.headerHeight + 16;
  const row = view.scale === 'story' ? (ys[countBelow(ys, highest - 25)] ?? y2) : highest - 25;
  let y = Math.max(y1, row) + 25;
  const now = ys[currentIndex(moment)];
  if (now !== undefined && isBeside(y, now)) y = now + 21;
  return Math.round(Math.min(y, Math.max(y1 + 25, y2 - 17)));
}

export function drawFrames(group: Group, reached: number, frames: Frame[]): void {
  joinGroups(
    group,
    frames.map((frame) => ({
      key: frame.key,
      attributes: { class: `frame ${reached > frame.y1 || frame.openTop ? 'past' : 'future'}` },
      parts: frameParts(frame, reached),
    })),
  );
}

function frameParts(frame: Frame, reached: number): Part[] {
  const { y1, y2, openTop, openBottom, name, plot } = frame;
  const parts: Part[] = [];
  if (reached < y2) parts.push({ made: 'path.ghost', attributes: { d: framePath(frame, y2, openBottom) } });
  if (reached > y1) {
    const d = framePath(frame, Math.min(reached, y2), openBottom || reached < y2);
    parts.push({ made: 'path.edge', attributes: { d } });
  }
  if (!openTop && name !== undefined) {
    parts.push({ made: 'text', attributes: { x: plot.x[1] - 8, y: y1 - 6, 'text-anchor': 'end' }, text: name });
  }
  return parts;
}

/** A frame with round corners; an edge that lies outside what is known, or ahead, is left open. */
function framePath(frame: Frame, y2: number, openBottom: boolean): string {
  const [x1, x2] = frame.plot.x;
  const r = Math.min(8, Math.max(0, (y2 - frame.y1) / 2));
  const { y1 } = frame;
  const up = frame.openTop
    ? `M${x1} ${y1}`
    : `M${x1} ${y1 + r}Q${x1} ${y1} ${x1 + r} ${y1}H${x2 - r}Q${x2} ${y1} ${x2} ${y1 + r}`;
  if (openBottom) return frame.openTop ? `${up}V${y2}M${x2} ${y1}V${y2}` : `${up}V${y2}M${x1} ${y1 + r}V${y2}`;
  const down = `V${y2 - r}Q${x2} ${y2} ${x2 - r} ${y2}H${x1 + r}Q${x1} ${y2} ${x1} ${y2 - r}`;
  return frame.openTop ? `M${x2} ${y1}${down}V${y1}` : `${up}${down}V${y1 + r}`;
}

export function drawBars(group: Group, reached: number, bars: Bar[]): void {
  joinRects(
    group,
    bars.flatMap((bar) => barRects(bar, grown(reached, bar))),
  );
}

function barRects({ key, x, y1, y2, phase, waiting, isSetOff }: Bar, seen: number): Rect[] {
  const whole = Math.max(1, y2 - y1);
  const kind = `phase-${phase}${waiting ? ' waiting' : ''}${isSetOff ? ' set-off' : ''}`;
  const place = { x: x - 5, y: y1, width: 9 };
  const rects: Rect[] = [];
  if (seen < whole) rects.push([`${key} ghost`, { class: `bar ghost ${kind}`, ...place, height: whole }]);
  if (seen > 0) rects.push([key, { class: `bar fill ${kind}`, ...place, height: seen }]);
  return rects;
}

export function drawBreaks(group: Group, { view, metrics }: Geometry, moment: Moment, breaks: readonly Break[]): void {
  const left = metrics.gutter;
  const right = view.width - metrics.right;
  const zigzag = (y: number) => {
    let path = `M${left} ${y}`;
    for (let x = left + 8, up = true; x <= right; x += 8, up = !up) path += `L${x} ${y + (up ? -4 : 0)}`;
    return path;
  };
  const shapes: Part[] = [
    { made: 'path.gap', attributes: { d: `M${left} -12H${right}V14H${left}Z` } },
    { made: 'path.zigzag upper', attributes: { d: zigzag(-12) } },
    { made: 'path.zigzag lower', attributes: { d: zigzag(16) } },
  ];
  joinGroups(
    group,
    breaks.map(({ key, from, y, label }) => ({
      key,
      attributes: { class: `break ${tense(moment, from + 1)}`, transform: `translate(0,${y})` },
      parts: [...shapes, { made: 'text', attributes: { x: (left + right) / 2, y: 5 }, text: label }],
    })),
  );
}
