import { draw } from '../diagram/sequence/draw.ts';
import { yAt } from '../diagram/sequence/geometry.ts';
import { layout } from '../diagram/sequence/layout.ts';
import { narrate } from '../readings/step/narration.ts';
import { setProse } from './prose.ts';
import { make } from './shell.ts';
import type { Story } from './story.ts';

/** px of a frame on paper, as high as ten rows: two of them and their captions fit on a portrait page. */
const frame = { width: 720, height: 426 };
/** px that a frame begins below a row, so that the header covers that row's words, too. */
const underHeader = 8;
/** More would be a book, and a browser that lays it out stands still. */
const mostSteps = 200;

let laid = 0;

/** A frame with its caption for each step, to be printed in the element's place. */
export function layBoard({ title, trace }: Story): HTMLElement | undefined {
  if (trace.messages.length > mostSteps) return undefined;
  laid += 1;
  const geometry = layout(trace, { width: frame.width, scale: 'story', unfolded: false });
  const { rowHeight } = geometry.metrics;
  const height = Math.min(frame.height, geometry.height);
  const last = geometry.height - height;
  const figures = trace.messages.map((_, index) => {
    const step = index + 1;
    const { title: name, sentences } = narrate(trace, index);
    // A frame begins and ends between two rows.
    const top = Math.round((yAt(geometry, step) - height / 2) / rowHeight) * rowHeight + underHeader;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'diagram');
    svg.setAttribute('aria-hidden', 'true');
    const id = `printed-${laid}-${step}`;
    draw(svg, geometry, { cursor: step, poster: false, top: top > underHeader ? Math.min(top, last) : 0, height, id });
    const caption = make('figcaption', {}, make('b', {}, `${step}. ${name}`), ' ', ...setProse(sentences));
    return make('figure', {}, svg, caption);
  });
  return make('div', { class: 'board' }, make('p', { class: 'heading' }, title), ...figures);
}
