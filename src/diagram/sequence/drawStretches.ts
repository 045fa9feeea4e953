import { formatMs } from '../../readings/format.ts';
import { countBelow } from '../countBelow.ts';
import type { Band, Bar, Break, Frame, Geometry } from './geometry.ts';
import { currentIndex, type Group, grown, isBeside, type Moment, put, say, tense } from './moment.ts';

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
  const tint = group.selectAll<SVGGElement, Band>('g').data(bands, (band) => band.key);
  tint
    .join((enter) => {
      const group = enter.append('g');
      for (const name of ['ghost', 'tint', 'ribbon-ghost', 'ribbon', 'ribbon-pattern']) {
        group.append('rect').attr('class', name);
      }
      return group;
    })
    .order()
    .attr('class', (band) => `band phase-${band.phase}`)
    .each(function (band) {
      const height = grown(reached, band);
      const [ghost, tint, ribbonGhost, ribbon, ribbonPattern] = this.children;
      const { x, ribbon: own } = band.plot;
      const inFrame = { x: x[0], y: band.tintY1, width: x[1] - x[0] };
      const inGutter = { x: own.x, y: band.y1, width: own.width };
      const fill = patterned.has(band.phase) ? `url(#${moment.id}-${band.phase})` : 'none';
      put(ghost, { ...inFrame, height: Math.max(0, band.y2 - band.tintY1) });
      put(tint, { ...inFrame, height: Math.max(0, height - (band.tintY1 - band.y1)) });
      put(ribbonGhost, { ...inGutter, height: Math.max(0, band.y2 - band.y1) });
      put(ribbon, { ...inGutter, height });
      put(ribbonPattern, { ...inGutter, height, fill });
    });
  return drawBandNames(gutter, geometry, moment, bands);
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
  const joined = group
    .selectAll<SVGGElement, Frame>('g')
    .data(frames, (frame) => frame.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('path').attr('class', 'ghost');
      each.append('path').attr('class', 'edge');
      each.append('text');
      return each;
    })
    .order();
  joined.each(function (frame) {
    const [ghost, edge, name] = this.children;
    const isOpen = frame.openBottom || reached < frame.y2;
    put(this, { class: `frame ${reached > frame.y1 || frame.openTop ? 'past' : 'future'}` });
    put(ghost, { d: framePath(frame, frame.y2, frame.openBottom) });
    put(edge, { d: reached <= frame.y1 ? '' : framePath(frame, Math.min(reached, frame.y2), isOpen) });
    put(name, {
      x: frame.plot.x[1] - 8,
      y: frame.y1 - 6,
      'text-anchor': 'end',
      visibility: frame.openTop || frame.name === undefined ? 'hidden' : 'visible',
    });
    say(name, frame.name ?? '');
  });
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
  const joined = group
    .selectAll<SVGGElement, Bar>('g')
    .data(bars, (bar) => bar.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('rect').attr('class', 'ghost');
      each.append('rect').attr('class', 'fill');
      return each;
    })
    .order();
  joined.each(function (bar) {
    const [ghost, fill] = this.children;
    const place = { x: bar.x - 5, y: bar.y1, width: 9 };
    put(this, { class: `bar phase-${bar.phase}${bar.waiting ? ' waiting' : ''}${bar.isSetOff ? ' set-off' : ''}` });
    put(ghost, { ...place, height: Math.max(1, bar.y2 - bar.y1) });
    put(fill, { ...place, height: grown(reached, bar) });
  });
}

export function drawBreaks(group: Group, { view, metrics }: Geometry, moment: Moment, breaks: readonly Break[]): void {
  const joined = group
    .selectAll<SVGGElement, Break>('g')
    .data(breaks, (each) => each.key)
    .join((enter) => {
      const each = enter.append('g');
      each.append('path').attr('class', 'gap');
      each.append('path').attr('class', 'zigzag upper');
      each.append('path').attr('class', 'zigzag lower');
      each.append('text');
      return each;
    })
    .order();
  const left = metrics.gutter;
  const right = view.width - metrics.right;
  const zigzag = (y: number) => {
    let path = `M${left} ${y}`;
    for (let x = left + 8, up = true; x <= right; x += 8, up = !up) path += `L${x} ${y + (up ? -4 : 0)}`;
    return path;
  };
  const over = zigzag(-12);
  const under = zigzag(16);
  joined.each(function (each) {
    const [gap, upper, lower, label] = this.children;
    put(this, { class: `break ${tense(moment, each.from + 1)}`, transform: `translate(0,${each.y})` });
    put(gap, { d: `M${left} -12H${right}V14H${left}Z` });
    put(upper, { d: over });
    put(lower, { d: under });
    put(label, { x: (left + right) / 2, y: 5 });
    say(label, each.label);
  });
}
