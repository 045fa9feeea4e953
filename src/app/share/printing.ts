import { draw } from '../../diagram/sequence/draw.ts';
import { yAt } from '../../diagram/sequence/geometry.ts';
import { layout } from '../../diagram/sequence/layout.ts';
import { transcribe } from '../../diagram/sequence/transcript.ts';
import type { Session } from '../page/session.ts';
import type { Story } from '../page/story.ts';
import { makeProse } from '../prose/makeProse.ts';
import './printing.css';

/** px of a frame on paper: two of them and their captions fit on a portrait page. */
const frame = { width: 880, height: 500 };

let board: HTMLElement | undefined;
let theme: string | undefined;

/** From now on, whoever prints the page prints the story. A comparison is printed as the page shows it. */
export function printStories({ page }: Session): void {
  // A browser takes its picture of the page when this returns: all is drawn at once, and nothing is loaded for it.
  addEventListener('beforeprint', () => {
    const { story, comparison } = page.getSnapshot().context;
    if (!comparison) layOut(story);
  });
  addEventListener('afterprint', takeAway);
}

/** Prints a numbered frame with its caption for each step, in place of the page. */
export function printSteps(story: Story): void {
  layOut(story);
  window.print();
  takeAway();
}

/** On paper the colours are the light ones. */
function layOut(story: Story): void {
  // Something else may be on its way to the printer.
  if (board || document.documentElement.dataset.prints) return;
  board = layBoard(story);
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

function layBoard({ title, trace, setting }: Story): HTMLElement {
  const geometry = layout(trace, { width: frame.width, scale: 'story', unfolded: false });
  const height = Math.min(frame.height, geometry.height);
  const board = make('section');
  board.className = 'print-board';
  board.append(make('h1', title));
  for (const { step, title: name, route, sentences } of transcribe(trace, setting)) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'diagram');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', route);
    const top = Math.round(Math.max(0, Math.min(yAt(geometry, step) - height / 2, geometry.height - height)));
    draw(svg, geometry, { cursor: step, poster: false, top, height, id: `print-${step}` });
    const caption = make('figcaption');
    caption.append(make('b', `${step}. ${name}`), ' ', ...makeProse(sentences));
    const figure = make('figure');
    figure.append(svg, caption);
    board.append(figure);
  }
  return board;
}

function make(tag: 'section' | 'h1' | 'figure' | 'figcaption' | 'b', text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
