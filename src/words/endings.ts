import type * as english from './en/endings.ts';

type EndingWords = typeof english;

let known: EndingWords | undefined;

/** Adds the words of endings: they are loaded with the steps that lead to them. */
export function addEndings(words: EndingWords): void {
  known = words;
}

/** The words of how requests end where they do not simply end well: none of the everyday stories needs them. */
export function wordsOfEndings(): EndingWords {
  if (!known) throw new Error('Import words/further.ts.');
  return known;
}
