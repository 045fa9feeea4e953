import { drawFrame } from '../diagram/export/frames.ts';
import type { Subject } from '../diagram/export/stillSvg.ts';
import { transcribe } from '../diagram/transcript.ts';
import { shareWords } from '../words/share.ts';
import type { Story } from './story.ts';

/** Prints a numbered frame with its caption for each step, in place of the page. */
export async function printSteps({ title, trace, setting }: Story, subject: Subject): Promise<void> {
  const board = document.createElement('section');
  board.className = 'print-board';
  board.append(make('h1', title));
  const images = transcribe(trace, setting).map((item) => {
    const figure = document.createElement('figure');
    const image = new Image();
    image.alt = item.route;
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawFrame(subject, item.step))}`;
    const caption = document.createElement('figcaption');
    caption.append(make('b', shareWords.step(item.step, item.title)), ` ${item.sentences}`);
    figure.append(image, caption);
    board.append(figure);
    return image;
  });
  document.body.append(board);
  document.documentElement.dataset.prints = 'steps';
  try {
    await Promise.all(images.map((image) => image.decode()));
    window.print();
  } finally {
    board.remove();
    delete document.documentElement.dataset.prints;
  }
}

function make(tag: 'h1' | 'b', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
