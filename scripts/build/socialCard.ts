import { readFileSync } from 'node:fs';
import type { Geometry } from '../../src/diagram/sequence/geometry.ts';
import { axisOf, layStrips } from '../../src/diagram/strips/layStrips.ts';
import { say, stillBar } from '../../src/diagram/strips/stillStrips.ts';
import { formatMs } from '../../src/readings/format.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { words } from '../../src/words/index.ts';
import { escapeText } from './markup.ts';
import { drawStill } from './pictures.ts';
import { lightColour, plain } from './styles.ts';
import { wrap } from './wrap.ts';

/** What previews of links show (experience.md 2.6). */
export const cardSize = { width: 1200, height: 630 };

const left = 64;
const column = 456;
const sheet = { x: 572, y: 64, scale: 1.28 };
const icon = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8');
const [ground, line, raised] = ['ground', 'line', 'raised'].map(lightColour);
const fill = (token: string) => `fill="${lightColour(token)}"`;
const style = `text{font-family:'Liberation Sans','Arial','Helvetica','DejaVu Sans',sans-serif}\n${plain()}`;

/** Title, promise and where the time went; beside them the story's picture where something happens. */
export function drawCard(title: string, promise: string, trace: Trace): string {
  const { width, height } = cardSize;
  const room = (height - sheet.y) / sheet.scale;
  const still = drawStill(trace, Math.floor((width - sheet.x - 10) / sheet.scale), room, eventful);
  // A long title is set smaller, so that what stands below it keeps its place.
  const size = wrap(title, 54, column).length > 2 ? 44 : 54;
  const titleLines = wrap(title, size, column);
  const promiseLines = wrap(promise, 26, column);
  const titleY = 178;
  const promiseY = titleY + titleLines.length * (size + 6) - 3;
  const foot = promiseY + promiseLines.length * 35;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${style}</style>`,
    `<defs><linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ground}" stop-opacity="0"/><stop offset="1" stop-color="${ground}"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" fill="${raised}"/>`,
    icon.replace('<svg', `<svg x="${left}" y="64" width="40" height="40"`),
    say(words.page.product, left + 54, 93, 24, fill('muted'), 700),
    ...titleLines.map((text, place) => say(text, left, titleY + place * (size + 6), size, fill('ink'), 700)),
    ...promiseLines.map((text, place) => say(text, left, promiseY + place * 35, 26, fill('muted'))),
    ...drawStrips(trace, foot),
    `<rect x="${sheet.x}" y="${sheet.y}" width="${width}" height="${height}" rx="20" fill="${ground}" stroke="${line}" stroke-width="2"/>`,
    `<g transform="translate(${sheet.x + 10},${sheet.y + 8}) scale(${sheet.scale})">${still.svg}</g>`,
    still.isCut ? `<rect x="${sheet.x + 1}" y="${height - 110}" width="${width}" height="110" fill="url(#fade)"/>` : '',
    '</svg>',
  ].join('');
}

/** A little before the first phase in an environment: what comes before is much the same in every story. */
function eventful({ bands, metrics }: Geometry): number {
  const first = bands[0];
  return first ? first.y1 - metrics.headerHeight - metrics.rowHeight * 1.5 : 0;
}

/** One bar a request, on one axis, at the foot of the column; the last one lowest. */
function drawStrips(trace: Trace, above: number): string[] {
  const most = Math.min(2, Math.floor((cardSize.height - 64 - above) / 86));
  const rows = layStrips(trace, most).filter(({ strip }) => strip.complete && strip.totalMs > 0);
  const perMs = column / axisOf(rows);
  return rows.map((row, place) => {
    const y = cardSize.height - 64 - 30 - (rows.length - 1 - place) * 86;
    const failed = row.badge ? `<tspan ${fill('ink-error')}>× ${escapeText(row.badge)}</tspan>  ` : '';
    const total = `${failed}${escapeText(formatMs(row.strip.totalMs))}`;
    return [
      say(row.name, left, y - 14, 24, fill('ink'), 700),
      `<text x="${left + column}" y="${y - 14}" font-size="24" font-weight="700" ${fill('ink')} text-anchor="end">${total}</text>`,
      stillBar(row, { x: left, y, high: 30, perMs, size: 16 }, fill),
    ].join('');
  });
}
