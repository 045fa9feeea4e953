import { formatMs } from '../../readings/format.ts';
import { words } from '../../words/index.ts';
import { escapeXml } from '../export/xml.ts';
import { textWidth } from '../measure.ts';
import { axisOf, nameOf, type StripRow, skippedFrom } from './layStrips.ts';

/** How much wider bold letters are. */
const bold = 1.15;

/** Where a bar stands, in px; `perMs`: px of a ms. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly high: number;
  readonly perMs: number;
  readonly size: number;
}

/** The attribute that fills something with a token: by style, or for those who know no styles, by its value. */
export type Fill = (token: string) => string;

/** A text of an svg. */
export const say = (text: string, x: number, y: number, size: number, fill: string, weight = 400): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" ${fill}>${escapeXml(text)}</text>`;

/** A story's head for a picture that stands still, in px: its rows, one below the other, as wide as that. */
export function stillStrips(
  rows: readonly StripRow[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  fill: Fill,
): { readonly svg: string; readonly height: number } {
  // Where there is little room names stand in two lines: so the longest part can say how long it was.
  const isNarrow = width < 480;
  const [size, high, gap] = [13, isNarrow ? 28 : 20, 6];
  const names = rows.map(({ name, strip }) =>
    isNarrow ? [name, formatMs(strip.totalMs)] : [`${name} ${formatMs(strip.totalMs)}`],
  );
  const column = Math.max(0, ...names.flat().map((name) => textWidth(name, size) * bold)) + (isNarrow ? 6 : 12);
  const room = Math.max(0, ...rows.map(({ badge }) => (badge ? textWidth(`× ${badge}`, size) * bold + 10 : 0)));
  const perMs = (width - column - room) / axisOf(rows);
  const svg = rows.map((row, place) => {
    const top = y + place * (high + gap);
    const base = top + high / 2 + size * 0.36;
    const end = x + column + (row.strip.totalMs + row.skippedMs) * perMs + 8;
    return [
      ...(names[place] ?? []).map((name, line, { length }) =>
        say(name, x, base + (line - (length - 1) / 2) * size * 1.1, size, fill('ink'), 700),
      ),
      stillBar(row, { x: x + column, y: top, high, perMs, size }, fill),
      row.badge ? say(`× ${row.badge}`, end, base, size, fill('ink-error'), 700) : '',
    ].join('');
  });
  return { svg: svg.join(''), height: rows.length * (high + gap) - gap };
}

/** One wait, and behind it what it skipped. */
export function stillBar(row: StripRow, place: Place, fill: Fill): string {
  const { strip, skipped, skippedMs } = row;
  const { x, y, high, perMs, size } = place;
  const base = y + high / 2 + size * 0.36;
  const pieces = strip.segments.map((segment) => {
    const width = Math.max(2, segment.ms * perMs - 1.5);
    const left = x + segment.from * perMs;
    const names = [nameOf(segment), words.phases[segment.phase]];
    const name = names.find((each) => textWidth(each, size) < width - size * 0.75) ?? '';
    return [
      `<rect x="${left}" y="${y}" width="${width}" height="${high}" rx="${Math.min(3, width / 2)}" ${fill(colourOf(segment.phase, 'phase'))}/>`,
      name && say(name, left + size / 2, base, size, fill(colourOf(segment.phase, 'on')), 700),
    ].join('');
  });
  if (skipped.length === 0) return pieces.join('');
  const from = skippedFrom(row);
  const left = x + (from === undefined ? Math.max(strip.totalMs * perMs, 2 * strip.segments.length) + 3 : from * perMs);
  const width = skippedMs * perMs - (from === undefined ? 4 : 3);
  const text = words.strips.skipped(formatMs(skippedMs));
  const frame = `<rect x="${left + 0.75}" y="${y + 0.75}" width="${width}" height="${high - 1.5}" rx="3" fill="none" stroke="#8a919c" stroke-width="1.5" stroke-dasharray="5 4"/>`;
  const label =
    textWidth(text, size) < width - size ? say(text, left + size * 0.75, base, size, fill('muted'), 700) : '';
  return [...pieces, frame, label].join('');
}

/** What data do not split has no colour of its own. */
function colourOf(phase: StripRow['strip']['segments'][number]['phase'], kind: 'phase' | 'on'): string {
  const known = { init: 'runtime', unknown: 'route' }[phase as string] ?? phase;
  return `${kind}-${known}`;
}
