import { readFileSync } from 'node:fs';
import { fitText, textWidth } from '../../src/diagram/measure.ts';
import type { Geometry } from '../../src/diagram/sequence/geometry.ts';
import { formatMs } from '../../src/readings/format.ts';
import { badgeOf, resultOf } from '../../src/readings/result.ts';
import { summarize } from '../../src/readings/summary.ts';
import { type Strip, strips } from '../../src/readings/timeline.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { words } from '../../src/words/index.ts';
import { escapeText } from './markup.ts';
import { drawStill } from './pictures.ts';
import { lightColour, plain } from './styles.ts';

/** What previews of links show (experience.md 2.6). */
export const cardSize = { width: 1200, height: 630 };

const left = 64;
const column = 456;
const sheet = { x: 572, y: 64, scale: 1.28 };
const icon = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8');
const [ground, ink, muted, line, raised] = ['ground', 'ink', 'muted', 'line', 'raised'].map(lightColour);
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
    say(words.page.product, left + 54, 93, 24, muted, 700),
    ...titleLines.map((text, place) => say(text, left, titleY + place * (size + 6), size, ink, 700)),
    ...promiseLines.map((text, place) => say(text, left, promiseY + place * 35, 26, muted)),
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
  const { requests } = summarize(trace);
  const most = Math.min(2, Math.floor((cardSize.height - 64 - above) / 86));
  const shown = strips(trace)
    .filter(({ totalMs, complete }) => complete && totalMs > 0)
    .slice(0, most);
  const longest = Math.max(...shown.map(({ totalMs }) => totalMs));
  return shown.flatMap((strip, place) => {
    const y = cardSize.height - 64 - 30 - (shown.length - 1 - place) * 86;
    const coldness = requests.find(({ request }) => request === strip.request)?.coldness;
    const name = coldness ? words.page.coldness[coldness] : words.page.requestNumber(place + 1);
    const badge = badgeOf(resultOf(trace, strip.request));
    const failed = badge ? `<tspan fill="${lightColour('ink-error')}">× ${escapeText(badge)}</tspan>  ` : '';
    const total = `${failed}${escapeText(formatMs(strip.totalMs))}`;
    return [
      say(name, left, y - 14, 24, ink, 700),
      `<text x="${left + column}" y="${y - 14}" font-size="24" font-weight="700" fill="${ink}" text-anchor="end">${total}</text>`,
      ...drawBar(strip, y, column / longest),
    ];
  });
}

function drawBar({ segments }: Strip, y: number, perMs: number): string[] {
  return segments.map(({ from, to, phase }) => {
    const width = Math.max(2, (to - from) * perMs - 1.5);
    const colour = lightColour(`phase-${phase}`);
    const x = left + from * perMs;
    const name = words.phases[phase];
    return [
      `<rect x="${x}" y="${y}" width="${width}" height="30" rx="${Math.min(3, width / 2)}" fill="${colour === 'none' ? muted : colour}"/>`,
      textWidth(name, 16) < width - 12 ? say(name, x + 8, y + 20.5, 16, lightColour(`on-${phase}`), 700) : '',
    ].join('');
  });
}

const say = (text: string, x: number, y: number, size: number, fill = 'none', weight = 400): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeText(text)}</text>`;

/** A text in lines of this width, at most three of them. */
function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return [...lines.slice(0, 2), ...(lines.length > 2 ? [fitText(lines.slice(2).join(' '), size, width)] : [])];
}
