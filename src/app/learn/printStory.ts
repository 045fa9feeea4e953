import type { Numbers } from '../../learn/numbers.ts';
import { type ChapterText, tellStory } from '../../learn/plainText.ts';
import { learnWords } from '../../words/learn.ts';
import { makeProse } from '../prose/makeProse.ts';
import '../share/printing.css';

const text = learnWords.pane;

/** Prints the story as text, with its questions, answers and sources, in place of the page. */
export function printStory(numbers: Numbers): void {
  const board = document.createElement('article');
  board.className = 'print-board learn-print';
  board.append(make('h1', text.printTitle), ...tellStory(numbers).flatMap(writeChapter));
  document.body.append(board);
  document.documentElement.dataset.prints = 'story';
  try {
    window.print();
  } finally {
    board.remove();
    delete document.documentElement.dataset.prints;
  }
}

function writeChapter({ title, beats, questions }: ChapterText, place: number): HTMLElement[] {
  const told = beats.map((beat) => {
    const section = make('section');
    section.append(make('h3', beat.title), make('p', beat.text));
    if (beat.asks !== undefined) {
      section.append(make('p', `${text.printGuess} ${beat.asks}`), make('p', `${text.printAnswer}: ${beat.answer}`));
    }
    const sources = beat.sources.map(({ label, url }) => (url ? `${label} (${url})` : label));
    section.append(make('small', `${text.sources(sources.length)}: ${sources.join('; ')}`));
    return section;
  });
  const asked = questions.map(({ asks, answer }) => {
    const item = make('section');
    item.append(make('h4', asks), make('p', `${text.printAnswer}: ${answer}`));
    return item;
  });
  return [make('h2', `${place + 1}. ${title}`), ...told, make('h3', text.questions), ...asked];
}

function make(tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'section' | 'small', text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (text !== undefined) element.append(...(tag === 'p' ? makeProse(text) : [text]));
  return element;
}
