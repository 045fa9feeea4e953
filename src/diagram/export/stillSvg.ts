import type { Trace } from '../../trace/trace.ts';
import { beside } from '../sequence/beside.ts';
import { draw } from '../sequence/draw.ts';
import type { Geometry, View } from '../sequence/geometry.ts';
import { layout } from '../sequence/layout.ts';
import type { Moment } from '../sequence/moment.ts';
import { besideStyles, stylesFor, type Theme } from './styles.ts';
import { escapeXml } from './xml.ts';

/** What is exported, and how it is looked at. */
export interface Subject {
  readonly title: string;
  readonly trace: Trace;
  readonly view: Pick<View, 'width' | 'scale' | 'unfolded'>;
  readonly theme: Theme;
}

/** What a picture file shows: a moment, in a window; absent: the whole story. */
export type Shown = Omit<Moment, 'id'>;

/** A picture as a file of its own, with its styles, its title and nothing else to load. */
export function toSvg(subject: Subject, shown?: Shown): string {
  const geometry = layFile(subject);
  const moment = shown ?? { cursor: 0, poster: true, top: 0, height: geometry.height };
  return wrapSvg(subject, geometry.view.width, moment.height, geometry, drawInside(geometry, moment));
}

/** A file's picture has all beside its story that the page has. */
export const layFile = ({ trace, view }: Subject, width = view.width): Geometry =>
  layout(trace, { ...view, width, beside });

/** The inside of the picture as text; drawn in a document of its own, so that no style of the page is asked. */
export function drawInside(geometry: Geometry, moment: Shown): string {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  draw(svg, geometry, { ...moment, id: 'll' });
  return [...svg.children].map((child) => new XMLSerializer().serializeToString(child)).join('');
}

/** An svg file round what is inside. */
export function wrapSvg(
  { title, theme }: Subject,
  width: number,
  height: number,
  { metrics, marks }: Geometry,
  inside: string,
  moreStyles = '',
): string {
  const name = escapeXml(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="diagram" data-size="${metrics.size}" role="img" aria-label="${name}"`,
    ` width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}">`,
    `<title>${name}</title><style>${stylesFor(theme)}${marks?.length ? besideStyles : ''}.paper{fill:var(--ground)}${moreStyles}</style>`,
    `<rect class="paper" width="100%" height="100%"/>${inside}</svg>\n`,
  ].join('');
}
