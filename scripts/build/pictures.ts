import { Window } from 'happy-dom';
import { draw } from '../../src/diagram/sequence/draw.ts';
import type { Geometry } from '../../src/diagram/sequence/geometry.ts';
import { layout } from '../../src/diagram/sequence/layout.ts';
import type { Moment } from '../../src/diagram/sequence/moment.ts';
import { layStrips } from '../../src/diagram/strips/layStrips.ts';
import { say, stillStrips } from '../../src/diagram/strips/stillStrips.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { site } from '../../src/words/en/site.ts';
import { escapeText } from './markup.ts';
import { lightAndDark } from './styles.ts';
import { wrap } from './wrap.ts';

/** Stands in for the browser's. */
export const { document } = new Window();

/** The poster of a trace: as wide as that, all of it or a window of this height from `topOf` on. */
export function drawStill(
  trace: Trace,
  width: number,
  most = Number.POSITIVE_INFINITY,
  topOf: (geometry: Geometry) => number = () => 0,
): { readonly svg: string; readonly height: number; readonly isCut: boolean } {
  const geometry = layout(trace, { width, scale: 'story', unfolded: false });
  const height = Math.min(most, geometry.height);
  const top = Math.round(Math.max(0, Math.min(topOf(geometry), geometry.height - height)));
  const svg = drawMoment(geometry, { cursor: 0, poster: true, top, height, id: 'p' });
  return { svg, height, isCut: top + height < geometry.height };
}

/** One moment of a picture. What waits for a pointer, or for the story to go on, is nothing in a still. */
export function drawMoment(geometry: Geometry, moment: Moment): string {
  const svg = openSvg();
  drawOn(svg, geometry, moment);
  for (const useless of svg.querySelectorAll('.hit, .ghost, .ribbon-ghost, .future')) useless.remove();
  // HTML's names of entities are none in SVG.
  return svg.outerHTML.replaceAll('&nbsp;', '\u00a0');
}

export function openSvg() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'diagram');
  return svg;
}

/** Draws a moment in place of the one before. */
export function drawOn(svg: ReturnType<typeof openSvg>, geometry: Geometry, moment: Moment): void {
  // D3 makes new elements with the one document there is.
  Object.assign(globalThis, { document });
  try {
    draw(svg as unknown as SVGSVGElement, geometry, moment);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

/** px of the posters: each is laid out for the narrowest place that it stands in, so that nothing in it gets smaller. */
export const posterWidths = [960, 640, 360] as const;
const style = lightAndDark();
const fill = (token: string) => `style="fill:var(--${token})"`;

/** The whole story as a picture that needs nothing beside itself, light or dark as the system is: its head, and what happens. */
export function drawPoster(title: string, promise: string, trace: Trace, width: (typeof posterWidths)[number]): string {
  const still = drawStill(trace, width);
  const [edge, size] = width < 500 ? [16, 20] : [24, 26];
  const inner = width - 2 * edge;
  const titleLines = wrap(title, size, inner);
  const promiseLines = wrap(promise, 15, inner);
  const promiseY = size * 1.25 * titleLines.length + 42;
  const strips = stillStrips(
    layStrips(trace, 2),
    { x: edge, y: promiseY + 20 * (promiseLines.length - 1) + 16, width: inner },
    fill,
  );
  const head = promiseY + 20 * promiseLines.length + strips.height + 12;
  const height = Math.ceil(head + still.height + 24);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(site.posterAlt(title))}">`,
    `<style>${style}text{font-family:var(--font)}</style>`,
    `<rect width="100%" height="100%" fill="var(--ground)"/>`,
    ...titleLines.map((text, place) => say(text, edge, 20 + size * (1 + 1.25 * place), size, fill('ink'), 700)),
    ...promiseLines.map((text, place) => say(text, edge, promiseY + 20 * place, 15, fill('muted'))),
    strips.svg,
    still.svg.replace('<svg', `<svg y="${head}"`),
    '</svg>',
  ].join('');
}
