import { yAt } from '../../diagram/sequence/geometry.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { transcribe } from '../../diagram/sequence/transcript.ts';
import { layStrips } from '../../diagram/strips/layStrips.ts';
import type { Session } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { makeProse } from '../prose/makeProse.ts';
import { mostStrips } from '../stage/PhaseStrips.tsx';
import { drawPart, drawStrips, make, underHeader } from './onPaper.ts';
import { layComparison } from './printedComparison.ts';
import './printing.css';

/** px of a frame on paper, as high as ten rows: two of them and their captions fit on a portrait page. */
const frame = { width: 880, height: 484 };

let board: HTMLElement | undefined;
let theme: string | undefined;

/** From now on, whoever prints the page prints the story, or both that stand side by side. */
export function printStories({ page }: Session): void {
  // A browser takes its picture of the page when this returns: all is drawn at once, and nothing is loaded for it.
  addEventListener('beforeprint', () => {
    const { story, comparison, scale } = page.getSnapshot().context;
    layOut(() => (comparison ? layComparison(comparison, scale) : layBoard(story)));
  });
  addEventListener('afterprint', takeAway);
}

/** Prints a numbered frame with its caption for each step, in place of the page. */
export function printSteps(story: Story): void {
  layOut(() => layBoard(story));
  window.print();
  takeAway();
}

/** On paper the colours are the light ones. */
function layOut(lay: () => Node[]): void {
  // Something else may be on its way to the printer.
  if (board || document.documentElement.dataset.prints) return;
  board = make('section', 'print-board', ...lay());
  document.body.append(board);
  const { dataset } = document.documentElement;
  ({ theme } = dataset);
  Object.assign(dataset, { prints: 'steps', theme: 'light' });
}

function takeAway(): void {
  if (!board) return;
  board.remove();
  board = undefined;
  const { dataset } = document.documentElement;
  delete dataset.prints;
  if (theme) dataset.theme = theme;
}

function layBoard({ title, trace, setting }: Story): Node[] {
  const geometry = layout(trace, { width: frame.width, scale: 'story', unfolded: false });
  const { rowHeight } = geometry.metrics;
  const height = Math.min(frame.height, geometry.height);
  const last = Math.max(0, geometry.height - height);
  const figures = transcribe(trace, setting).map(({ step, title: name, route, sentences }) => {
    // A frame begins and ends between two rows.
    const top = Math.round((yAt(geometry, step) - height / 2) / rowHeight) * rowHeight + underHeader;
    const moment = {
      cursor: step,
      poster: false,
      top: top > underHeader ? Math.min(top, last) : 0,
      height,
      id: `print-${step}`,
    };
    const caption = make('figcaption', '', make('b', '', `${step}. ${name}`), ' ', ...makeProse(sentences));
    return make('figure', '', drawPart(geometry, moment, route), caption);
  });
  return [make('h1', '', title), drawStrips(layStrips(trace, mostStrips)), ...figures];
}
